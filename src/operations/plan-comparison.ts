/** Two versions of a plan beside each other, or a version and the plan as it stands; of one year or of two. */
import { may } from '../domain/access.ts'
import { comparePlans, countChanges } from '../domain/plan-comparison.ts'
import { titleWithYear } from '../domain/plan-in-force.ts'
import type { PlanWithOrigins } from '../domain/plan-version.ts'
import { type Reading, readAs } from '../storage/database.ts'
import { listLine } from '../storage/origin.ts'
import { listPlans } from '../storage/plan.ts'
import { findPlanVersion, listPlanVersions } from '../storage/plan-version.ts'
import type { Context } from './context.ts'
import { livingPlan, seesUndecided, stateOf } from './plan-version.ts'
import { type Actor, isId } from './record.ts'

/** A state that can be compared: a version by its id, or a plan as it stands by the plan's. */
export type Comparable = {
  id: string
  planId: string
  planTitle: string
  /** Null for the plan as it stands. */
  number: number | null
  decidedOn: string | null
}

/**
 * What differs, and between what. Without `from` it is the plan's latest decided version, else its latest, else the plan that it goes on
 * from; without `to` the plan as it stands. Null where a plan or a version is not there for this person.
 */
export async function showComparison(
  context: Context,
  actor: Actor,
  planId: string,
  { from, to }: { from: string | undefined; to: string | undefined },
) {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'see', 'planVersion') || ![planId, from ?? planId, to ?? planId].every(isId)) return null
  return readAs(context.database, actor.identity, async reading => {
    const choices = await choicesIn(reading, actor)
    const own = choices.filter(choice => choice.planId === planId)
    const plan = own.find(({ id }) => id === planId)
    if (!plan) return null
    const versions = own.filter(({ number }) => number !== null)
    const line = await listLine(reading, partnershipId, planId)
    const usual =
      versions.find(({ decidedOn }) => decidedOn) ??
      versions[0] ??
      choices.find(choice => choice.id !== planId && line.some(one => one.id === choice.id)) ??
      choices.find(choice => choice.planId !== planId)
    const one = from ? choices.find(({ id }) => id === from) : usual
    const other = to ? choices.find(({ id }) => id === to) : plan
    if ((from && !one) || !other) return null
    const before = one && (await stateFor(reading, partnershipId, one))
    const after = await stateFor(reading, partnershipId, other)
    const groups = before && after ? comparePlans(before, after) : []
    return { plan, choices, from: one ?? null, to: other, groups, count: countChanges(groups) }
  })
}

export type ComparisonPage = NonNullable<Awaited<ReturnType<typeof showComparison>>>

/** Every state that there is to compare: the plans by year, each as it stands before its versions. */
async function choicesIn(reading: Reading, actor: Actor): Promise<Comparable[]> {
  const { partnershipId } = actor.membership
  const choices: Comparable[] = []
  for (const plan of await listPlans(reading, partnershipId)) {
    const planTitle = titleWithYear(plan)
    const shared = { planId: plan.id, planTitle }
    choices.push({ ...shared, id: plan.id, number: null, decidedOn: null })
    for (const { id, number, decision } of await listPlanVersions(reading, partnershipId, plan.id))
      if (decision || seesUndecided(actor))
        choices.push({ ...shared, id, number, decidedOn: decision?.decidedOn ?? null })
  }
  return choices
}

async function stateFor(
  reading: Reading,
  partnershipId: string,
  { id, number }: Comparable,
): Promise<PlanWithOrigins | null> {
  if (number === null) return livingPlan(reading, partnershipId, id)
  const version = await findPlanVersion(reading, partnershipId, id)
  return version && stateOf(version)
}
