/** Where a series has been going over years. Plain data that is the same after JSON. */
import { z } from 'zod'
import { month } from './picture-comparison.ts'

/** Percent a year within which a series may be called relatively constant, where all of its interval is. */
export const constantWithin = 5

/** Twelve months, the last of which is `to`. */
const yearOfSeries = z.object({ to: month, count: z.number(), days: z.int() })
export type YearOfSeries = z.infer<typeof yearOfSeries>

const said = z.object({ years: z.array(yearOfSeries), isSinceBreak: z.boolean() })

/**
 * `few`: under five years, of which an interval that allows for how years vary says nothing. `follows-effort`: what the police find, neither up nor
 * down. Percentages are a year; the interval is the one of 95 percent that is as much wider as the years vary, for `constant` that of 90.
 */
export const trend = z.discriminatedUnion('kind', [
  said.extend({ kind: z.literal('few') }),
  said.extend({
    kind: z.enum(['decreased', 'increased', 'follows-effort', 'constant', 'unclear']),
    percent: z.number(),
    low: z.number(),
    high: z.number(),
    isWidened: z.boolean(),
  }),
])
export type TrendOfSeries = z.infer<typeof trend>
