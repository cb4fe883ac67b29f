/** The days on which nobody is called to a meeting in Sweden. */
import { addDays, weekdayOf } from './day.ts'

export const holidays = [
  'new-years-day',
  'epiphany',
  'good-friday',
  'easter-eve',
  'easter-day',
  'easter-monday',
  'first-of-may',
  'ascension-day',
  'national-day',
  'whit-sunday',
  'midsummer-eve',
  'midsummer-day',
  'all-saints-day',
  'christmas-eve',
  'christmas-day',
  'boxing-day',
  'new-years-eve',
] as const
export type Holiday = (typeof holidays)[number]

/**
 * Each public holiday of a year (lag 1989:253 om allmänna helgdagar), by its day ("2020-06-20"), and the four eves on which offices are
 * closed as on Sundays (semesterlag 1977:480 § 3 a). Sundays themselves are not among them.
 */
export function holidaysOf(year: number): Map<string, Holiday> {
  const easter = easterOf(year)
  return new Map<string, Holiday>([
    [`${year}-01-01`, 'new-years-day'],
    [`${year}-01-06`, 'epiphany'],
    [addDays(easter, -2), 'good-friday'],
    [addDays(easter, -1), 'easter-eve'],
    [easter, 'easter-day'],
    [addDays(easter, 1), 'easter-monday'],
    [`${year}-05-01`, 'first-of-may'],
    [addDays(easter, 39), 'ascension-day'],
    [`${year}-06-06`, 'national-day'],
    [addDays(easter, 49), 'whit-sunday'],
    [addDays(saturdayFrom(`${year}-06-20`), -1), 'midsummer-eve'],
    [saturdayFrom(`${year}-06-20`), 'midsummer-day'],
    [saturdayFrom(`${year}-10-31`), 'all-saints-day'],
    [`${year}-12-24`, 'christmas-eve'],
    [`${year}-12-25`, 'christmas-day'],
    [`${year}-12-26`, 'boxing-day'],
    [`${year}-12-31`, 'new-years-eve'],
  ])
}

/** The holiday on a day, or null. */
export function holidayOn(day: string): Holiday | null {
  return holidaysOf(Number(day.slice(0, 4))).get(day) ?? null
}

/** Whether people work: from Monday to Friday, and on no holiday. */
export function isWorkingDay(day: string): boolean {
  return weekdayOf(day) < 6 && holidayOn(day) === null
}

/** The first working day from a day on, itself included. */
export function workingDayFrom(day: string): string {
  return isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1))
}

const saturdayFrom = (day: string): string => addDays(day, (6 - weekdayOf(day) + 7) % 7)

/** Easter day by the Gregorian computus (Meeus, Astronomical Algorithms, 2nd ed., chapter 8). */
function easterOf(year: number): string {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  // Days after the last of February: 22 March is 22.
  return addDays(`${year}-03-01`, h + l - 7 * m + 21)
}
