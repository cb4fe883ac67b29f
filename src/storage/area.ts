import { listActivities } from './activity.ts'
import type { Reading } from './database.ts'
import { listGoals } from './goal.ts'
import { type Indicator, listIndicators } from './indicator.ts'
import { listProblems } from './problem.ts'

/**
 * A plan's areas by number, each with its goals, problems, activities and indicators, and how much picture it has. Who has the plan's
 * indicators already gives them.
 */
export async function listAreas(
  reading: Reading,
  partnershipId: string,
  planId: string,
  given?: readonly Indicator[],
) {
  const areas = await reading
    .selectFrom('area')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('planId', '=', planId)
    .orderBy('number')
    .orderBy('id')
    .execute()
  const ids = areas.map(({ id }) => id)
  const goals = await listGoals(reading, partnershipId, ids)
  const problems = await listProblems(reading, partnershipId, ids)
  const activities = await listActivities(reading, partnershipId, ids)
  const passages = await countPassages(reading, partnershipId, planId)
  const indicators = given ?? (await listIndicators(reading, partnershipId, { planId }))
  const goalsOf = Map.groupBy(goals, goal => goal.areaId)
  const problemsOf = Map.groupBy(problems, problem => problem.areaId)
  const activitiesOf = Map.groupBy(activities, activity => activity.areaId)
  const indicatorsOf = Map.groupBy(indicators, indicator => indicator.areaId)
  return areas.map(area => ({
    ...area,
    goals: goalsOf.get(area.id) ?? [],
    problems: problemsOf.get(area.id) ?? [],
    activities: activitiesOf.get(area.id) ?? [],
    indicators: indicatorsOf.get(area.id) ?? [],
    passages: passages.get(area.id) ?? 0,
  }))
}

export type PlanArea = Awaited<ReturnType<typeof listAreas>>[number]

async function countPassages(
  reading: Reading,
  partnershipId: string,
  planId: string,
): Promise<Map<string, number>> {
  const rows = await reading
    .selectFrom('passage')
    .select(({ fn }) => ['areaId', fn.countAll<string>().as('passages')])
    .where('partnershipId', '=', partnershipId)
    .where('planId', '=', planId)
    .where('areaId', 'is not', null)
    .groupBy('areaId')
    .execute()
  return new Map(rows.map(({ areaId, passages }) => [areaId as string, Number(passages)]))
}
