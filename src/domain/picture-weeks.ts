/** Weeks of figures, Monday to Sunday, for what is watched week by week. */
import { addDays, weekdayOf } from './day.ts'
import { type DaysSpokenFor, type MonthSum, periodByPeriod } from './picture-months.ts'

/** The Mondays of so many weeks in a row, the last of which has ended by `lastDay`; the earliest first. */
export function mondaysUpTo(lastDay: string, weeks: number): string[] {
  const next = addDays(lastDay, 1)
  const monday = addDays(next, -weekdayOf(next) - 6)
  return Array.from({ length: weeks }, (_, at) => addDays(monday, 7 * (at + 1 - weeks)))
}

/** The week's number and year by ISO 8601, whose Thursday decides. */
export function weekOf(monday: string): { week: number; year: number } {
  const thursday = addDays(monday, 3)
  const year = Number(thursday.slice(0, 4))
  return {
    year,
    week: 1 + Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * 86_400_000)),
  }
}

/** `extractedOn`: when the file was taken out of its register. */
export type WeeksSpokenFor = DaysSpokenFor & { extractedOn: string }

/**
 * The counts of the weeks in a row, without a gap, that are known and settled, and the Monday of the first of them. A week is settled when a
 * file that speaks for all of it was taken out `delay` weeks after it ended: what is registered late is in it. `held`: weeks at the end that are
 * not settled yet.
 */
export function settledWeeks(
  mondays: readonly string[],
  sums: readonly MonthSum[],
  days: readonly WeeksSpokenFor[],
  delay: number,
): { counts: number[]; from: string | null; held: number } {
  const periods = mondays.map(first => ({ first, last: addDays(first, 6) }))
  const known = periodByPeriod(periods, sums, days).map(({ amount, state }, at) => ({
    amount: ['known', 'zero', 'preliminary'].includes(state) ? amount : null,
    isSettled: days.some(
      ({ startsOn, endsOn, extractedOn }) =>
        startsOn <= (periods[at]?.first ?? '') &&
        endsOn >= (periods[at]?.last ?? '') &&
        extractedOn >= addDays(periods[at]?.last ?? '', 7 * delay),
    ),
  }))
  const end = known.findLastIndex(({ amount, isSettled }) => amount !== null && isSettled)
  const gap = known.findLastIndex(({ amount }, at) => at <= end && amount === null)
  return {
    counts: known.slice(gap + 1, end + 1).map(({ amount }) => amount ?? 0),
    from: mondays[gap + 1] ?? null,
    held: known.filter(({ amount }, at) => at > end && amount !== null).length,
  }
}
