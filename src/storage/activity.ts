import type { Reading, Writing } from './database.ts'
import { listGoals } from './goal.ts'
import { findRecord, type Row } from './record.ts'

export type ContactRow = {
  id: string
  organisationId: string
  organisationName: string
  organisationKind: string
  wording: string
  positionId: string | null
  positionName: string | null
  version: number
}

/** An activity with what it points at, by name; null where it does not exist for this person. */
export async function findActivity(reading: Reading, partnershipId: string, id: string) {
  const activity = await findRecord(reading, 'activity', partnershipId, id)
  if (!activity) return null
  const [area, group, place, problem, cause, programme, goals, contacts] = [
    await findRecord(reading, 'area', partnershipId, activity.areaId),
    activity.groupId ? await findRecord(reading, 'group', partnershipId, activity.groupId) : null,
    activity.placeId ? await findRecord(reading, 'place', partnershipId, activity.placeId) : null,
    activity.problemId ? await findRecord(reading, 'problem', partnershipId, activity.problemId) : null,
    activity.causeId ? await findRecord(reading, 'cause', partnershipId, activity.causeId) : null,
    activity.programmeId ? await findRecord(reading, 'programme', partnershipId, activity.programmeId) : null,
    await listGoals(reading, partnershipId, [activity.areaId]),
    await listContacts(reading, partnershipId, [id]),
  ]
  return {
    activity,
    area,
    group,
    place,
    problem,
    cause,
    programme,
    goals,
    contacts: contacts.get(id) ?? [],
  }
}

/** The activities of a plan or an area, in the plan's order, each with its group by name and its contacts. */
export async function listActivities(reading: Reading, partnershipId: string, areaIds: string[]) {
  if (areaIds.length === 0) return []
  const rows = await reading
    .selectFrom('activity')
    .leftJoin('group', join =>
      join
        .onRef('group.partnershipId', '=', 'activity.partnershipId')
        .onRef('group.id', '=', 'activity.groupId'),
    )
    .selectAll('activity')
    .select('group.name as groupName')
    .where('activity.partnershipId', '=', partnershipId)
    .where('activity.areaId', 'in', areaIds)
    .orderBy('activity.rank')
    .orderBy('activity.id')
    .execute()
  const contacts = await listContacts(
    reading,
    partnershipId,
    rows.map(row => row.id),
  )
  return rows.map((row): Row<'activity'> & { groupName: string | null; contacts: ContactRow[] } => ({
    ...row,
    contacts: contacts.get(row.id) ?? [],
  }))
}

/** Each activity's contacts, the municipality's before the police's, as the plan prints them. */
export async function listContacts(
  reading: Reading,
  partnershipId: string,
  activityIds: string[],
): Promise<Map<string, ContactRow[]>> {
  const contacts = new Map<string, ContactRow[]>()
  if (activityIds.length === 0) return contacts
  const rows = await reading
    .selectFrom('contact')
    .innerJoin('organisation', join =>
      join
        .onRef('organisation.partnershipId', '=', 'contact.partnershipId')
        .onRef('organisation.id', '=', 'contact.organisationId'),
    )
    .leftJoin('position', join =>
      join
        .onRef('position.partnershipId', '=', 'contact.partnershipId')
        .onRef('position.id', '=', 'contact.positionId'),
    )
    .select([
      'contact.id',
      'contact.activityId',
      'contact.organisationId',
      'organisation.name as organisationName',
      'organisation.kind as organisationKind',
      'contact.wording',
      'contact.positionId',
      'position.name as positionName',
      'contact.version',
    ])
    .where('contact.partnershipId', '=', partnershipId)
    .where('contact.activityId', 'in', activityIds)
    .orderBy('organisation.rank')
    .execute()
  for (const { activityId, ...row } of rows)
    contacts.set(activityId, [...(contacts.get(activityId) ?? []), row])
  return contacts
}

/** The activities of a whole plan in its order, each with its area, group and place by name, and what it answers. */
export async function listPlanActivities(reading: Reading, partnershipId: string, planId: string) {
  const rows = await reading
    .selectFrom('activity')
    .innerJoin('area', join =>
      join
        .onRef('area.partnershipId', '=', 'activity.partnershipId')
        .onRef('area.id', '=', 'activity.areaId'),
    )
    .leftJoin('group', join =>
      join
        .onRef('group.partnershipId', '=', 'activity.partnershipId')
        .onRef('group.id', '=', 'activity.groupId'),
    )
    .leftJoin('place', join =>
      join
        .onRef('place.partnershipId', '=', 'activity.partnershipId')
        .onRef('place.id', '=', 'activity.placeId'),
    )
    .leftJoin('problem', join =>
      join
        .onRef('problem.partnershipId', '=', 'activity.partnershipId')
        .onRef('problem.id', '=', 'activity.problemId'),
    )
    .leftJoin('cause', join =>
      join
        .onRef('cause.partnershipId', '=', 'activity.partnershipId')
        .onRef('cause.id', '=', 'activity.causeId'),
    )
    .selectAll('activity')
    .select([
      'area.number as areaNumber',
      'area.name as areaName',
      'group.name as groupName',
      'place.name as placeName',
      'problem.text as problemText',
      'cause.text as causeText',
    ])
    .where('activity.partnershipId', '=', partnershipId)
    .where('area.planId', '=', planId)
    .orderBy('area.number')
    .orderBy('area.id')
    .orderBy('activity.rank')
    .orderBy('activity.id')
    .execute()
  const ids = rows.map(row => row.id)
  const contacts = await listContacts(reading, partnershipId, ids)
  return rows.map(row => ({ ...row, contacts: contacts.get(row.id) ?? [] }))
}

export type PlanActivity = Awaited<ReturnType<typeof listPlanActivities>>[number]

/** The activities of a group, or those that lean on a working method, in the plan's order, each with its area. */
export async function listActivitiesBy(
  reading: Reading,
  partnershipId: string,
  field: 'groupId' | 'programmeId',
  id: string,
) {
  return reading
    .selectFrom('activity')
    .innerJoin('area', join =>
      join
        .onRef('area.partnershipId', '=', 'activity.partnershipId')
        .onRef('area.id', '=', 'activity.areaId'),
    )
    .select([
      'activity.id',
      'activity.title',
      'activity.duration',
      'activity.convener',
      'activity.followUp',
      'area.planId',
      'area.id as areaId',
      'area.name as areaName',
    ])
    .where('activity.partnershipId', '=', partnershipId)
    .where(`activity.${field}`, '=', id)
    .orderBy('area.number')
    .orderBy('activity.rank')
    .orderBy('activity.id')
    .execute()
}

/** Some activities of a plan, locked until the transaction ends; always in the same order, so that two changes do not wait for each other. */
export async function lockActivities(
  writing: Writing,
  partnershipId: string,
  planId: string,
  ids: string[],
): Promise<Row<'activity'>[]> {
  return writing
    .selectFrom('activity')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('id', 'in', ids)
    .where('areaId', 'in', plan =>
      plan
        .selectFrom('area')
        .select('area.id')
        .where('partnershipId', '=', partnershipId)
        .where('planId', '=', planId),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
}
