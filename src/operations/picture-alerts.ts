/** What is more than the weeks before let expect, as questions to somebody who can find out: never a finding. */
import {
  type AlertRule,
  alertsOf,
  chanceOfAtLeast,
  falseAlertBudget,
  fewestAWeek,
  predictiveLimit,
  seasonalPredictions,
  slowRiseRule,
  spikeRule,
} from '../analysis/alert.ts'
import { season } from '../analysis/season.ts'
import { addDays } from '../domain/day.ts'
import { lastYearKnown, monthAfter, monthByMonth, monthsOf } from '../domain/picture-months.ts'
import { mondaysUpTo, settledWeeks } from '../domain/picture-weeks.ts'
import { delayOf } from '../domain/source.ts'
import type { Reading } from '../storage/database.ts'
import type { listSeries } from '../storage/incident-count.ts'
import { listCoverageOfSeries, type listSources, type listTerritories } from '../storage/source.ts'
import { listPeriodSums } from '../storage/sums.ts'
import { type CountOfDay, listCountsOfDays, listSumsOfWeeks } from '../storage/week-sums.ts'
import type { Category } from './picture-changes.ts'

type Territory = Awaited<ReturnType<typeof listTerritories>>[number]
type Of = { category: Category; territory: Territory; seriesId: string }

/** `from` and `to` are the Mondays of the first and last week together; `count` of them against what was expected. */
export type Alert = Of & {
  from: string
  to: string
  count: number
  expected: number
  /** As many, or more, by chance alone. */
  chance: number
  isSeasonal: boolean
  atOnce: AtOnce | null
}

/** More than half of the events are of one file among several, or of one day in one cell: they may have been registered at once. */
export type AtOnce = { amount: number } & ({ kind: 'file'; fileName: string } | { kind: 'day'; day: string })

/** The last week of one series, judged. */
export type WatchedWeek = Of & {
  week: string
  count: number
  expected: number
  limit: number
  isSeasonal: boolean
}

export type Alerts = {
  alerts: Alert[]
  /** Every series that is watched, by its last settled week. */
  watched: WatchedWeek[]
  /** Series with too few events, or weeks, for any alert to come. */
  tooFew: number
  /** The last settled week of all, by its Monday; null where none is. */
  through: string | null
  /** Weeks after it that late registration is waited for. */
  held: number
  delay: number
  /** Alerts that chance alone gives in a year, at the most. */
  falseAYear: number
}

/** So many weeks back are asked about: last year's same weeks, a year before them, and what is around. */
const span = 52 + 52 + 12
/** For so many weeks an alert stands on the page. */
const shownFor = 4

type Watch = {
  source: Awaited<ReturnType<typeof listSources>>[number]
  series: Awaited<ReturnType<typeof listSeries>>
  categories: readonly Category[]
  /** The ground, and those within it. */
  territories: readonly Territory[]
  lastDay: string
}

/** Null where the source counts no weeks. */
export async function alertsIn(
  reading: Reading,
  partnershipId: string,
  { source, series, categories, territories, lastDay }: Watch,
): Promise<Alerts | null> {
  const delay = delayOf(source)
  const mondays = mondaysUpTo(lastDay, span)
  const all = series.flatMap(({ id, categoryId, territoryId }): Of[] => {
    const category = categories.find(one => one.id === categoryId)
    const territory = territories.find(one => one.id === territoryId)
    return category && territory ? [{ category, territory, seriesId: id }] : []
  })
  const year = mondays.at(-52 - delay) ?? ''
  const sums = await listSumsOfWeeks(
    reading,
    partnershipId,
    all.map(({ seriesId }) => seriesId),
    year,
  )
  const busy = new Set(
    sums.filter(({ amount }) => amount >= 52 * fewestAWeek).map(({ seriesId }) => seriesId),
  )
  if (sums.length === 0) return null
  const here = all.filter(({ seriesId }) => busy.has(seriesId))
  const seriesIds = here.map(({ seriesId }) => seriesId)
  const days = { seriesIds, from: mondays[0] ?? '', to: lastDay }
  const weekSums = Map.groupBy(
    await listPeriodSums(reading, partnershipId, 'week', days),
    sum => sum.seriesId,
  )
  const monthSums = Map.groupBy(
    await listPeriodSums(reading, partnershipId, 'month', days),
    sum => sum.seriesId,
  )
  const files = await listCoverageOfSeries(reading, partnershipId, seriesIds)
  const spokenFor = Map.groupBy(
    files.map(file => ({ ...file, extractedOn: file.extractedOn ?? file.readOn })),
    ({ seriesId }) => seriesId,
  )
  const months = monthsOf({ from: monthAfter(days.from.slice(0, 7), 1), to: lastYearKnown(lastDay).to })
  const judged = here.flatMap(of => {
    const { counts, from, held } = settledWeeks(
      mondays,
      weekSums.get(of.seriesId) ?? [],
      spokenFor.get(of.seriesId) ?? [],
      delay,
    )
    const values = monthByMonth(months, monthSums.get(of.seriesId) ?? [], spokenFor.get(of.seriesId) ?? [])
    const isSeasonal = hasSeason(values.map(({ amount }) => amount))
    const found = from === null ? null : judge(counts, from, isSeasonal)
    return found ? [{ ...found, of, held }] : []
  })
  const alerts = judged
    .flatMap(({ of, alert }) => (alert ? [{ ...of, ...alert }] : []))
    .sort((a, b) => a.chance - b.chance)
  const told: Alert[] = []
  for (const alert of alerts) {
    const stretch = { seriesId: alert.seriesId, from: alert.from, to: addDays(alert.to, 6) }
    told.push({ ...alert, atOnce: atOnceIn(await listCountsOfDays(reading, partnershipId, stretch)) })
  }
  return {
    alerts: told,
    watched: judged.map(({ of, last }) => ({ ...of, ...last })),
    tooFew: all.length - judged.length,
    through:
      judged
        .map(({ last }) => last.week)
        .sort()
        .at(-1) ?? null,
    held: Math.max(0, ...judged.map(({ held }) => held)),
    delay,
    falseAYear: falseAlertBudget(judged.length * rules.length, 52, spikeRule.alpha),
  }
}

const rules: AlertRule[] = [spikeRule, slowRiseRule]

/** A season may be claimed of two years of months, and is where they vary by more than chance. */
function hasSeason(months: readonly (number | null)[]): boolean {
  const known = months.slice(months.lastIndexOf(null) + 1).filter(month => month !== null)
  if (known.length < 24) return false
  const found = season(known).season
  return found !== null && found.quasi.p < 0.05
}

type JudgedWeek = { week: string; count: number; expected: number; limit: number; isSeasonal: boolean }
type JudgedAlert = Omit<Alert, keyof Of | 'atOnce'>

/** The last week of `counts`, of which the first is that of `from`; and the least likely alert of the last weeks, if any. Null: too short. */
export function judge(
  counts: readonly number[],
  from: string,
  isSeasonal: boolean,
): { last: JudgedWeek; alert: JudgedAlert | null } | null {
  const mondayOf = (week: number): string => addDays(from, 7 * week)
  const judged = rules.map(rule => weeksBy(counts, rule, isSeasonal))
  const last = judged[0]?.at(-1)
  if (!last) return null
  const recent = judged.flatMap((weeks, at) =>
    weeks.slice(at === 0 ? -shownFor : -1).filter(({ isAlert }) => isAlert),
  )
  const [alert] = recent.sort((a, b) => a.chance - b.chance)
  return {
    last: {
      week: mondayOf(last.week),
      count: last.count,
      expected: last.expected,
      limit: last.limit,
      isSeasonal: last.isSeasonal,
    },
    alert: alert
      ? {
          from: mondayOf(alert.week - alert.horizon + 1),
          to: mondayOf(alert.week),
          count: alert.count,
          expected: alert.expected,
          chance: alert.chance,
          isSeasonal: alert.isSeasonal,
        }
      : null,
  }
}

/** Where there is a season, what the same weeks of last year let expect decides, once they are known. */
function weeksBy(counts: readonly number[], rule: AlertRule, isSeasonal: boolean) {
  const { horizon, window, fewest, alpha, smallestCount } = rule
  const enough = counts.slice(-(window + horizon + shownFor))
  const offset = counts.length - enough.length
  const seasonal = isSeasonal ? seasonalPredictions(counts, horizon, 6, alpha) : []
  if (enough.length < fewest + horizon) return []
  return alertsOf(enough, rule).weeks.map(({ week, count, expected, limit, phi, isAlert }) => {
    const at = week + offset
    const season = seasonal[at]
    if (season) {
      const isOver = count > season.limit && count >= smallestCount
      const chance = chanceOfAtLeast(season, count)
      const { mean } = season
      return {
        week: at,
        horizon,
        count,
        expected: mean,
        limit: season.limit,
        chance,
        isAlert: isOver,
        isSeasonal,
      }
    }
    const before = counts.slice(Math.max(0, at - horizon + 1 - window), at - horizon + 1)
    const events = before.reduce((sum, one) => sum + one, 0)
    const chance = chanceOfAtLeast(predictiveLimit(events, before.length, horizon, alpha, phi), count)
    return { week: at, horizon, count, expected, limit, chance, isAlert, isSeasonal: false }
  })
}

/** A file is only something to ask about where it is one of several that counted the same days. */
export function atOnceIn(counts: readonly CountOfDay[]): AtOnce | null {
  const all = sumOf(counts)
  const over = (groups: Map<string, CountOfDay[]>) =>
    [...groups.values()]
      .map(group => ({ group, amount: sumOf(group) }))
      .find(({ amount }) => 2 * amount > all)
  const byFile = Map.groupBy(counts, ({ intakeId }) => intakeId)
  const file = byFile.size > 1 ? over(byFile) : undefined
  if (file?.group[0]) return { kind: 'file', fileName: file.group[0].fileName, amount: file.amount }
  const day = over(Map.groupBy(counts, ({ day, cell }) => `${day} ${cell}`))
  return day?.group[0] ? { kind: 'day', day: day.group[0].day, amount: day.amount } : null
}

function sumOf(counts: readonly CountOfDay[]): number {
  return counts.reduce((sum, { amount }) => sum + amount, 0)
}
