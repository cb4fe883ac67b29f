/**
 * Limits from the same weeks of earlier years: C. P. Farrington, N. J. Andrews, A. D. Beale & M. A. Catchpole, Journal of the Royal Statistical Society A
 * 159 (1996) 547–563; A. Noufaily et al., Statistics in Medicine 32 (2013) 1206–1222, doi 10.1002/sim.5595. The level alone: a trend is
 * fitted only with three years or more of history, which no series here has.
 */
import { mustBeBetween, mustBeCount, mustBePositive } from './checked.ts'
import { negativeBinomialAtLeast } from './functions/binomial.ts'
import { gammaTails } from './functions/gamma.ts'
import { normalLimit } from './functions/normal.ts'

/** `years` back, and `around` weeks on either side of the same week there. */
export type FarringtonHistory = { years: number; around: number }
export type FarringtonWeek = { week: number; expected: number; limit: number; isAlert: boolean }

const weeksOfYear = 52

/** With limits on the scale of the power 2/3, two-sided: the method of 1996. Weeks from the first that has all of its history. */
export function farrington(
  counts: readonly number[],
  history: FarringtonHistory,
  alpha: number,
): FarringtonWeek[] {
  return judged(counts, history, alpha, 1, ({ level, phi, standardError }) => {
    const spread = Math.sqrt((4 / 9) * level ** (1 / 3) * (phi + standardError ** 2 / level))
    return (level ** (2 / 3) + normalLimit(alpha) * spread) ** 1.5
  })
}

/** With the quantile of a negative binomial count, and weights that bend only far out: the method of 2013, "nbPlugin". */
export function farringtonFlexible(
  counts: readonly number[],
  history: FarringtonHistory,
  alpha: number,
): FarringtonWeek[] {
  return judged(counts, history, alpha, 2.58, ({ level, phi }) => {
    const isWithin = (limit: number) =>
      (phi > 1
        ? negativeBinomialAtLeast(limit + 1, level, level / (phi - 1))
        : gammaTails(limit + 1, level).lower) <= alpha
    let limit = 0
    while (!isWithin(limit)) limit++
    return limit
  })
}

type Level = { level: number; phi: number; standardError: number }

function judged(
  counts: readonly number[],
  { years, around }: FarringtonHistory,
  alpha: number,
  farOut: number,
  limitOf: (level: Level) => number,
): FarringtonWeek[] {
  for (const count of counts) mustBeCount('a count', count)
  mustBePositive('the years', years)
  mustBeCount('the weeks around', around)
  mustBeBetween('alpha', alpha, 0, 1)
  const weeks: FarringtonWeek[] = []
  for (let week = years * weeksOfYear + around; week < counts.length; week++) {
    const past = Array.from({ length: years }, (_, back) => {
      const same = week - (back + 1) * weeksOfYear
      return counts.slice(same - around, same + around + 1)
    }).flat()
    // Nothing in the same weeks of any year: there is no level to raise a limit from.
    const level = past.some(count => count > 0) ? levelOf(past, farOut) : null
    const limit = level === null ? 0 : limitOf(level)
    // Fewer than five in four weeks never are an alert.
    const isEnough = counts.slice(week - 3, week + 1).reduce((sum, count) => sum + count, 0) >= 5
    weeks.push({ week, expected: level?.level ?? 0, limit, isAlert: isEnough && counts[week]! > limit })
  }
  return weeks
}

/** The level of past weeks, fitted once as they are and once with outbreaks weighted down. */
function levelOf(past: readonly number[], farOut: number): Level {
  const plain = fit(
    past,
    past.map(() => 1),
  )
  const residuals = past.map((count, at) => {
    const away = 1.5 * (count ** (2 / 3) * plain.level ** (-1 / 6) - Math.sqrt(plain.level))
    return away / Math.sqrt(plain.phi * (1 - plain.weights[at]! / plain.all))
  })
  const weights = residuals.map(residual => (residual > farOut ? residual ** -2 : 1))
  const scale = past.length / weights.reduce((sum, weight) => sum + weight, 0)
  const fitted = fit(
    past,
    weights.map(weight => weight * scale),
  )
  return {
    level: fitted.level,
    phi: fitted.phi,
    standardError: fitted.level * Math.sqrt(fitted.phi / fitted.all),
  }
}

/**
 * A level with a logarithmic link, by reweighting until the deviance stands still to 1e-8, as R's `glm` does: stopping there decides the sixth digit of
 * the error, and so of the limits that the packages print.
 */
function fit(counts: readonly number[], prior: readonly number[]) {
  let means = counts.map(count => count + 0.1)
  let links = means.map(Math.log)
  let deviance = devianceOf(counts, means, prior)
  let weights = [...prior]
  for (let turn = 0; turn < 25; turn++) {
    weights = means.map((mean, at) => prior[at]! * mean)
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    const working = links.map((link, at) => link + (counts[at]! - means[at]!) / means[at]!)
    const link = working.reduce((sum, value, at) => sum + weights[at]! * value, 0) / all
    links = counts.map(() => link)
    means = counts.map(() => Math.exp(link))
    const next = devianceOf(counts, means, prior)
    const isStill = Math.abs(next - deviance) / (Math.abs(next) + 0.1) < 1e-8
    deviance = next
    if (isStill) break
  }
  const level = means[0]!
  const squares = counts.reduce((sum, count, at) => sum + weights[at]! * ((count - level) / level) ** 2, 0)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return { level, weights, all, phi: Math.max(1, squares / (counts.length - 1)) }
}

function devianceOf(counts: readonly number[], means: readonly number[], prior: readonly number[]): number {
  return counts.reduce((sum, count, at) => {
    const mean = means[at]!
    const own = count > 0 ? count * Math.log(count / mean) : 0
    return sum + 2 * prior[at]! * (own - (count - mean))
  }, 0)
}
