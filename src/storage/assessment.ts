import type { Reading } from './database.ts'
import { listGoals } from './goal.ts'
import type { Row } from './record.ts'

/** A plan's areas by number, each with its goals, and what a round says of them; nothing yet where there is no round. */
export async function listAssessedAreas(
  reading: Reading,
  partnershipId: string,
  planId: string,
  roundId: string | null,
) {
  const areas = await reading
    .selectFrom('area')
    .select(['id', 'name', 'viaAreaId', 'viaReason'])
    .where('partnershipId', '=', partnershipId)
    .where('planId', '=', planId)
    .orderBy('number')
    .orderBy('id')
    .execute()
  const goals = await listGoals(
    reading,
    partnershipId,
    areas.map(({ id }) => id),
  )
  const { ofGoals, ofAreas } = roundId === null ? nothing : await saidAt(reading, partnershipId, roundId)
  return areas.map(area => ({
    ...area,
    assessment: ofAreas.get(area.id) ?? null,
    goals: goals
      .filter(({ areaId }) => areaId === area.id)
      .map(goal => ({ ...goal, assessment: ofGoals.get(goal.id) ?? null })),
  }))
}

export type AssessedArea = Awaited<ReturnType<typeof listAssessedAreas>>[number]

const nothing = {
  ofGoals: new Map<string, Row<'goalAssessment'>>(),
  ofAreas: new Map<string, Row<'areaAssessment'>>(),
}

/** What a round says of its goals and of its areas, by the id of each. */
export async function saidAt(
  reading: Reading,
  partnershipId: string,
  roundId: string,
): Promise<typeof nothing> {
  const goals = await reading
    .selectFrom('goalAssessment')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('roundId', '=', roundId)
    .execute()
  const areas = await reading
    .selectFrom('areaAssessment')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('roundId', '=', roundId)
    .execute()
  return {
    ofGoals: new Map(goals.map(row => [row.goalId, row])),
    ofAreas: new Map(areas.map(row => [row.areaId, row])),
  }
}
