/**
 * One share of those who were asked. E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209–212; with the correction for
 * whole numbers R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, method 4; C. J. Clopper & E. S. Pearson, Biometrika 26 (1934) 404–413.
 */
import { mustBeBetween, mustBeCount, mustBePositive, mustBeShare } from './checked.ts'
import { betaQuantile } from './functions/beta.ts'
import { normalLimit } from './functions/normal.ts'
import type { Interval } from './interval.ts'

/** `few-answers`: fewer than thirty; "för få svar" may be said instead of the share. */
export type ProportionCaveat = 'few-answers'

/** Shares from 0 to 1. Also nobody and everybody have an interval. */
export type Proportion = {
  share: number
  wilson: Interval
  /** With the correction for whole numbers: as careful as the exact one. */
  wilsonCorrected: Interval
  /** Exact: holds at least as often as it says. */
  clopperPearson: Interval
  caveats: readonly ProportionCaveat[]
}

export const fewAnswers = 30

/** `yes` of `asked`, who must be at least one. */
export function proportion(yes: number, asked: number, alpha = 0.05): Proportion {
  checkAnswers(yes, asked)
  mustBeBetween('alpha', alpha, 0, 1)
  return {
    share: yes / asked,
    wilson: wilsonInterval(yes / asked, asked, alpha),
    wilsonCorrected: correctedInterval(yes, asked, alpha),
    clopperPearson: [
      yes === 0 ? 0 : betaQuantile(alpha / 2, yes, asked - yes + 1).x,
      yes === asked ? 1 : betaQuantile(alpha / 2, asked - yes, yes + 1).y,
    ],
    caveats: asked < fewAnswers ? ['few-answers'] : [],
  }
}

/** Wilson's interval of a share of `size` answers, which need not be whole: the effective number of a weighted survey (`survey-size.ts`). */
export function wilsonInterval(share: number, size: number, alpha = 0.05): Interval {
  mustBeShare('a share', share)
  mustBePositive('the number of answers', size)
  const square = normalLimit(alpha) ** 2
  const middle = share + square / (2 * size)
  const reach = Math.sqrt((square * share * (1 - share)) / size + (square / (2 * size)) ** 2)
  const all = 1 + square / size
  return [
    share === 0 ? 0 : Math.max(0, (middle - reach) / all),
    share === 1 ? 1 : Math.min(1, (middle + reach) / all),
  ]
}

/** Those who said yes are some of those who were asked. */
export function checkAnswers(yes: number, asked: number): void {
  mustBeCount('those who said yes', yes)
  mustBeCount('those who were asked', asked)
  if (asked === 0) throw new RangeError('nobody was asked')
  if (yes > asked) throw new RangeError(`more said yes than were asked: ${yes} of ${asked}`)
}

function correctedInterval(yes: number, asked: number, alpha: number): Interval {
  const z = normalLimit(alpha)
  const share = yes / asked
  const other = 1 - share
  const all = 2 * (asked + z * z)
  const middle = 2 * yes + z * z
  const reach = (side: 1 | -1) =>
    z * Math.sqrt(z * z + 2 * side - 1 / asked + 4 * share * (asked * other - side))
  return [
    yes === 0 ? 0 : Math.max(0, (middle - 1 - reach(-1)) / all),
    yes === asked ? 1 : Math.min(1, (middle + 1 + reach(1)) / all),
  ]
}
