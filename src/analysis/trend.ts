/**
 * The trend of yearly counts: Poisson regression of ln(rate) on the year, its interval by Wald and by the profile of the likelihood, and what the
 * years vary beyond separate events (P. McCullagh & J. A. Nelder, Generalized Linear Models, 2nd ed. 1989, chapters 4 and 6).
 * Given the sum of all counts, the years are shares of it, so that the slope stands alone in the likelihood.
 */
import { mustBeAsLong, mustBeBetween, mustBeCount, mustBePositive } from './checked.ts'
import { chiSquareUpper } from './functions/chi-square.ts'
import { normalLimit, normalTwoSided } from './functions/normal.ts'
import { rootOf } from './functions/root.ts'
import { studentLimit, studentTwoSided } from './functions/student.ts'
import type { Interval } from './interval.ts'
import { exactTrendP } from './trend-exact.ts'

/** Counts of years, each over its exposure: 12 and 11 where the last year has eleven months. */
export type YearlyCounts = {
  years: readonly number[]
  counts: readonly number[]
  exposure: readonly number[]
}

/**
 * `none`: nothing was counted. `one-year-with-events`: no slope can be told, and where that year is the first or the last there is none.
 * `two-years`: the change between two counts, with nothing to say how years vary. `few-years`: under five, so that an interval
 * that allows for how years vary is nearly always too wide to use. `overdispersed`: the years vary more than separate events; show `quasi`.
 */
export type TrendCaveat = 'none' | 'one-year-with-events' | 'two-years' | 'few-years' | 'overdispersed'

/** `slope` is per year on the log scale; intervals are of the change in percent a year, 100·(e^slope − 1). */
export type Trend = {
  slope: {
    value: number
    standardError: number
    percent: number
    wald: { interval: Interval; p: number }
    profile: { interval: Interval; p: number }
  } | null
  /** Pearson's χ² over its degrees of freedom, and the p of years that vary no more than events do. Null with two years. */
  dispersion: { pearson: number; df: number; phi: number; p: number } | null
  /** The Wald interval widened by √max(1, phi), with t for so few years. */
  quasi: { interval: Interval; p: number } | null
  score: { z: number; p: number } | null
  /** p of the score test as sums of whole numbers tell it; null above 400 events. */
  exactP: number | null
  /** Whether the years differ at all. */
  homogeneity: { chiSquare: number; df: number; p: number } | null
  caveats: readonly TrendCaveat[]
}

export function trend(series: YearlyCounts, alpha = 0.05): Trend {
  checkSeries(series)
  mustBeBetween('alpha', alpha, 0, 1)
  const { years, counts, exposure } = series
  const events = sumOf(counts)
  if (events === 0)
    return {
      slope: null,
      dispersion: null,
      quasi: null,
      score: null,
      exactP: null,
      homogeneity: null,
      caveats: ['none'],
    }
  const fitted = fit(series)
  const dispersion = fitted === null ? null : dispersionFrom(series, fitted)
  return {
    slope: fitted === null ? null : slopeFrom(series, fitted, alpha),
    dispersion,
    quasi: fitted === null || dispersion === null ? null : quasiFrom(fitted, dispersion, alpha),
    score: scoreOf(series),
    exactP: exactTrendP(years, counts, exposure),
    homogeneity: homogeneityOf(series),
    caveats: caveatsOf(series, dispersion),
  }
}

/** Only the years from the last break on: where routines or codes change, a series begins again and nothing may be fitted across. */
export function sinceBreak(series: YearlyCounts, breaks: readonly number[]): YearlyCounts {
  const last = Math.max(-Infinity, ...breaks.filter(year => year <= Math.max(...series.years)))
  const kept = (list: readonly number[]) => list.filter((_, at) => series.years[at]! >= last)
  return { years: kept(series.years), counts: kept(series.counts), exposure: kept(series.exposure) }
}

function checkSeries({ years, counts, exposure }: YearlyCounts): void {
  mustBeAsLong('counts', counts, years)
  mustBeAsLong('exposure', exposure, years)
  if (years.length < 2) throw new RangeError('a trend needs two years')
  if (new Set(years).size < years.length || !years.every(Number.isFinite))
    throw new RangeError('every year must be there once')
  for (const count of counts) mustBeCount('a count', count)
  for (const time of exposure) mustBePositive('an exposure', time)
}

/** The slope, what it rests on, and where the fitted years stand in between: their shares and the mean year of all events. */
type Fitted = { slope: number; standardError: number; shares: number[]; meanYear: number }

function fit({ years, counts, exposure }: YearlyCounts): Fitted | null {
  const events = sumOf(counts)
  const meanYear = sumOf(years.map((year, at) => year * (counts[at]! / events)))
  const happened = years.filter((_, at) => counts[at]! > 0)
  const edges = [Math.min(...years), Math.max(...years)]
  // All events in the first or the last year: the slope has no end.
  if (happened.length === 1 && edges.includes(happened[0]!)) return null
  const meanAt = (slope: number) => {
    const shares = sharesAt(slope, years, exposure, meanYear)
    return sumOf(shares.map((share, at) => share * (years[at]! - meanYear)))
  }
  const slope = rootOf(meanAt, 0)
  const shares = sharesAt(slope, years, exposure, meanYear)
  const variance = sumOf(shares.map((share, at) => share * (years[at]! - meanYear) ** 2))
  return { slope, standardError: 1 / Math.sqrt(events * variance), shares, meanYear }
}

function sharesAt(
  slope: number,
  years: readonly number[],
  exposure: readonly number[],
  origin: number,
): number[] {
  const logs = years.map((year, at) => slope * (year - origin) + Math.log(exposure[at]!))
  const highest = Math.max(...logs)
  const parts = logs.map(log => Math.exp(log - highest))
  const all = sumOf(parts)
  return parts.map(part => part / all)
}

/**
 * The profile of the likelihood: the signed root of twice what the log likelihood loses at a slope that is `off` from the best. Null where
 * there is no slope.
 */
export function profileOfTrend(series: YearlyCounts): ((off: number) => number) | null {
  checkSeries(series)
  const fitted = sumOf(series.counts) > 0 ? fit(series) : null
  return fitted && profileOf(series, fitted)
}

function profileOf({ years, counts }: YearlyCounts, { shares, meanYear }: Fitted): (off: number) => number {
  const events = sumOf(counts)
  return off => {
    const grown = sumOf(shares.map((share, at) => share * Math.expm1(off * (years[at]! - meanYear))))
    return Math.sign(off) * Math.sqrt(Math.max(0, 2 * events * Math.log1p(grown)))
  }
}

const percentOf = (slope: number) => 100 * Math.expm1(slope)

function slopeFrom(series: YearlyCounts, fitted: Fitted, alpha: number): NonNullable<Trend['slope']> {
  const { slope, standardError } = fitted
  const signed = profileOf(series, fitted)
  const z = normalLimit(alpha)
  const limit = (side: 1 | -1) =>
    percentOf(slope + standardError * rootOf(u => signed(u * standardError) - side * z, side * z))
  return {
    value: slope,
    standardError,
    percent: percentOf(slope),
    wald: {
      interval: [percentOf(slope - z * standardError), percentOf(slope + z * standardError)],
      p: normalTwoSided(slope / standardError),
    },
    profile: { interval: [limit(-1), limit(1)], p: normalTwoSided(signed(-slope)) },
  }
}

function dispersionFrom({ counts }: YearlyCounts, { shares }: Fitted): Trend['dispersion'] {
  const df = counts.length - 2
  if (df < 1) return null
  const pearson = pearsonOf(counts, shares)
  return { pearson, df, phi: pearson / df, p: chiSquareUpper(pearson, df) }
}

function quasiFrom(
  { slope, standardError }: Fitted,
  { phi, df }: { phi: number; df: number },
  alpha: number,
): Trend['quasi'] {
  const error = standardError * Math.sqrt(Math.max(1, phi))
  const reach = studentLimit(alpha, df) * error
  return {
    interval: [percentOf(slope - reach), percentOf(slope + reach)],
    p: studentTwoSided(slope / error, df),
  }
}

function scoreOf({ years, counts, exposure }: YearlyCounts): Trend['score'] {
  const events = sumOf(counts)
  const time = sumOf(exposure)
  const mean = sumOf(years.map((year, at) => year * (exposure[at]! / time)))
  const variance = sumOf(years.map((year, at) => (exposure[at]! / time) * (year - mean) ** 2))
  const z = sumOf(years.map((year, at) => counts[at]! * (year - mean))) / Math.sqrt(events * variance)
  return { z, p: normalTwoSided(z) }
}

function homogeneityOf({ counts, exposure }: YearlyCounts): Trend['homogeneity'] {
  const time = sumOf(exposure)
  const chiSquare = pearsonOf(
    counts,
    exposure.map(each => each / time),
  )
  const df = counts.length - 1
  return { chiSquare, df, p: chiSquareUpper(chiSquare, df) }
}

/** How far counts are from shares of their sum. */
function pearsonOf(counts: readonly number[], shares: readonly number[]): number {
  const events = sumOf(counts)
  return sumOf(counts.map((count, at) => (count - events * shares[at]!) ** 2 / (events * shares[at]!)))
}

function caveatsOf({ counts }: YearlyCounts, dispersion: Trend['dispersion']): TrendCaveat[] {
  const caveats: TrendCaveat[] = []
  if (counts.filter(count => count > 0).length === 1) caveats.push('one-year-with-events')
  if (counts.length === 2) caveats.push('two-years')
  else if (counts.length < 5) caveats.push('few-years')
  else if (dispersion !== null && dispersion.phi > 1.5) caveats.push('overdispersed')
  return caveats
}

function sumOf(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0)
}
