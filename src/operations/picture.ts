/** Lägesbilden as it is worked with: of a source, a ground and a stretch of months, what has changed and how sure that is. */
import { may } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { readAs } from '../storage/database.ts'
import { listPictures } from '../storage/picture.ts'
import { listPictureVersions } from '../storage/picture-version.ts'
import { listHourSums } from '../storage/sums.ts'
import type { Context } from './context.ts'
import { alertsIn } from './picture-alerts.ts'
import { cellsIn } from './picture-cells.ts'
import { type FiguresAsked, figuresOf, placesOf } from './picture-figures.ts'
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
    const focus = rows.find(({ category }) => category.id === asked.category) ?? rows[0] ?? null
    const focused = focus ? [focus.seriesId] : []
    const places = focus && (await placesOf(reading, partnershipId, chosen, [focus.category]))
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
      cells: await cellsIn(
        reading,
        partnershipId,
        {
          seriesId: focus?.seriesId ?? null,
          others: rows.map(({ seriesId }) => seriesId),
          territoryId: territory.id,
        },
        years,
      ),
      alerts: await alertsIn(reading, partnershipId, {
        ...chosen,
        territories: within,
        lastDay: chosen.known.to < today ? chosen.known.to : today,
      }),
      trend: focus && trendOf(focus, chosen),
      places: (focus && places?.get(focus.category.id)) ?? [],
    })
  })
}

export type PicturePage = Extract<Awaited<ReturnType<typeof showPicture>>, { ok: true }>['value']
export type Picture = Extract<PicturePage, { rows: unknown }>
