import type { Insertable } from 'kysely'
import type { Reading, Writing } from './database.ts'
import type { DB } from './tables.ts'
import { strikeFromForms } from './told-form.ts'

/** The meetings of one group or of all that the person sees, each with its group and whether it is cancelled. */
export async function listMeetings(reading: Reading, partnershipId: string, groupId?: string) {
  let query = reading
    .selectFrom('meeting')
    .innerJoin('group', join =>
      join
        .onRef('group.partnershipId', '=', 'meeting.partnershipId')
        .onRef('group.id', '=', 'meeting.groupId'),
    )
    .leftJoin('cancellation', join =>
      join
        .onRef('cancellation.partnershipId', '=', 'meeting.partnershipId')
        .onRef('cancellation.meetingId', '=', 'meeting.id'),
    )
    .select([
      'meeting.id',
      'meeting.groupId',
      'meeting.title',
      'meeting.heldOn',
      'meeting.startsAt',
      'meeting.endsAt',
      'meeting.version',
      'meeting.location',
      'group.name as groupName',
      'cancellation.id as cancellationId',
    ])
    .where('meeting.partnershipId', '=', partnershipId)
  if (groupId) query = query.where('meeting.groupId', '=', groupId)
  return query.orderBy('meeting.heldOn').orderBy('meeting.startsAt').orderBy('meeting.id').execute()
}

/** What a meeting takes up, in its order. */
export async function listAgendaItems(reading: Reading, partnershipId: string, meetingId: string) {
  return reading
    .selectFrom('agendaItem')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('meetingId', '=', meetingId)
    .orderBy('rank')
    .orderBy('id')
    .execute()
}

/** Puts several points on agendas at once. */
export async function insertAgendaItems(
  writing: Writing,
  rows: Insertable<DB['agendaItem']>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await writing
      .insertInto('agendaItem')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute()
}

/** Few enough for the parameters that one statement can take. */
const rowsAtOnce = 1_000

/** What a meeting decided, each with the activity that was born of it, where that is there. */
export async function listResolutions(reading: Reading, partnershipId: string, meetingId: string) {
  return reading
    .selectFrom('resolution')
    .leftJoin('activity', join =>
      join
        .onRef('activity.partnershipId', '=', 'resolution.partnershipId')
        .onRef('activity.id', '=', 'resolution.activityId'),
    )
    .selectAll('resolution')
    .select('activity.title as activityTitle')
    .where('resolution.partnershipId', '=', partnershipId)
    .where('resolution.meetingId', '=', meetingId)
    .orderBy('resolution.number')
    .execute()
}

/** The number that a meeting's next decision gets. */
export async function nextResolutionNumber(
  writing: Writing,
  partnershipId: string,
  meetingId: string,
): Promise<number> {
  const { last } = await writing
    .selectFrom('resolution')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('partnershipId', '=', partnershipId)
    .where('meetingId', '=', meetingId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** What was promised at a meeting, or at all of a group's; each with what was said of its being done. */
export async function listActionPoints(
  reading: Reading,
  partnershipId: string,
  of: { meetingId: string } | { groupId: string },
) {
  const [column, id] =
    'meetingId' in of ? (['meetingId', of.meetingId] as const) : (['groupId', of.groupId] as const)
  return reading
    .selectFrom('actionPoint')
    .innerJoin('meeting', join =>
      join
        .onRef('meeting.partnershipId', '=', 'actionPoint.partnershipId')
        .onRef('meeting.id', '=', 'actionPoint.meetingId'),
    )
    .leftJoin('completion', join =>
      join
        .onRef('completion.partnershipId', '=', 'actionPoint.partnershipId')
        .onRef('completion.actionPointId', '=', 'actionPoint.id'),
    )
    .selectAll('actionPoint')
    .select([
      'meeting.heldOn',
      'completion.id as completionId',
      'completion.at as completedAt',
      'completion.note as completionNote',
    ])
    .where('actionPoint.partnershipId', '=', partnershipId)
    .where(`actionPoint.${column}`, '=', id)
    .orderBy('actionPoint.at')
    .orderBy('actionPoint.id')
    .execute()
}

/** Functions in the order of the list of seats are put together by who shows them; guests by name. */
export async function listAttendance(reading: Reading, partnershipId: string, meetingId: string) {
  return reading
    .selectFrom('attendance')
    .leftJoin('position', join =>
      join
        .onRef('position.partnershipId', '=', 'attendance.partnershipId')
        .onRef('position.id', '=', 'attendance.positionId'),
    )
    .leftJoin('organisation', join =>
      join
        .onRef('organisation.partnershipId', '=', 'position.partnershipId')
        .onRef('organisation.id', '=', 'position.organisationId'),
    )
    .selectAll('attendance')
    .select(['position.name as positionName', 'organisation.name as organisationName'])
    .where('attendance.partnershipId', '=', partnershipId)
    .where('attendance.meetingId', '=', meetingId)
    .orderBy('attendance.name')
    .orderBy('attendance.id')
    .execute()
}

export async function findCancellation(reading: Reading, partnershipId: string, meetingId: string) {
  const found = await reading
    .selectFrom('cancellation')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  return found ?? null
}

/** What stands under a point is as internal as the point; what has become so is struck from forms that have told it. */
export async function spreadInternal(
  writing: Writing,
  partnershipId: string,
  agendaItemId: string,
  internal: boolean,
): Promise<void> {
  for (const table of ['resolution', 'actionPoint', 'lift'] as const)
    await writing
      .updateTable(table)
      .set({ internal })
      .where('partnershipId', '=', partnershipId)
      .where('agendaItemId', '=', agendaItemId)
      .execute()
  const points = writing
    .selectFrom('actionPoint')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .where('agendaItemId', '=', agendaItemId)
  await writing
    .updateTable('completion')
    .set({ internal })
    .where('partnershipId', '=', partnershipId)
    .where('actionPointId', 'in', points)
    .execute()
  if (internal) await strikeFromForms(writing, partnershipId, agendaItemId)
}

/** The decisions that an activity was born of, each with its meeting. */
export async function listDecidedAt(reading: Reading, partnershipId: string, activityId: string) {
  return reading
    .selectFrom('resolution')
    .innerJoin('meeting', join =>
      join
        .onRef('meeting.partnershipId', '=', 'resolution.partnershipId')
        .onRef('meeting.id', '=', 'resolution.meetingId'),
    )
    .innerJoin('group', join =>
      join
        .onRef('group.partnershipId', '=', 'meeting.partnershipId')
        .onRef('group.id', '=', 'meeting.groupId'),
    )
    .select(['resolution.id', 'resolution.wording', 'meeting.heldOn', 'group.name as groupName'])
    .where('resolution.partnershipId', '=', partnershipId)
    .where('resolution.activityId', '=', activityId)
    .orderBy('meeting.heldOn')
    .orderBy('resolution.id')
    .execute()
}
