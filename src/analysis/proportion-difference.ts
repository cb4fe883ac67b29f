/** Two shares against each other. R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10: the square roots of the sums of Wilson's own errors. */
import { mustBeBetween } from './checked.ts'
import { fisherMinlike } from './conditional-table.ts'
import { normalTwoSided } from './functions/normal.ts'
import type { Interval } from './interval.ts'
import { checkAnswers, fewAnswers, type ProportionCaveat, wilsonInterval } from './proportion.ts'

/** Those who said yes, of those who were asked. */
export type Answers = { yes: number; asked: number }

export type ProportionDifference = {
  /** The first share less the second. */
  difference: number
  interval: Interval
  /** χ² without correction; null where all, or none, said yes. */
  chiSquareP: number | null
  /** Fisher's test as it is mostly printed. */
  fisherP: number
  caveats: readonly ProportionCaveat[]
}

export function proportionDifference(first: Answers, second: Answers, alpha = 0.05): ProportionDifference {
  checkAnswers(first.yes, first.asked)
  checkAnswers(second.yes, second.asked)
  mustBeBetween('alpha', alpha, 0, 1)
  const [p, q] = [first.yes / first.asked, second.yes / second.asked]
  const pooled = (first.yes + second.yes) / (first.asked + second.asked)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.asked + 1 / second.asked))
  return {
    difference: p - q,
    interval: newcombeInterval(p, first.asked, q, second.asked, alpha),
    chiSquareP: error > 0 ? normalTwoSided((p - q) / error) : null,
    fisherP: fisherMinlike({
      a: first.yes,
      b: first.asked - first.yes,
      c: second.yes,
      d: second.asked - second.yes,
    }),
    caveats: Math.min(first.asked, second.asked) < fewAnswers ? ['few-answers'] : [],
  }
}

/** The interval of p − q; the sizes need not be whole. */
export function newcombeInterval(p: number, pSize: number, q: number, qSize: number, alpha = 0.05): Interval {
  return intervalOfDifference(p, wilsonInterval(p, pSize, alpha), q, wilsonInterval(q, qSize, alpha))
}

/**
 * The interval of p − q out of the interval of each, whatever they were made by: of a weighted survey the publisher's own bounds. G. Y. Zou & A. Donner,
 * Statistics in Medicine 27 (2008) 1693–1702, of which Newcombe's is the case of Wilson's intervals.
 */
export function intervalOfDifference(
  p: number,
  [pLow, pHigh]: Interval,
  q: number,
  [qLow, qHigh]: Interval,
): Interval {
  return [p - q - Math.hypot(p - pLow, qHigh - q), p - q + Math.hypot(pHigh - p, q - qLow)]
}
