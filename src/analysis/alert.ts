/**
 * Weekly alerts for small counts, closed and from nought on: how many events of the coming weeks the weeks before let expect, as a negative binomial
 * distribution. With phi 1 and one week this is the Bayes rule of M. Höhle & A. Riebler, "surveillance: An R package for the surveillance of
 * infectious diseases", SFB 386 Discussion Paper 422 (2005). An alert asks somebody to look; it is no finding.
 */
import { mustBeBetween, mustBeCount, mustBePositive } from './checked.ts'
import { dispersionOf } from './dispersion.ts'
import { negativeBinomialAtLeast } from './functions/binomial.ts'

/** Expected events over the horizon, and the limit that chance passes in at most `alpha` of times. */
export type PredictiveLimit = { mean: number; size: number; limit: number }

/** `events` in `weeks` weeks of history; `horizon` in weeks; `phi` their variance over mean, at least 1. */
export function predictiveLimit(
  events: number,
  weeks: number,
  horizon: number,
  alpha: number,
  phi = 1,
): PredictiveLimit {
  mustBeCount('the events', events)
  mustBePositive('the weeks', weeks)
  mustBePositive('the horizon', horizon)
  mustBeBetween('alpha', alpha, 0, 1)
  if (!(phi >= 1 && Number.isFinite(phi))) throw new RangeError(`phi must be at least 1: ${phi}`)
  const mean = (horizon * (events + 0.5)) / weeks
  // phi (1 + h/n) - 1, without losing what a long history leaves of it.
  const size = mean / (phi - 1 + (phi * horizon) / weeks)
  return { mean, size, limit: smallestWithin(mean, size, alpha) }
}

/** How often chance alone gives so many, or more. */
export function chanceOfAtLeast({ mean, size }: PredictiveLimit, count: number): number {
  return negativeBinomialAtLeast(count, mean, size)
}

function smallestWithin(mean: number, size: number, alpha: number): number {
  const isWithin = (limit: number) => negativeBinomialAtLeast(limit + 1, mean, size) <= alpha
  let [not, within] = [-1, 0]
  while (!isWithin(within)) [not, within] = [within, 2 * within + 1]
  while (within - not > 1) {
    const middle = Math.floor((within + not) / 2)
    if (isWithin(middle)) within = middle
    else not = middle
  }
  return within
}

export type AlertRule = {
  /** How many weeks are looked at together: 1 for a spike, 4 for what rises slowly. */
  horizon: number
  alpha: number
  /** Most weeks of history, and fewest. */
  window: number
  fewest: number
  /** No alert below so many events, however rare. */
  smallestCount: number
}

export const spikeRule: AlertRule = { horizon: 1, alpha: 0.01, window: 52, fewest: 26, smallestCount: 3 }
export const slowRiseRule: AlertRule = { ...spikeRule, horizon: 4 }

/** Fewer events a week than this find a doubling in one case of five: "för få för larm". */
export const fewestAWeek = 0.5

/** One week judged: `count` is the events of the horizon that ends with it, `expected` what the weeks before let expect of it. */
export type WeekJudged = {
  week: number
  count: number
  expected: number
  limit: number
  phi: number
  isAlert: boolean
}

/** `short-history`: there are not weeks enough for any judgement. `too-few-events`: under half an event a week, an alert will seldom come. */
export type AlertCaveat = 'short-history' | 'too-few-events'

/** Every week from the first with history enough; `week` counts from 0 in `counts`, which are whole weeks without gaps. */
export function alertsOf(
  counts: readonly number[],
  rule: AlertRule = spikeRule,
): { weeks: WeekJudged[]; caveats: readonly AlertCaveat[] } {
  for (const count of counts) mustBeCount('a count', count)
  const { horizon, alpha, window, fewest, smallestCount } = rule
  const weeks: WeekJudged[] = []
  for (let week = fewest + horizon - 1; week < counts.length; week++) {
    const begins = week - horizon + 1
    const history = counts.slice(Math.max(0, begins - window), begins)
    const phi = dispersionOf(history) ?? 1
    const { mean, limit } = predictiveLimit(sumOf(history), history.length, horizon, alpha, phi)
    const count = sumOf(counts.slice(begins, week + 1))
    const isAlert = count > limit && count >= smallestCount
    weeks.push({ week, count, expected: mean, limit, phi, isAlert })
  }
  if (weeks.length === 0) return { weeks, caveats: ['short-history'] }
  const latest = counts.slice(-window)
  return { weeks, caveats: sumOf(latest) / latest.length < fewestAWeek ? ['too-few-events'] : [] }
}

/**
 * The limit of each week from the same time of last year and the weeks just before: for places with seasons, once there are two years. `around` weeks on
 * either side, 52 weeks back, and as many before the week itself. Null where they are not all there.
 */
export function seasonalLimits(counts: readonly number[], around = 6, alpha = 0.01): (number | null)[] {
  return seasonalPredictions(counts, 1, around, alpha).map(prediction => prediction?.limit ?? null)
}

/** The same for the `horizon` weeks that end with each week. */
export function seasonalPredictions(
  counts: readonly number[],
  horizon: number,
  around = 6,
  alpha = 0.01,
): (PredictiveLimit | null)[] {
  for (const count of counts) mustBeCount('a count', count)
  const year = 52
  return counts.map((_, week) => {
    const begins = week - horizon + 1
    if (begins < year + around) return null
    const history = [
      ...counts.slice(begins - year - around, week - year + around + 1),
      ...counts.slice(begins - around, begins),
    ]
    return predictiveLimit(sumOf(history), history.length, horizon, alpha)
  })
}

/** False alerts a year at the most, when nothing happens anywhere: to be printed beside how many series are watched. */
export function falseAlertBudget(series: number, checksPerYear: number, alpha: number): number {
  mustBeCount('the series', series)
  mustBePositive('the checks a year', checksPerYear)
  mustBeBetween('alpha', alpha, 0, 1)
  return series * checksPerYear * alpha
}

function sumOf(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0)
}
