/** Lägesbilden as it is worked with: of a source, a ground and a stretch of months, what has changed and how sure that is. */
import { may } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import {
  lastDayOf,
  lastYearKnown,
  type Months,
  monthAfter,
  monthByMonth,
  monthsOf,
  sameMonthsBefore,
} from '../domain/picture-months.ts'
import { type Reading, readAs } from '../storage/database.ts'
import { listSeries } from '../storage/incident-count.ts'
import { listPictures } from '../storage/picture.ts'
import {
  listCategories,
  listCoverageOfSeries,
  listDaysKnown,
  listSeriesBreaks,
  listSources,
  listTerritories,
} from '../storage/source.ts'
import { listCellSums, listHourSums, listPeriodSums } from '../storage/sums.ts'
import type { Context } from './context.ts'
import { type Break, type Category, changesOf } from './picture-changes.ts'
import type { Actor } from './record.ts'
import { done, type Refusal, refused } from './refusal.ts'

/** What the address of the page says; what it leaves out, or says wrongly, is chosen. */
export type PictureAsked = {
  source?: string | undefined
  territory?: string | undefined
  category?: string | undefined
  /** "2024-01". */
  from?: string | undefined
  to?: string | undefined
}

/** So far back goes the curve, in months. */
const longCurve = 60

export async function showPicture(context: Context, actor: Actor, asked: PictureAsked) {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'see', 'picture')) return refused<Refusal>({ name: 'not-allowed' })
  const seesCounts = may(role, 'see', 'periodSum')
  return readAs(context.database, actor.identity, async reading => {
    const pictures = await listPictures(reading, partnershipId)
    const chosen = seesCounts ? await choose(reading, partnershipId, asked, dayOf(context.now())) : null
    if (chosen === null) return done({ chosen: null, pictures, seesCounts })
    const { source, territory, series, months, known } = chosen
    const before = sameMonthsBefore(months)
    const long = { from: earliest(before.from, monthAfter(months.to, 1 - longCurve)), to: months.to }
    const drawn = monthsOf({ from: latest(long.from, known.from.slice(0, 7)), to: months.to })
    const breaks = await listSeriesBreaks(reading, partnershipId, source.id)
    const stretches = { before, after: months }
    const here = chosen.categories.flatMap(category => {
      const one = series.find(
        ({ categoryId, territoryId }) => categoryId === category.id && territoryId === territory.id,
      )
      return one ? [{ ...one, category }] : []
    })
    const rows = await changesIn(reading, partnershipId, here, { ...stretches, all: long }, breaks)
    const focus = rows.find(({ category }) => category.id === asked.category) ?? rows[0] ?? null
    const years = { from: Number(months.from.slice(0, 4)), to: Number(months.to.slice(0, 4)) }
    const focused = focus ? [focus.seriesId] : []
    return done({
      pictures,
      seesCounts,
      chosen: { ...chosen, before, drawn },
      rows,
      focus,
      years,
      breaks: breaks.filter(({ categoryId }) => categoryId === null || categoryId === focus?.category.id),
      hours: await listHourSums(reading, partnershipId, focused, years),
      cells: await listCellSums(reading, partnershipId, focused, years),
      places: focus ? await placesOf(reading, partnershipId, chosen, focus.category, stretches, breaks) : [],
    })
  })
}

export type PicturePage = Extract<Awaited<ReturnType<typeof showPicture>>, { ok: true }>['value']
export type Picture = Extract<PicturePage, { rows: unknown }>

type Chosen = NonNullable<Awaited<ReturnType<typeof choose>>>

/** The source with the newest figures, its first ground, and the last twelve months known of it, unless the person asks for others. */
async function choose(reading: Reading, partnershipId: string, asked: PictureAsked, today: string) {
  const known = new Map((await listDaysKnown(reading, partnershipId)).map(days => [days.sourceId, days]))
  const sources = (await listSources(reading, partnershipId)).filter(({ id }) => known.has(id))
  const newest = [...sources].sort((a, b) =>
    (known.get(a.id)?.to ?? '') < (known.get(b.id)?.to ?? '') ? 1 : -1,
  )
  const source = sources.find(({ id }) => id === asked.source) ?? newest[0]
  const days = source && known.get(source.id)
  if (!source || !days) return null
  const series = await listSeries(reading, partnershipId, { sourceId: source.id })
  const counted = <T extends { id: string }>(rows: readonly T[], of: 'categoryId' | 'territoryId') =>
    rows.filter(({ id }) => series.some(one => one[of] === id))
  const territories = counted(await listTerritories(reading, partnershipId), 'territoryId')
  const widest = territories.find(({ withinId }) => !territories.some(({ id }) => id === withinId))
  const territory = territories.find(({ id }) => id === asked.territory) ?? widest ?? territories[0]
  if (!territory) return null
  const categories = counted(await listCategories(reading, partnershipId), 'categoryId')
  const lastDay = days.to < today ? days.to : today
  const months = monthsAsked(asked) ?? lastYearKnown(lastDay)
  return { sources, source, territories, territory, categories, series, months, known: days }
}

function monthsAsked({ from, to }: PictureAsked): Months | null {
  const month = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/
  if (!from || !to || !month.test(from) || !month.test(to) || from > to) return null
  // Longer than the curve is more than anybody reads, and more than a page should fetch.
  return { from: latest(from, monthAfter(to, 1 - longCurve)), to }
}

const earliest = (a: string, b: string): string => (a < b ? a : b)
const latest = (a: string, b: string): string => (a > b ? a : b)

/** The grounds within the chosen one, each with its change in one category: a list to rank, not a heat map. */
async function placesOf(
  reading: Reading,
  partnershipId: string,
  { territories, territory, series }: Chosen,
  category: Category,
  stretches: { before: Months; after: Months },
  breaks: readonly Break[],
) {
  const here = territories.flatMap(within => {
    const one = series.find(
      ({ categoryId, territoryId }) => categoryId === category.id && territoryId === within.id,
    )
    return one && within.withinId === territory.id ? [{ ...one, category, territory: within }] : []
  })
  const all = { from: stretches.before.from, to: stretches.after.to }
  const rows = await changesIn(reading, partnershipId, here, { ...stretches, all }, breaks)
  return rows.sort((a, b) => (b.sides?.after.count ?? -1) - (a.sides?.after.count ?? -1))
}

/** What has changed in each of these series, with their values over all the months. */
async function changesIn<S extends { id: string; category: Category }>(
  reading: Reading,
  partnershipId: string,
  series: readonly S[],
  { all, ...stretches }: { before: Months; after: Months; all: Months },
  breaks: readonly Break[],
) {
  const seriesIds = series.map(({ id }) => id)
  const days = { from: `${all.from}-01`, to: lastDayOf(all.to) }
  const sums = await listPeriodSums(reading, partnershipId, 'month', { seriesIds, ...days })
  const spokenFor = await listCoverageOfSeries(reading, partnershipId, seriesIds)
  const months = monthsOf(all)
  return changesOf(
    series.map(one => {
      const ofSeries = <T extends { seriesId: string }>(row: T) => row.seriesId === one.id
      const values = monthByMonth(months, sums.filter(ofSeries), spokenFor.filter(ofSeries))
      return { ...one, seriesId: one.id, values }
    }),
    stretches,
    breaks,
  )
}
