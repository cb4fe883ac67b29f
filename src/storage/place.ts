import type { Reading } from './database.ts'

/** The places in the plan's order, each with how many activities happen there. */
export async function listPlaces(reading: Reading, partnershipId: string) {
  const rows = await reading
    .selectFrom('place')
    .select(({ selectFrom }) => [
      'place.id',
      'place.name',
      'place.otherNames',
      'place.collaboration',
      selectFrom('activity')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .whereRef('activity.partnershipId', '=', 'place.partnershipId')
        .whereRef('activity.placeId', '=', 'place.id')
        .as('activities'),
    ])
    .where('place.partnershipId', '=', partnershipId)
    .orderBy('place.rank')
    .orderBy('place.name')
    .execute()
  return rows.map(row => ({ ...row, activities: Number(row.activities) }))
}

/** What is done at a place, each with its area and the group that does it. */
export async function listPlaceActivities(reading: Reading, partnershipId: string, placeId: string) {
  return reading
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
    .select([
      'activity.id',
      'activity.title',
      'activity.duration',
      'activity.workingGroup',
      'area.id as areaId',
      'area.name as areaName',
      'group.id as groupId',
      'group.name as groupName',
    ])
    .where('activity.partnershipId', '=', partnershipId)
    .where('activity.placeId', '=', placeId)
    .orderBy('area.number')
    .orderBy('activity.rank')
    .orderBy('activity.id')
    .execute()
}
