/** Forms in place on another page: the same addresses, answered for a frame; and what a form for something new says besides its fields. */
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
})
afterAll(() => site.close())

const headers = { 'turbo-frame': 'in-place-3' }
const home = () => `/samverkan/${site.slug}`
const passage = () => `${home()}/stycke/${plan.passages[0]}/andra`

test('a frame gets the form alone, with ids of its own; a page of its own is as it was', async () => {
  const html = await (await site.ask(site.as.coordinator, passage(), { headers })).text()
  expect(html).toContain('<turbo-frame id="in-place-3">')
  expect(html).toContain('id="in-place-3-text"')
  expect(html).not.toContain('<nav')
  await expectValidHtml(html.replaceAll('turbo-frame', 'section'))
  const page = await (await site.ask(site.as.coordinator, passage())).text()
  await expectValidHtml(page)
  expect(page).toContain('<h1>Ändra stycke</h1>')
  const other = await site.ask(site.as.coordinator, passage(), { headers: { 'turbo-frame': '"><script>' } })
  expect(await other.text()).toContain('<h1>')
})

test('saved in place, the page around is shown anew; refused, the frame holds what was written', async () => {
  const text = 'Torget upplevs som mörkt efter klockan nio.'
  const refused = await site.ask(site.as.coordinator, passage(), {
    headers,
    form: { version: '1', kind: 'paragraph', text: '' },
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('href="#in-place-3-text"')
  const saved = await site.ask(site.as.coordinator, passage(), {
    headers,
    form: { version: '1', kind: 'paragraph', text },
  })
  expect(saved.headers.get('content-type')).toContain('text/vnd.turbo-stream.html')
  expect(saved.headers.get('x-record')).toBe(plan.passages[0])
  expect(await saved.text()).toContain('action="refresh"')
})

test('new paragraphs are put before and after another, and the next one is written right away', async () => {
  const html = await (await site.ask(site.as.coordinator, passage())).text()
  const way = (side: string) =>
    new RegExp(`href="([^"]*[?&;]${side}=[^"]*)"`).exec(html)![1]!.replaceAll('&amp;', '&')
  const add = (address: string, text: string, more: Record<string, string> = {}) =>
    site.ask(site.as.coordinator, address, { form: { kind: 'paragraph', text, ...more } })
  await add(way('fore'), 'Ett före.')
  const next = await add(way('efter'), 'Ett efter.', { next: 'after' })
  const after = next.headers.get('location')!
  expect(after).toContain('/stycke/ny?')
  await add(after, 'Ännu ett efter.')
  const text = textOf(await (await site.ask(site.as.reader, `${home()}/omrade/${plan.squares}`)).text())
  const order = [
    'Ett före.',
    'Torget upplevs som mörkt',
    'Ett efter.',
    'Ännu ett efter.',
    'Klotter har flyttat',
  ]
  const places = order.map(words => text.indexOf(words))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('a form for something new that is sent twice adds once, and keeps what was written last', async () => {
  const address = `${home()}/aktivitet/ny?area=${plan.squares}`
  const html = await (await site.ask(site.as.member, address)).text()
  const id = /name="id" value="([^"]+)"/.exec(html)![1]!
  const send = (title: string) => site.ask(site.as.member, address, { form: { id, title } })
  await send('Prova en gång')
  const again = await send('Prova en gång till')
  expect(again.headers.get('location')).toBe(`${home()}/aktivitet/${id}`)
  const shown = await (await site.ask(site.as.reader, `${home()}/omrade/${plan.squares}`)).text()
  expect(shown.match(/Prova en gång/g)?.length).toBe(shown.match(/Prova en gång till/g)?.length)
})

test('who has a form open is told to those who may change the record, and to nobody else', async () => {
  const ask = (who: Parameters<Site['ask']>[0], id = plan.rounds, noun = 'activity') =>
    site.ask(who, `${home()}/narvaro`, { form: { noun, id }, accept: 'application/json' })
  expect(await (await ask(site.as.coordinator)).json()).toEqual({ others: [] })
  expect(await (await ask(site.as.member)).json()).toEqual({
    others: ['Person i rollen coordinator skriver här sedan 09:00.'],
  })
  for (const role of ['leader', 'participant', 'reporter', 'reader'] as const)
    expect((await ask(site.as[role])).status).toBe(403)
  expect((await ask(site.outsider)).status).toBe(404)
  expect((await ask(site.as.coordinator, v7())).status).toBe(404)
  expect((await ask(site.as.coordinator, plan.rounds, 'session')).status).toBe(404)
})
