/**
 * Months of figures: which are known, and which two stretches of them may be laid beside each other. A source that counts quarters or years
 * has them under the name of their first month.
 */
import { addDays, addMonths } from './day.ts'
import type { ValueState } from './indicator.ts'

/** A stretch of whole months, "2024-01" to "2024-12", both in it. */
export type Months = { from: string; to: string }

export const steps = ['month', 'quarter', 'year'] as const
/** How long the periods are that a source counts. */
export type Step = (typeof steps)[number]
const monthsIn = { month: 1, quarter: 3, year: 12 } as const

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

/** The periods of a stretch that begins with one, each by its first month. */
export function monthsOf({ from, to }: Months, step: Step = 'month'): string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = monthAfter(month, monthsIn[step])) months.push(month)
  return months
}

/** The stretch made as much longer as it takes to hold whole periods. */
export function inWhole({ from, to }: Months, step: Step): Months {
  const first = (month: string): string => monthAfter(month, -((Number(month.slice(5)) - 1) % monthsIn[step]))
  return { from: first(from), to: lastDayOf(first(to), step).slice(0, 7) }
}

export function monthAfter(month: string, months: number): string {
  return addMonths(`${month}-01`, months).slice(0, 7)
}

/** As many months, just as long before: the year before for anything up to a year, and whole years for what is longer. */
export function sameMonthsBefore(months: Months): Months {
  const years = Math.ceil(monthsOf(months).length / 12)
  return { from: monthAfter(months.from, -12 * years), to: monthAfter(months.to, -12 * years) }
}

/** Why other months are shown than those that were asked for. */
export type MonthsInstead = 'backwards' | 'none-known' | 'fewer-known'

/**
 * The months that are shown where these are asked for: in whole periods, as far as figures are known, and else the last year. A year that is
 * not known yet is cut off: laid beside a whole stretch, it would leave out that year's mate without a word.
 */
export function monthsShown(
  asked: Months | null,
  known: { from: string; to: string },
  step: Step,
): { months: Months; instead: MonthsInstead | null } {
  const lastYear = lastYearKnown(known.to, step)
  if (asked === null) return { months: lastYear, instead: null }
  if (asked.from > asked.to) return { months: lastYear, instead: 'backwards' }
  const whole = inWhole(asked, step)
  const first = known.from.slice(0, 7)
  const months = {
    from: whole.from > first ? whole.from : inWhole({ from: first, to: first }, step).from,
    to: whole.to < lastYear.to ? whole.to : lastYear.to,
  }
  if (months.from > months.to) return { months: lastYear, instead: 'none-known' }
  const isLess = months.from > whole.from || months.to < whole.to
  return { months, instead: isLess ? 'fewer-known' : null }
}

/** The last twelve months that are known whole, in whole periods: up to the one that `lastDay` ends, else the one before. */
export function lastYearKnown(lastDay: string, step: Step = 'month'): Months {
  const month = lastDay.slice(0, 7)
  const last = inWhole({ from: month, to: month }, step)
  const to = lastDayOf(last.to) === lastDay ? last.to : monthAfter(last.from, -1)
  return { from: monthAfter(to, -11), to }
}

/** A series month by month, or by longer steps. One without a sum is zero where complete files speak for every day of it, else missing. */
export function monthByMonth(
  months: readonly string[],
  sums: readonly MonthSum[],
  days: readonly DaysSpokenFor[],
  step: Step = 'month',
): MonthOfSeries[] {
  const periods = months.map(month => ({ first: `${month}-01`, last: lastDayOf(month, step) }))
  return periodByPeriod(periods, sums, days).map((value, at) => ({ month: months[at] ?? '', ...value }))
}

/** The same for any periods, of which `sums` has at most one each, that begins with it. */
export function periodByPeriod(
  periods: readonly { first: string; last: string }[],
  sums: readonly MonthSum[],
  days: readonly DaysSpokenFor[],
): Omit<MonthOfSeries, 'month'>[] {
  const byFirst = new Map(sums.map(sum => [sum.startsOn, sum]))
  const complete = joined(days.filter(({ complete }) => complete))
  return periods.map(({ first, last }) => {
    const sum = byFirst.get(first)
    const share = knownOf(first, last, complete)
    if (!sum) return share === 'all' ? { amount: 0, state: 'zero' } : { amount: null, state: 'missing' }
    const { amount } = sum
    const hidden = sum.missing + sum.suppressed
    if (hidden === sum.counts) return { amount: null, state: sum.suppressed > 0 ? 'suppressed' : 'missing' }
    if (share === 'some') return { amount, state: 'partial' }
    if (hidden > 0) return { amount, state: 'incomplete' }
    if (sum.noised > 0) return { amount, state: 'noised' }
    if (sum.preliminary > 0) return { amount, state: 'preliminary' }
    return { amount, state: amount === 0 ? 'zero' : 'known' }
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
  step: Step = 'month',
): SideBySide | null {
  const pairs = after.map((late, at) => ({ late, early: before[at] }))
  const whole = pairs.filter(({ late, early }) => isWhole(late) && early !== undefined && isWhole(early))
  if (whole.length === 0) return null
  const summed = (values: (MonthOfSeries | undefined)[]) => ({
    count: values.reduce((sum, value) => sum + (value?.amount ?? 0), 0),
    exposure: values.reduce((sum, value) => sum + daysIn(value?.month ?? '', step), 0),
  })
  return {
    before: summed(whole.map(({ early }) => early)),
    after: summed(whole.map(({ late }) => late)),
    without: pairs.filter(pair => !whole.includes(pair)).map(({ late }) => late.month),
    preliminary: whole.some(({ late, early }) => [late.state, early?.state].includes('preliminary')),
  }
}

/** The sum of a stretch of which every month is known whole; null where one is not. */
export function totalOf(values: readonly MonthOfSeries[]): number | null {
  if (values.length === 0 || !values.every(isWhole)) return null
  return values.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
}

/** Of fewer periods, or fewer events, a single one may well hold most. */
const lopsidedFrom = { periods: 6, amount: 30 }

/** A period with its number, and that of its stretch. */
export type LopsidedPeriod = { month: string; amount: number; total: number }

/** The period that alone holds more than half of what a stretch has: oftener a slip in a file than news. Null where none does. */
export function lopsidedPeriod(
  values: readonly { month: string; amount: number | null }[],
  { from, to }: Months,
): LopsidedPeriod | null {
  const within = values.filter(({ month }) => month >= from && month <= to)
  const total = within.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  if (within.length < lopsidedFrom.periods || total < lopsidedFrom.amount) return null
  const found = within.find(({ amount }) => (amount ?? 0) > total / 2)
  return found ? { month: found.month, amount: found.amount ?? 0, total } : null
}

/** Of each of two stretches, the earlier first. */
export const lopsidedPeriods = (
  values: Parameters<typeof lopsidedPeriod>[0],
  { before, after }: { before: Months; after: Months },
): LopsidedPeriod[] => [before, after].flatMap(stretch => lopsidedPeriod(values, stretch) ?? [])

const isWhole = ({ amount, state }: MonthOfSeries): boolean =>
  amount !== null && state !== 'partial' && state !== 'incomplete'

export function lastDayOf(month: string, step: Step = 'month'): string {
  return addDays(`${monthAfter(month, monthsIn[step])}-01`, -1)
}

export function daysIn(month: string, step: Step = 'month'): number {
  return Math.round((Date.parse(lastDayOf(month, step)) - Date.parse(`${month}-01`)) / 86_400_000) + 1
}

function knownOf(first: string, last: string, days: readonly Days[]): 'all' | 'some' | 'none' {
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
