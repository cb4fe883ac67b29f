/**
 * The demonstration's survey, made up: how many feel unsafe out at night, every third year, with its bounds, and how many have seen damage, each year up to the
 * last month that is known; what people were met about meanwhile; and a recipe that can be asked again.
 */
import { layoutSchema } from '../../documents/figures/layout.ts'
import { addDays, addMonths, dayOf } from '../../domain/day.ts'
import type { PoliceAsked } from '../../domain/fetching.ts'
import type { FoundValue } from '../../domain/found-figures.ts'
import { readAs, writeAs } from '../../storage/database.ts'
import { listPlaces } from '../../storage/place.ts'
import { listCategories, listSources } from '../../storage/source.ts'
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

/** Of those who answered, how many have seen damage: the year before the last, and the last, when the reports fell. */
const seen = {
  name: 'Har sett skadegörelse där jag bor, andel',
  category: 'Skadegörelse',
  answers: [
    [[district, 256, 902]],
    [
      [district, 318, 871],
      ['Hässelby torg', 92, 178],
      ['Vällingby centrum', 71, 204],
      ['Råcksta', 39, 141],
    ],
  ] as [ground: string, yes: number, of: number][][],
}

/** What people were met about, so many months ago. */
const meetings: [monthsBack: number, title: string][] = [
  [14, 'Trygghetsvandring vid Hässelby torg'],
  [6, 'Samtal om belysningen vid torget'],
]

/** Adds it to the plan, where it has not been added before. */
export async function addSurvey(context: Context, actor: Actor, add: Add, planId: string): Promise<void> {
  const { partnershipId } = actor.membership
  const { sources, categories, places } = await readAs(context.database, actor.identity, async reading => ({
    sources: await listSources(reading, partnershipId),
    categories: await listCategories(reading, partnershipId),
    places: await listPlaces(reading, partnershipId),
  }))
  if (sources.some(({ name }) => name === source.name)) return
  const sourceId = await add(nouns.source, source)
  const today = dayOf(context.now())
  const last = Number(today.slice(0, 4)) - 1
  const name = 'Otrygga utomhus sena kvällar, andel'
  const share = { kind: 'share', unit: '%', form: 'series', source: source.name, better: 'low' }
  const categoryOf = (called: string) => categories.find(category => category.name === called)?.id ?? ''
  const unsafe = await add(
    nouns.indicator,
    { ...share, name, nextOn: `${last + 3}-10-01`, categoryId: categoryOf('Våld utomhus') },
    { planId, areaId: '' },
  )
  const damage = await add(
    nouns.indicator,
    { ...share, name: seen.name, categoryId: categoryOf(seen.category) },
    { planId, areaId: '' },
  )
  for (const [monthsBack, title] of meetings)
    await add(nouns.dialogue, {
      title,
      heldOn: addMonths(`${today.slice(0, 7)}-15`, -monthsBack),
      placeId: places.find(place => place.name === 'Hässelby torg')?.id ?? '',
    })
  const values = answers.flatMap((groups, at) => {
    const year = last - 3 * (answers.length - 1 - at)
    const days = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, period: String(year) }
    return groups.map(([group, yes, of]) => valueIn(name, days, { territory: district, group }, [yes, of]))
  })
  const ended = addDays(`${today.slice(0, 7)}-01`, -1)
  seen.answers.forEach((grounds, at) => {
    const endsOn = addDays(addMonths(addDays(ended, 1), -12 * (seen.answers.length - 1 - at)), -1)
    const startsOn = addMonths(addDays(endsOn, 1), -12)
    const days = { startsOn, endsOn, period: `${startsOn.slice(0, 7)}–${endsOn.slice(0, 7)}` }
    for (const [territory, yes, of] of grounds)
      values.push(valueIn(seen.name, days, { territory, group: '' }, [yes, of]))
  })
  settled(
    await takeInValues(context, actor, {
      sourceId,
      recipeId: null,
      fileName: 'pahittad-trygghetsmatning.xlsx',
      sha256: 'f'.repeat(64),
      extractedOn: today,
      preliminary: false,
      indicator: word => (word === name ? unsafe : damage),
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

type Days = Pick<FoundValue, 'startsOn' | 'endsOn' | 'period'>

function valueIn(
  indicator: string,
  days: Days,
  { territory, group }: { territory: string; group: string },
  [yes, of]: [yes: number, of: number],
): FoundValue {
  const share = yes / of
  // The bounds that a publisher would print (Wald, 95 %), in percent with one decimal.
  const half = 1.96 * Math.sqrt((share * (1 - share)) / of)
  const percent = (part: number) => Math.round(part * 1_000) / 10
  return {
    indicator,
    ...days,
    territory,
    breakdown: group,
    unit: '%',
    value: percent(share),
    state: 'known',
    numerator: yes,
    denominator: of,
    low: percent(share - half),
    high: percent(share + half),
  }
}
