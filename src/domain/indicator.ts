import { z } from 'zod'
import {
  choice,
  optionalFigureYear,
  optionalId,
  optionalNumber,
  optionalText,
  requiredText,
} from './fields.ts'

export const indicatorKinds = ['count', 'share'] as const
export const indicatorForms = ['series', 'comparison', 'count'] as const

/** Six different things that an empty or odd figure can be; none of them is another. */
export const valueStates = ['known', 'zero', 'missing', 'suppressed', 'preliminary', 'noised'] as const
export type ValueState = (typeof valueStates)[number]

export const indicatorSchema = z.object({
  name: requiredText(500),
  measure: optionalText(300),
  unit: optionalText(100),
  source: optionalText(500),
  kind: choice(indicatorKinds),
  form: choice(indicatorForms),
  comment: optionalText(2_000),
  placeId: optionalId,
})

export const indicatorValueSchema = z
  .object({
    period: optionalText(200),
    year: optionalFigureYear,
    placeName: optionalText(300),
    breakdown: optionalText(300),
    state: choice(valueStates),
    value: optionalNumber,
  })
  .refine(row => (row.value === null) === (row.state === 'missing' || row.state === 'suppressed'), {
    path: ['value'],
    message: 'required',
  })
  .refine(row => row.state !== 'zero' || row.value === 0, { path: ['value'], message: 'not-zero' })

type Judged = { verdict: 'accepted' | 'dismissed' | null; sentence: string | null }

/** Whether an indicator is a figure out of a text that nobody has looked at yet. One without a sentence was written here. */
export const isProposed = ({ verdict, sentence }: Judged): boolean => verdict === null && sentence !== null

/** Whether an indicator is one to follow: accepted, or written here and not dismissed. */
export const isAccepted = ({ verdict, sentence }: Judged): boolean =>
  verdict === 'accepted' || (verdict === null && sentence === null)

/** The state of a number that stands in a text: zero is a known nothing. */
export function stateOf(value: number | null): ValueState {
  if (value === null) return 'missing'
  return value === 0 ? 'zero' : 'known'
}
