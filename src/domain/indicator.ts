import { z } from 'zod'
import {
  choice,
  optionalChoice,
  optionalDate,
  optionalFigureYear,
  optionalId,
  optionalNumber,
  optionalText,
  requiredText,
} from './fields.ts'

/** `rate`: so many of a number of residents; `index`: a number without a unit of its own. */
export const indicatorKinds = ['count', 'share', 'rate', 'index'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]
/** Which way an indicator is read: `high` of those who feel safe, `low` of those exposed; `neither` is no better the one way than the other. */
export const betterWays = ['high', 'low', 'neither'] as const
export type Better = (typeof betterWays)[number]
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
  nextOn: optionalDate,
  better: optionalChoice(betterWays),
  /** The category whose reports it is laid beside. */
  categoryId: optionalId,
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
    /** The publisher's own bounds, in the value's unit. */
    low: optionalNumber,
    high: optionalNumber,
    numerator: optionalNumber,
    denominator: optionalNumber,
    /** When it was taken out of the publisher's register. */
    extractedOn: optionalDate,
  })
  .refine(row => (row.value === null) === (row.state === 'missing' || row.state === 'suppressed'), {
    path: ['value'],
    message: 'required',
  })
  .refine(row => row.state !== 'zero' || row.value === 0, { path: ['value'], message: 'not-zero' })
  .refine(row => (row.low === null) === (row.high === null), { path: ['high'], message: 'required' })
  .refine(row => row.low === null || row.high === null || row.low <= row.high, {
    path: ['high'],
    message: 'bounds-reversed',
  })
  .refine(row => row.denominator === null || row.denominator > 0, {
    path: ['denominator'],
    message: 'not-a-number',
  })

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

/**
 * What kind of number an indicator's words and unit say that it is, and its unit; `otherwise` where they say neither. "Andel (%)" is a
 * share, "per 100 000 inv." a rate.
 */
export function measureOf(
  words: string,
  unit: string,
  otherwise: IndicatorKind,
): { kind: IndicatorKind; unit: string | null } {
  const said = `${unit} ${words}`.toLowerCase()
  const per = /(?:\bper|\/) ?((?:\d[\d \u00a0]*)(?:inv\w*\.?)?|inv\w*\.?)/.exec(said)?.[1]?.trim()
  if (per && /\d/.test(per)) return { kind: 'rate', unit: `per ${per.replace(/\.$/, '')}` }
  if (/%|\bprocent\b|\bandel(?:en)?\b/.test(said)) return { kind: 'share', unit: '%' }
  if (/\bindex\b/.test(said)) return { kind: 'index', unit: null }
  return { kind: otherwise, unit: otherwise === 'share' ? '%' : unit || null }
}
