/** Months of figures: which are known, and which two stretches of them may be laid beside each other. */
import { addDays, addMonths } from './day.ts'
import type { ValueState } from './indicator.ts'

/** A stretch of whole months, "2024-01" to "2024-12", both in it. */
export type Months = { from: string; to: string }

/**
 * A month of a series. `amount` is null where it is not known. `partial`: only some days of the month are known, so that it is no
 * month's number; `incomplete`: a part of it is missing or hidden, so that it is at least this.
 */
export type MonthOfSeries = {
  month: string
  amount: number | null
  state: ValueState | 'partial' | 'incomplete'
}

/** What the sums say of a month, and what files speak for its days. */
export type MonthSum = {
  startsOn: string
  amount: number
  counts: number
  missing: number
  suppressed: number
  preliminary: number
  noised: number
}
export type DaysSpokenFor = { startsOn: string; endsOn: string; complete: boolean }

export function monthsOf({ from, to }: Months): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = monthAfter(month, 1)) months.push(month)
  return months
}

export function monthAfter(month: string, months: number): string {
  return addMonths(`${month}-01`, months).slice(0, 7)
}

/** As many months, just as long before: the year before for anything up to a year, and whole years for what is longer. */
export function sameMonthsBefore(months: Months): Months {
  const years = Math.ceil(monthsOf(months).length / 12)
  return { from: monthAfter(months.from, -12 * years), to: monthAfter(months.to, -12 * years) }
}

/** The last twelve months that are known whole: up to the month that `lastDay` ends, else the one before. */
export function lastYearKnown(lastDay: string): Months {
  const month = lastDay.slice(0, 7)
  const to = lastDayOf(month) === lastDay ? month : monthAfter(month, -1)
  return { from: monthAfter(to, -11), to }
}

/** A series month by month. A month without a sum is zero where complete files speak for every day of it, else missing. */
export function monthByMonth(
  months: readonly string[],
  sums: readonly MonthSum[],
  days: readonly DaysSpokenFor[],
): MonthOfSeries[] {
  const byMonth = new Map(sums.map(sum => [sum.startsOn.slice(0, 7), sum]))
  const complete = joined(days.filter(({ complete }) => complete))
  return months.map(month => {
    const sum = byMonth.get(month)
    const share = knownOf(month, complete)
    if (!sum)
      return share === 'all' ? { month, amount: 0, state: 'zero' } : { month, amount: null, state: 'missing' }
    const hidden = sum.missing + sum.suppressed
    if (hidden === sum.counts)
      return { month, amount: null, state: sum.suppressed > 0 ? 'suppressed' : 'missing' }
    if (share === 'some') return { month, amount: sum.amount, state: 'partial' }
    if (hidden > 0) return { month, amount: sum.amount, state: 'incomplete' }
    if (sum.noised > 0) return { month, amount: sum.amount, state: 'noised' }
    if (sum.preliminary > 0) return { month, amount: sum.amount, state: 'preliminary' }
    return { month, amount: sum.amount, state: sum.amount === 0 ? 'zero' : 'known' }
  })
}

/** Two stretches laid beside each other: counts and days of the months that are known whole in both. */
export type SideBySide = {
  before: { count: number; exposure: number }
  after: { count: number; exposure: number }
  /** The later stretch's months that were left out, because they or their mates are not known. */
  without: string[]
  preliminary: boolean
}

/** `exposure` in days, so that a leap day does not look like a rise. Null where no pair of months is known. */
export function sideBySide(
  before: readonly MonthOfSeries[],
  after: readonly MonthOfSeries[],
): SideBySide | null {
  const pairs = after.map((late, at) => ({ late, early: before[at] }))
  const whole = pairs.filter(({ late, early }) => isWhole(late) && early !== undefined && isWhole(early))
  if (whole.length === 0) return null
  const summed = (values: (MonthOfSeries | undefined)[]) => ({
    count: values.reduce((sum, value) => sum + (value?.amount ?? 0), 0),
    exposure: values.reduce((sum, value) => sum + daysIn(value?.month ?? ''), 0),
  })
  return {
    before: summed(whole.map(({ early }) => early)),
    after: summed(whole.map(({ late }) => late)),
    without: pairs.filter(pair => !whole.includes(pair)).map(({ late }) => late.month),
    preliminary: whole.some(({ late, early }) => [late.state, early?.state].includes('preliminary')),
  }
}

const isWhole = ({ amount, state }: MonthOfSeries): boolean =>
  amount !== null && state !== 'partial' && state !== 'incomplete'

export function lastDayOf(month: string): string {
  return addDays(`${monthAfter(month, 1)}-01`, -1)
}

export function daysIn(month: string): number {
  return Number(lastDayOf(month).slice(8))
}

function knownOf(month: string, days: readonly Days[]): 'all' | 'some' | 'none' {
  const [first, last] = [`${month}-01`, lastDayOf(month)]
  const meeting = days.filter(({ startsOn, endsOn }) => startsOn <= last && endsOn >= first)
  if (meeting.length === 0) return 'none'
  return meeting.some(({ startsOn, endsOn }) => startsOn <= first && endsOn >= last) ? 'all' : 'some'
}

type Days = { startsOn: string; endsOn: string }

/** Stretches of days put together where they meet or overlap. */
function joined(days: readonly Days[]): Days[] {
  const found: Days[] = []
  for (const { startsOn, endsOn } of [...days].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const last = found.at(-1)
    if (last && startsOn <= addDays(last.endsOn, 1)) {
      if (endsOn > last.endsOn) last.endsOn = endsOn
    } else found.push({ startsOn, endsOn })
  }
  return found
}
