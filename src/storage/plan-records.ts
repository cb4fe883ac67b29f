import { type PlanRecords, type PlanTable, planFieldsOf, planTables } from '../domain/plan-records.ts'
import { insertAll } from './confirm.ts'
import type { Reading, Writing } from './database.ts'
import { stands } from './indicator-value.ts'
import { findRecord } from './record.ts'

/** How the records of a plan are found: those of the plan, those below records already found, or all of the partnership. */
const foundBy: Record<PlanTable, { order: string; in?: 'plan' | { column: string; of: PlanTable } }> = {
  organisation: { order: 'rank' },
  position: { order: 'rank' },
  group: { order: 'rank' },
  seat: { order: 'id' },
  place: { order: 'rank' },
  programme: { order: 'rank' },
  catalogue: { order: 'id' },
  catalogueArea: { order: 'number' },
  succession: { order: 'id' },
  agreement: { order: 'id' },
  party: { order: 'id' },
  area: { order: 'number', in: 'plan' },
  stance: { order: 'id' },
  problem: { order: 'rank', in: { column: 'areaId', of: 'area' } },
  cause: { order: 'rank', in: { column: 'problemId', of: 'problem' } },
  goal: { order: 'rank', in: { column: 'areaId', of: 'area' } },
  passage: { order: 'rank', in: 'plan' },
  activity: { order: 'rank', in: { column: 'areaId', of: 'area' } },
  contact: { order: 'id', in: { column: 'activityId', of: 'activity' } },
  indicator: { order: 'rank', in: 'plan' },
  indicatorValue: { order: 'rank', in: { column: 'indicatorId', of: 'indicator' } },
}

/** The tables whose records are a plan's own, not the partnership's, in an order in which they can be written. */
export const ownTables = planTables.filter(table => foundBy[table].in !== undefined)

/**
 * Writes records of a new plan, in their order, which goes on after the number `after`. What refers to others of its own table is written
 * in one statement with them. `partnershipId` and `planId` are what no record says: whose they are.
 */
export async function insertPlanRows(
  writing: Writing,
  table: PlanTable,
  rows: Record<string, unknown>[],
  { partnershipId, planId, after = 0 }: { partnershipId: string; planId: string; after?: number },
): Promise<void> {
  const { order, in: within } = foundBy[table]
  const stored = rows.map((row, index) => {
    const { verdict: _, ...columns } = row
    return {
      ...columns,
      ...(order === 'id' ? {} : { [order]: after + index + 1 }),
      ...(within === 'plan' ? { planId } : {}),
      partnershipId,
    }
  })
  await insertAll(writing, table, stored)
}

/** The last number in the order of records that are there already. */
export function lastOf(table: PlanTable, rows: Record<string, unknown>[]): number {
  const { order } = foundBy[table]
  return order === 'id' ? 0 : rows.reduce((last, row) => Math.max(last, Number(row[order])), 0)
}

export type OwnRow = Record<string, unknown> & { id: string }

/** Every record of the kinds that are the partnership's own and not one plan's, as the person sees them, in their order. */
export async function listPartnershipRecords(
  reading: Reading,
  partnershipId: string,
): Promise<Partial<Record<PlanTable, OwnRow[]>>> {
  const found: Partial<Record<PlanTable, OwnRow[]>> = {}
  for (const table of planTables) {
    const { order, in: within } = foundBy[table]
    if (within) continue
    found[table] = await (reading as AnyTable)
      .selectFrom(table)
      .selectAll()
      .where('partnershipId', '=', partnershipId)
      .orderBy(order)
      .orderBy('id')
      .execute()
  }
  return found
}

/** A plan with all that its document is made of, as far as the person sees it; null where there is no such plan. */
export async function findPlanRecords(
  reading: Reading,
  partnershipId: string,
  planId: string,
): Promise<PlanRecords | null> {
  const plan = await findRecord(reading, 'plan', partnershipId, planId)
  if (!plan) return null
  const partnership = await reading
    .selectFrom('partnership')
    .select(['name', 'city', 'district', 'policeRegion', 'language'])
    .where('id', '=', partnershipId)
    .executeTakeFirstOrThrow()
  const found: Partial<Record<PlanTable, { id: string }[]>> = {}
  for (const table of planTables) {
    const { order, in: within } = foundBy[table]
    const columns = planFieldsOf(table).filter(column => column !== 'verdict')
    let query = (reading as AnyTable)
      .selectFrom(table)
      .select(columns.map(column => `${table}.${column}`))
      .where(`${table}.partnershipId`, '=', partnershipId)
      .orderBy(`${table}.${order}`)
      .orderBy(`${table}.id`)
    if (within === 'plan') query = query.where(`${table}.planId`, '=', planId)
    else if (within) {
      const ids = found[within.of]!.map(({ id }) => id)
      query = query.where(`${table}.${within.column}`, '=', ({ fn, val }: AnyTable) => fn('any', [val(ids)]))
    }
    if (table === 'indicator') query = withVerdict(query)
    if (table === 'indicatorValue') query = query.where(stands)
    found[table] = await query.execute()
  }
  const fields = planFieldsOf('plan').map(field => [field, plan[field as keyof typeof plan]])
  return {
    partnership,
    plan: Object.fromEntries(fields) as PlanRecords['plan'],
    ...(found as Pick<PlanRecords, PlanTable>),
  }
}

function withVerdict(query: AnyTable): AnyTable {
  return query
    .leftJoin('judgement', (join: AnyTable) =>
      join
        .onRef('judgement.partnershipId', '=', 'indicator.partnershipId')
        .onRef('judgement.indicatorId', '=', 'indicator.id'),
    )
    .select('judgement.verdict as verdict')
}

// Kysely cannot type a table that is a parameter; the signature above can, so the looseness ends here.
// biome-ignore lint/suspicious/noExplicitAny: see the line above
type AnyTable = any
