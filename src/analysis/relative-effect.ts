/**
 * How a place did against a control area, before and after: the ratio of the two changes. B. C. Welsh & D. P. Farrington's relative effect size
 * is the inverse (D. P. Farrington, M. Gill, S. J. Waples & J. Argomaniz, Journal of Experimental Criminology 3 (2007) 21–38, appendix);
 * D. B. Wilson, Journal of Quantitative Criminology 38 (2022) 247–266, for the ratio of incidence rates. What is kept is the latter: below 1 is good for the place.
 * Control areas are chosen before anybody looks at what came after.
 */
import { mustBeBetween, mustBeCount, mustBePositive } from './checked.ts'
import { type ConditionalRatio, conditionalRatio, type FourCounts } from './conditional-table.ts'
import { normalLimit, normalTwoSided } from './functions/normal.ts'
import type { Interval } from './interval.ts'

/** Counts of one area before and after, over the same times as the other area's. */
export type BeforeAfter = { before: number; after: number }

/**
 * `nothing-in-area`: an area without any events, nothing is said. `half-added`: a count is zero, so one half was added to all four before the ratio.
 * `nothing-before`, `nothing-after`: no area had any then.
 */
export type RelativeEffectCaveat = 'nothing-in-area' | 'half-added' | 'nothing-before' | 'nothing-after'

export type RelativeEffect = {
  /** (target after / before) / (control after / before): 0.52 is "48 % lower than the control lets expect". */
  rateRatio: number
  /** The inverse, RES. Above 1 the target did better. */
  effectSize: number
  /** Variance of the logarithm of either, of separate events. */
  variance: number
  /** By level of dispersion asked for: the variance is multiplied by phi. */
  byDispersion: readonly {
    phi: number
    rateRatioInterval: Interval
    effectSizeInterval: Interval
    z: number
    p: number
  }[]
  /** Of `effectSize`, given the sums of the table: for small counts. */
  exact: ConditionalRatio
}

export type RelativeEffectResult = { effect: RelativeEffect | null; caveats: readonly RelativeEffectCaveat[] }

/** `phis`: the place's own dispersion by its months, and 2 and 4 to show how much rests on it. */
export function relativeEffect(
  target: BeforeAfter,
  control: BeforeAfter,
  phis: readonly number[] = [1, 2, 4],
  alpha = 0.05,
): RelativeEffectResult {
  const table = tableOf(target, control)
  for (const phi of phis) mustBePositive('phi', phi)
  mustBeBetween('alpha', alpha, 0, 1)
  const { a, b, c, d } = table
  if (a + b === 0 || c + d === 0) return { effect: null, caveats: ['nothing-in-area'] }
  const isHalfAdded = [a, b, c, d].includes(0)
  const half = isHalfAdded ? 0.5 : 0
  const effectSize = ((a + half) * (d + half)) / ((b + half) * (c + half))
  const variance = [a, b, c, d].reduce((sum, count) => sum + 1 / (count + half), 0)
  const caveats: RelativeEffectCaveat[] = []
  if (isHalfAdded) caveats.push('half-added')
  if (a + c === 0) caveats.push('nothing-before')
  if (b + d === 0) caveats.push('nothing-after')
  return {
    effect: {
      rateRatio: 1 / effectSize,
      effectSize,
      variance,
      byDispersion: phis.map(phi => {
        const error = Math.sqrt(phi * variance)
        const reach = Math.exp(normalLimit(alpha) * error)
        const z = Math.log(effectSize) / error
        return {
          phi,
          rateRatioInterval: [1 / effectSize / reach, reach / effectSize],
          effectSizeInterval: [effectSize / reach, effectSize * reach],
          z,
          p: normalTwoSided(z),
        }
      }),
      exact: conditionalRatio(table, alpha),
    },
    caveats,
  }
}

function tableOf(target: BeforeAfter, control: BeforeAfter): FourCounts {
  const table = { a: target.before, b: target.after, c: control.before, d: control.after }
  for (const count of Object.values(table)) mustBeCount('a count', count)
  return table
}

/** Events that the control's change lets expect and that did not happen; below zero, that happened besides. Never shown without the interval. */
export type Prevented = { expected: number; prevented: number; standardError: number; interval: Interval }

/** Null where the control had nothing before. The error is by the delta method, of separate events. */
export function preventedEvents(target: BeforeAfter, control: BeforeAfter, alpha = 0.05): Prevented | null {
  const { a, b, c, d } = tableOf(target, control)
  mustBeBetween('alpha', alpha, 0, 1)
  if (c === 0) return null
  const expected = (a * d) / c
  const variance = (d / c) ** 2 * a + (a / c) ** 2 * d + (expected / c) ** 2 * c + b
  const prevented = expected - b
  const reach = normalLimit(alpha) * Math.sqrt(variance)
  return {
    expected,
    prevented,
    standardError: Math.sqrt(variance),
    interval: [prevented - reach, prevented + reach],
  }
}
