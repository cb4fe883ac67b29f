/** The demonstration tells of 2020, and is told of a year that is of use to who looks at it: what it tells of has happened, and its plan is in force. */
import { addDays, addMonths, dayOf } from '../../domain/day.ts'

const toldOf = 2020

/** The year it is made in, once so much of it has gone by as has happened in it; before April the year before. */
export function yearToTell(now: Date): number {
  return Number(addMonths(dayOf(now), -3).slice(0, 4))
}

/** No part of a longer number or a word. */
const yearWritten = /(?<![\d\p{L}])20[12]\d(?![\d\p{L}])/gu
const id = /^[\da-f]{8}-[\da-f-]{27}$/

/** A text, or fields with their days and texts, with each year in it as far from this one as it stands from 2020. Ids stay. */
export function inYear<T>(told: T, year: number): T {
  const moved = (text: string) => text.replace(yearWritten, one => `${Number(one) + year - toldOf}`)
  return JSON.parse(JSON.stringify(told), (_, value: unknown) =>
    typeof value === 'string' && !id.test(value) ? moved(value) : value,
  )
}

/** The nearest day of the same name: whoever meets on a Wednesday does so every year. */
export function weekdayInYear(day: string, year: number): string {
  const weekday = (one: string) => new Date(one).getUTCDay()
  const moved = inYear(day, year)
  const ahead = (weekday(day) - weekday(moved) + 7) % 7
  return addDays(moved, ahead > 3 ? ahead - 7 : ahead)
}
