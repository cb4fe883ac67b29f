import type { Reading } from './database.ts'

/** The action points of meetings that are about some activities, each with when it was done. */
export async function listActionPointsFor(reading: Reading, partnershipId: string, activityIds: string[]) {
  if (activityIds.length === 0) return []
  return (
    reading
      .selectFrom('actionPoint')
      .innerJoin('agendaItem', join =>
        join
          .onRef('agendaItem.partnershipId', '=', 'actionPoint.partnershipId')
          .onRef('agendaItem.id', '=', 'actionPoint.agendaItemId'),
      )
      .leftJoin('completion', join =>
        join
          .onRef('completion.partnershipId', '=', 'actionPoint.partnershipId')
          .onRef('completion.actionPointId', '=', 'actionPoint.id'),
      )
      .select([
        'agendaItem.id as agendaItemId',
        'agendaItem.aboutId as activityId',
        'actionPoint.wording',
        'actionPoint.owner',
        'actionPoint.due',
        'completion.at as completedAt',
        'completion.note',
      ])
      .where('actionPoint.partnershipId', '=', partnershipId)
      .where('agendaItem.aboutRecord', '=', 'activity')
      .where('agendaItem.aboutId', 'in', activityIds)
      // Forms leave the house: what is internal stays.
      .where('actionPoint.internal', '=', false)
      .orderBy('actionPoint.at')
      .orderBy('actionPoint.id')
      .execute()
  )
}

/** What was promised at meetings that nobody has said is done, what is to be done first before the others. */
export async function listOpenActionPoints(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('actionPoint')
    .innerJoin('meeting', join =>
      join
        .onRef('meeting.partnershipId', '=', 'actionPoint.partnershipId')
        .onRef('meeting.id', '=', 'actionPoint.meetingId'),
    )
    .innerJoin('group', join =>
      join
        .onRef('group.partnershipId', '=', 'meeting.partnershipId')
        .onRef('group.id', '=', 'meeting.groupId'),
    )
    .leftJoin('completion', join =>
      join
        .onRef('completion.partnershipId', '=', 'actionPoint.partnershipId')
        .onRef('completion.actionPointId', '=', 'actionPoint.id'),
    )
    .select(['actionPoint.id', 'actionPoint.wording', 'actionPoint.owner', 'actionPoint.due'])
    .select(['actionPoint.dueOn', 'meeting.heldOn', 'group.name as groupName'])
    .where('actionPoint.partnershipId', '=', partnershipId)
    .where('completion.id', 'is', null)
    .orderBy('actionPoint.dueOn')
    .orderBy('actionPoint.id')
    .execute()
}

/** What was promised at meetings about some activities, the earliest first, each with whether somebody has said that it is done. */
export async function listMeasures(reading: Reading, partnershipId: string, activityIds: string[]) {
  if (activityIds.length === 0) return []
  const rows = await reading
    .selectFrom('actionPoint')
    .innerJoin('agendaItem', join =>
      join
        .onRef('agendaItem.partnershipId', '=', 'actionPoint.partnershipId')
        .onRef('agendaItem.id', '=', 'actionPoint.agendaItemId'),
    )
    .leftJoin('completion', join =>
      join
        .onRef('completion.partnershipId', '=', 'actionPoint.partnershipId')
        .onRef('completion.actionPointId', '=', 'actionPoint.id'),
    )
    .select(['actionPoint.id', 'actionPoint.meetingId', 'actionPoint.wording', 'actionPoint.owner'])
    .select(['actionPoint.due', 'agendaItem.aboutId as activityId', 'completion.id as completionId'])
    .where('actionPoint.partnershipId', '=', partnershipId)
    .where('agendaItem.aboutRecord', '=', 'activity')
    .where('agendaItem.aboutId', 'in', activityIds)
    .orderBy('actionPoint.at')
    .orderBy('actionPoint.id')
    .execute()
  return rows.map(({ activityId, ...row }) => ({ ...row, activityId: activityId as string }))
}
