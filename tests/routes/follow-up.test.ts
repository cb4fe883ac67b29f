import { afterAll, beforeAll, expect, test } from 'vitest'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
const at = (path = '') => `/samverkan/${site.slug}/uppfoljning${path}`
const read = async (role: keyof Site['as'], path = at()) => (await site.ask(site.as[role], path)).text()

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
})
afterAll(() => site.close())

test('a year without reporting points says so, and who coordinates begins with a calendar', async () => {
  const html = await read('reader')
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Året 2020 har inga uppföljningstillfällen ännu')
  expect(html).not.toContain('<button type="submit">Lägg upp')
  const offered = await read('coordinator')
  await expectValidHtml(offered)
  expect(offered).toContain(`action="${at('/kalender')}"`)
})

test('the city’s calendar is laid up once, and its points say what is followed up at each', async () => {
  const form = { year: '2020', template: 'stockholm' }
  // The points are called what the partnership's language calls them, whatever who lays them up reads.
  const headers = { 'accept-language': 'en' }
  const laid = await site.ask(site.as.coordinator, at('/kalender'), { form, headers })
  expect(laid.status).toBe(303)
  expect(laid.headers.get('location')).toBe(at('?ar=2020'))
  const again = await site.ask(site.as.coordinator, at('/kalender'), { form, accept: 'application/json' })
  expect(await again.json()).toEqual({ year: 2020, added: 0 })
  const html = await read('reader')
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toContain('Tertialrapport 1')
  expect(text).toContain('1 januari 2020 – 30 april 2020')
  expect(text).toContain('12 januari 2021')
  expect(plan.routine).toBeTruthy()
})

test('a calendar that there is none of, and a year that is none, are refused beside the field', async () => {
  const wrong = await site.ask(site.as.coordinator, at('/kalender'), {
    form: { year: '20', template: 'moon' },
    accept: 'application/json',
  })
  expect(wrong.status).toBe(422)
  expect(await wrong.json()).toMatchObject({ problems: { year: 'not-a-year', template: 'not-a-choice' } })
})

test('a point is changed: its day, and the group that coordinates it; what it covers ends before the answers are in', async () => {
  const html = await read('coordinator', at('?ar=2020'))
  const id = html.match(/tillfalle\/([0-9a-f-]{36})\/andra/)![1]!
  const path = `/samverkan/${site.slug}/tillfalle/${id}`
  await expectValidHtml(await read('coordinator', `${path}/andra`))
  const fields = {
    year: '2020',
    code: 'T1',
    name: 'Tertialrapport 1',
    coversFrom: '2020-01-01',
    coversTo: '2020-04-30',
  }
  const early = await site.ask(site.as.coordinator, `${path}/andra`, {
    form: { ...fields, version: '1', dueOn: '2020-04-01' },
  })
  expect(early.status).toBe(422)
  expect(textOf(await early.text())).toContain('Svaren kan inte vara inne innan')
  const moved = await site.ask(site.as.coordinator, `${path}/andra`, {
    form: { ...fields, version: '1', dueOn: '2020-05-20', coordinatedBy: 'beredningsgruppen' },
  })
  expect(moved.status).toBe(303)
  expect(textOf(await read('leader', at('?ar=2020')))).toContain('20 maj 2020')
  expect(textOf(await read('reader', path))).toContain('Tertialrapport 1')
})
