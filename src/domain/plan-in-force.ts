/** Which of a partnership's plans is the one to work by. Days are "2020-06-30", compared as text. */
import { compareDays, dayOf } from './day.ts'

/** For how long a plan says that it is in force. Without a last day it is so until another takes over. */
export type PlanTime = { year: number | null; validFrom: string | null; validTo: string | null }

/** The parts of a plan that decide when it is in force. `decidedOn`: the last day on which it was decided; null where it is not. */
export type PlanPeriod = PlanTime & { decidedOn: string | null; createdAt: Date }

/** The first day of a plan; null where it says neither a day nor a year. */
export function firstDayOf({ year, validFrom, validTo }: PlanTime): string | null {
  if (validFrom !== null || year === null) return validFrom
  const newYear = `${year}-01-01`
  return validTo !== null && validTo < newYear ? validTo : newYear
}

/** Whether a plan's first day is still to come. */
export function isAhead(plan: PlanTime, today: string): boolean {
  return (firstDayOf(plan) ?? today) > today
}

/**
 * The plan in force (planen som gäller): the one whose time it is. A decided one goes before those that nobody has decided, so that it keeps
 * its place until another is decided; of several the one that began last, then the one decided last, then the one made last. Where none is
 * running, the one that ended last; where none has begun, the one that begins first. Null for no plans.
 */
export function planInForce<P extends PlanPeriod>(plans: P[], today: string): P | null {
  const begun = plans.filter(plan => !isAhead(plan, today))
  const running = begun.filter(plan => !isOver(plan, today))
  const decided = running.filter(({ decidedOn }) => decidedOn !== null)
  const last = (plan: P) => plan.validTo ?? ''
  if (decided.length > 0) return latest(decided, beginningOf)
  if (running.length > 0) return latest(running, beginningOf)
  if (begun.length > 0) return latest(begun, last)
  return (
    plans.toSorted((a, b) => compareDays(beginningOf(a), beginningOf(b)) || decidedOrMadeLast(a, b))[0] ??
    null
  )
}

/**
 * How a plan's time is past. `ended`: so is its last day. `replaced`: another plan has taken over. `undecided`: its time has come, but it is
 * not decided, and one that is keeps its place. `year-passed`: it is still in force, but the year that it is for is not this one.
 */
export type PlanPast = 'ended' | 'replaced' | 'undecided' | 'year-passed'

/** How a plan's time is past, seen beside the one in force; null where it is running or still to come. */
export function pastOf<P extends PlanPeriod>(plan: P, inForce: P | null, today: string): PlanPast | null {
  if (isAhead(plan, today)) return null
  if (isOver(plan, today)) return 'ended'
  if (inForce && plan !== inForce && inForce.decidedOn !== null) {
    const order = compareDays(beginningOf(plan), beginningOf(inForce))
    if (plan.decidedOn === null && order >= 0) return 'undecided'
    if (order === 0) return 'replaced'
  }
  if (plan.validTo !== null) return null
  if (plan !== inForce) return 'replaced'
  return plan.year !== null && `${plan.year}-12-31` < today ? 'year-passed' : null
}

/**
 * The plans that one can take for each other where one of them is shown, the one in force first: those of the same year, and a decided one
 * beside those that wait to be decided. Empty where there is nothing to mistake.
 */
export function rivalsOf<P extends PlanPeriod>(shown: P, plans: P[], today: string): P[] {
  const inForce = planInForce(plans, today)
  const isUndecided = (plan: P) => pastOf(plan, inForce, today) === 'undecided'
  const isRival = (plan: P) =>
    plan === shown ||
    isForSameTime(plan, shown) ||
    (isUndecided(shown) && plan === inForce) ||
    (shown === inForce && isUndecided(plan))
  const rivals = plans.filter(isRival)
  if (rivals.length < 2) return []
  return [...rivals.filter(plan => plan === inForce), ...rivals.filter(plan => plan !== inForce)]
}

/** Whether two plans are for the same year; of plans that say no year, whether their days meet. */
function isForSameTime(a: PlanTime, b: PlanTime): boolean {
  if (a.year !== null || b.year !== null) return a.year === b.year
  return (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999')
}

/** Whether a plan's last day has passed. */
export function isOver({ validTo }: PlanTime, today: string): boolean {
  return validTo !== null && validTo < today
}

/** A plan that says nothing of when it begins does so when it is made. */
function beginningOf(plan: PlanPeriod): string {
  return firstDayOf(plan) ?? dayOf(plan.createdAt)
}

function latest<P extends PlanPeriod>(plans: P[], by: (plan: P) => string): P | null {
  return plans.toSorted((a, b) => compareDays(by(b), by(a)) || decidedOrMadeLast(a, b))[0] ?? null
}

const decidedOrMadeLast = (a: PlanPeriod, b: PlanPeriod): number =>
  compareDays(b.decidedOn ?? '', a.decidedOn ?? '') || b.createdAt.getTime() - a.createdAt.getTime()

/** A plan's title with its year, which is said only once: "Åtgärdsplan 2020". */
export function titleWithYear({ title, year }: { title: string; year: number | null }): string {
  return year === null || title.includes(String(year)) ? title : `${title} ${year}`
}

/** The plan that a year's work follows: the one in force where it is that year's, else the year's latest made; undefined for none. */
export function planOfYear<P extends { year: number | null }>(
  { inForce, plans }: { inForce: P | null; plans: readonly P[] },
  year: number,
): P | undefined {
  return inForce?.year === year ? inForce : plans.find(plan => plan.year === year)
}
