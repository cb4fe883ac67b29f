const swedishDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' })

/** The day in Sweden at a point in time, as "2020-06-30": late in the evening of UTC it is already tomorrow. */
export function dayOf(time: Date): string {
  return swedishDay.format(time)
}

/** Which of two days ("2020-06-30") comes first, to sort by. */
export function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
