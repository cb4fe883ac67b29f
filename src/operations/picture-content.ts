/** A lägesbild as one value, made of what is stored and of the figures as they are now. */
import { may } from '../domain/access.ts'
import { toldOf } from '../domain/picture-comparison.ts'
import {
  type PictureCategory,
  type PictureContent,
  type PictureFigures,
  pictureContentFrom,
} from '../domain/picture-content.ts'
import type { MonthOfSeries } from '../domain/picture-months.ts'
import { type Reading, readAs } from '../storage/database.ts'
import { findPartnership } from '../storage/partnership.ts'
import { listConclusions, listPicturePassages, listPictureSources, listPictures } from '../storage/picture.ts'
import { listHourSums } from '../storage/sums.ts'
import type { Context } from './context.ts'
import type { Break } from './picture-changes.ts'
import { eventsOf } from './picture-events.ts'
import { type Figures, figuresOf, placesOf } from './picture-figures.ts'
import { surveysOf } from './picture-surveys.ts'
import { trendOf } from './picture-trend.ts'
import { type Actor, isId } from './record.ts'

/** A picture as it would be published now; null where there is none for this person. To those who may not see counts it has no figures. */
export function showPictureContent(
  context: Context,
  actor: Actor,
  id: string,
): Promise<PictureContent | null> {
  return readAs(context.database, actor.identity, reading => pictureContent(context, actor, reading, id))
}

/** The same, within a transaction that does more. */
export async function pictureContent(
  context: Context,
  actor: Actor,
  reading: Reading,
  id: string,
): Promise<PictureContent | null> {
  if (!isId(id) || !may(actor.membership.role, 'see', 'picture')) return null
  const rows = await pictureRows(reading, actor.membership.partnershipId, id)
  return rows && contentOf(context, actor, reading, rows)
}

/** A picture with what stands in it, as it is stored; null where it does not exist for this person. */
export async function pictureRows(reading: Reading, partnershipId: string, id: string) {
  const [picture] = await listPictures(reading, partnershipId, { id })
  if (!picture) return null
  return {
    picture,
    passages: await listPicturePassages(reading, partnershipId, id),
    material: await listPictureSources(reading, partnershipId, id),
    conclusions: await listConclusions(reading, partnershipId, id),
  }
}

/** The value of what is stored, with its figures as they are now: of the months that it names, as far as they are known, and of none where it names none. */
export async function contentOf(
  context: Context,
  { membership: { partnershipId, role } }: Actor,
  reading: Reading,
  { picture, passages, material, conclusions }: NonNullable<Awaited<ReturnType<typeof pictureRows>>>,
): Promise<PictureContent> {
  const partnership = await findPartnership(reading, partnershipId)
  const { fromMonth, toMonth, sourceId, territoryId } = picture
  const asked = {
    source: sourceId ?? undefined,
    territory: territoryId ?? undefined,
    from: fromMonth?.slice(0, 7),
    to: toMonth?.slice(0, 7),
  }
  const figures =
    asked.from && asked.to && may(role, 'see', 'periodSum')
      ? await figuresOf(context, reading, partnershipId, asked)
      : null
  return pictureContentFrom({
    partnership: partnership?.name,
    language: partnership?.language,
    title: picture.title,
    summary: picture.summary,
    passages: passages.map(({ part, heading, text }) => ({ part, heading, text })),
    material: material.map(({ name, used, reason }) => ({ name, used, reason })),
    conclusions: conclusions.map(({ text, problemText }) => ({ text, problem: problemText })),
    figures: figures && speaksFor(figures) ? await toldFigures(reading, partnershipId, figures) : null,
  })
}

/** Whether these are of what the picture names: other months or another ground in their place would be read as those. */
const speaksFor = ({ instead }: Figures): boolean =>
  instead.territory === null && (instead.months === null || instead.months === 'fewer-known')

async function toldFigures(reading: Reading, partnershipId: string, figures: Figures) {
  const { source, rows, years, months, before, step, known, breaks, categories } = figures
  const seriesIds = rows.map(({ seriesId }) => seriesId)
  const hours = Map.groupBy(
    await listHourSums(reading, partnershipId, seriesIds, years),
    ({ seriesId }) => seriesId,
  )
  const shown = rows.map(({ category }) => category)
  const places = await placesOf(reading, partnershipId, figures, shown)
  const drawn = new Set(figures.drawn)
  const surveys = await surveysOf(reading, partnershipId, rows, figures)
  const { id, name, publisher, address, unit, definition, timedBy, counts, licence, nextOn } = source
  return {
    source: {
      ...{ id, name, publisher, address, unit, definition, timedBy, counts, licence, nextOn },
      known: { from: known.from, to: known.to },
      extracted: extractedOf(rows.flatMap(({ extractedOn }) => extractedOn)),
    },
    territory: territoryOf(figures.territory),
    ...{ months, before, step, years },
    ...(figures.instead.months === 'fewer-known' && { fewerKnown: true }),
    breaks: breaks.map(one => breakOf(one, categories)),
    events: await eventsOf(reading, partnershipId, figures, null),
    categories: rows.map(({ category, comparison, values, seriesId }) => ({
      code: category.code,
      name: category.name,
      drivenBy: category.drivenBy,
      sensitive: category.sensitive,
      comparison,
      months: values.filter(({ month }) => drawn.has(month)).map(monthOf),
      trend: trendOf({ category, values }, figures),
      surveys: surveys.get(category.id) ?? [],
      places: (places.get(category.id) ?? []).map(place => ({
        territory: territoryOf(place.territory),
        comparison: place.comparison,
      })),
      hours: hoursOf(hours.get(seriesId) ?? []),
    })),
  }
}

function territoryOf({ id, name, kind, code, edition }: Figures['territory']) {
  return { id, name, kind, code, edition }
}

function extractedOf(days: readonly string[]): PictureFigures['source']['extracted'] {
  const [first, ...later] = [...days].sort()
  return first === undefined ? null : { first, last: later.at(-1) ?? first }
}

function breakOf({ categoryId, startsOn, reason }: Break, categories: Figures['categories']) {
  return { categoryCode: categories.find(({ id }) => id === categoryId)?.code ?? null, startsOn, reason }
}

const monthOf = ({ month, amount, state }: MonthOfSeries) => ({ month, told: { amount, state } })

function hoursOf(sums: readonly { hourOfWeek: number; weight: number }[]): PictureCategory['hours'] {
  if (!sums.some(({ hourOfWeek }) => hourOfWeek < 168)) return null
  const weights = new Map(sums.map(({ hourOfWeek, weight }) => [hourOfWeek, weight]))
  const told = (hour: number) => toldOf(weights.get(hour) ?? 0)
  return { weights: Array.from({ length: 168 }, (_, hour) => told(hour)), unknown: told(168) }
}
