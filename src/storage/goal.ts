import type { Reading } from './database.ts'

/** The goals of some areas, in the plan's order, each with the name and unit of the indicator that measures it, and whether that has a value. */
export async function listGoals(reading: Reading, partnershipId: string, areaIds: string[]) {
  if (areaIds.length === 0) return []
  return reading
    .selectFrom('goal')
    .leftJoin('indicator', join =>
      join
        .onRef('indicator.partnershipId', '=', 'goal.partnershipId')
        .onRef('indicator.id', '=', 'goal.indicatorId'),
    )
    .selectAll('goal')
    .select(['indicator.name as indicatorName', 'indicator.unit as indicatorUnit'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('indicatorValue')
          .whereRef('indicatorValue.partnershipId', '=', 'goal.partnershipId')
          .whereRef('indicatorValue.indicatorId', '=', 'goal.indicatorId')
          .where('indicatorValue.value', 'is not', null),
      ).as('hasValue'),
    )
    .where('goal.partnershipId', '=', partnershipId)
    .where('goal.areaId', 'in', areaIds)
    .orderBy('goal.rank')
    .orderBy('goal.id')
    .execute()
}

export type Goal = Awaited<ReturnType<typeof listGoals>>[number]
