/** Lägesbilden as it is worked with: of a source, a ground and a stretch of months, what has changed and how sure that is. */

import { may } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { eventsOfCategory } from '../domain/picture-events.ts'
import { nearestWithin } from '../domain/territory.ts'
import { type Reading, readAs } from '../storage/database.ts'
import { listPictures } from '../storage/picture.ts'
import { listPictureVersions } from '../storage/picture-version.ts'
import { listHourSums } from '../storage/sums.ts'
import type { Context } from './context.ts'
import { alertsIn } from './picture-alerts.ts'
import { cellsIn, drawnCells } from './picture-cells.ts'
import { eventsOf } from './picture-events.ts'
import { type Figures, type FiguresAsked, figuresOf, placesOf } from './picture-figures.ts'
import { surveysOf } from './picture-surveys.ts'
import { trendOf } from './picture-trend.ts'
import type { Actor } from './record.ts'
import { done, type Refusal, refused } from './refusal.ts'

/** What the address of the page says. */
export type PictureAsked = FiguresAsked & { category?: string | undefined }

export async function showPicture(context: Context, actor: Actor, asked: PictureAsked) {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'see', 'pictureVersion')) return refused<Refusal>({ name: 'not-allowed' })
  const seesCounts = may(role, 'see', 'periodSum')
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const pictures = await listPictures(reading, partnershipId)
    const versions = await listPictureVersions(reading, partnershipId)
    const chosen = seesCounts ? await figuresOf(context, reading, partnershipId, asked) : null
    if (chosen === null) return done({ chosen: null, pictures, versions, seesCounts })
    const { rows, years, breaks, territory, territories } = chosen
    const within = territories.filter(({ id, withinId }) => id === territory.id || withinId === territory.id)
    const focus = focusOf(rows, asked)
    const focused = focus ? [focus.seriesId] : []
    const places = focus && (await placesOf(reading, partnershipId, chosen, [focus.category]))
    const surveys = focus && (await surveysOf(reading, partnershipId, [focus], chosen))
    return done({
      pictures,
      versions,
      seesCounts,
      chosen,
      rows,
      focus,
      years,
      breaks: breaks.filter(({ categoryId }) => categoryId === null || categoryId === focus?.category.id),
      hours: await listHourSums(reading, partnershipId, focused, years),
      cells: await cellsOf(reading, partnershipId, chosen, focus),
      alerts: await alertsIn(reading, partnershipId, {
        ...chosen,
        territories: within,
        lastDay: chosen.known.to < today ? chosen.known.to : today,
      }),
      trend: focus && trendOf(focus, chosen),
      events: focus
        ? eventsOfCategory(
            await eventsOf(reading, partnershipId, chosen, focus.category.code),
            focus.category.code,
          )
        : [],
      surveys: (focus && surveys?.get(focus.category.id)) ?? [],
      places: (focus && places?.get(focus.category.id)) ?? [],
    })
  })
}

/** So many cells a map that can be moved takes. */
const mostOnMap = 10_000

/** The cells of one category for a map that can be moved; null where nothing is known of where. */
export async function showPictureCells(context: Context, actor: Actor, asked: PictureAsked) {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'see', 'cellSum')) return refused<Refusal>({ name: 'not-allowed' })
  return readAs(context.database, actor.identity, async reading => {
    const chosen = await figuresOf(context, reading, partnershipId, asked)
    const focus = chosen && focusOf(chosen.rows, asked)
    if (!focus) return refused<Refusal>({ name: 'not-found' })
    const { counts, grounds, boundary, picture } = await cellsOf(reading, partnershipId, chosen, focus)
    const cells = drawnCells(counts, picture ?? { sizes: [] }, mostOnMap)
    return done({ category: focus.category, years: chosen.years, cells, grounds, boundary })
  })
}

type Rows = Figures['rows']

function focusOf(rows: Rows, asked: PictureAsked): Rows[number] | null {
  return rows.find(({ category }) => category.id === asked.category) ?? rows[0] ?? null
}

function cellsOf(
  reading: Reading,
  partnershipId: string,
  { rows, series, territory, territories, years }: Figures,
  focus: Rows[number] | null,
) {
  const others = rows.map(({ seriesId }) => seriesId)
  const grounds = nearestWithin(territory, territories)
  const within = series.flatMap(({ id, categoryId, territoryId }) => {
    const ground = grounds.find(one => one.id === territoryId)
    return ground && categoryId === focus?.category.id ? [{ seriesId: id, name: ground.name }] : []
  })
  const of = { seriesId: focus?.seriesId ?? null, others, territoryId: territory.id, within }
  return cellsIn(reading, partnershipId, of, years)
}

export type PicturePage = Extract<Awaited<ReturnType<typeof showPicture>>, { ok: true }>['value']
export type Picture = Extract<PicturePage, { rows: unknown }>
