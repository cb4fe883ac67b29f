/** Counts of a lägesbild as they may be told, and two stretches of months laid beside each other. Plain data that is the same after JSON. */
import { z } from 'zod'

export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)
export const month = z.string().regex(/^\d{4}-\d\d$/)
export const months = z.object({ from: month, to: month })

/** What is known as a number. `incomplete` is at least so many; `partial` is of some days of its month. */
const toldStates = ['known', 'zero', 'preliminary', 'noised', 'partial', 'incomplete'] as const
/** `missing`: nobody knows. `suppressed`: the publisher does not say. `hidden`: this picture does not say, because of who it could point at. */
const untoldStates = ['missing', 'suppressed', 'hidden'] as const

/** A count as it may be told. It is a number only where it is known; none of the reasons why it is not is a zero. */
export const told = z.union([
  z.object({ state: z.enum(toldStates), amount: z.number().nonnegative() }),
  z.object({ state: z.enum(untoldStates), amount: z.null() }),
])
export type Told = z.infer<typeof told>

/**
 * What may be said of a change (`analysis/verdict.ts`), and besides: `together` is clear alone but not as one of all that are read,
 * `unknown` has no month that is known in both stretches, `broken` is counted in another way from a day in between, and of `hidden` a side is.
 */
export const changeVerdicts = [
  'none',
  'from-zero',
  'too-few',
  'follows-effort',
  'not-clear',
  'together',
  'decreased',
  'increased',
  'unknown',
  'broken',
  'hidden',
] as const
export type ChangeVerdict = (typeof changeVerdicts)[number]

/** Two stretches of months laid beside each other, over the pairs of months that are known whole in both. */
export const comparison = z.object({
  before: told,
  after: told,
  /** Days that were counted over; null where nothing is compared. */
  days: z.object({ before: z.int(), after: z.int() }).nullable(),
  verdict: z.enum(changeVerdicts),
  /** Percent of the number per day, with its interval of 95 percent; null where nothing was counted before. */
  change: z.object({ percent: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Whom to ask before anybody reads more into it: of hours of police work, or of routines for reporting. */
  ask: z.enum(['effort', 'routine']).nullable(),
  /** Months of the later stretch that are in neither side: they, or their mates before, are not known. */
  without: z.array(month),
  isPreliminary: z.boolean(),
  /** The break that keeps the stretches from being compared. */
  broken: z.object({ startsOn: day, reason: z.string() }).nullable(),
})
export type Comparison = z.infer<typeof comparison>

/** A change that means something: of what follows the work of the police no percent is said. */
export const changeSaid = ({ verdict, change }: Comparison): Comparison['change'] =>
  verdict === 'follows-effort' ? null : change

/** A count with the state that says no more than it: a zero is known, and what is not known is missing. */
export function toldOf(amount: number | null): Told {
  if (amount === null) return { state: 'missing', amount }
  return { state: amount === 0 ? 'zero' : 'known', amount }
}
