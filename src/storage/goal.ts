import type { Reading } from './database.ts'
import type { Row } from './record.ts'

/** The goals of some areas, in the plan's order. */
export async function listGoals(
  reading: Reading,
  partnershipId: string,
  areaIds: string[],
): Promise<Row<'goal'>[]> {
  if (areaIds.length === 0) return []
  return reading
    .selectFrom('goal')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('areaId', 'in', areaIds)
    .orderBy('rank')
    .orderBy('id')
    .execute()
}
