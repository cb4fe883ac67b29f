/**
 * The change between two counts of separate events, each over its own exposure (days, months, hours).
 * Given their sum n, the later count is binomial with π = R·t1 / (t0 + R·t1), R the ratio of rates, whatever the level was:
 * J. Przyborowski & H. Wilenski, Biometrika 31 (1940) 313–323; M. P. Fay, R Journal 2(1) (2010) 53–58, doi 10.32614/RJ-2010-008.
 * Assumes the same definition, area and season, and events that come one by one: a single tagger, one report of many or one new
 * reporter breaks it (see `dispersion.ts`).
 */
import { mustBeBetween, mustBeCount, mustBePositive } from './checked.ts'
import { betaQuantile, type Place, placeAt } from './functions/beta.ts'
import { binomialAtLeast, binomialAtMost } from './functions/binomial.ts'
import { rootOf } from './functions/root.ts'
import type { Interval } from './interval.ts'

/** A count and what it was counted over; both exposures of a comparison in the same unit. */
export type Counted = { count: number; exposure: number }

/** `none`: nothing before or after, no ratio. `from-zero`: no percent can be said. `to-zero`: the ratio is 0. */
export type CountChangeCaveat = 'none' | 'from-zero' | 'to-zero'

/** Ratios are of rates, after against before; `percent` is 100·(ratio − 1). p is that of no change. */
export type CountChange = {
  /** Null where both are zero, infinite from zero. */
  ratio: number | null
  /** Null wherever nothing was counted before. */
  percent: number | null
  /** Exact: at least as wide as promised, and in step with `p`. */
  interval: Interval
  p: number
  /** Half of what was seen is counted to each tail: less careful, nearer to the level promised. The second line, never the headline. */
  midP: { interval: Interval; p: number }
  caveats: readonly CountChangeCaveat[]
}

export function countChange(before: Counted, after: Counted, alpha = 0.05): CountChange {
  checkCounted('before', before)
  checkCounted('after', after)
  mustBeBetween('alpha', alpha, 0, 1)
  const [x0, x1] = [before.count, after.count]
  const ratio = x0 > 0 ? ratioOfRates(before, after) : x1 > 0 ? Infinity : null
  return {
    ratio,
    percent: x0 > 0 ? 100 * (ratioOfRates(before, after) - 1) : null,
    interval: exactInterval(before, after, alpha),
    p: centralP(before, after),
    midP: { interval: midInterval(before, after, alpha), p: midP(before, after) },
    caveats: x0 === 0 ? [x1 === 0 ? 'none' : 'from-zero'] : x1 === 0 ? ['to-zero'] : [],
  }
}

/** What a chance that the later of the two counts is small, or large, comes to when nothing has changed, doubled: Fay's central p. */
export function centralP(before: Counted, after: Counted): number {
  const n = before.count + after.count
  const place = shareOfAfter(before, after)
  const tail = Math.min(binomialAtMost(after.count, n, place), binomialAtLeast(after.count, n, place))
  return Math.min(1, 2 * tail)
}

function checkCounted(name: string, { count, exposure }: Counted): void {
  mustBeCount(`the count ${name}`, count)
  mustBePositive(`the exposure ${name}`, exposure)
}

function ratioOfRates(before: Counted, after: Counted): number {
  return (after.count * before.exposure) / (before.count * after.exposure)
}

/** Where events would fall when nothing has changed. */
function shareOfAfter(before: Counted, after: Counted): Place {
  const all = before.exposure + after.exposure
  return { x: after.exposure / all, y: before.exposure / all }
}

function exactInterval(before: Counted, after: Counted, alpha: number): Interval {
  const [x0, x1] = [before.count, after.count]
  const scale = before.exposure / after.exposure
  const odds = ({ x, y }: Place) => (x / y) * scale
  return [
    x1 === 0 ? 0 : odds(betaQuantile(alpha / 2, x1, x0 + 1)),
    x0 === 0 ? Infinity : odds(mirrored(betaQuantile(alpha / 2, x0, x1 + 1))),
  ]
}

/** The same place told from the other end: an upper limit is the lower limit of what falls before. */
function mirrored({ x, y }: Place): Place {
  return { x: y, y: x }
}

function midP(before: Counted, after: Counted): number {
  const place = shareOfAfter(before, after)
  return Math.min(1, 2 * Math.min(midAtMost(before, after, place), midAtLeast(before, after, place)))
}

function midInterval(before: Counted, after: Counted, alpha: number): Interval {
  const scale = before.exposure / after.exposure
  const start = Math.log((after.count + 0.5) / (before.count + 0.5))
  const limit = (tail: typeof midAtLeast) =>
    Math.exp(rootOf(u => Math.log(tail(before, after, placeAt(u)) / (alpha / 2)), start)) * scale
  return [after.count === 0 ? 0 : limit(midAtLeast), before.count === 0 ? Infinity : limit(midAtMost)]
}

function midAtMost(before: Counted, after: Counted, place: Place): number {
  const n = before.count + after.count
  return (binomialAtMost(after.count, n, place) + binomialAtMost(after.count - 1, n, place)) / 2
}

function midAtLeast(before: Counted, after: Counted, place: Place): number {
  const n = before.count + after.count
  return (binomialAtLeast(after.count, n, place) + binomialAtLeast(after.count + 1, n, place)) / 2
}
