/**
 * The p-value of no difference out of an interval, where the interval is all that is known: D. G. Altman & J. M. Bland, BMJ 343 (2011) d2304. Where its two
 * arms differ, by the one that reaches towards no difference, so that p is under alpha where, and only where, the interval leaves zero out.
 */
import { normalLimit, normalTwoSided } from './functions/normal.ts'
import type { Interval } from './interval.ts'

/** From 0 to 1; `interval` is of the difference and holds it. */
export function pOfNoDifference(difference: number, [low, high]: Interval, alpha = 0.05): number {
  if (difference === 0) return 1
  const arm = difference > 0 ? difference - low : high - difference
  // An arm of no length is of a difference that is known.
  return arm === 0 ? 0 : normalTwoSided((normalLimit(alpha) * difference) / arm)
}
