/** Plans as they are chosen among: what each is called, and how it stands. */
import { dayOf } from '../domain/day.ts'
import { firstDayOf, isAhead, type PlanPast, pastOf, planInForce, rivalsOf } from '../domain/plan-in-force.ts'
import type { Row } from '../storage/record.ts'

/** A plan to choose, with the day when it begins where that is still to come. */
export function choiceOf(plan: Row<'plan'>, today: string) {
  const { id, title, year } = plan
  return { id, title, year, begins: isAhead(plan, today) ? firstDayOf(plan) : null }
}

/** One of several plans that can be taken for each other: how it stands, when it was decided and when it was made. */
export type Rival = ReturnType<typeof choiceOf> & {
  isShown: boolean
  isInForce: boolean
  past: PlanPast | null
  decidedOn: string | null
  madeOn: string
}

/** The plans that the shown one can be taken for, itself among them; none where there is nothing to mistake. */
export function rivalsTo(shown: Row<'plan'>, plans: Row<'plan'>[], today: string): Rival[] {
  const inForce = planInForce(plans, today)
  return rivalsOf(shown, plans, today).map(plan => ({
    ...choiceOf(plan, today),
    isShown: plan.id === shown.id,
    isInForce: plan === inForce,
    past: pastOf(plan, inForce, today),
    decidedOn: plan.decidedOn,
    madeOn: dayOf(plan.createdAt),
  }))
}
