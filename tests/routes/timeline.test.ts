import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { paths } from '../../src/web/paths.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
let timeline: string

beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
  timeline = paths.timeline(site.slug, plan.planId)
  await addRecord(
    site.context,
    site.as.coordinator,
    nouns.activity,
    { title: 'Tala med de boende', duration: 'Vid behov' },
    { areaId: plan.squares },
  )
})
afterAll(() => site.close())

const read = async (actor = site.as.coordinator) => (await site.ask(actor, timeline)).text()

test('each activity has a row that says in words what is drawn, and a link to it', async () => {
  const html = await read()
  await expectValidHtml(html)
  expect(html).toContain('aria-label="Klar senast 30 juni 2020. Följs upp vid T1, T2 och VB"')
  expect(html).toContain('aria-label="Utan slutdatum. Följs upp vid T2"')
  expect(html).toContain(paths.record(site.slug, 'activity', plan.rounds))
  expect(textOf(html)).toContain('Klar juni ▲ Skulle ha varit klar')
})

test('the reporting points and today are lines with their names', async () => {
  const html = await read()
  const scale = /<svg class="scale".*?<\/svg>/s.exec(html)?.[0] ?? ''
  for (const text of ['T1', '30 april', 'T2', '31 augusti', 'VB', 'i dag', 'jan', 'dec'])
    expect(textOf(scale)).toContain(text)
  expect(scale).toContain('Uppföljning: T1 30 april 2020, T2 31 augusti 2020 och VB 31 december 2020')
})

test('what has no time stands apart, with the way to give it one for those who may', async () => {
  const html = await read()
  expect(textOf(html)).toContain('Utan tid i planen')
  expect(html).toMatch(/Tala med de boende.*\/andra#duration"/s)
  const reader = await read(site.as.reader)
  expect(reader).toContain('Tala med de boende')
  expect(reader).not.toContain('#duration')
})
