/** The demonstration's second source, made up as well: whole years and nothing shorter. */
import { dayOf } from '../../domain/day.ts'
import type { FoundCount } from '../../domain/found-figures.ts'
import { readAs } from '../../storage/database.ts'
import { listIntakes } from '../../storage/intake.ts'
import { listCategories, listSources, listTerritories } from '../../storage/source.ts'
import type { Context } from '../context.ts'
import { takeInFigures } from '../intake.ts'
import { nouns } from '../nouns.ts'
import type { Actor, Noun } from '../record.ts'
import { district } from './figures.ts'
import { settled } from './settled.ts'

type Add = (noun: Noun, fields: object, belongsTo?: Record<string, unknown>) => Promise<string>

const source = {
  name: 'Årsstatistik, påhittad',
  publisher: 'Samhandling, för demonstrationen',
  unit: 'anmälda brott',
  definition: 'Påhittade tal för hela år, som visar hur en källa utan månader ser ut.',
  timedBy: 'registered',
  counts: 'events',
}
/** The years up to the last whole one. */
const yearly = {
  Skadegörelse: [612, 574, 561, 530, 488, 496, 451, 433, 402, 377],
  'Våld utomhus': [143, 151, 139, 147, 150, 144, 152, 141, 146, 149],
  Cykelstöld: [210, 260, 180, 240, 150, 230, 170, 250, 190, 200],
  Narkotikabrott: [60, 64, 71, 88, 70, 95, 104, 99, 120, 131],
}

/** Adds it to the categories and the district that are there, where it has not been added before. */
export async function addYearlyFigures(context: Context, actor: Actor, add: Add): Promise<void> {
  const { partnershipId } = actor.membership
  const there = await readAs(context.database, actor.identity, async reading => ({
    sources: await listSources(reading, partnershipId),
    categories: await listCategories(reading, partnershipId),
    territories: await listTerritories(reading, partnershipId),
    intakes: await listIntakes(reading, partnershipId),
  }))
  const idOf = (rows: readonly { id: string; name: string }[], name: string) =>
    rows.find(row => row.name === name)?.id ?? null
  const sourceId = idOf(there.sources, source.name) ?? (await add(nouns.source, source))
  if (there.intakes.some(intake => intake.sourceId === sourceId)) return
  const today = dayOf(context.now())
  const last = Number(today.slice(0, 4)) - 1
  const counts = Object.entries(yearly).flatMap(([category, list]) =>
    list.map((amount, at): FoundCount => {
      const year = last + 1 - list.length + at
      const days = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
      return { category, territory: district, ...days, cell: null, amount, state: 'known' }
    }),
  )
  settled(
    await takeInFigures(context, actor, {
      sourceId,
      recipeId: null,
      fileName: 'pahittad-arsstatistik.csv',
      sha256: 'a'.repeat(64),
      extractedOn: today,
      preliminary: false,
      replaces: true,
      complete: false,
      days: { from: `${last - 9}-01-01`, to: `${last}-12-31` },
      category: name => idOf(there.categories, name),
      territory: name => idOf(there.territories, name),
      async *read() {
        yield { rows: counts.length, counts, hours: [], leftOut: {} }
      },
    }),
  )
}
