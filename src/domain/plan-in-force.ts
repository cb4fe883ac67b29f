/** Which of a partnership's plans is the one to work by. Days are "2020-06-30", compared as text. */
import { compareDays, dayOf } from './day.ts'

/** The parts of a plan that decide when it is in force. Without a last day it is so until another takes over. */
export type PlanPeriod = {
  year: number | null
  validFrom: string | null
  validTo: string | null
  createdAt: Date
}

/** The first day of a plan; null where it says neither a day nor a year. */
export function firstDayOf({ year, validFrom, validTo }: Omit<PlanPeriod, 'createdAt'>): string | null {
  if (validFrom !== null || year === null) return validFrom
  const newYear = `${year}-01-01`
  return validTo !== null && validTo < newYear ? validTo : newYear
}

/** Whether a plan's first day is still to come. */
export function isAhead(plan: Omit<PlanPeriod, 'createdAt'>, today: string): boolean {
  return (firstDayOf(plan) ?? today) > today
}

/**
 * The plan whose time it is; of several, the one that began last, and of those the one that was made last. Where none is
 * running, the one that ended last; where none has begun, the one that begins first. Null for no plans.
 */
export function planInForce<P extends PlanPeriod>(plans: P[], today: string): P | null {
  const begun = plans.filter(plan => !isAhead(plan, today))
  const running = begun.filter(plan => !isOver(plan, today))
  // A plan that says nothing of when it begins does so when it is made.
  const first = (plan: P) => firstDayOf(plan) ?? dayOf(plan.createdAt)
  const last = (plan: P) => plan.validTo ?? ''
  if (running.length > 0) return latest(running, first)
  if (begun.length > 0) return latest(begun, last)
  return plans.toSorted((a, b) => compareDays(first(a), first(b)) || madeLast(a, b))[0] ?? null
}

/**
 * How a plan's time is past. `ended`: so is its last day. `replaced`: it has none, and another plan has taken over.
 * `year-passed`: it is still in force, but the year that it is for is not this one.
 */
export type PlanPast = 'ended' | 'replaced' | 'year-passed'

/** How a plan's time is past, seen beside the one in force; null where it is running or still to come. */
export function pastOf<P extends PlanPeriod>(plan: P, inForce: P | null, today: string): PlanPast | null {
  if (isAhead(plan, today)) return null
  if (isOver(plan, today)) return 'ended'
  if (plan.validTo !== null) return null
  if (plan !== inForce) return 'replaced'
  return plan.year !== null && `${plan.year}-12-31` < today ? 'year-passed' : null
}

/** Whether a plan's last day has passed. */
function isOver({ validTo }: PlanPeriod, today: string): boolean {
  return validTo !== null && validTo < today
}

function latest<P extends PlanPeriod>(plans: P[], by: (plan: P) => string): P | null {
  return plans.toSorted((a, b) => compareDays(by(b), by(a)) || madeLast(a, b))[0] ?? null
}

const madeLast = (a: PlanPeriod, b: PlanPeriod): number => b.createdAt.getTime() - a.createdAt.getTime()

/** A plan's title with its year, which is said only once: "Åtgärdsplan 2020". */
export function titleWithYear({ title, year }: { title: string; year: number | null }): string {
  return year === null || title.includes(String(year)) ? title : `${title} ${year}`
}
