/**
 * The weighted displacement difference: how many more or fewer in the place and the areas around it, against their controls.
 * A. P. Wheeler & J. H. Ratcliffe, Crime Science 7 (2018) 11, doi 10.1186/s40163-018-0085-5. Normal, so not for under some ten in each count.
 */
import { mustBeBetween, mustBeCount, mustBePositive } from './checked.ts'
import { normalLimit, normalTwoSided } from './functions/normal.ts'
import type { Interval } from './interval.ts'
import type { BeforeAfter } from './relative-effect.ts'

/** Four areas; those of displacement are zero where none were chosen. */
export type DisplacementAreas = {
  target: BeforeAfter
  control: BeforeAfter
  displacement: BeforeAfter
  displacementControl: BeforeAfter
}

/** How long each time was and how large each area, as divisors of the counts; all 1 where they are alike. */
export type DisplacementWeights = {
  time: BeforeAfter
  area: Record<keyof DisplacementAreas, number>
}

/** `small-counts`: an area that is used has a count under ten. `nothing`: all are zero, z has no value. */
export type DisplacementCaveat = 'small-counts' | 'nothing'

type Difference = { value: number; standardError: number }

/** `value` is in events, below zero where there are fewer. */
export type DisplacementDifference = Difference & {
  local: Difference
  displaced: Difference
  z: number | null
  p: number | null
  interval: Interval
  caveats: readonly DisplacementCaveat[]
}

const alike: DisplacementWeights = {
  time: { before: 1, after: 1 },
  area: { target: 1, control: 1, displacement: 1, displacementControl: 1 },
}

export function displacementDifference(
  areas: DisplacementAreas,
  weights: DisplacementWeights = alike,
  alpha = 0.05,
): DisplacementDifference {
  mustBeBetween('alpha', alpha, 0, 1)
  const change = (area: keyof DisplacementAreas) =>
    weightedChange(areas[area], weights.time, weights.area[area])
  const local = less(change('target'), change('control'))
  const displaced = less(change('displacement'), change('displacementControl'))
  const value = local.value + displaced.value
  const standardError = Math.hypot(local.standardError, displaced.standardError)
  const z = standardError > 0 ? value / standardError : null
  const reach = normalLimit(alpha) * standardError
  return {
    value,
    standardError,
    local,
    displaced,
    z,
    p: z === null ? null : normalTwoSided(z),
    interval: [value - reach, value + reach],
    caveats: caveatsOf(areas),
  }
}

function weightedChange({ before, after }: BeforeAfter, time: BeforeAfter, area: number): Difference {
  mustBeCount('a count before', before)
  mustBeCount('a count after', after)
  for (const weight of [time.before, time.after, area]) mustBePositive('a weight', weight)
  return {
    value: after / (time.after * area) - before / (time.before * area),
    standardError: Math.sqrt(after / (time.after * area) ** 2 + before / (time.before * area) ** 2),
  }
}

function less(one: Difference, other: Difference): Difference {
  return {
    value: one.value - other.value,
    standardError: Math.hypot(one.standardError, other.standardError),
  }
}

function caveatsOf(areas: DisplacementAreas): DisplacementCaveat[] {
  const used = Object.values(areas).filter(({ before, after }) => before + after > 0)
  if (used.length === 0) return ['nothing']
  return used.some(({ before, after }) => Math.min(before, after) < 10) ? ['small-counts'] : []
}
