import type { Reading } from './database.ts'

export async function listGroups(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('group')
    .select([
      'id',
      'name',
      'otherNames',
      'kind',
      'ledBy',
      'cadence',
      'parentId',
      'reportsToId',
      'condition',
      'rank',
    ])
    .where('partnershipId', '=', partnershipId)
    .orderBy('rank')
    .orderBy('name')
    .execute()
}

export type SeatRow = {
  id: string
  groupId: string
  groupName: string
  positionId: string
  positionName: string
  organisationName: string
  presenter: boolean
}

/** The positions' seats in groups, those who present upward first; of a group, of positions or of all. */
export async function listSeats(
  reading: Reading,
  partnershipId: string,
  of: { groupId?: string; positionIds?: string[] } = {},
): Promise<SeatRow[]> {
  let query = reading
    .selectFrom('seat')
    .innerJoin('group', join =>
      join.onRef('group.partnershipId', '=', 'seat.partnershipId').onRef('group.id', '=', 'seat.groupId'),
    )
    .innerJoin('position', join =>
      join
        .onRef('position.partnershipId', '=', 'seat.partnershipId')
        .onRef('position.id', '=', 'seat.positionId'),
    )
    .innerJoin('organisation', join =>
      join
        .onRef('organisation.partnershipId', '=', 'position.partnershipId')
        .onRef('organisation.id', '=', 'position.organisationId'),
    )
    .select([
      'seat.id',
      'seat.groupId',
      'group.name as groupName',
      'seat.positionId',
      'position.name as positionName',
      'organisation.name as organisationName',
      'seat.presenter',
    ])
    .where('seat.partnershipId', '=', partnershipId)
    .orderBy('seat.presenter', 'desc')
    .orderBy('organisation.rank')
    .orderBy('organisation.name')
    .orderBy('position.rank')
    .orderBy('position.name')
  if (of.groupId) query = query.where('seat.groupId', '=', of.groupId)
  if (of.positionIds) {
    if (of.positionIds.length === 0) return []
    query = query.where('seat.positionId', 'in', of.positionIds)
  }
  return query.execute()
}
