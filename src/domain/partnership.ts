import { z } from 'zod'
import { choice, optionalNumber, optionalText, requiredText } from './fields.ts'

/** How a round asks those who have not answered again: on its days (`asking.ts`), or only when somebody presses. */
export const waysToAskAgain = ['by-itself', 'when-pressed'] as const
export type WayToAskAgain = (typeof waysToAskAgain)[number]

const numberWithin = (least: number, most: number) =>
  optionalNumber
    .optional()
    .refine(
      value => value == null || (Number.isInteger(value) && value >= least && value <= most),
      'not-a-number',
    )
    .transform(value => value ?? undefined)

/**
 * Samverkan: the tenant. What says nothing of asking again, of the threshold or of the width leaves them as they are. `threshold`: fewer
 * persons than this are not told of in what is published; `hiddenWidth`: between values so far apart a hidden number must be able to lie.
 */
export const partnershipSchema = z.object({
  name: requiredText(200),
  city: optionalText(200),
  district: optionalText(200),
  policeRegion: optionalText(200),
  asksAgain: choice(waysToAskAgain).optional(),
  threshold: numberWithin(2, 100),
  hiddenWidth: numberWithin(1, 100),
})

/** Whether two names are of the same municipality or district: "Stockholms stad" and "Stockholm" are. */
export function samePlaceName(a: string, b: string): boolean {
  return placeName(a) === placeName(b)
}

/** Without the words for what it is, and without the genitive that comes before them. */
function placeName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(
      /(?<!\p{L})(?:kommun|stad|stadsdel|stadsdelsområde|stadsdelsförvaltning|stadsdelsnämnd)(?:en|et|s)?(?!\p{L})/gu,
      '',
    )
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
    .replace(/s$/u, '')
}

/** The part of an address that names a partnership: "Hässelby-Vällingby" becomes "hasselby-vallingby". */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return slug || 'samverkan'
}
