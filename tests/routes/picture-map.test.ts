/** The cells of the map: as data for it, to those who see counts; and a background only from where the installation says. */
import { latLngToCell } from 'h3-js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeInFigures } from '../../src/operations/intake.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { sceneOf } from '../../src/web/islands/map/map-cells.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
const ids: Record<string, string> = {}
const cells = [
  [59.36, 17.85, 30],
  [59.37, 17.86, 4],
].map(([latitude = 0, longitude = 0, amount = 0]) => ({ cell: latLngToCell(latitude, longitude, 9), amount }))

beforeAll(async () => {
  site = await makeSite({
    mapTiles: { address: 'https://karta.example.org/{z}/{x}/{y}.png', credit: '© Kommunen' },
  })
  const add = async (noun: keyof typeof nouns, input: object) => {
    const outcome = await addRecord(site.context, site.as.coordinator, nouns[noun], input)
    return outcome.ok ? outcome.value.id : expect.unreachable(JSON.stringify(outcome.refusal))
  }
  ids.source = await add('source', { name: 'Anmälningar', unit: 'händelser', counts: 'events' })
  ids.category = await add('category', { code: 'x', name: 'Klotter', drivenBy: 'reporter' })
  ids.ground = await add('territory', { name: 'Ekbacken', kind: 'district' })
  ids.square = await add('territory', { name: 'Torget', kind: 'place', withinId: ids.ground })
  const counted = (territory: string, { cell, amount }: (typeof cells)[number]) => ({
    ...{ category: 'Klotter', territory, startsOn: '2019-03-04', endsOn: '2019-03-04' },
    ...{ cell, amount, state: 'known' as const },
  })
  // What lies on the square is counted in the district as well, and the other cell in the district alone.
  const counts = [...cells.map(cell => counted('Ekbacken', cell)), counted('Torget', cells[0]!)]
  const outcome = await takeInFigures(site.context, site.as.coordinator, {
    ...{
      sourceId: ids.source,
      recipeId: null,
      fileName: 'x.csv',
      sha256: '5'.repeat(64),
      extractedOn: '2020-01-10',
    },
    ...{ preliminary: false, replaces: true, complete: true, days: { from: '2018-01-01', to: '2019-12-31' } },
    category: () => ids.category!,
    territory: name => (name === 'Torget' ? ids.square! : ids.ground!),
    async *read() {
      yield { rows: counts.length, counts, hours: [], leftOut: {} }
    },
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
})
afterAll(() => site.close())

const path = () => `/samverkan/${site.slug}/lagesbild/rutor`

describe('the cells of the map', () => {
  it('are where they were counted, with their counts', async () => {
    const answer = await site.ask(site.as.member, path(), { accept: 'application/json' })
    const sent = await answer.json()
    expect(sent.title).toBe('Klotter på kartan, 2019')
    const scene = sceneOf(sent)
    const found = scene.cells.map(({ amount, latitude, longitude, corners }) => ({
      ...{ amount, corners: corners.length, cell: latLngToCell(latitude, longitude, 9) },
    }))
    expect(found.toSorted((a, b) => b.amount - a.amount)).toEqual(cells.map(one => ({ ...one, corners: 6 })))
  })

  it('say which ground they lie in where it is known, on the map, in its list and in the table', async () => {
    const sent = await (await site.ask(site.as.member, path(), { accept: 'application/json' })).json()
    const { cells: found, names } = sceneOf(sent)
    expect(found.map(({ amount, ground }) => [amount, ground]).toSorted()).toEqual([
      [30, 'Torget'],
      [4, null],
    ])
    expect(names.map(({ text }) => text)).toEqual(['Torget'])
    const html = await (await site.ask(site.as.member, `/samverkan/${site.slug}/lagesbild`)).text()
    expect(html).toMatch(/<text [^>]*class="map-name wide"[^>]*>Torget<\/text>/)
    expect(html).toContain('den med flest har 30. Den rutan ligger i området Torget.')
    // Of hours nothing is known, and so there are no years that they are of.
    expect(html).toContain('>Klotter under veckans timmar</h2>')
    expect(textOf(html)).toMatch(/Torget\s+59\.\d+ N, 17\.\d+ Ö\s*30/)
  })

  it('are not for readers', async () => {
    expect((await site.ask(site.as.reader, path())).status).toBe(403)
  })
})

it('a background is asked for at the host that is set, and at no other', async () => {
  const answer = await site.ask(site.as.member, `/samverkan/${site.slug}/lagesbild`)
  expect(answer.headers.get('Content-Security-Policy')).toContain(
    "img-src 'self' data: https://karta.example.org;",
  )
  const html = await answer.text()
  await expectValidHtml(html)
  expect(html).toContain('data-tiles="https://karta.example.org/{z}/{x}/{y}.png"')
  expect(html).toContain('© Kommunen')
})
