/** Where a series has been going over years: stretches of twelve months counted back from the last, none of them across a break. */
import { constancyOf } from '../analysis/constancy.ts'
import { trend } from '../analysis/trend.ts'
import { daysIn, type MonthOfSeries, type Months, monthAfter, type Step } from '../domain/picture-months.ts'
import { constantWithin, type TrendOfSeries, type YearOfSeries } from '../domain/picture-trend.ts'
import type { Break, Category } from './picture-changes.ts'

type Series = { category: Category; values: readonly MonthOfSeries[] }

/** Null with fewer than three years that are known whole, and where nothing was counted. */
export function trendOf(
  { category, values }: Series,
  { months, step, breaks }: { months: Months; step: Step; breaks: readonly Break[] },
): TrendOfSeries | null {
  const began =
    breaks
      .filter(({ categoryId }) => categoryId === null || categoryId === category.id)
      .filter(({ startsOn }) => startsOn.slice(0, 7) <= months.to)
      .at(-1)?.startsOn ?? null
  const all = yearsBack(values, months.to, step)
  const years = all.filter(({ to }) => began === null || `${monthAfter(to, -11)}-01` >= began)
  if (years.length < 3 || years.every(({ count }) => count === 0)) return null
  const said = { years, isSinceBreak: years.length < all.length }
  const series = {
    years: years.map((_, at) => at),
    counts: years.map(({ count }) => count),
    exposure: years.map(({ days }) => days),
  }
  if (years.length < 5) return { ...said, kind: 'few' }
  const { slope, quasi, dispersion } = trend(series)
  if (slope === null || quasi === null) return { ...said, kind: 'few' }
  const [low, high] = quasi.interval
  const measured = { percent: slope.percent, low, high, isWidened: (dispersion?.phi ?? 0) > 1.5 }
  if (category.drivenBy === 'police') return { ...said, ...measured, kind: 'follows-effort' }
  if (high < 0 || low > 0) return { ...said, ...measured, kind: high < 0 ? 'decreased' : 'increased' }
  const { constant, interval } = constancyOf(series, constantWithin)
  return constant && interval
    ? { ...said, ...measured, kind: 'constant', low: interval[0], high: interval[1] }
    : { ...said, ...measured, kind: 'unclear' }
}

/** The years that end with `to` and before it, as far back as every period of them is known; the earliest first. */
function yearsBack(values: readonly MonthOfSeries[], to: string, step: Step): YearOfSeries[] {
  const years: YearOfSeries[] = []
  for (let last = to; ; last = monthAfter(last, -12)) {
    const from = monthAfter(last, -11)
    const within = values.filter(({ month }) => month >= from && month <= last)
    const days = within.reduce((sum, { month }) => sum + daysIn(month, step), 0)
    const isKnown = within.every(({ amount, state }) => amount !== null && !unsure.has(state))
    if (!isKnown || days < 365) return years.reverse()
    years.push({ to: last, count: within.reduce((sum, { amount }) => sum + (amount ?? 0), 0), days })
  }
}

const unsure = new Set<MonthOfSeries['state']>(['partial', 'incomplete'])
