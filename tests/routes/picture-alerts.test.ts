/** What is more than expected: asked about, with what chance alone asks, and never before the register has had its time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import type { FoundCount } from '../../src/domain/found-figures.ts'
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

/** The Monday of week 46 of 2019. */
const monday = '2019-11-11'

const on = (category: string, startsOn: string, amount: number): FoundCount => ({
  ...{ category, territory: 'Torget', startsOn, endsOn: startsOn, cell: '8908866a5dbffff' },
  amount,
  state: 'known',
})

/** Two a week for a year and a half, and then `last` on as many days of week 46. */
function weekly(category: string, last: number): FoundCount[] {
  const before = Array.from({ length: 78 }, (_, week) => addDays(monday, -7 * (week + 1)))
  return [
    ...before.flatMap(day => [on(category, day, 1), on(category, addDays(day, 3), 1)]),
    ...Array.from({ length: last }, (_, at) => on(category, addDays(monday, at), 1)),
  ]
}

async function takeIn(counts: FoundCount[], extractedOn: string, more: object = {}) {
  const outcome = await takeInFigures(site.context, site.as.coordinator, {
    ...{ sourceId: ids.source!, recipeId: null, fileName: 'veckor.csv', sha256: extractedOn.padEnd(64, '0') },
    ...{ extractedOn, preliminary: false, replaces: true, complete: true },
    days: { from: '2018-01-01', to: '2019-11-17' },
    category: name => ids[name] ?? null,
    territory: () => ids.square!,
    async *read() {
      yield { rows: counts.length, counts, hours: [], leftOut: {} }
    },
    ...more,
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
}

beforeAll(async () => {
  site = await makeSite()
  ids.source = await add('source', { name: 'Anmälningar', unit: 'händelser', counts: 'events' })
  for (const [name, drivenBy] of [
    ['Klotter', 'reporter'],
    ['Narkotika', 'police'],
    ['Stöld', 'victim'],
    ['Rån', 'victim'],
  ] as const)
    ids[name] = await add('category', { code: name, name, drivenBy })
  ids.square = await add('territory', { name: 'Torget', kind: 'place' })
})
afterAll(() => site.close())

async function section() {
  const html = await (await site.ask(site.as.member, `/samverkan/${site.slug}/lagesbild`)).text()
  await expectValidHtml(html)
  const from = html.indexOf('id="alerts"')
  return textOf(html.slice(from, html.indexOf('</section>', from)))
}

describe('what is more than expected', () => {
  it('waits until the register has had its time', async () => {
    const counts = [
      ...weekly('Klotter', 0),
      on('Klotter', monday, 7),
      ...weekly('Narkotika', 7),
      ...weekly('Stöld', 4),
      on('Rån', monday, 3),
    ]
    await takeIn(counts, '2019-11-18')
    const text = await section()
    expect(text).toContain('Inget är fler än väntat till och med vecka 43.')
    expect(text).toContain('De senaste 3 veckorna väntar')
    await takeIn(counts, '2019-12-08')
  })

  it('is a question with what was expected, and of what the police find another one', async () => {
    const text = await section()
    expect(text).toMatch(/Narkotika: fler än väntat i vecka 46 \(7 mot väntat 2\)\. Har polisen letat mer\?/)
    expect(text).toMatch(/Klotter: fler än väntat i vecka 46 .* Har något hänt, eller registrerades/)
  })

  it('tells of a day that has more than half of them', async () => {
    expect(await section()).toContain('7 av dem är från en och samma dag, 11 november 2019.')
  })

  it('is not four where two were expected, nor three of what hardly happens, of which it says that there are too few', async () => {
    const text = await section()
    expect(text).not.toContain('Stöld: fler')
    expect(text).not.toContain('Rån')
    expect(text).toContain('1 serier har för få händelser för larm.')
  })

  it('says how often chance alone would ask: three series, two rules, one in a hundred a week', async () => {
    expect(await section()).toContain('3 serier följs vecka för vecka; av bara slump ger de högst 4 sådana')
  })
})
