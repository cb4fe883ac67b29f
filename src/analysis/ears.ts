/**
 * The early-aberration methods C1 to C3: L. Hutwagner, W. Thompson, G. M. Seeman & T. Treadwell, Journal of Urban Health 80 (2003) i89–i96, with normal
 * quantiles as `earsC` of R's surveillance has them. For comparison only: after seven empty weeks the first event is an alert.
 */
import { mustBeCount } from './checked.ts'
import { normalQuantileUpper } from './functions/normal.ts'

export type EarsMethod = 'C1' | 'C2' | 'C3'

/** Limits from week `first` on; null where the weeks before have no spread to judge by. `alerts` are weeks from 0. */
export type EarsPath = { first: number; limits: (number | null)[]; alerts: number[] }

const baseline = 7
/** Weeks between the baseline and the week that is judged. */
const guard = 2
const strict = normalQuantileUpper(0.001)
const loose = normalQuantileUpper(0.025)

export function ears(counts: readonly number[], method: EarsMethod): EarsPath {
  for (const count of counts) mustBeCount('a count', count)
  const first = { C1: baseline, C2: baseline + guard, C3: baseline + 2 * guard }[method]
  const limits: (number | null)[] = []
  const alerts: number[] = []
  for (let week = first; week < counts.length; week++) {
    const limit =
      method === 'C3' ? overThreeWeeks(counts, week) : ofOne(counts, week, method === 'C1' ? 0 : guard)
    limits.push(Number.isFinite(limit) ? limit : null)
    if (counts[week]! > limit) alerts.push(week)
  }
  return { first, limits, alerts }
}

function ofOne(counts: readonly number[], week: number, gap: number): number {
  const { mean, deviation } = baselineOf(counts, week, gap)
  return mean + strict * deviation
}

/** The week less what the two weeks before it were above their own baselines, and what is allowed: for those who come a little above, week after week. */
function overThreeWeeks(counts: readonly number[], week: number): number {
  const excess = [1, 2].reduce((sum, back) => {
    const { mean, deviation } = baselineOf(counts, week - back, guard)
    return sum + Math.max(0, (counts[week - back]! - mean) / deviation - 1)
  }, 0)
  const { deviation } = baselineOf(counts, week, guard)
  return Math.max(0, counts[week]! - deviation * (excess - loose))
}

function baselineOf(
  counts: readonly number[],
  week: number,
  gap: number,
): { mean: number; deviation: number } {
  const weeks = counts.slice(week - gap - baseline, week - gap)
  const mean = weeks.reduce((sum, count) => sum + count, 0) / baseline
  const squares = weeks.reduce((sum, count) => sum + (count - mean) ** 2, 0)
  return { mean, deviation: Math.sqrt(squares / (baseline - 1)) }
}
