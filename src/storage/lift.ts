import type { Reading, Writing } from './database.ts'
import { spreadInternal } from './meeting.ts'

type Of = { meetingId: string } | { ids: string[] } | { toOrFrom: string }

/** Questions lifted at a meeting, some of them, or all to and from a group; each with the groups' names and its meeting's day. */
export async function listLifts(reading: Reading, partnershipId: string, of: Of) {
  if ('ids' in of && of.ids.length === 0) return []
  return reading
    .selectFrom('lift')
    .leftJoin('group as from', join =>
      join.onRef('from.partnershipId', '=', 'lift.partnershipId').onRef('from.id', '=', 'lift.groupId'),
    )
    .leftJoin('group as to', join =>
      join.onRef('to.partnershipId', '=', 'lift.partnershipId').onRef('to.id', '=', 'lift.toGroupId'),
    )
    .leftJoin('meeting', join =>
      join
        .onRef('meeting.partnershipId', '=', 'lift.partnershipId')
        .onRef('meeting.id', '=', 'lift.meetingId'),
    )
    .selectAll('lift')
    .select(['from.name as groupName', 'to.name as toGroupName', 'meeting.heldOn'])
    .where('lift.partnershipId', '=', partnershipId)
    .where(({ eb, or }) => {
      if ('ids' in of) return eb('lift.id', 'in', of.ids)
      if ('meetingId' in of) return eb('lift.meetingId', '=', of.meetingId)
      return or([eb('lift.groupId', '=', of.toOrFrom), eb('lift.toGroupId', '=', of.toOrFrom)])
    })
    .orderBy('lift.at')
    .orderBy('lift.id')
    .execute()
}

/** The points of meetings that are held that take some questions up, and what was decided under each. */
export async function listTakenUp(reading: Reading, partnershipId: string, liftIds: string[]) {
  if (liftIds.length === 0) return []
  const rows = await held(reading, partnershipId)
    .leftJoin('resolution', join =>
      join
        .onRef('resolution.partnershipId', '=', 'agendaItem.partnershipId')
        .onRef('resolution.meetingId', '=', 'agendaItem.meetingId')
        .onRef('resolution.agendaItemId', '=', 'agendaItem.id'),
    )
    .select([
      'agendaItem.aboutId as liftId',
      'agendaItem.id as itemId',
      'agendaItem.internal',
      'agendaItem.meetingId',
      'meeting.heldOn',
      'resolution.id as resolutionId',
      'resolution.number',
      'resolution.wording',
    ])
    .where('agendaItem.aboutRecord', '=', 'lift')
    .where('agendaItem.aboutId', 'in', liftIds)
    .orderBy('meeting.heldOn')
    .orderBy('resolution.number')
    .execute()
  return rows.map(({ liftId, ...row }) => ({ ...row, liftId: liftId as string }))
}

/** Which of some records a group has had on the agenda of a meeting that is held. */
export async function listOnAgendas(
  reading: Reading,
  partnershipId: string,
  groupId: string,
  ids: string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await held(reading, partnershipId)
    .select('agendaItem.aboutId')
    .where('agendaItem.groupId', '=', groupId)
    .where('agendaItem.aboutId', 'in', ids)
    .execute()
  return new Set(rows.flatMap(({ aboutId }) => aboutId ?? []))
}

/** Some decisions, each with its meeting's day and group. */
export async function listDecidedBy(reading: Reading, partnershipId: string, ids: string[]) {
  if (ids.length === 0) return []
  return reading
    .selectFrom('resolution')
    .leftJoin('meeting', join =>
      join
        .onRef('meeting.partnershipId', '=', 'resolution.partnershipId')
        .onRef('meeting.id', '=', 'resolution.meetingId'),
    )
    .leftJoin('group', join =>
      join
        .onRef('group.partnershipId', '=', 'resolution.partnershipId')
        .onRef('group.id', '=', 'resolution.groupId'),
    )
    .select(['resolution.id', 'resolution.meetingId', 'meeting.heldOn', 'group.name as groupName'])
    .where('resolution.partnershipId', '=', partnershipId)
    .where('resolution.id', 'in', ids)
    .execute()
}

/**
 * What goes on from an internal point, at other meetings, is as internal: the questions lifted from it, and the answers to others'. Answers
 * the points that became so.
 */
export async function spreadInternalOnward(
  writing: Writing,
  partnershipId: string,
  agendaItemId: string,
): Promise<{ id: string; title: string; version: number }[]> {
  const became: { id: string; title: string; version: number }[] = []
  for (let ids = [agendaItemId]; ids.length > 0; ) {
    const comesFrom = (table: 'lift' | 'resolution') =>
      writing
        .selectFrom(table)
        .select('id')
        .where('partnershipId', '=', partnershipId)
        .where('agendaItemId', 'in', ids)
    const onward = await writing
      .updateTable('agendaItem')
      .set(({ eb }) => ({ internal: true, version: eb('version', '+', 1) }))
      .where('partnershipId', '=', partnershipId)
      .where('internal', '=', false)
      .where(({ eb, or }) =>
        or([eb('aboutId', 'in', comesFrom('lift')), eb('aboutId', 'in', comesFrom('resolution'))]),
      )
      .returning(['id', 'title', 'version'])
      .execute()
    became.push(...onward)
    ids = onward.map(({ id }) => id)
    for (const id of ids) await spreadInternal(writing, partnershipId, id, true)
  }
  return became
}

const held = (reading: Reading, partnershipId: string) =>
  reading
    .selectFrom('agendaItem')
    .innerJoin('meeting', join =>
      join
        .onRef('meeting.partnershipId', '=', 'agendaItem.partnershipId')
        .onRef('meeting.id', '=', 'agendaItem.meetingId'),
    )
    .leftJoin('cancellation', join =>
      join
        .onRef('cancellation.partnershipId', '=', 'meeting.partnershipId')
        .onRef('cancellation.meetingId', '=', 'meeting.id'),
    )
    .where('agendaItem.partnershipId', '=', partnershipId)
    .where('cancellation.id', 'is', null)
