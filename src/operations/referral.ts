/** Remiss: the plan as it stands is frozen as a version and sent to the parties, who comment on it. */
import { problemsOf } from '../domain/fields.ts'
import { referralSchema } from '../domain/plan-version.ts'
import { writeInSnapshotAs } from '../storage/database.ts'
import { findPlanVersion } from '../storage/plan-version.ts'
import { findRecord } from '../storage/record.ts'
import { insertReferral } from '../storage/referral.ts'
import type { Context } from './context.ts'
import { frozen, planVersionNoun, versionTitle } from './plan-version.ts'
import { type Actor, isId, mayDo, recordEvent } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

const noun = { table: 'referral' } as const

/** Sends the plan as it stands to the parties; `seen` is the checksum of what the person looked at. */
export async function sendPlan(
  context: Context,
  actor: Actor,
  planId: string,
  input: Record<string, unknown>,
): Promise<Outcome<{ id: string; number: number }>> {
  if (!mayDo(actor, 'add', noun)) return refused({ name: 'not-allowed' })
  if (!isId(planId)) return refused({ name: 'not-found' })
  const { partnershipId, personId } = actor.membership
  const parsed = referralSchema.safeParse(input)
  return writeInSnapshotAs(context.database, actor.identity, async writing => {
    const plan = await findRecord(writing, 'plan', partnershipId, planId)
    if (!plan) return refused({ name: 'not-found' })
    if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
    const seen = typeof input.seen === 'string' && input.seen ? input.seen : null
    const outcome = await frozen(context, actor, writing, planId, seen)
    if (!outcome.ok) return outcome
    const { id, number } = outcome.value
    const version = await findPlanVersion(writing, partnershipId, id)
    if (version?.decision) return refused({ name: 'invalid', problems: { version: 'already-decided' } })
    await insertReferral(writing, {
      partnershipId,
      id: context.newId(),
      versionId: id,
      sentAt: context.now(),
      ...parsed.data,
      personId,
    })
    await recordEvent(context, actor, writing, planVersionNoun, 'sent', id, {
      title: versionTitle(plan, number),
    })
    return done({ id, number })
  })
}
