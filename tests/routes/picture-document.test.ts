/** Lägesbilden as a document: its parts, its material, and conclusions that become problems. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
let pictureId: string
let conclusionId: string
const at = (path: string) => `/samverkan/${site.slug}${path}`

async function read(actor: Parameters<Site['ask']>[0], path: string): Promise<string> {
  const answer = await site.ask(actor, at(path))
  expect(answer.status).toBe(200)
  const html = await answer.text()
  await expectValidHtml(html)
  return html
}
async function add(noun: keyof typeof nouns, input: object, belongsTo: Record<string, unknown> = {}) {
  const outcome = await addRecord(site.context, site.as.coordinator, nouns[noun], input, belongsTo)
  return outcome.ok ? outcome.value.id : expect.unreachable(JSON.stringify(outcome.refusal))
}

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
})
afterAll(() => site.close())

test('a picture is begun with a title, and says what belongs in each of its parts', async () => {
  const answer = await site.ask(site.as.coordinator, at('/lagesbild/ny'), {
    form: { title: 'Lägesbild 2020', fromMonth: '2019-01', toMonth: '2019-12' },
  })
  expect(answer.status).toBe(303)
  pictureId = answer.headers.get('location')!.match(/lagesbild\/([\w-]{36})/)![1]!
  const text = textOf(await read(site.as.coordinator, `/lagesbild/${pictureId}`))
  expect(text).toContain('Lägesbild 2020')
  for (const part of ['Kartläggning', 'Annan information', 'Analys', 'Underlag', 'Slutsatser'])
    expect(text).toContain(part)
  expect(text).toContain('Här vägs bilden samman')
})

test.each([
  [{ fromMonth: '2019-13' }, { fromMonth: 'not-a-month' }],
  [{ fromMonth: '2019-13', toMonth: '2019-05' }, { fromMonth: 'not-a-month' }],
  [{ fromMonth: 'mars', toMonth: '2019-05' }, { fromMonth: 'not-a-month' }],
  [{ fromMonth: '2019-06', toMonth: '2019-05' }, { toMonth: 'ends-before-start' }],
])('months that are none are refused by the field, and by nothing else (%o)', async (months, problems) => {
  const fields = { title: 'x', ...months }
  const outcome = await addRecord(site.context, site.as.coordinator, nouns.picture, fields, {})
  expect(outcome).toEqual({ ok: false, refusal: { name: 'invalid', problems } })
})

test('months are chosen in the form, and stand in it as they are', async () => {
  const address = `/lagesbild/ny?fromMonth=2019-03&toMonth=2019-05`
  const begun = await read(site.as.coordinator, address)
  expect(begun).toMatch(/<input id="fromMonth"[^>]* type="month" value="2019-03"/)
  const changed = await read(site.as.coordinator, `/lagesbild/${pictureId}/andra`)
  expect(changed).toMatch(/<input id="toMonth"[^>]* type="month" value="2019-12"/)
  const form = { title: 'x', fromMonth: 'mars', toMonth: '' }
  const refused = await site.ask(site.as.coordinator, at('/lagesbild/ny'), { form })
  expect(refused.status).toBe(422)
  expect(textOf(await refused.text())).toContain('Från och med: Skriv år och månad, till exempel 2024-01')
})

test('passages stand in their part, and what is left out has its reason', async () => {
  await add(
    'picturePassage',
    { heading: 'Torget', text: 'Anmälningarna är färre.' },
    { pictureId, part: 'mapping' },
  )
  await add('picturePassage', { text: 'Boende berättar.' }, { pictureId, part: 'information' })
  const outcome = await addRecord(
    site.context,
    site.as.coordinator,
    nouns.pictureSource,
    { name: 'Enkäten', used: 'discarded' },
    { pictureId },
  )
  expect(outcome).toMatchObject({ ok: false, refusal: { problems: { reason: 'required' } } })
  await add('pictureSource', { name: 'Enkäten', used: 'discarded', reason: 'Nya frågor.' }, { pictureId })
  const text = textOf(await read(site.as.member, `/lagesbild/${pictureId}`))
  expect(text).toMatch(
    /Kartläggning\s*Torget\s*Anmälningarna är färre\..*Annan information\s*Boende berättar\./s,
  )
  expect(text).toMatch(/Bortvald\s*Enkäten\. Nya frågor\./)
})

test('a conclusion becomes a problem in its own words, once, and says so', async () => {
  conclusionId = await add('conclusion', { text: 'Trappan är mörk om kvällen.' }, { pictureId })
  await read(site.as.coordinator, `/slutsats/${conclusionId}/vidare`)
  const send = () =>
    site.ask(site.as.coordinator, at(`/slutsats/${conclusionId}/vidare`), { form: { areaId: plan.squares } })
  const first = await send()
  expect(first.status).toBe(303)
  expect((await send()).headers.get('location')).toBe(first.headers.get('location'))
  expect(textOf(await read(site.as.coordinator, `/omrade/${plan.squares}`))).toContain('Trappan är mörk')
  expect(textOf(await read(site.as.member, `/lagesbild/${pictureId}`))).toMatch(
    /Blev problemet\s*Trappan är mörk om kvällen/,
  )
})

test('members read it and may not change it; the list stands on the page of figures', async () => {
  const html = await read(site.as.member, '/lagesbild')
  expect(textOf(html)).toContain('Lägesbild 2020')
  expect(html).not.toContain('lagesbild/ny')
  const answer = await site.ask(site.as.member, at(`/slutsats/${conclusionId}/vidare`), {
    form: { areaId: plan.squares },
  })
  expect(answer.status).toBe(403)
})

test('to readers a picture in the making does not exist', async () => {
  const html = await read(site.as.reader, '/lagesbild')
  expect(textOf(html)).not.toContain('Lägesbild 2020')
  const answer = await site.ask(site.as.reader, at(`/lagesbild/${pictureId}`))
  expect(answer.status).toBe(404)
})
