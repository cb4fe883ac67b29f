/**
 * Counts that vary more than separate events would: `phi` times the variance of a Poisson count (P. McCullagh & J. A. Nelder,
 * Generalized Linear Models, 2nd ed. 1989, section 6.2). It is read from the place's own monthly counts.
 */
import { mustBeBetween, mustBeCount, mustBePositive } from './checked.ts'
import type { Counted } from './count-change.ts'
import { normalLimit, normalTwoSided } from './functions/normal.ts'
import type { Interval } from './interval.ts'

/** Variance over mean of counts over equal periods, at least 1; null with fewer than two periods, 1 where nothing happened. */
export function dispersionOf(counts: readonly number[]): number | null {
  for (const count of counts) mustBeCount('a count', count)
  if (counts.length < 2) return null
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  if (mean === 0) return 1
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0)
  return Math.max(1, squares / (counts.length - 1) / mean)
}

/** Null values where a count is zero: the logarithm knows no zero. */
export type DispersedChange = {
  ratio: number | null
  interval: Interval | null
  p: number | null
  caveats: readonly 'zero-count'[]
}

/** The ratio of two rates with an interval on the log scale, its variance `phi` times that of separate events. */
export function dispersedChange(before: Counted, after: Counted, phi: number, alpha = 0.05): DispersedChange {
  for (const { count, exposure } of [before, after]) {
    mustBeCount('a count', count)
    mustBePositive('an exposure', exposure)
  }
  mustBePositive('phi', phi)
  mustBeBetween('alpha', alpha, 0, 1)
  if (before.count === 0 || after.count === 0)
    return { ratio: null, interval: null, p: null, caveats: ['zero-count'] }
  const ratio = (after.count * before.exposure) / (before.count * after.exposure)
  const error = Math.sqrt(phi * (1 / before.count + 1 / after.count))
  const reach = normalLimit(alpha) * error
  return {
    ratio,
    interval: [ratio * Math.exp(-reach), ratio * Math.exp(reach)],
    p: normalTwoSided(Math.log(ratio) / error),
    caveats: [],
  }
}
