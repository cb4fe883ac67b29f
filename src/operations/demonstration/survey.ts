/** The demonstration's survey, made up: how many feel unsafe out at night, every third year, with its bounds; and a recipe that can be asked again. */
import { layoutSchema } from '../../documents/figures/layout.ts'
import { dayOf } from '../../domain/day.ts'
import type { PoliceAsked } from '../../domain/fetching.ts'
import type { FoundValue } from '../../domain/found-figures.ts'
import { readAs, writeAs } from '../../storage/database.ts'
import { listSources } from '../../storage/source.ts'
import type { Context } from '../context.ts'
import { officialSources } from '../fetching.ts'
import { keepRecipe } from '../figure-bringing.ts'
import { takeInValues } from '../intake.ts'
import { nouns } from '../nouns.ts'
import type { Actor, Noun } from '../record.ts'
import { district } from './figures.ts'
import { settled } from './settled.ts'

type Add = (noun: Noun, fields: object, belongsTo?: Record<string, unknown>) => Promise<string>

const source = {
  name: 'Trygghetsmätning, påhittad',
  publisher: 'Samhandling, för demonstrationen',
  unit: 'svarande',
  definition: 'Påhittade svar som visar hur en undersökning med osäkerhet och nästa mätning ser ut.',
  counts: 'persons',
}

/** Of how many who answered, how many feel unsafe; for the third year of each three. */
const answers: [group: string, unsafe: number, of: number][][] = [
  [
    ['', 284, 902],
    ['kvinnor', 190, 471],
    ['män', 94, 431],
  ],
  [
    ['', 251, 871],
    ['kvinnor', 171, 455],
    ['män', 80, 416],
  ],
]

/** Adds it to the plan, where it has not been added before. */
export async function addSurvey(context: Context, actor: Actor, add: Add, planId: string): Promise<void> {
  const { partnershipId } = actor.membership
  const sources = await readAs(context.database, actor.identity, reading =>
    listSources(reading, partnershipId),
  )
  if (sources.some(({ name }) => name === source.name)) return
  const sourceId = await add(nouns.source, source)
  const today = dayOf(context.now())
  const last = Number(today.slice(0, 4)) - 1
  const name = 'Otrygga utomhus sena kvällar, andel'
  const indicator = await add(
    nouns.indicator,
    { name, kind: 'share', unit: '%', form: 'series', source: source.name, nextOn: `${last + 3}-10-01` },
    { planId, areaId: '' },
  )
  const values = answers.flatMap((groups, at) => {
    const year = last - 3 * (answers.length - 1 - at)
    return groups.map(([group, unsafe, of]) => valueIn(name, year, group, unsafe, of))
  })
  settled(
    await takeInValues(context, actor, {
      sourceId,
      recipeId: null,
      fileName: 'pahittad-trygghetsmatning.xlsx',
      sha256: 'f'.repeat(64),
      extractedOn: today,
      preliminary: false,
      indicator: () => indicator,
      takes: () => true,
      async *read() {
        yield { rows: values.length, values, leftOut: {} }
      },
    }),
  )
  const policeId = await add(nouns.source, officialSources.police)
  const fetched: PoliceAsked = { from: 'police', places: ['Stockholm'] }
  await writeAs(context.database, actor.identity, writing =>
    keepRecipe(context, actor, writing, {
      id: null,
      sourceId: policeId,
      name: 'Polisens händelser i Stockholm',
      layout: policeLayout,
      fetched,
    }),
  )
}

const policeLayout = layoutSchema.parse({
  reader: 'police-events',
  encoding: 'utf-8',
  separator: ';',
  decimal: ',',
  sheet: null,
  headingRow: 1,
  columns: { Tid: 'start', Händelse: 'category', Område: 'territory' },
  categories: {},
  territories: {},
  complete: true,
  replaces: true,
})

function valueIn(indicator: string, year: number, breakdown: string, unsafe: number, of: number): FoundValue {
  const share = unsafe / of
  // The bounds that a publisher would print (Wald, 95 %), in percent with one decimal.
  const half = 1.96 * Math.sqrt((share * (1 - share)) / of)
  const percent = (part: number) => Math.round(part * 1_000) / 10
  return {
    indicator,
    territory: district,
    breakdown,
    unit: '%',
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
    period: String(year),
    value: percent(share),
    state: 'known',
    numerator: unsafe,
    denominator: of,
    low: percent(share - half),
    high: percent(share + half),
  }
}
