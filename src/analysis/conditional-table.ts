/**
 * A table of four counts, given its sums: the first count is then noncentral hypergeometric with the odds ratio as its only unknown, whether the four
 * are binomial or Poisson (R. A. Fisher, Journal of the Royal Statistical Society 98 (1935) 39–82; A. Agresti, Categorical Data Analysis, 2nd ed. 2002, 3.5).
 */
import { mustBeBetween, mustBeCount } from './checked.ts'
import { rootOf } from './functions/root.ts'
import type { Interval } from './interval.ts'

/** Two rows of two: the odds ratio is ad / bc. */
export type FourCounts = { a: number; b: number; c: number; d: number }

/** `ratio` is the likeliest conditional one: 0 or infinite at the edges, null where the sums leave no choice. */
export type ConditionalRatio = { ratio: number | null; interval: Interval; p: number }

export function conditionalRatio(table: FourCounts, alpha = 0.05): ConditionalRatio {
  for (const count of [table.a, table.b, table.c, table.d]) mustBeCount('a count', count)
  mustBeBetween('alpha', alpha, 0, 1)
  const { below, above } = weightsBeside(table, 1)
  const [atBottom, atTop] = [below.sum === 0, above.sum === 0]
  const none = conditionalTails(table, 1)
  const start = Math.log(((table.a + 0.5) * (table.d + 0.5)) / ((table.b + 0.5) * (table.c + 0.5)))
  const limit = (tail: (odds: number) => number) =>
    Math.exp(rootOf(u => Math.log(tail(Math.exp(u)) / (alpha / 2)), start))
  return {
    ratio: atBottom ? (atTop ? null : 0) : atTop ? Infinity : likeliest(table, start),
    interval: [
      atBottom ? 0 : limit(odds => conditionalTails(table, odds).atLeast),
      atTop ? Infinity : limit(odds => conditionalTails(table, odds).atMost),
    ],
    p: Math.min(1, 2 * Math.min(none.atLeast, none.atMost)),
  }
}

/** Fisher's test as most programs print it: what is as unlikely as what was seen, or more so, on both sides. Not in step with the interval. */
export function fisherMinlike(table: FourCounts): number {
  const { below, above } = weightsBeside(table, 1)
  return (1 + below.asUnlikely + above.asUnlikely) / (1 + below.sum + above.sum)
}

/** How often the first count is as large, or as small, as it is, at a given odds ratio. */
export function conditionalTails(table: FourCounts, odds: number): { atLeast: number; atMost: number } {
  const { below, above } = weightsBeside(table, odds)
  return { atLeast: chance(1 + above.sum, below.sum), atMost: chance(1 + below.sum, above.sum) }
}

/** How far the mean of the first count is above what it is, at a given odds ratio: zero at the likeliest. */
export function conditionalMeanAbove(table: FourCounts, odds: number): number {
  const { below, above } = weightsBeside(table, odds)
  if (below.sum === Infinity) return -Math.min(table.a, table.d)
  if (above.sum === Infinity) return Math.min(table.b, table.c)
  return (above.distance - below.distance) / (1 + above.sum + below.sum)
}

/** part / (part + rest), also where one of them is beyond all numbers. */
function chance(part: number, rest: number): number {
  return part === Infinity ? 1 : part / (part + rest)
}

function likeliest(table: FourCounts, start: number): number {
  return Math.exp(rootOf(u => conditionalMeanAbove(table, Math.exp(u)), start))
}

/** Sums over the tables on one side of what was seen, each weight against that of what was seen. */
type Side = { sum: number; distance: number; asUnlikely: number }

function weightsBeside({ a, b, c, d }: FourCounts, odds: number): { below: Side; above: Side } {
  const step = (up: 1 | -1): Side => {
    const side = { sum: 0, distance: 0, asUnlikely: 0 }
    const [first, second] = up === 1 ? [b, c] : [a, d]
    const [third, fourth] = up === 1 ? [a, d] : [b, c]
    const factor = up === 1 ? odds : 1 / odds
    let weight = 1
    for (let away = 1; away <= Math.min(first, second); away++) {
      const growth =
        (((first - away + 1) * (second - away + 1)) / ((third + away) * (fourth + away))) * factor
      weight *= growth
      side.sum += weight
      side.distance += away * weight
      if (weight <= 1 + 1e-7) side.asUnlikely += weight
      if (weight === Infinity || (growth < 1 && weight < side.sum * 1e-18)) break
    }
    return side
  }
  return { below: step(-1), above: step(1) }
}
