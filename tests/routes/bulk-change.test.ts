import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../src/operations/record.ts'
import { paths } from '../../src/web/paths.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
let preview: string
let change: string

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
  preview = paths.bulkPreview(site.slug, plan.planId)
  change = paths.bulkChange(site.slug, plan.planId)
})
afterAll(() => site.close())

/** A form whose fields may be sent several times. */
function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one)
  return data
}
const send = (path: string, fields: Record<string, string | string[]>, actor: Actor = site.as.member) =>
  site.ask(actor, path, { method: 'POST', form: form(fields) })
const activity = async (id: string) =>
  (
    await (
      await site.ask(site.as.leader, paths.record(site.slug, 'activity', id), { accept: 'application/json' })
    ).json()
  ).activity

test('those who keep activities can mark them, others cannot', async () => {
  const table = paths.planTable(site.slug, plan.planId)
  const html = await (await site.ask(site.as.member, table)).text()
  await expectValidHtml(html)
  expect(html).toContain('aria-label="Markera Gå kvällsrundor"')
  expect(await (await site.ask(site.as.reader, table)).text()).not.toContain('type="checkbox" name="id"')
})

test('first it is asked what the field becomes, beside what stands now', async () => {
  const answer = await send(preview, { id: [plan.lights, plan.rounds], field: 'convener', query: '?sok=e' })
  const html = await answer.text()
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toContain('2 aktiviteter är valda')
  expect(text).toContain('Byt belysningen vid trappanTrygga torgFörvaltningen')
  expect(text).not.toContain('Genomför')
  expect(html).toContain(`href="${paths.planTable(site.slug, plan.planId)}?sok=e"`)
})

test('then each line says what it becomes, and nothing has been saved', async () => {
  const answer = await send(preview, { which: 'shown', field: 'convener', value: 'Polisen', query: '' })
  const html = await answer.text()
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toContain('2 aktiviteter ändras. En står redan så och ändras inte.')
  expect(text).toContain('Byt belysningen vid trappanTrygga torgFörvaltningenPolisen')
  expect(text).toContain('Gå kvällsrundorTrygga torgPolisenändras inte')
  expect(html).toContain(`name="version" value="${plan.lights}:1 ${plan.routine}:1"`)
  expect((await activity(plan.lights)).convener).toBe('Förvaltningen')
})

test('it is made at once, each with its event, and what follows from the words follows', async () => {
  const versions = [plan.lights, plan.routine].map(id => `${id}:1`)
  const answer = await send(change, {
    version: versions,
    field: 'duration',
    value: 'Klar september',
    query: '?sok=e',
  })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`${paths.planTable(site.slug, plan.planId)}?sok=e`)
  expect(await activity(plan.lights)).toMatchObject({
    duration: 'Klar september',
    endsOn: '2020-09-30',
    version: 2,
  })
  expect(await activity(plan.routine)).toMatchObject({
    duration: 'Klar september',
    endsOn: '2020-09-30',
    version: 2,
  })
  const history = textOf(await (await site.ask(site.as.leader, paths.history(site.slug))).text())
  expect(history).toContain('Skriv en rutin för larm')
})

test('what somebody else has changed since is left alone, and told with what stands there now', async () => {
  const stale = {
    version: [`${plan.lights}:1`, `${plan.rounds}:1`],
    field: 'duration',
    value: 'Uppdrag 2020',
  }
  const answer = await send(change, stale)
  expect(answer.status).toBe(409)
  const html = await answer.text()
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toContain('Byt belysningen vid trappanTrygga torgKlar septemberUppdrag 2020')
  expect(text).not.toContain('Gå kvällsrundor')
  expect((await activity(plan.lights)).duration).toBe('Klar september')
  expect((await activity(plan.rounds)).duration).toBe('Uppdrag 2020')
})

test('a group is chosen, and shown by its name', async () => {
  const html = await (await send(preview, { id: plan.rounds, field: 'groupId', value: plan.group })).text()
  expect(textOf(html)).toContain('Gå kvällsrundorTrygga torg(tomt)Torggruppen')
  const wrong = await send(preview, { id: plan.rounds, field: 'groupId', value: plan.place })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Välj något i listan')
})

test('nothing marked, an unknown field and an identity number are refused in words', async () => {
  const none = await send(preview, { field: 'status' })
  expect(none.status).toBe(422)
  expect(await none.text()).toContain('Markera minst en aktivitet')
  expect((await send(preview, { id: plan.rounds, field: 'title' })).status).toBe(422)
  const number = await send(preview, { id: plan.rounds, field: 'status', value: 'Samtal med 19811218-9876' })
  expect(number.status).toBe(422)
  const html = await number.text()
  await expectValidHtml(html)
  expect(html).toContain('Texten innehåller ett personnummer')
})

test('a reader and an outsider change nothing', async () => {
  const fields = { version: `${plan.routine}:2`, field: 'status', value: 'Klar' }
  expect((await send(change, fields, site.as.reader)).status).toBe(403)
  expect((await send(change, fields, site.outsider)).status).toBe(404)
  expect((await activity(plan.routine)).status).toBeNull()
})
