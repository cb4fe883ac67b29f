/** Where figures come from, what they count and of which ground: what must be known before two of them may be compared. */
import { z } from 'zod'
import { plainCodes } from './bra-codes.ts'
import {
  checkbox,
  choice,
  optionalChoice,
  optionalDate,
  optionalId,
  optionalNumber,
  optionalText,
  requiredDate,
  requiredText,
} from './fields.ts'

const optionalWeeks = optionalNumber.refine(
  weeks => weeks === null || (Number.isInteger(weeks) && weeks >= 0 && weeks <= 52),
  'not-a-number',
)

export const timings = ['occurred', 'registered'] as const
/** Which time a count belongs to: when it happened, or when it was registered. */
export type Timing = (typeof timings)[number]

export const countedThings = ['events', 'persons'] as const
/** Persons are protected by the threshold; events are not. */
export type CountedThing = (typeof countedThings)[number]

/** Källa: figures of one kind from one publisher, defined in one way. `unit` is the counting unit ("anmälda brott"). */
export const sourceSchema = z.object({
  name: requiredText(300),
  publisher: optionalText(300),
  address: optionalText(1_000),
  unit: requiredText(100),
  definition: optionalText(5_000),
  timedBy: optionalChoice(timings),
  counts: choice(countedThings),
  licence: optionalText(300),
  nextOn: optionalDate,
  /** How many weeks it takes until what happened is registered, as a rule. */
  delayWeeks: optionalWeeks,
})

/** Weeks until the register is whole, where nobody has said; a count by the time of registering is whole at once. */
export function delayOf({
  delayWeeks,
  timedBy,
}: {
  delayWeeks: number | null
  timedBy: string | null
}): number {
  return delayWeeks ?? (timedBy === 'registered' ? 0 : 3)
}

export const drivers = ['police', 'reporter', 'victim', 'mixed'] as const
/**
 * Whose work a number follows: how much the police look for it, how others report it, or what victims tell. Brå calls the first
 * "ingripande- och spaningsbrott".
 */
export type Driver = (typeof drivers)[number]

/** Kategori: `code` stays when the name changes; `braCode` is its number in Brå's list. */
export const categorySchema = z.object({
  code: requiredText(100),
  name: requiredText(300),
  drivenBy: optionalChoice(drivers),
  sensitive: checkbox,
  braCode: optionalText(100).transform(written => written && plainCodes(written)),
})

export const territoryKinds = [
  'country',
  'region',
  'municipality',
  'district',
  'statistical',
  'police',
  'place',
  'other',
] as const
export type TerritoryKind = (typeof territoryKinds)[number]

/** The kind of ground that its name tells, where it does: "Hela landet", "Blekinge län". */
export function kindOfGround(name: string): TerritoryKind | null {
  if (/^(?:hela landet|riket|sverige)$/i.test(name)) return 'country'
  if (/(?:^region | län$|^polisregion )/i.test(name)) return 'region'
  if (/^lpo |^lokalpolisområde/i.test(name)) return 'police'
  return / kommun$/i.test(name) ? 'municipality' : null
}

/**
 * A municipality's name as tables have it: "Stockholms stad" is Stockholm, "Borås stad" is Borås. Names that end in s by themselves
 * take no other in the genitive; those that do have one of few endings.
 */
export function plainMunicipality(name: string): string {
  const bare = /^(.+) (?:stad|kommun)$/i.exec(name.trim())?.[1]
  if (bare === undefined) return name.trim()
  return /(?:ås|fors|näs|hus)$/i.test(bare) ? bare : bare.replace(/s$/, '')
}

/** Geografiskt område, in one edition of its boundaries ("DeSO 2025"). */
export const territorySchema = z.object({
  name: requiredText(300),
  kind: choice(territoryKinds),
  code: optionalText(100),
  edition: optionalText(100),
  placeId: optionalId,
  withinId: optionalId,
  residents: optionalNumber,
})

/** Recept: what a person may say of one is its name; the rest it has learnt of files. */
export const recipeSchema = z.object({ name: requiredText(200) })

/** Seriebrott: nothing is compared across it. Without a category it is of all that the source counts. */
export const seriesBreakSchema = z.object({
  categoryId: optionalId,
  startsOn: requiredDate,
  reason: requiredText(1_000),
})
