import type { Reading } from './database.ts'

/** The rounds that judge a goal, or an area or any of its goals. */
export async function listRoundsJudging(
  reading: Reading,
  partnershipId: string,
  column: 'goalId' | 'areaId',
  id: string,
): Promise<string[]> {
  const ofGoals = reading
    .selectFrom('goalAssessment')
    .innerJoin('goal', join =>
      join
        .onRef('goal.partnershipId', '=', 'goalAssessment.partnershipId')
        .onRef('goal.id', '=', 'goalAssessment.goalId'),
    )
    .select('goalAssessment.roundId')
    .where('goalAssessment.partnershipId', '=', partnershipId)
    .where(column === 'goalId' ? 'goal.id' : 'goal.areaId', '=', id)
  const rows = await (column === 'goalId'
    ? ofGoals
    : ofGoals.union(
        reading
          .selectFrom('areaAssessment')
          .select('areaAssessment.roundId')
          .where('areaAssessment.partnershipId', '=', partnershipId)
          .where('areaAssessment.areaId', '=', id),
      )
  ).execute()
  return [...new Set(rows.map(({ roundId }) => roundId))].sort()
}
