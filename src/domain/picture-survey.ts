/**
 * Undersökning bredvid anmälda: a question that people were asked, laid beside what was reported of its category. Plain data that is the same
 * after JSON; shares are percentages from 0 to 100, differences percentage points.
 */
import { z } from 'zod'
import { betterWays } from './indicator.ts'
import { comparison, day, told } from './picture-comparison.ts'
import { inWhole, type Months, monthAfter, type Step } from './picture-months.ts'

const points = z.object({
  ...{ difference: z.number(), low: z.number(), high: z.number() },
  /** Wider than the answers alone give, for the publisher's own bounds of a share are. Pictures kept before it was told have none. */
  isWidened: z.boolean().optional(),
  /** Clear read alone, but not as one of all that are read together (`together` of a comparison of counts). Kept as `isWidened` is. */
  isClearAlone: z.boolean().optional(),
})

/** What those who answered said at one time. `hidden`: this picture does not say, for too few have answered. */
const measured = z.object({
  from: day,
  to: day,
  /** The text's or the file's own words for the time, where they are not a year. */
  period: z.string().nullable(),
  state: z.enum(['known', 'zero', 'preliminary', 'noised', 'hidden']),
  percent: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Whose the bounds are: the publisher's own, or Wilson's of 95 percent by how many answered. Pictures kept before it was told have none. */
  boundsBy: z.enum(['publisher', 'answers']).nullable().optional(),
  /** How many answered, and how many of them so; null where nobody has said. */
  asked: z.number().nullable(),
  yes: z.number().nullable(),
  /** Reports of the twelve months up to then. */
  reported: told,
})
export type Measured = z.infer<typeof measured>

/** A part of the ground against what remains of it, of the last time that was asked. */
const partOfGround = z.object({
  name: z.string(),
  /** The ground that it is a part of. */
  of: z.string(),
  part: z.number(),
  rest: z.number(),
  asked: z.object({ part: z.int(), rest: z.int() }),
  yes: z.object({ part: z.int(), rest: z.int() }),
  change: points,
})
export type PartOfGround = z.infer<typeof partOfGround>

/**
 * What the last measurement and the one before it say of a change. `answers` and `bounds`: by an interval, of the answers or of the publisher's bounds.
 * `rounding`: the answers are not known, or are not what the share was made of, so only what rounding leaves open is, and how many would
 * have to answer in each for it to be clear (null where no number is enough). `few`: too few answered. `once`: there is none before it.
 */
const shift = z.discriminatedUnion('basis', [
  points.extend({ basis: z.enum(['answers', 'bounds']) }),
  z.object({ basis: z.literal('rounding'), low: z.number(), high: z.number(), needed: z.int().nullable() }),
  z.object({ basis: z.enum(['few', 'once', 'hidden']) }),
])
export type Shift = z.infer<typeof shift>

/**
 * What the two sources may be said to mean together. `more`: more is reported, and the survey is worse; `fewer`: less, and better. `only-more`:
 * more is reported though the survey is better, `only-fewer` the other way round; with `-reported` others may report, with `-found` the
 * police may look otherwise. The others are why nothing is said: `overlap` where the twelve months of the two measurements share some,
 * `broken` where the reports are counted otherwise from a day between, and `hidden` where this picture does not say.
 */
export const sourceReadings = [
  'more',
  'fewer',
  'only-more',
  'only-fewer',
  'only-more-reported',
  'only-fewer-reported',
  'only-more-found',
  'only-fewer-found',
  'follows-effort',
  'no-direction',
  'other-ground',
  'not-known',
  'overlap',
  'broken',
  'not-clear',
  'hidden',
] as const
export type SourceReading = (typeof sourceReadings)[number]

export const survey = z.object({
  indicatorId: z.uuid(),
  name: z.string(),
  source: z.string().nullable(),
  better: z.enum(betterWays).nullable(),
  /** Whose answers these are; `isOwn` where it is the picture's ground. */
  ground: z.object({ name: z.string(), isOwn: z.boolean() }),
  /** The one that ended earliest first. */
  values: z.array(measured),
  shift,
  /** Reports of the twelve months up to the last measurement, and of those up to the one before it; null where it is asked once. */
  reports: comparison.nullable(),
  reading: z.enum(sourceReadings),
  parts: z.array(partOfGround),
  nextOn: day.nullable(),
})
export type Survey = z.infer<typeof survey>

/** The last measurement, and the one to hold it against: the last that had ended when it began, for overlapping ones ask of the same days. */
export function lastAndBefore(values: readonly Measured[]): { last: Measured; before: Measured | null } {
  const last = values.at(-1)!
  return { last, before: values.findLast(({ to }) => to < last.from) ?? null }
}

/** The twelve months of reports that stand beside a measurement that ended on this day: up to the period that it ended in. */
export function reportedMonths(endedOn: string, step: Step): Months {
  const month = endedOn.slice(0, 7)
  const { to } = inWhole({ from: month, to: month }, step)
  return { from: monthAfter(to, -11), to }
}

type Direction = 'up' | 'down'

/** Whether something that is clear went up or down; null where its interval holds no change. */
export const directionOf = ({ low, high }: { low: number; high: number }): Direction | null =>
  low > 0 ? 'up' : high < 0 ? 'down' : null
