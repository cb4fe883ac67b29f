/** Remiss: the plan as it stands is frozen as a version and sent to the parties, who comment on it. */
import { dayOf } from '../domain/day.ts'
import { problemsOf } from '../domain/fields.ts'
import { closedBy, recordsOfVersion, referralSchema } from '../domain/plan-version.ts'
import { writeInSnapshotAs } from '../storage/database.ts'
import { findPlanVersion, listPlanVersions } from '../storage/plan-version.ts'
import { findRecord } from '../storage/record.ts'
import { insertReferral, insertReferralEnd, listReferrals } from '../storage/referral.ts'
import { allOrNothingInSnapshot } from './all-or-nothing.ts'
import { closedProblems } from './comment.ts'
import type { Context } from './context.ts'
import { keepSignatures } from './finding-signature.ts'
import { letThrough } from './plan-guard.ts'
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
  return allOrNothingInSnapshot(context, actor, async writing => {
    const plan = await findRecord(writing, 'plan', partnershipId, planId)
    if (!plan) return refused({ name: 'not-found' })
    if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
    const { answerBy } = parsed.data
    if (answerBy && answerBy < dayOf(context.now()))
      return refused({ name: 'invalid', problems: { answerBy: 'before-today' } })
    const seen = typeof input.seen === 'string' && input.seen ? input.seen : null
    const outcome = await frozen(context, actor, writing, planId, seen, input)
    if (!outcome.ok) return outcome
    const { id, number, isNew } = outcome.value
    const version = await findPlanVersion(writing, partnershipId, id)
    if (version?.decision) return refused({ name: 'invalid', problems: { version: 'already-decided' } })
    if (version && !isNew) {
      const signed = await letThrough(
        context,
        actor,
        writing,
        planId,
        recordsOfVersion(version.content),
        input,
      )
      if (!signed.ok) return signed
      await keepSignatures(context, actor, writing, { planVersionId: id }, signed.value)
    }
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

/** Ends the referral of a version: what is out is not out any more, and nothing more is said of it. */
export async function endReferral(
  context: Context,
  actor: Actor,
  versionId: string,
): Promise<Outcome<{ id: string; number: number }>> {
  if (!mayDo(actor, 'add', { table: 'referralEnd' })) return refused({ name: 'not-allowed' })
  if (!isId(versionId)) return refused({ name: 'not-found' })
  const { partnershipId, personId } = actor.membership
  return writeInSnapshotAs(context.database, actor.identity, async writing => {
    const version = await findPlanVersion(writing, partnershipId, versionId)
    const plan = version && (await findRecord(writing, 'plan', partnershipId, version.planId))
    if (!version || !plan) return refused({ name: 'not-found' })
    const referrals = await listReferrals(writing, partnershipId, [versionId])
    const versions = await listPlanVersions(writing, partnershipId, version.planId)
    if (referrals.length === 0) return refused({ name: 'invalid', problems: { version: 'not-sent' } })
    const closed = closedBy({ ...version, referrals }, versions)
    if (closed) return refused({ name: 'invalid', problems: { version: closedProblems[closed] } })
    const at = context.now()
    for (const { id: referralId } of referrals.filter(({ endedAt }) => endedAt === null))
      await insertReferralEnd(writing, { partnershipId, id: context.newId(), referralId, at, personId })
    const { number } = version
    await recordEvent(context, actor, writing, planVersionNoun, 'ended', versionId, {
      title: versionTitle(plan, number),
    })
    return done({ id: versionId, number })
  })
}
