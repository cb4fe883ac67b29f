/** Lägesbilden as a document: its parts, its material, and conclusions that become problems. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

describe('where a conclusion goes', () => {
  /** The choices as they stand, each under its plan, and what is said of them. */
  async function choices(of: Site, id: string) {
    const answer = await of.ask(of.as.coordinator, `/samverkan/${of.slug}/slutsats/${id}/vidare`)
    const html = await answer.text()
    await expectValidHtml(html)
    const listed = [...html.matchAll(/<optgroup label="([^"]*)">(.*?)<\/optgroup>/g)]
    return {
      said: /<p class="(?:help|warning)" id="areaId-help">([^<]*)</.exec(html)?.[1],
      plans: listed.map(([, plan, areas]) => [plan, ...textOf(areas!).split('\n').filter(Boolean)]),
      first: /<option value="([^"]*)"/.exec(html)?.[1],
    }
  }

  test('the plan in force stands first, and one whose time is over says so', async () => {
    const fields = { title: 'Tvåårsplanen', year: '2018', validFrom: '2018-02-01', validTo: '2019-12-31' }
    const earlier = await add('plan', fields)
    await add('area', { name: 'Trappor' }, { planId: earlier })
    const id = await add('conclusion', { text: 'Ljuset är trasigt.' }, { pictureId })
    const { said, plans, first } = await choices(site, id)
    expect(said).toBe('Planen som gäller står först: Åtgärdsplan för Ekbacken 2020.')
    expect(plans.map(([plan]) => plan)).toEqual([
      'Åtgärdsplan för Ekbacken 2020 – gäller nu',
      'Tvåårsplanen 2018 – har löpt ut',
    ])
    expect(plans[1]![1]).toContain('Trappor (2018–2019, har löpt ut)')
    expect(first).toBe(plan.squares)
  })

  test('that no plan is in force is said before anything is put into one', async () => {
    const other = await makeSite()
    const into = async (noun: keyof typeof nouns, input: object, belongsTo: Record<string, unknown> = {}) => {
      const outcome = await addRecord(other.context, other.as.coordinator, nouns[noun], input, belongsTo)
      return outcome.ok ? outcome.value.id : expect.unreachable(JSON.stringify(outcome.refusal))
    }
    const over = { title: 'Planen', year: '2019', validTo: '2019-12-31' }
    await into('area', { name: 'Torget' }, { planId: await into('plan', over) })
    const picture = await into('picture', { title: 'Lägesbild' })
    const id = await into('conclusion', { text: 'Det är mörkt.' }, { pictureId: picture })
    expect((await choices(other, id)).said).toBe(
      'Ingen plan gäller nu: Planen 2019 löpte ut 31 december 2019. Det ni för in dit hamnar i en plan som har löpt ut.',
    )
    await other.close()
  })
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
