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
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The day of the week as in ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay() || 7
}

/** The same day of the month `months` months later, or the month's last where it has no such day: 31 January, 29 February. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return addDays(first.toISOString().slice(0, 10), Math.min(date, last) - 1)
}

/** The last second of a day ("2020-05-29") in Sweden, in summer time or not. */
export function endOfDay(day: string): Date {
  const summer = new Date(`${day}T23:59:59+02:00`)
  return hourOf(summer) === 23 ? summer : new Date(`${day}T23:59:59+01:00`)
}
