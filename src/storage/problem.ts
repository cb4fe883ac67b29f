import type { Reading } from './database.ts'
import { findRecord, type Row } from './record.ts'

/** The problems of some areas, each with its causes and the name of its place, in the plan's order. */
export async function listProblems(reading: Reading, partnershipId: string, areaIds: string[]) {
  if (areaIds.length === 0) return []
  const problems = await reading
    .selectFrom('problem')
    .leftJoin('place', join =>
      join
        .onRef('place.partnershipId', '=', 'problem.partnershipId')
        .onRef('place.id', '=', 'problem.placeId'),
    )
    .selectAll('problem')
    .select('place.name as placeName')
    .where('problem.partnershipId', '=', partnershipId)
    .where('problem.areaId', 'in', areaIds)
    .orderBy('problem.rank')
    .orderBy('problem.id')
    .execute()
  const causes = await listCauses(
    reading,
    partnershipId,
    problems.map(({ id }) => id),
  )
  const causesOf = Map.groupBy(causes, cause => cause.problemId)
  return problems.map(problem => ({ ...problem, causes: causesOf.get(problem.id) ?? [] }))
}

export type Problem = Awaited<ReturnType<typeof listProblems>>[number]

/** The problems that are bound to a place, each with its area, in the plan's order. */
export async function listPlaceProblems(reading: Reading, partnershipId: string, placeId: string) {
  return reading
    .selectFrom('problem')
    .innerJoin('area', join =>
      join.onRef('area.partnershipId', '=', 'problem.partnershipId').onRef('area.id', '=', 'problem.areaId'),
    )
    .select(['problem.id', 'problem.text', 'area.id as areaId', 'area.name as areaName'])
    .where('problem.partnershipId', '=', partnershipId)
    .where('problem.placeId', '=', placeId)
    .orderBy('area.number')
    .orderBy('problem.rank')
    .orderBy('problem.id')
    .execute()
}

async function listCauses(
  reading: Reading,
  partnershipId: string,
  problemIds: string[],
): Promise<Row<'cause'>[]> {
  if (problemIds.length === 0) return []
  return reading
    .selectFrom('cause')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('problemId', 'in', problemIds)
    .orderBy('rank')
    .orderBy('id')
    .execute()
}

/** The plan that an area is of; null where there is no such area. */
export async function planOfArea(
  reading: Reading,
  partnershipId: string,
  areaId: string,
): Promise<string | null> {
  const area = await findRecord(reading, 'area', partnershipId, areaId)
  return area?.planId ?? null
}
