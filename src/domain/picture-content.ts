/**
 * A lägesbild whole, as one value: what its page, its papers and its workbook say, what is frozen when it is published, and what the
 * secrecy guard looks through (`picture-counts.ts`). Plain data that is the same after JSON; days are "2024-03-31", months "2024-03".
 */
import { z } from 'zod'
import { materialUses, pictureParts } from './picture.ts'
import { comparison, day, month, months, told } from './picture-comparison.ts'
import { planEvent } from './picture-events.ts'
import { steps } from './picture-months.ts'
import { survey } from './picture-survey.ts'
import { trend } from './picture-trend.ts'
import { countedThings, drivers, territoryKinds, timings } from './source.ts'

const territory = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(territoryKinds),
  code: z.string().nullable(),
  /** Which boundaries ("DeSO 2025"). */
  edition: z.string().nullable(),
})

const category = z.object({
  /** Stays when the name changes, and is one within the partnership. */
  code: z.string(),
  name: z.string(),
  /** Whose work the number follows; null where nobody has said. */
  drivenBy: z.enum(drivers).nullable(),
  /** Close to persons: its small counts are guarded although it counts events. */
  sensitive: z.boolean(),
  comparison,
  /** The curve: every month from the first that is drawn to the last that is compared. */
  months: z.array(z.object({ month, told })),
  /** Where it has been going over years; null where too little is known, or a part of it is hidden. */
  trend: trend.nullable().optional(),
  /** What people have answered, beside it. */
  surveys: z.array(survey).optional(),
  /** Grounds within the picture's own, most first. */
  places: z.array(z.object({ territory, comparison })),
  /**
   * Events over the hours of the week, each shared out over the time in which it can have happened: 168, the first Monday 00–01. Null
   * where the source says of none when it was.
   */
  hours: z.object({ weights: z.array(told).length(168), unknown: told }).nullable(),
})
export type PictureCategory = z.infer<typeof category>
export type PicturePlace = PictureCategory['places'][number]

const source = z.object({
  id: z.uuid(),
  name: z.string(),
  publisher: z.string().nullable(),
  address: z.string().nullable(),
  unit: z.string(),
  definition: z.string().nullable(),
  timedBy: z.enum(timings).nullable(),
  /** Persons are guarded whatever the category is. */
  counts: z.enum(countedThings),
  licence: z.string().nullable(),
  nextOn: day.nullable(),
  /** The days that any of its files speaks for. */
  known: z.object({ from: day, to: day }),
  /** When the figures were taken out of the publisher's register, the first time and the last; null where nobody has said. */
  extracted: z.object({ first: day, last: day }).nullable(),
})

const figures = z.object({
  source,
  territory,
  months,
  before: months,
  /** How long the periods are that the source counts, months where it is left out; one is called by its first month. */
  step: z.enum(steps).optional(),
  /** The months are fewer than the picture names: the source does not have them all. */
  fewerKnown: z.boolean().optional(),
  /** Calendar years that the hours are of. */
  years: z.object({ from: z.int(), to: z.int() }),
  /** What the source counts in another way from a day on, of a category or (null) of all. */
  breaks: z.array(z.object({ categoryCode: z.string().nullable(), startsOn: day, reason: z.string() })),
  categories: z.array(category),
  /** What of the plan is marked on the curves, by its place in this list. */
  events: z.array(planEvent).optional(),
})
export type PictureFigures = z.infer<typeof figures>

const content = z.object({
  partnership: z.string(),
  language: z.enum(['sv', 'en']),
  title: z.string(),
  summary: z.string().nullable(),
  passages: z.array(
    z.object({ part: z.enum(pictureParts), heading: z.string().nullable(), text: z.string() }),
  ),
  material: z.array(
    z.object({ name: z.string(), used: z.enum(materialUses), reason: z.string().nullable() }),
  ),
  /** `problem`: in the words of the problem in the plan that it became. */
  conclusions: z.array(z.object({ text: z.string(), problem: z.string().nullable() })),
  /** Null where the picture names no months, or there are no counts that its reader may see. */
  figures: figures.nullable(),
})
export type PictureContent = z.infer<typeof content>

/** A picture as it was kept; throws where what was kept is not one. */
export function pictureContentFrom(kept: unknown): PictureContent {
  return content.parse(kept)
}
