/** The secrecy guard in front of a plan: what of its texts and figures tells of few or points at somebody, before a version of it is frozen or decided. */
import { figuresInPlan, type PlanPlace, textsInPlan } from '../disclosure/plan/texts.ts'
import type { PlanRecords } from '../domain/plan-records.ts'
import type { Reading, Writing } from '../storage/database.ts'
import type { Context } from './context.ts'
import type { Actor } from './record.ts'
import type { Outcome } from './refusal.ts'
import { guardTexts, type StandingFor, standFor, type TextGuard } from './text-guard.ts'

export type PlanGuard = TextGuard<PlanPlace>

/** `records`: of the plan as it stands, or as it was frozen. */
export async function guardOfPlan(
  reading: Reading,
  partnershipId: string,
  planId: string,
  records: PlanRecords,
): Promise<PlanGuard> {
  const read = { texts: textsInPlan(records), figures: figuresInPlan(records) }
  const guard = await guardTexts(reading, partnershipId, [planId], read)
  return { ...guard, findings: guard.findings.filter(({ finding }) => !isOfContact(finding)) }
}

/** How to reach an organisation stands in an activity's contacts, and is no slip of the pen. */
function isOfContact({ found, also, places }: PlanGuard['findings'][number]['finding']): boolean {
  const isReached = [found, ...also].every(
    each => each.kind === 'sign' && (each.sign.kind === 'phone-number' || each.sign.kind === 'email-address'),
  )
  return isReached && places.every(({ table }) => table === 'contact')
}

/** Lets a plan through where nothing waits or the person stands for it; the signatures that its version keeps. */
export async function letThrough(
  context: Context,
  actor: Actor,
  writing: Writing,
  planId: string,
  records: PlanRecords,
  answered: StandingFor,
): Promise<Outcome<string[]>> {
  const guard = await guardOfPlan(writing, actor.membership.partnershipId, planId, records)
  return standFor(context, actor, writing, { record: 'plan', recordId: planId }, guard, answered)
}
