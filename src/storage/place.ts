import type { ValueState } from '../domain/indicator.ts'
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

/** What the plan's text says about a place, as it stands there, with the area whose picture it belongs to. */
export async function listPlacePassages(reading: Reading, partnershipId: string, placeId: string) {
  return reading
    .selectFrom('passage')
    .leftJoin('area', join =>
      join.onRef('area.partnershipId', '=', 'passage.partnershipId').onRef('area.id', '=', 'passage.areaId'),
    )
    .select(['passage.id', 'passage.kind', 'passage.text', 'area.id as areaId', 'area.name as areaName'])
    .where('passage.partnershipId', '=', partnershipId)
    .where('passage.placeId', '=', placeId)
    .orderBy('passage.rank')
    .orderBy('passage.id')
    .execute()
}

/** The indicators of a place with their values in order; the verdict is null while they are only proposed. */
export async function listPlaceIndicators(reading: Reading, partnershipId: string, placeId: string) {
  const indicators = await reading
    .selectFrom('indicator')
    .leftJoin('judgement', join =>
      join
        .onRef('judgement.partnershipId', '=', 'indicator.partnershipId')
        .onRef('judgement.indicatorId', '=', 'indicator.id'),
    )
    .select([
      'indicator.id',
      'indicator.name',
      'indicator.measure',
      'indicator.unit',
      'indicator.source',
      'indicator.kind',
      'indicator.comment',
      'judgement.verdict',
    ])
    .where('indicator.partnershipId', '=', partnershipId)
    .where('indicator.placeId', '=', placeId)
    .orderBy('indicator.rank')
    .orderBy('indicator.id')
    .execute()
  if (indicators.length === 0) return []
  const values = await reading
    .selectFrom('indicatorValue')
    .select(['id', 'indicatorId', 'period', 'year', 'placeName', 'breakdown', 'value', 'state'])
    .where('partnershipId', '=', partnershipId)
    .where(
      'indicatorId',
      'in',
      indicators.map(indicator => indicator.id),
    )
    .orderBy('rank')
    .orderBy('id')
    .execute()
  return indicators.map(indicator => ({
    ...indicator,
    values: values
      .filter(value => value.indicatorId === indicator.id)
      .map(({ indicatorId: _, ...value }) => ({ ...value, state: value.state as ValueState })),
  }))
}
