import { continuedTables, type PlanRecords } from '../domain/plan-records.ts'
import type { Origins } from '../domain/plan-version.ts'
import type { Reading } from './database.ts'

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

/** The plans of the same line, each with its year: those that one goes on from or that go on from it, itself among them. */
export async function listLine(reading: Reading, partnershipId: string, planId: string) {
  return reading
    .selectFrom('plan')
    .innerJoin('plan as own', join =>
      join
        .onRef('own.partnershipId', '=', 'plan.partnershipId')
        .on(({ eb, fn }) =>
          eb(fn.coalesce('plan.originId', 'plan.id'), '=', fn.coalesce('own.originId', 'own.id')),
        ),
    )
    .select(['plan.id', 'plan.title', 'plan.year'])
    .where('plan.partnershipId', '=', partnershipId)
    .where('own.id', '=', planId)
    .orderBy('plan.year')
    .orderBy('plan.createdAt')
    .execute()
}

/** The same activity in the plans of other years. */
export async function listActivityLine(reading: Reading, partnershipId: string, activityId: string) {
  return reading
    .selectFrom('activity')
    .innerJoin('activity as own', join =>
      join
        .onRef('own.partnershipId', '=', 'activity.partnershipId')
        .on(({ eb, fn }) =>
          eb(fn.coalesce('activity.originId', 'activity.id'), '=', fn.coalesce('own.originId', 'own.id')),
        ),
    )
    .innerJoin('area', join =>
      join
        .onRef('area.partnershipId', '=', 'activity.partnershipId')
        .onRef('area.id', '=', 'activity.areaId'),
    )
    .innerJoin('plan', join =>
      join.onRef('plan.partnershipId', '=', 'area.partnershipId').onRef('plan.id', '=', 'area.planId'),
    )
    .select(['activity.id', 'plan.title as planTitle', 'plan.year as planYear'])
    .where('activity.partnershipId', '=', partnershipId)
    .where('own.id', '=', activityId)
    .where('activity.id', '!=', activityId)
    .orderBy('plan.year')
    .execute()
}
