/** Översyn: when a working method is looked over again, by the words that say so ("Ses över varje år vid T1"). Days are "2020-04-30". */
import { z } from 'zod'
import { lastDayOf, parseDuration } from './duration.ts'
import { optionalText, requiredDate } from './fields.ts'
import { reportingPointsIn } from './follow-up.ts'
import { daysOfPoint, type LaidPoint } from './reporting-point.ts'

/** That a working method was looked over, when, and what came of it. */
export const revisionSchema = z.object({ revisedOn: requiredDate, outcome: optionalText(5_000) })

const rhythms: [RegExp, number][] = [
  [/(?<!\p{L})(?:vart\s?annat|vartannat|vart 2:?a|every other|every second)\s(?:år|year)/iu, 2],
  [/(?<!\p{L})(?:vart tredje|vart 3:?e|every third)\s(?:år|year)/iu, 3],
  [
    /(?<!\p{L})(?:varje år|årlig\p{L}*|(?:en|1)\sgång\s(?:per|om)\s(?:år|året)|every year|yearly|annually)/iu,
    1,
  ],
]

/** How many years lie between two revisions; null where the words say no rhythm. */
export function yearsBetween(words: string | null): number | null {
  return rhythms.find(([pattern]) => pattern.test(words ?? ''))?.[1] ?? null
}

/** The last day of a year's revision: that of the reporting point or the month that the words name, else the year's. */
export function revisionDay(words: string, year: number, laid: readonly LaidPoint[]): string {
  const [point] = reportingPointsIn(words)
  if (point) return daysOfPoint(point, year, laid).coversTo
  // Without the rhythm, whose "år" would be read as a year's assignment.
  const when = rhythms.reduce((rest, [pattern]) => rest.replace(pattern, ''), words)
  return lastDayOf(parseDuration(when, { planYear: year })) ?? `${year}-12-31`
}

/**
 * When a working method is looked over next; null where its words say no rhythm. One that never was is due in the year that it is asked
 * in: nobody knows when it was last.
 */
export function nextRevision(
  words: string | null,
  revisedOn: string | null,
  today: string,
  laid: readonly LaidPoint[],
): string | null {
  const years = yearsBetween(words)
  if (years === null || words === null) return null
  const year = revisedOn === null ? Number(today.slice(0, 4)) : Number(revisedOn.slice(0, 4)) + years
  return revisionDay(words, year, laid)
}
