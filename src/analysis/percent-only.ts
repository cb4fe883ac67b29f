/**
 * Two printed percentages without the number of answers: nothing can be said of their certainty. What can be said is how much rounding leaves
 * open, and how many would have had to answer.
 */
import { mustBePositive, mustBeShare } from './checked.ts'
import { normalLimit } from './functions/normal.ts'
import type { Interval } from './interval.ts'
import { newcombeInterval } from './proportion-difference.ts'

/** Percentages as printed, from 0 to 100. */
export type PercentOnly = {
  /** In percentage points. */
  difference: Interval
  /** Infinite above where the second may be nobody at all. */
  ratio: Interval
  /** Answers in each of two groups alike, from which on Newcombe's interval leaves out zero; null for equal percentages. */
  smallestEqualGroups: number | null
  /**
   * Answers behind the first, if the second is exact and both were rounded towards each other as far as they can have been; null where they may have been equal.
   */
  smallestAgainstExact: number | null
}

/** More answers than any survey has. */
const mostAnswers = 2 ** 40

/** `step` is what was rounded to: 1 for whole percent. */
export function percentOnly(first: number, second: number, step = 1, alpha = 0.05): PercentOnly {
  for (const percent of [first, second]) mustBeShare('a percentage over 100', percent / 100)
  mustBePositive('the step of rounding', step)
  const [low, high] = [roundedFrom(first, step), roundedFrom(second, step)]
  return {
    difference: [low[0] - high[1], low[1] - high[0]],
    ratio: [high[1] > 0 ? low[0] / high[1] : Infinity, high[0] > 0 ? low[1] / high[0] : Infinity],
    smallestEqualGroups: smallestEqualGroups(first / 100, second / 100, alpha),
    smallestAgainstExact:
      first >= second
        ? smallestAgainstExact(low[0] / 100, high[1] / 100, alpha)
        : smallestAgainstExact(1 - low[1] / 100, 1 - high[0] / 100, alpha),
  }
}

function roundedFrom(percent: number, step: number): Interval {
  return [Math.max(0, percent - step / 2), Math.min(100, percent + step / 2)]
}

function smallestEqualGroups(p: number, q: number, alpha: number): number | null {
  if (p === q) return null
  const [larger, smaller] = p > q ? [p, q] : [q, p]
  const isClear = (size: number) => newcombeInterval(larger, size, smaller, size, alpha)[0] > 0
  let [not, clear] = [0, 1]
  while (!isClear(clear)) {
    if (clear > mostAnswers) return null
    ;[not, clear] = [clear, clear * 2]
  }
  while (clear - not > 1) {
    const middle = Math.floor((clear + not) / 2)
    if (isClear(middle)) clear = middle
    else not = middle
  }
  return clear
}

/** Wilson's interval of p leaves out q from z²·q(1 − q) / (p − q)² answers on. */
function smallestAgainstExact(p: number, q: number, alpha: number): number | null {
  // Half a step on each side may bring them together: a difference that is nothing but the last binary place is none.
  if (p - q < 1e-12) return null
  return Math.floor((normalLimit(alpha) ** 2 * q * (1 - q)) / (p - q) ** 2) + 1
}
