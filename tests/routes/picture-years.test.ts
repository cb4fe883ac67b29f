/** A source that counts years or quarters: shown as such, year beside year, and with its direction over the years. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, addMonths } from '../../src/domain/day.ts'
import { takeInFigures } from '../../src/operations/intake.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
const ids: Record<string, string> = {}

async function add(noun: keyof typeof nouns, input: object, belongsTo: Record<string, unknown> = {}) {
  const outcome = await addRecord(site.context, site.as.coordinator, nouns[noun], input, belongsTo)
  return outcome.ok ? outcome.value.id : expect.unreachable(JSON.stringify(outcome.refusal))
}

async function takeIn(source: string, months: number, from: string, amounts: Record<string, number[]>) {
  const longest = Math.max(...Object.values(amounts).map(({ length }) => length))
  const ends = (startsOn: string) => addDays(addMonths(startsOn, months), -1)
  const counts = Object.entries(amounts).flatMap(([category, list]) =>
    list.map((amount, at) => {
      const startsOn = addMonths(from, at * months)
      const days = { startsOn, endsOn: ends(startsOn) }
      return { category, territory: 'Ekbacken', ...days, cell: null, amount, state: 'known' as const }
    }),
  )
  const outcome = await takeInFigures(site.context, site.as.coordinator, {
    ...{ sourceId: ids[source]!, recipeId: null, fileName: `${source}.csv`, sha256: source.padEnd(64, '0') },
    ...{ extractedOn: '2020-01-10', preliminary: false, replaces: true, complete: false },
    days: { from, to: ends(addMonths(from, (longest - 1) * months)) },
    category: name => ids[name] ?? null,
    territory: () => ids.district!,
    async *read() {
      yield { rows: counts.length, counts, hours: [], leftOut: {} }
    },
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
}

beforeAll(async () => {
  site = await makeSite()
  for (const name of ['År', 'Kvartal'])
    ids[name] = await add('source', { name, unit: 'anmälda brott', counts: 'events' })
  for (const name of ['Skadegörelse', 'Våld'])
    ids[name] = await add('category', { code: name, name, drivenBy: 'victim' })
  ids.district = await add('territory', { name: 'Ekbacken', kind: 'district' })
  await takeIn('År', 12, '2012-01-01', {
    Skadegörelse: [402, 371, 340, 318, 300, 274, 260, 142],
    Våld: [60, 52, 66, 55, 61, 58, 62, 51],
  })
  await takeIn('Kvartal', 3, '2018-01-01', { Våld: [10, 12, 20, 9, 11, 14, 22, 10] })
})
afterAll(() => site.close())

const page = async (asked: Record<string, string> = {}) => {
  const html = await (
    await site.ask(site.as.member, `/samverkan/${site.slug}/lagesbild?${new URLSearchParams(asked)}`)
  ).text()
  await expectValidHtml(html)
  return { html, text: textOf(html) }
}

describe('of years', () => {
  it('the last is compared with the one before, and no shorter time is asked for', async () => {
    const { html, text } = await page({ source: ids.År! })
    expect(text).toContain('2019 jämfört med 2018.')
    expect(text).toMatch(/Skadegörelse minskade från 260 till 142/)
    expect(text).toContain('Skadegörelse år för år')
    expect(text).toContain('Källan räknar hela år')
    expect(html).toContain('<input id="from" name="from" type="number" min="1900" max="2199" value="2019"/>')
    expect(html).not.toContain('id="alerts"')
  })

  it('others are shown where they are asked for by their numbers, and part of one is the whole of it', async () => {
    expect((await page({ source: ids.År!, from: '2016', to: '2017' })).text).toContain(
      '2016–2017 jämfört med 2014–2015.',
    )
    expect((await page({ source: ids.År!, from: '2017-03', to: '2017-05' })).text).toContain(
      '2017 jämfört med 2016.',
    )
  })

  it('the direction is told with an interval that allows for how the years vary', async () => {
    expect((await page({ source: ids.År! })).text).toMatch(
      /Skadegörelse har minskat med i snitt [\d,]+ % om året under 8 år/,
    )
    expect((await page({ source: ids.År!, category: ids.Våld! })).text).toMatch(
      /Våld har legat relativt konstant under 8 år: mellan −4,4 och \+3,4 % om året \(90 %\)/,
    )
  })
})

it('quarters are shown one by one, and four of them are a year', async () => {
  const { text } = await page({ source: ids.Kvartal! })
  expect(text).toContain('2019 jämfört med 2018.')
  expect(text).toContain('Våld kvartal för kvartal')
  expect(text).toContain('kvartal 3 201922')
  expect(text).toContain('Våld var 51 före och 57 efter.')
})

describe('what was asked for and is not shown', () => {
  it('months left by another source are whole years, as far as they are known, and the year before is compared', async () => {
    const { text } = await page({ source: ids.År!, from: '2019-11', to: '2020-10' })
    expect(text).toContain('Ekbacken, 2019 jämfört med 2018.')
    expect(text).toContain(
      'Källan har inte siffror för hela den tid du valde. Här visas den del som är känd.',
    )
    expect(text).not.toContain('Utan 2020')
  })

  it('an end before the beginning is said', async () => {
    const { text } = await page({ source: ids.År!, from: '2019', to: '2015' })
    expect(text).toContain('Slutet kom före början. Här visas de senaste tolv kända månaderna.')
  })

  it('a ground that the source does not count is named', async () => {
    const elsewhere = await add('territory', { name: 'Torget', kind: 'place' })
    const { text } = await page({ source: ids.År!, territory: elsewhere })
    expect(text).toContain('Källan har inga egna siffror för Torget. Här visas Ekbacken.')
    expect(text).toContain('Källa: År.')
  })

  it('nothing is said where nothing else was asked for', async () => {
    const { text } = await page()
    expect(text).not.toMatch(/Här visas/)
  })
})

describe('a written picture', () => {
  const written = async (fromMonth: string, toMonth: string) => {
    const chosen = { sourceId: ids.År!, territoryId: ids.district! }
    const id = await add('picture', { title: `Lägesbild ${toMonth}`, fromMonth, toMonth, ...chosen })
    return textOf(await (await site.ask(site.as.member, `/samverkan/${site.slug}/lagesbild/${id}`)).text())
  }

  it('of a time without figures has none, and not another year’s', async () => {
    expect(await written('2025-01', '2025-12')).not.toMatch(/jämfört med|Skadegörelse/)
  })

  it('of a time of which some is known says which', async () => {
    const text = await written('2019-01', '2020-12')
    expect(text).toContain('Ekbacken, 2019 jämfört med 2018.')
    expect(text).toContain(
      'Källan har inte siffror för hela den tid som lägesbilden gäller. Siffrorna är för 2019.',
    )
  })
})
