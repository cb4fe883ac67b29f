/** Shares of those who answered: how sure each is, how two of them differ, and a part of a ground against what remains of it. */
import { partAgainstRest } from '../analysis/part-against-rest.ts'
import { percentOnly } from '../analysis/percent-only.ts'
import { fewAnswers, wilsonInterval } from '../analysis/proportion.ts'
import { type Answers, intervalOfDifference, newcombeInterval } from '../analysis/proportion-difference.ts'
import type { Measured, PartOfGround, Shift } from '../domain/picture-survey.ts'
import type { SurveyValue } from '../storage/survey-value.ts'

/** The publisher's own bounds, in percent; else what the number of answers gives. */
export function boundsOf(
  percent: number,
  row: Pick<SurveyValue, 'low' | 'high' | 'denominator'>,
): Pick<Measured, 'low' | 'high'> {
  if (row.low !== null && row.high !== null) return { low: row.low, high: row.high }
  if (row.denominator === null) return { low: null, high: null }
  const [low, high] = wilsonInterval(percent / 100, row.denominator)
  return { low: 100 * low, high: 100 * high }
}

/** How many answered so, where that is known and agrees with the share: a weighted share does not, and is no count of answers. */
export function answersOf({ yes, asked, percent }: Measured): Answers | null {
  if (yes === null || asked === null || percent === null) return null
  if (!Number.isInteger(yes) || !Number.isInteger(asked) || yes > asked) return null
  return Math.abs((100 * yes) / asked - percent) <= 0.5 ? { yes, asked } : null
}

/** The last measurement against the one before it. */
export function shiftOf(before: Measured | null, last: Measured): Shift {
  if (!before || before.percent === null || last.percent === null) return { basis: 'once' }
  if (Math.min(before.asked ?? fewAnswers, last.asked ?? fewAnswers) < fewAnswers) return { basis: 'few' }
  const [p, q] = [last.percent / 100, before.percent / 100]
  const told = (
    basis: 'answers' | 'bounds',
    share: number,
    [low, high]: readonly [number, number],
  ): Shift => ({
    ...{ basis, difference: 100 * share, low: 100 * low, high: 100 * high },
  })
  const [now, then] = [answersOf(last), answersOf(before)]
  if (now && then) {
    const [a, b] = [now.yes / now.asked, then.yes / then.asked]
    return told('answers', a - b, newcombeInterval(a, now.asked, b, then.asked))
  }
  const hasBounds = ({ low, high }: Measured) => low !== null && high !== null
  if (hasBounds(last) && hasBounds(before)) {
    const interval = intervalOfDifference(
      ...([p, [last.low! / 100, last.high! / 100]] as const),
      ...([q, [before.low! / 100, before.high! / 100]] as const),
    )
    return told('bounds', p - q, interval)
  }
  const isWhole = [last.percent, before.percent].every(Number.isInteger)
  const { difference, smallestEqualGroups } = percentOnly(last.percent, before.percent, isWhole ? 1 : 0.1)
  return { basis: 'rounding', low: difference[0], high: difference[1], needed: smallestEqualGroups }
}

/** None where the two are not known as answers, or too few answered in either. */
export function partOf(
  { name, of }: Pick<PartOfGround, 'name' | 'of'>,
  part: Answers | null,
  whole: Answers | null,
): PartOfGround[] {
  if (!part || !whole) return []
  const rest = { yes: whole.yes - part.yes, asked: whole.asked - part.asked }
  // What is more in the part than in the whole was asked of others.
  if (rest.yes < 0 || rest.asked <= 0 || rest.yes > rest.asked) return []
  if (Math.min(part.asked, rest.asked) < fewAnswers) return []
  const { difference } = partAgainstRest(part, whole)
  if (difference === null) return []
  const [low, high] = difference.interval
  return [
    {
      ...{ name, of, part: (100 * part.yes) / part.asked, rest: (100 * rest.yes) / rest.asked },
      asked: { part: part.asked, rest: rest.asked },
      yes: { part: part.yes, rest: rest.yes },
      change: { difference: 100 * difference.difference, low: 100 * low, high: 100 * high },
    },
  ]
}
