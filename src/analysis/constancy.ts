import { mustBePositive } from './checked.ts'
import type { Interval } from './interval.ts'
import { trend, type YearlyCounts } from './trend.ts'

/**
 * `no-slope`: nothing to judge by. `years-vary-unknown`: with two years nothing says how years vary, and the interval is of separate events.
 */
export type ConstancyCaveat = 'no-slope' | 'years-vary-unknown'

/** `interval` is the 90 % interval of the change in percent a year that was held against the margin. */
export type Constancy = { constant: boolean; interval: Interval | null; caveats: readonly ConstancyCaveat[] }

/**
 * Whether a series may be called "relatively constant": two one-sided tests at 5 %, which is the 90 % interval inside a margin that
 * the users have set, in percent a year (D. J. Schuirmann, Journal of Pharmacokinetics and Biopharmaceutics 15 (1987) 657–680). That no change
 * was seen is not that there was none.
 */
export function constancyOf(series: YearlyCounts, marginPercent = 5): Constancy {
  mustBePositive('the margin', marginPercent)
  const { slope, quasi } = trend(series, 0.1)
  if (slope === null) return { constant: false, interval: null, caveats: ['no-slope'] }
  const interval = quasi?.interval ?? slope.wald.interval
  return {
    constant: interval[0] > -marginPercent && interval[1] < marginPercent,
    interval,
    caveats: quasi === null ? ['years-vary-unknown'] : [],
  }
}
