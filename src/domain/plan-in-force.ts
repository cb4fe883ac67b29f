/** Which of a partnership's plans is the one to work by. Days are "2020-06-30", compared as text. */
import { isOver } from './due.ts'

/** The parts of a plan that decide when it is in force. Neither year nor days: until another takes over. */
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
  const first = (plan: P) => firstDayOf(plan) ?? ''
  const last = (plan: P) => plan.validTo ?? `${plan.year}-12-31`
  if (running.length > 0) return latest(running, first)
  if (begun.length > 0) return latest(begun, last)
  return plans.toSorted((a, b) => compare(first(a), first(b)) || madeLast(a, b))[0] ?? null
}

function latest<P extends PlanPeriod>(plans: P[], dayOf: (plan: P) => string): P | null {
  return plans.toSorted((a, b) => compare(dayOf(b), dayOf(a)) || madeLast(a, b))[0] ?? null
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const madeLast = (a: PlanPeriod, b: PlanPeriod): number => b.createdAt.getTime() - a.createdAt.getTime()

/** A plan's title with its year, which is said only once: "Åtgärdsplan 2020". */
export function titleWithYear({ title, year }: { title: string; year: number | null }): string {
  return year === null || title.includes(String(year)) ? title : `${title} ${year}`
}
