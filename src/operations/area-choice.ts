/** The areas that something new can be put in, plan by plan, the plan in force first. */
import { dayOf } from '../domain/day.ts'
import { firstDayOf, isAhead, type PlanPast, pastOf, planInForce } from '../domain/plan-in-force.ts'
import { listChoices } from '../storage/choices.ts'
import { readAs } from '../storage/database.ts'
import { listPlans } from '../storage/plan.ts'
import type { Context } from './context.ts'
import type { Actor } from './record.ts'

/** A plan with its areas: the days it says it is in force, how its time is past, and the day it begins where that is still to come. */
export type AreasOfPlan = {
  title: string
  year: number | null
  firstDay: string | null
  lastDay: string | null
  isInForce: boolean
  past: PlanPast | null
  begins: string | null
  areas: { value: string; text: string }[]
}

/** The plan in force stands first also without areas; of others those that have some: first those whose time is not past. */
export async function areasToChoose(context: Context, actor: Actor): Promise<AreasOfPlan[]> {
  const { partnershipId } = actor.membership
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const plans = await listPlans(reading, partnershipId)
    const { areas } = await listChoices(reading, partnershipId, ['areas'])
    const inForce = planInForce(plans, today)
    const rank = (plan: (typeof plans)[number]) =>
      plan === inForce ? 0 : pastOf(plan, inForce, today) === null ? 1 : 2
    return plans
      .toSorted((a, b) => rank(a) - rank(b))
      .map(plan => ({
        title: plan.title,
        year: plan.year,
        firstDay: firstDayOf(plan),
        lastDay: plan.validTo,
        isInForce: plan === inForce,
        past: pastOf(plan, inForce, today),
        begins: isAhead(plan, today) ? firstDayOf(plan) : null,
        areas: areas.flatMap(({ value, text, planId }) => (planId === plan.id ? [{ value, text }] : [])),
      }))
      .filter(plan => plan.isInForce || plan.areas.length > 0)
  })
}
