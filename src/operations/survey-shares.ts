/** Shares of those who answered: how sure each is, how two of them differ, and a part of a ground against what remains of it. */
import { pOfNoDifference } from '../analysis/interval-p.ts'
import { holm } from '../analysis/multiplicity.ts'
import { partAgainstRest } from '../analysis/part-against-rest.ts'
import { percentOnly } from '../analysis/percent-only.ts'
import { fewAnswers, wilsonInterval } from '../analysis/proportion.ts'
import { type Answers, intervalOfDifference, newcombeInterval } from '../analysis/proportion-difference.ts'
import { designEffect } from '../analysis/survey-size.ts'
import type { Measured, PartOfGround, Shift } from '../domain/picture-survey.ts'
import type { SurveyValue } from '../storage/survey-value.ts'

/** The publisher's own bounds, in percent; else what the number of answers gives, where the share is of them. */
export function boundsOf(
  percent: number,
  { low, high, numerator: yes, denominator: asked }: Bounded,
): Pick<Measured, 'low' | 'high' | 'boundsBy'> {
  if (low !== null && high !== null) return { low, high, boundsBy: 'publisher' }
  const sized = sizedOf({ percent, yes, asked })
  if (!sized) return { low: null, high: null, boundsBy: null }
  const [least, most] = wilsonInterval(sized.share, sized.asked)
  return { low: 100 * least, high: 100 * most, boundsBy: 'answers' }
}
type Bounded = Pick<SurveyValue, 'low' | 'high' | 'numerator' | 'denominator'>

/** How many answered so, where that is known and agrees with the share: a weighted share does not, and is no count of answers. */
function answersOf({ yes, asked, percent }: Shared): Answers | null {
  if (yes === null || asked === null || percent === null) return null
  if (!Number.isInteger(yes) || !Number.isInteger(asked) || yes > asked) return null
  return Math.abs((100 * yes) / asked - percent) <= 0.5 ? { yes, asked } : null
}

type Shared = Pick<Measured, 'percent' | 'yes' | 'asked'>

/** A share of so many answers: of the count where that is known, else as it was printed. None where the two disagree. */
function sizedOf(of: Shared): { share: number; asked: number } | null {
  const { percent, yes, asked } = of
  if (percent === null || asked === null || asked <= 0) return null
  if (yes === null) return { share: percent / 100, asked }
  const answers = answersOf(of)
  return answers && { share: answers.yes / answers.asked, asked: answers.asked }
}

/** By how many times the publisher says that the variance is larger than of as many answers drawn by chance; the largest, for they were drawn alike. */
function effectOf(...measurements: readonly Measured[]): number {
  const effects = measurements.flatMap(({ low, high, boundsBy, ...of }) => {
    const sized = boundsBy === 'publisher' ? sizedOf(of) : null
    return sized ? [designEffect(sized.share, sized.asked, [low! / 100, high! / 100])] : []
  })
  return Math.max(1, ...effects)
}

/** So much more is no rounding of the printed bounds, and is said. */
const widerThanRounding = 1.1

/** The last measurement against the one before it. */
export function shiftOf(before: Measured | null, last: Measured): Shift {
  if (!before || before.percent === null || last.percent === null) return { basis: 'once' }
  if (Math.min(before.asked ?? fewAnswers, last.asked ?? fewAnswers) < fewAnswers) return { basis: 'few' }
  const [p, q] = [last.percent / 100, before.percent / 100]
  const told = (
    basis: 'answers' | 'bounds',
    share: number,
    [low, high]: readonly [number, number],
    effect = 1,
  ): Shift => ({
    ...{ basis, difference: 100 * share, low: 100 * low, high: 100 * high },
    ...(effect > widerThanRounding && { isWidened: true }),
  })
  // What the publisher says also knows of weights and of how the sample was drawn, which a number of answers does not.
  if (last.boundsBy === 'publisher' && before.boundsBy === 'publisher') {
    const interval = intervalOfDifference(
      ...([p, [last.low! / 100, last.high! / 100]] as const),
      ...([q, [before.low! / 100, before.high! / 100]] as const),
    )
    return told('bounds', p - q, interval)
  }
  const [now, then] = [sizedOf(last), sizedOf(before)]
  if (now && then) {
    const effect = effectOf(last, before)
    const interval = newcombeInterval(now.share, now.asked / effect, then.share, then.asked / effect)
    return told('answers', now.share - then.share, interval, effect)
  }
  const isWhole = [last.percent, before.percent].every(Number.isInteger)
  const { difference, smallestEqualGroups } = percentOnly(last.percent, before.percent, isWhole ? 1 : 0.1)
  return { basis: 'rounding', low: difference[0], high: difference[1], needed: smallestEqualGroups }
}

/**
 * None where the two are not known as answers, or too few answered in either. Where the publisher's bounds of one are wider than its answers
 * give, the answers of both count as so many fewer (Kish's design effect).
 */
export function partOf(
  { name, of }: Pick<PartOfGround, 'name' | 'of'>,
  ofPart: Measured | null,
  ofWhole: Measured | null,
): PartOfGround[] {
  const [part, whole] = [ofPart, ofWhole].map(one => one && answersOf(one))
  if (!ofPart || !ofWhole || !part || !whole) return []
  const rest = { yes: whole.yes - part.yes, asked: whole.asked - part.asked }
  // What is more in the part than in the whole was asked of others.
  if (rest.yes < 0 || rest.asked <= 0 || rest.yes > rest.asked) return []
  if (Math.min(part.asked, rest.asked) < fewAnswers) return []
  const effect = effectOf(ofPart, ofWhole)
  const shares = partAgainstRest(part, whole)
  if (shares.rest === null) return []
  const [p, q] = [shares.part, shares.rest]
  const [low, high] = newcombeInterval(p, part.asked / effect, q, rest.asked / effect)
  return [
    {
      ...{ name, of, part: 100 * p, rest: 100 * q },
      asked: { part: part.asked, rest: rest.asked },
      yes: { part: part.yes, rest: rest.yes },
      change: {
        ...{ difference: 100 * (p - q), low: 100 * low, high: 100 * high },
        ...(effect > widerThanRounding && { isWidened: true }),
      },
    },
  ]
}

type Points = PartOfGround['change']
const sure = 0.05

/** Of differences that are read together, those marked that are clear only read alone (Holm): of many some are so by chance. */
export function readTogether<P extends Points>(differences: readonly P[]): P[] {
  const adjusted = holm(
    differences.map(({ difference, low, high }) => pOfNoDifference(difference, [low, high], sure)),
  )
  return differences.map((one, at) =>
    (one.low > 0 || one.high < 0) && adjusted[at]! >= sure ? { ...one, isClearAlone: true } : one,
  )
}
