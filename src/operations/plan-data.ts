import { type PlanData, planDataOf } from '../domain/plan-data.ts'
import { readAs } from '../storage/database.ts'
import { findPlanRecords } from '../storage/plan-records.ts'
import type { Context } from './context.ts'
import { type Actor, isId, mayDo } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

/** The whole plan as data, for those who read all of it; others would take half of it for the whole. */
export async function showPlanData(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<PlanData, { name: 'not-allowed' } | { name: 'not-found' }>> {
  if (!mayDo(actor, 'see', { table: 'passage' })) return refused({ name: 'not-allowed' })
  if (!isId(id)) return refused({ name: 'not-found' })
  const records = await readAs(context.database, actor.identity, reading =>
    findPlanRecords(reading, actor.membership.partnershipId, id),
  )
  return records ? done(planDataOf(records, context.now())) : refused({ name: 'not-found' })
}
