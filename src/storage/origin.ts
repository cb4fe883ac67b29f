import type { PlanRecords, PlanTable } from '../domain/plan-records.ts'
import type { Origins } from '../domain/plan-version.ts'
import type { Reading } from './database.ts'

/** The tables of a plan whose records go on from one year's plan to the next. */
export const continuedTables = [
  'area',
  'goal',
  'passage',
  'activity',
  'contact',
  'indicator',
  'indicatorValue',
] as const satisfies PlanTable[]

/** What a plan's records go on from; those that are the first of their line are left out. */
export async function findOrigins(
  reading: Reading,
  partnershipId: string,
  records: PlanRecords,
): Promise<Origins> {
  const origins: Origins = {}
  for (const table of ['plan', ...continuedTables] as const) {
    const ids = table === 'plan' ? [records.plan.id] : records[table].map(({ id }) => id)
    const rows = await reading
      .selectFrom(table)
      .select(['id', 'originId'])
      .where('partnershipId', '=', partnershipId)
      .where('id', '=', ({ fn, val }) => fn<string>('any', [val(ids)]))
      .where('originId', 'is not', null)
      .execute()
    for (const { id, originId } of rows) if (originId) origins[id] = originId
  }
  return origins
}
