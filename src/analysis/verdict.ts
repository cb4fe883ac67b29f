/**
 * What may be said of a change between two counts, as a name and the numbers of its sentence; the sentence itself is made of texts. A word such as "decreased" comes only out of an
 * interval that leaves out no change, and never of what the police find by looking.
 */
import { clearChangeFrom } from './clear-change.ts'
import { type Counted, countChange } from './count-change.ts'
import type { Driver } from './detection.ts'
import type { Interval } from './interval.ts'

/** Percent of the rate, with limits; the upper has no end where too little was counted before. */
export type ChangeInPercent = { percent: number; interval: Interval }

/**
 * `none`: nothing before or after. `from-zero`: no percent can be said. `too-few`: even none at all afterwards would not have been clear.
 * `follows-effort`: what the police find; neither up nor down is said. `not-clear`: within what chance gives. `decreased`, `increased`: of what is reported. `ask` is
 * whom to ask before anybody reads more into it.
 */
export type Verdict = {
  before: number
  after: number
  /** Whether the times before and after differ, so that percentages are of the number per time. */
  isPerTime: boolean
  ask: 'effort' | 'routine' | null
} & (
  | { kind: 'none' | 'from-zero' | 'too-few' }
  | { kind: 'follows-effort'; change: ChangeInPercent | null }
  | { kind: 'not-clear' | 'decreased' | 'increased'; change: ChangeInPercent }
)

export function verdictOf(driver: Driver, before: Counted, after: Counted, alpha = 0.05): Verdict {
  const { percent, interval } = countChange(before, after, alpha)
  const counts = {
    before: before.count,
    after: after.count,
    isPerTime: before.exposure !== after.exposure,
    ask: askFor(driver),
  }
  const change =
    percent === null
      ? null
      : { percent, interval: interval.map(limit => 100 * (limit - 1)) as unknown as Interval }
  if (before.count === 0 && after.count === 0) return { ...counts, kind: 'none', ask: null }
  if (driver === 'police-driven') return { ...counts, kind: 'follows-effort', change }
  if (change === null) return { ...counts, kind: 'from-zero' }
  if (interval[1] < 1) return { ...counts, kind: 'decreased', change }
  if (interval[0] > 1) return { ...counts, kind: 'increased', change }
  const exposure = { before: before.exposure, after: after.exposure }
  const isTooFew = clearChangeFrom(before.count, exposure, alpha).atMost === null
  return isTooFew ? { ...counts, kind: 'too-few' } : { ...counts, kind: 'not-clear', change }
}

function askFor(driver: Driver): Verdict['ask'] {
  if (driver === 'police-driven') return 'effort'
  return driver === 'reporter-driven' ? 'routine' : null
}
