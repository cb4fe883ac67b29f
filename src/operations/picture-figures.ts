/** The figures that a picture is made of: which source, ground and months, and what has changed in each series of them. */
import { dayOf } from '../domain/day.ts'
import {
  inWhole,
  lastDayOf,
  type Months,
  monthAfter,
  monthByMonth,
  monthsOf,
  monthsShown,
  type Step,
  sameMonthsBefore,
  steps,
} from '../domain/picture-months.ts'
import { nearestWithin, widestOf } from '../domain/territory.ts'
import type { Reading } from '../storage/database.ts'
import { listSeries } from '../storage/incident-count.ts'
import {
  listCategories,
  listCoverageOfSeries,
  listDaysKnown,
  listSeriesBreaks,
  listSources,
  listTerritories,
} from '../storage/source.ts'
import { listGrainsOfSeries, listPeriodSums } from '../storage/sums.ts'
import type { Context } from './context.ts'
import { type Category, changesOf } from './picture-changes.ts'

/** What is asked for; what is left out, or is not there, is chosen. */
export type FiguresAsked = {
  source?: string | undefined
  territory?: string | undefined
  /** "2024-01"; of a source that counts years also "2024". */
  from?: string | undefined
  to?: string | undefined
}

/** So far back goes the curve, in months: five years, ten of quarters, twenty of years. */
const longCurve = { month: 60, quarter: 120, year: 240 } as const

/** Every category of the chosen ground with its change, over the months of the curve; null where no figures are known. */
export async function figuresOf(
  context: Context,
  reading: Reading,
  partnershipId: string,
  asked: FiguresAsked,
) {
  const chosen = await choose(reading, partnershipId, asked, dayOf(context.now()))
  if (chosen === null) return null
  const { source, territory, series, months, known, step } = chosen
  const before = sameMonthsBefore(months)
  const long = { from: earliest(before.from, monthAfter(months.to, 1 - longCurve[step])), to: months.to }
  const first = latest(long.from, known.from.slice(0, 7))
  const drawn = monthsOf(inWhole({ from: first, to: months.to }, step), step)
  const breaks = await listSeriesBreaks(reading, partnershipId, source.id)
  const here = chosen.categories.flatMap(category => {
    const one = series.find(
      ({ categoryId, territoryId }) => categoryId === category.id && territoryId === territory.id,
    )
    return one ? [{ ...one, category }] : []
  })
  const rows = changesOf(
    await withValues(reading, partnershipId, here, long, step),
    { before, after: months, step },
    breaks,
  )
  const years = { from: Number(months.from.slice(0, 4)), to: Number(months.to.slice(0, 4)) }
  return { ...chosen, before, drawn, breaks, rows, years }
}

export type Figures = NonNullable<Awaited<ReturnType<typeof figuresOf>>>

/** For each of these categories the grounds within the chosen one, each with its change, most events first: a list to rank, not a heat map. */
export async function placesOf(
  reading: Reading,
  partnershipId: string,
  { territories, territory, series, before, months, breaks, step }: Figures,
  categories: readonly Category[],
) {
  const within = series.flatMap(one => {
    const category = categories.find(({ id }) => id === one.categoryId)
    const place = nearestWithin(territory, territories).find(({ id }) => id === one.territoryId)
    return category && place ? [{ ...one, category, territory: place }] : []
  })
  const rows = await withValues(reading, partnershipId, within, { from: before.from, to: months.to }, step)
  return new Map(
    categories.map(category => {
      const own = rows.filter(({ categoryId }) => categoryId === category.id)
      const changes = changesOf(own, { before, after: months, step }, breaks)
      return [
        category.id,
        changes.sort((a, b) => (b.comparison.after.amount ?? -1) - (a.comparison.after.amount ?? -1)),
      ] as const
    }),
  )
}

/** The source with the newest figures, the longest known first, its widest ground, and the last twelve months known of it, unless others are asked for. */
async function choose(reading: Reading, partnershipId: string, asked: FiguresAsked, today: string) {
  const known = new Map((await listDaysKnown(reading, partnershipId)).map(days => [days.sourceId, days]))
  const sources = (await listSources(reading, partnershipId)).filter(({ id }) => known.has(id))
  const newest = [...sources].sort((a, b) => {
    const [one, other] = [known.get(a.id)!, known.get(b.id)!]
    return other.to.localeCompare(one.to) || one.from.localeCompare(other.from)
  })
  const source = sources.find(({ id }) => id === asked.source) ?? newest[0]
  const days = source && known.get(source.id)
  if (!source || !days) return null
  const series = await listSeries(reading, partnershipId, { sourceId: source.id })
  const counted = <T extends { id: string }>(rows: readonly T[], of: 'categoryId' | 'territoryId') =>
    rows.filter(({ id }) => series.some(one => one[of] === id))
  const grounds = await listTerritories(reading, partnershipId)
  const territories = counted(grounds, 'territoryId')
  const notCounted = grounds.find(
    ({ id }) => id === asked.territory && !territories.some(one => one.id === id),
  )
  const territory =
    territories.find(({ id }) => id === asked.territory) ?? widestOf(territories) ?? territories[0]
  if (!territory) return null
  const categories = counted(await listCategories(reading, partnershipId), 'categoryId')
  const lastDay = days.to < today ? days.to : today
  const here = series.filter(({ territoryId }) => territoryId === territory.id).map(({ id }) => id)
  const grains = new Set(await listGrainsOfSeries(reading, partnershipId, here))
  const step = steps.find(one => grains.has(one)) ?? 'month'
  const { months, instead } = monthsShown(monthsAsked(asked, step), { from: days.from, to: lastDay }, step)
  return {
    ...{ sources, source, territories, territory, categories, series, months, step, known: days },
    /** What was asked for and is not shown: the ground by its name, the months by why not. */
    instead: {
      months: instead,
      territory: asked.territory === territory.id ? null : (notCounted?.name ?? null),
    },
  }
}

function monthsAsked(asked: FiguresAsked, step: Step): Months | null {
  const month = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/
  const inMonths = (said: string | undefined, ofYear: string) =>
    said && /^\d{4}$/.test(said) ? `${said}-${ofYear}` : said
  const [from, to] = [inMonths(asked.from, '01'), inMonths(asked.to, '12')]
  if (!from || !to || !month.test(from) || !month.test(to)) return null
  // Longer than the curve is more than anybody reads, and more than a page should fetch.
  return { from: latest(from, monthAfter(to, 1 - longCurve[step])), to }
}

const earliest = (a: string, b: string): string => (a < b ? a : b)
const latest = (a: string, b: string): string => (a > b ? a : b)

/** Each series with its values over the months, and when the files that speak for it were taken out. */
async function withValues<S extends { id: string }>(
  reading: Reading,
  partnershipId: string,
  series: readonly S[],
  all: Months,
  step: Step,
) {
  const seriesIds = series.map(({ id }) => id)
  const days = { from: `${all.from}-01`, to: lastDayOf(all.to) }
  const sums = await listPeriodSums(reading, partnershipId, step, { seriesIds, ...days })
  const spokenFor = await listCoverageOfSeries(reading, partnershipId, seriesIds)
  const [sumsOf, daysOf] = [
    Map.groupBy(sums, ({ seriesId }) => seriesId),
    Map.groupBy(spokenFor, ({ seriesId }) => seriesId),
  ]
  const months = monthsOf(all, step)
  return series.map(one => {
    const files = (daysOf.get(one.id) ?? []).filter(
      ({ startsOn, endsOn }) => startsOn <= days.to && endsOn >= days.from,
    )
    return {
      ...one,
      seriesId: one.id,
      values: monthByMonth(months, sumsOf.get(one.id) ?? [], files, step),
      extractedOn: files.flatMap(({ extractedOn }) => extractedOn ?? []),
    }
  })
}
