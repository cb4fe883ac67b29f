import type { Reading } from './database.ts'

/** What was said of some activities at meetings that are held, the latest first; the group's name is null for who does not see it. */
export async function listNotes(reading: Reading, partnershipId: string, activityIds: string[]) {
  if (activityIds.length === 0) return []
  const rows = await reading
    .selectFrom('agendaItem')
    .innerJoin('meeting', join =>
      join
        .onRef('meeting.partnershipId', '=', 'agendaItem.partnershipId')
        .onRef('meeting.id', '=', 'agendaItem.meetingId'),
    )
    .leftJoin('group', join =>
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
      'agendaItem.id',
      'agendaItem.aboutId as activityId',
      'agendaItem.meetingId',
      'agendaItem.internal',
      'agendaItem.minutes as words',
      'meeting.heldOn',
      'group.name as groupName',
    ])
    .where('agendaItem.partnershipId', '=', partnershipId)
    .where('agendaItem.aboutRecord', '=', 'activity')
    .where('agendaItem.aboutId', 'in', activityIds)
    .where('agendaItem.minutes', '<>', '')
    .where('cancellation.id', 'is', null)
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('agendaItem.id', 'desc')
    .execute()
  return rows.map(({ activityId, words, ...row }) => ({
    ...row,
    activityId: activityId as string,
    words: words as string,
  }))
}
