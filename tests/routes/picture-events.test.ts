/** What the plan says of the time that a curve shows: marked on it by numbers, of the ground and category that are looked at, and never told as a cause. */
import { afterAll, beforeAll, expect, it } from 'vitest'
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

beforeAll(async () => {
  site = await makeSite()
  const sourceId = await add('source', { name: 'Årsstatistik', unit: 'anmälda brott', counts: 'events' })
  for (const name of ['Klotter', 'Våld'])
    ids[name] = await add('category', { code: name, name, drivenBy: 'victim' })
  for (const name of ['Torget', 'Stationen', 'Hamnen']) ids[`place ${name}`] = await add('place', { name })
  ids.Ekbacken = await add('territory', { name: 'Ekbacken', kind: 'district' })
  for (const name of ['Torget', 'Stationen']) {
    const fields = { name, kind: 'place', withinId: ids.Ekbacken, placeId: ids[`place ${name}`] }
    ids[name] = await add('territory', fields)
  }
  const counts = ['Ekbacken', 'Torget', 'Stationen'].flatMap(territory =>
    ['Klotter', 'Våld'].flatMap(category =>
      [2016, 2017, 2018, 2019].map(year => {
        const days = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
        return { category, territory, ...days, cell: null, amount: 40, state: 'known' as const }
      }),
    ),
  )
  const outcome = await takeInFigures(site.context, site.as.coordinator, {
    ...{ sourceId, recipeId: null, fileName: 'ar.csv', sha256: '7'.repeat(64) },
    ...{ extractedOn: '2020-01-10', preliminary: false, replaces: true, complete: false },
    days: { from: '2016-01-01', to: '2019-12-31' },
    category: name => ids[name] ?? null,
    territory: name => ids[name] ?? null,
    async *read() {
      yield { rows: counts.length, counts, hours: [], leftOut: {} }
    },
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  const planId = await add('plan', { title: 'Åtgärdsplan', year: 2018 })
  const squares = await add('area', { name: 'Trygga torg' }, { planId })
  const violence = await add('area', { name: 'Våld' }, { planId })
  await add(
    'indicator',
    { name: 'Utsatta för våld', kind: 'share', form: 'series', categoryId: ids.Våld },
    { planId, areaId: violence },
  )
  // A category that the source does not count.
  ids.Rån = await add('category', { code: 'Rån', name: 'Rån', drivenBy: 'victim' })
  const robbery = await add('area', { name: 'Rån' }, { planId })
  await add(
    'indicator',
    { name: 'Utsatta för rån', kind: 'share', form: 'series', categoryId: ids.Rån },
    { planId, areaId: robbery },
  )
  const activity = (title: string, duration: string, placeId: string, areaId = squares) =>
    add('activity', { title, duration, placeId }, { areaId })
  await activity('Byt lamporna', 'Klar juni 2018', ids['place Torget']!)
  await activity('Måla trappan', 'mars 2017–maj 2018', ids['place Stationen']!)
  await activity('Vakta kajen', 'Klar april 2019', ids['place Hamnen']!)
  await activity('Värdar på krogen', 'Klar oktober 2019', '', violence)
  await activity('Möt föräldrar', 'Klar september 2018', '')
  await activity('Hela året', '2018', '')
  await activity('Innan kurvan', 'Klar juni 2015', '')
  await activity('Efter kurvan', 'Klar juni 2020', '')
  await activity('Bevaka banken', 'Klar maj 2018', '', robbery)
  await add('dialogue', { title: 'Kväll på torget', heldOn: '2019-02-18', placeId: ids['place Torget'] })
})
afterAll(() => site.close())

async function page(asked: Record<string, string>, actor = site.as.member) {
  const path = `/samverkan/${site.slug}/lagesbild?${new URLSearchParams(asked)}`
  const html = await (await site.ask(actor, path)).text()
  await expectValidHtml(html)
  const [, list = ''] = /<div class="plan-events">([\s\S]*?)<\/div>/.exec(html) ?? []
  return { html, list: textOf(list) }
}

it('marks what has a day, in its order, and lists it with its number', async () => {
  const { html, list } = await page({ category: ids.Klotter! })
  expect(list).toContain(
    'Samtidigt i planen, högst tolv. Att något hände då säger inte att det ändrade antalet.',
  )
  expect(
    [...html.matchAll(/<li value="(\d)"><a [^>]*>([^<]*)</g)].map(([, at, said]) => `${at} ${said}`),
  ).toEqual([
    '1 1 mars 2017: Måla trappan börjar (Stationen)',
    '2 31 maj 2018: Måla trappan ska vara klart enligt planen (Stationen)',
    '3 30 juni 2018: Byt lamporna ska vara klart enligt planen (Torget)',
    '4 30 september 2018: Möt föräldrar ska vara klart enligt planen',
    '5 18 februari 2019: Medborgardialog, Kväll på torget (Torget)',
    '6 30 april 2019: Vakta kajen ska vara klart enligt planen (Hamnen)',
  ])
  expect(html).toContain('>2, 3, 4</text>')
  expect(textOf(html)).toMatch(/2018\s*40\s*Känt\s*2, 3, 4\s*2019\s*40\s*Känt\s*5, 6/)
  expect(html).toMatch(/<li value="1"><a href="[^"]*\/aktivitet\/[0-9a-f-]{36}">/)
  expect(html).not.toMatch(/tack vare|ledde till|gav resultat/i)
})

it('leaves out what is of another category or of another place, with the numbers that it had', async () => {
  expect((await page({ category: ids.Våld! })).list).toContain('31 oktober 2019: Värdar på krogen')
  const torget = (await page({ category: ids.Våld!, territory: ids.Torget! })).list
  expect(torget).toContain('Byt lamporna')
  expect(torget).toContain('Kväll på torget')
  expect(torget).not.toMatch(/Måla trappan|Vakta kajen|Möt föräldrar|Värdar/)
  expect((await page({ category: ids.Klotter! }, site.as.reader)).list).toBe('')
})
