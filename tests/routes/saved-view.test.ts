import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/operations/record.ts'
import { paths } from '../../src/web/paths.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
let table: string

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
  table = paths.planTable(site.slug, plan.planId)
})
afterAll(() => site.close())

const read = async (actor: Actor, path: string) => (await site.ask(actor, path)).text()
const save = (actor: Actor, form: Record<string, string>) =>
  site.ask(actor, paths.savedViews(site.slug, plan.planId), { form })
const viewsOf = async (
  actor: Actor,
): Promise<{ id: string; name: string; own: boolean; version: number }[]> =>
  (await (await site.ask(actor, table, { accept: 'application/json' })).json()).views

test('what is shown is saved under a name, and found again by it', async () => {
  const query = '?lage=forsenad&ordning=-narmast'
  expect(await read(site.as.reader, `${table}${query}`)).toContain('Spara den här vyn')
  const answer = await save(site.as.reader, { name: 'Det som är sent', query })
  expect(answer.headers.get('location')).toBe(`${table}${query}`)
  const [saved] = await viewsOf(site.as.reader)
  const opened = await site.ask(site.as.reader, paths.savedView(site.slug, saved!.id))
  expect(opened.headers.get('location')).toBe(`${table}${query}`)
  const html = await read(site.as.reader, `${table}${query}`)
  await expectValidHtml(html)
  expect(html).toMatch(/aria-current="true">Det som är sent</)
  expect(html).not.toContain('Spara den här vyn')
})

test("one's own is nobody else's, and the history does not tell of it", async () => {
  expect(await viewsOf(site.as.coordinator)).toEqual([])
  const [saved] = await viewsOf(site.as.reader)
  expect((await site.ask(site.as.coordinator, paths.savedView(site.slug, saved!.id))).status).toBe(404)
  expect(await read(site.as.coordinator, paths.history(site.slug))).not.toContain('Det som är sent')
})

test('what is shared is seen by all who read the plan, and changed by its owner alone', async () => {
  const [own] = await viewsOf(site.as.reader)
  const change = paths.savedViewChange(site.slug, own!.id)
  const form = await read(site.as.reader, change)
  await expectValidHtml(form)
  expect(form).toContain('value="Det som är sent"')
  const answer = await site.ask(site.as.reader, change, {
    form: { name: 'Sent', shared: 'on', version: String(own!.version) },
  })
  expect(answer.status).toBe(303)
  expect(await viewsOf(site.as.leader)).toMatchObject([{ name: 'Sent', own: false }])
  expect(textOf(await read(site.as.leader, table))).toContain('Sent delad av Person i rollen reader')
  for (const path of [change, paths.savedViewRemoval(site.slug, own!.id)]) {
    const refused = await site.ask(site.as.coordinator, path, { form: { name: 'Min', version: '2' } })
    expect(refused.status).toBe(404)
  }
  expect(textOf(await read(site.as.leader, paths.history(site.slug)))).toContain('Sent')
  expect(await viewsOf(site.as.participant)).toEqual([])
})

test('without a name, or with one that is taken, the form says what is missing', async () => {
  for (const [name, sentence] of [
    ['', 'Fyll i fältet'],
    ['Sent', 'Det finns redan en sådan'],
  ] as const) {
    const answer = await save(site.as.reader, { name, query: '?sok=torg' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    await expectValidHtml(html)
    expect(html).toContain(sentence)
    expect(html).toContain('value="?sok=torg"')
  }
})

test('it is removed by its owner', async () => {
  const [own] = await viewsOf(site.as.reader)
  const answer = await site.ask(site.as.reader, paths.savedViewRemoval(site.slug, own!.id), {
    method: 'POST',
  })
  expect(answer.headers.get('location')).toBe(table)
  expect(await viewsOf(site.as.leader)).toEqual([])
})
