/**
 * The demonstration's figures, made up: three years of reported events on five grounds, with an hour and a cell each, drawn by a
 * generator that always draws the same. Nothing in them is about anywhere that exists.
 */
import { latLngToCell } from 'h3-js'
import { chanceFrom } from '../../analysis/chance.ts'
import { addDays, dayOf } from '../../domain/day.ts'
import type { FoundCount, FoundFigures, FoundHour } from '../../domain/found-figures.ts'
import { readAs } from '../../storage/database.ts'
import { listIntakes } from '../../storage/intake.ts'
import { listCategories, listSeriesBreaks, listSources, listTerritories } from '../../storage/source.ts'
import { setBoundary } from '../boundary.ts'
import type { Context } from '../context.ts'
import { takeInFigures } from '../intake.ts'
import { nouns } from '../nouns.ts'
import type { Actor, Noun } from '../record.ts'
import { settled } from './settled.ts'

type Add = (noun: Noun, fields: object, belongsTo?: Record<string, unknown>) => Promise<string>

export const eventSource = 'Påhittade anmälningar'

const source = {
  name: eventSource,
  publisher: 'Samhandling, för demonstrationen',
  unit: 'anmälda händelser',
  definition: 'Påhittade tal som visar hur sidan ser ut. De säger ingenting om någon verklig plats.',
  timedBy: 'occurred',
  counts: 'events',
  delayWeeks: '2',
}

/** `aDay` on a ground; `turned`: by how much it changed in the last year. `late`: the hour around which most happens. */
const categories = [
  { code: 'skadegorelse', name: 'Skadegörelse', drivenBy: 'reporter', aDay: 0.2, turned: 0.55, late: 23 },
  {
    code: 'tillgrepp-i-butik',
    name: 'Tillgrepp i butik',
    drivenBy: 'reporter',
    aDay: 0.1,
    turned: 0.9,
    late: 16,
  },
  { code: 'vald-utomhus', name: 'Våld utomhus', drivenBy: 'victim', aDay: 0.05, turned: 0.95, late: 1 },
  { code: 'narkotikabrott', name: 'Narkotikabrott', drivenBy: 'police', aDay: 0.06, turned: 1.8, late: 20 },
  { code: 'cykelstold', name: 'Cykelstöld', drivenBy: 'victim', aDay: 0.08, turned: 1, late: 14 },
  // Close to persons: its small counts are not published.
  {
    code: 'vald-i-nara-relation',
    name: 'Våld i nära relation',
    drivenBy: 'victim',
    sensitive: 'on',
    aDay: 0.07,
    turned: 1,
    late: 21,
  },
] as const
type Category = (typeof categories)[number]

export const district = 'Hässelby-Vällingby'
const grounds = [
  { name: 'Hässelby torg', at: [59.3667, 17.8297], share: 1 },
  { name: 'Hässelby gård', at: [59.367, 17.8436], share: 0.8 },
  { name: 'Vällingby centrum', at: [59.3633, 17.8722], share: 1.3 },
  { name: 'Råcksta', at: [59.3547, 17.8817], share: 0.5 },
  { name: 'Grimsta', at: [59.3606, 17.8552], share: 0.4 },
] as const

/** Around the grounds, made up as well: no boundary of anything. */
const outline = {
  type: 'Polygon',
  coordinates: [
    [
      [17.802, 59.362],
      [17.818, 59.381],
      [17.852, 59.385],
      [17.885, 59.377],
      [17.907, 59.362],
      [17.899, 59.345],
      [17.868, 59.338],
      [17.829, 59.346],
      [17.802, 59.362],
    ],
  ],
}

/** What there is to look at: a slow rise in the last weeks, and a day when many were registered at once. */
const rise = { code: 'skadegorelse', ground: 'Vällingby centrum', days: 35, aDay: 0.5 }
const batch = { code: 'tillgrepp-i-butik', ground: 'Hässelby torg', daysBack: 26, amount: 6 }

/** Adds the source, its categories and grounds, and takes in its figures up to the month before today's. */
export async function addFigures(
  context: Context,
  actor: Actor,
  add: Add,
  placeOf: (name: string) => string | null,
): Promise<void> {
  const { partnershipId } = actor.membership
  const today = dayOf(context.now())
  const there = await readAs(context.database, actor.identity, async reading => ({
    sources: await listSources(reading, partnershipId),
    categories: await listCategories(reading, partnershipId),
    territories: await listTerritories(reading, partnershipId),
    intakes: await listIntakes(reading, partnershipId),
  }))
  if (there.intakes.length > 0) return
  const known = (rows: readonly { id: string; name: string }[], name: string) =>
    rows.find(row => row.name === name)?.id
  const categoryIds = new Map<string, string>()
  for (const { aDay: _, turned: __, late: ___, ...category } of categories)
    categoryIds.set(
      category.name,
      known(there.categories, category.name) ?? (await add(nouns.category, category)),
    )
  const territoryIds = new Map<string, string>()
  const withinId =
    known(there.territories, district) ?? (await add(nouns.territory, { name: district, kind: 'district' }))
  territoryIds.set(district, withinId)
  for (const { name } of grounds) {
    const ground = { name, kind: 'place', placeId: placeOf(name) ?? '', withinId }
    territoryIds.set(name, known(there.territories, name) ?? (await add(nouns.territory, ground)))
  }
  settled(await setBoundary(context, actor, withinId, JSON.stringify(outline)))
  const sourceId = known(there.sources, source.name) ?? (await add(nouns.source, source))
  const to = addDays(`${today.slice(0, 7)}-01`, -1)
  const from = `${Number(to.slice(0, 4)) - 3}${to.slice(4, 8)}01`
  const breaks = await readAs(context.database, actor.identity, reading =>
    listSeriesBreaks(reading, partnershipId, sourceId),
  )
  const reason = 'Påhittat: händelser anmäls på nätet från den här dagen.'
  if (breaks.length === 0) await add(nouns.seriesBreak, { startsOn: from, reason }, { sourceId })
  settled(
    await takeInFigures(context, actor, {
      sourceId,
      recipeId: null,
      fileName: 'pahittade-anmalningar.csv',
      sha256: 'd'.repeat(64),
      extractedOn: today,
      preliminary: false,
      replaces: true,
      complete: true,
      days: { from, to },
      category: name => categoryIds.get(name) ?? null,
      territory: name => territoryIds.get(name) ?? null,
      read: () => drawn(from, to),
    }),
  )
}

async function* drawn(from: string, to: string): AsyncGenerator<FoundFigures> {
  const random = chanceFrom(2020)
  const besides = chanceFrom(46)
  const lastYear = addDays(to, -364)
  for (const category of categories) {
    const counts = new Map<string, FoundCount>()
    const hours = new Map<string, FoundHour>()
    const take = (name: string, day: string, cell: string, hourOfWeek: number) => {
      for (const territory of [name, district]) {
        count(counts, { category: category.name, territory, day, cell })
        const month = `${day.slice(0, 7)}-01`
        shareOut(hours, { category: category.name, territory, month, hourOfWeek })
      }
    }
    for (let day = from; day <= to; day = addDays(day, 1)) {
      for (const { name, at, share } of grounds) {
        const summer = 1 + 0.3 * Math.cos(((Number(day.slice(5, 7)) - 7) * Math.PI) / 6)
        const expected = category.aDay * share * summer * (day >= lastYear ? category.turned : 1)
        for (let events = poisson(expected, random); events > 0; events--) {
          const cell = latLngToCell(at[0] + 0.006 * normal(random), at[1] + 0.01 * normal(random), 9)
          take(name, day, cell, hourOfWeek(day, category, random))
        }
        for (let events = moreOn(day, to, category.code, name, besides); events > 0; events--)
          take(name, day, latLngToCell(at[0], at[1], 9), hourOfWeek(day, category, besides))
      }
    }
    yield { rows: counts.size, counts: [...counts.values()], hours: [...hours.values()], leftOut: {} }
  }
}

/** How many events there are besides, of what there is to look at. */
function moreOn(day: string, to: string, code: string, ground: string, random: () => number): number {
  if (code === rise.code && ground === rise.ground && day > addDays(to, -rise.days))
    return poisson(rise.aDay, random)
  const isBatch = code === batch.code && ground === batch.ground && day === addDays(to, -batch.daysBack)
  return isBatch ? batch.amount : 0
}

function count(
  counts: Map<string, FoundCount>,
  { category, territory, day, cell }: { category: string; territory: string; day: string; cell: string },
): void {
  const key = `${territory} ${day} ${cell}`
  const known = counts.get(key)
  if (known) known.amount = (known.amount ?? 0) + 1
  else counts.set(key, { category, territory, startsOn: day, endsOn: day, cell, amount: 1, state: 'known' })
}

function shareOut(hours: Map<string, FoundHour>, hour: Omit<FoundHour, 'weight'>): void {
  const key = `${hour.territory} ${hour.month} ${hour.hourOfWeek}`
  const known = hours.get(key)
  if (known) known.weight += 1
  else hours.set(key, { ...hour, weight: 1 })
}

function hourOfWeek(day: string, { late }: Category, random: () => number): number {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7
  const hour = (late + Math.round(3 * normal(random)) + 24) % 24
  return weekday * 24 + hour
}

/** D. Knuth, The Art of Computer Programming 2, 3.4.1: for small means. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean)
  let product = random()
  let events = 0
  while (product > limit) {
    events++
    product *= random()
  }
  return events
}

/** G. Box & M. Muller, Annals of Mathematical Statistics 29 (1958) 610–611. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
