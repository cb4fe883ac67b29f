const swedishDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' })

/** The day in Sweden at a point in time, as "2020-06-30": late in the evening of UTC it is already tomorrow. */
export function dayOf(time: Date): string {
  return swedishDay.format(time)
}

const swedishHour = new Intl.DateTimeFormat('sv-SE', {
  hour: 'numeric',
  hourCycle: 'h23',
  timeZone: 'Europe/Stockholm',
})

/** The hour of the day in Sweden at a point in time, 0–23. */
export function hourOf(time: Date): number {
  return Number(swedishHour.format(time))
}

const swedishTime = new Intl.DateTimeFormat('sv-SE', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/Stockholm',
})

/** The time of day in Sweden at a point in time, as "09:05". */
export function timeOf(time: Date): string {
  return swedishTime.format(time)
}

/** Which of two days ("2020-06-30") comes first, to sort by. */
export function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The day that comes `days` days later; earlier where it is negative. */
export function addDays(day: string, days: number): string {
  return dayOfNumber(numberOfDay(day) + days)
}

/**
 * Days since 1 March of the year 0, so that a leap day is a year's last. A page of figures counts with tens of thousands of days, for which
 * `Date` and its text are too slow. H. Hinnant, "chrono-compatible low-level date algorithms" (2013).
 */
function numberOfDay(day: string): number {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear
}

function dayOfNumber(number: number): string {
  const era = Math.floor(number / 146_097)
  const ofEra = number - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = ((fromMarch + 2) % 12) + 1
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return dayText(year, month, ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1)
}

function dayText(year: number, month: number, date: number): string {
  const text = `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`
  if (text.length !== 10 || text.includes('N')) throw new RangeError(`no day: ${text}`)
  return text
}

/** The day of the week as in ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay() || 7
}

/** The same day of the month `months` months later, or the month's last where it has no such day: 31 January, 29 February. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const at = year * 12 + month - 1 + months
  const first = (of: number) => dayText(Math.floor(of / 12), (of % 12) + 1, 1)
  const last = Number(addDays(first(at + 1), -1).slice(8))
  return dayText(Math.floor(at / 12), (at % 12) + 1, Math.min(date, last))
}

/** The last second of a day ("2020-05-29") in Sweden, in summer time or not. */
export function endOfDay(day: string): Date {
  const summer = new Date(`${day}T23:59:59+02:00`)
  return hourOf(summer) === 23 ? summer : new Date(`${day}T23:59:59+01:00`)
}
