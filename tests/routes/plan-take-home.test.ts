/** The plan for other programs: as Word, a workbook of its records, its days for a calendar. */

import ExcelJS from 'exceljs'
import ICAL from 'ical.js'
import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataOfDocx } from '../../src/documents/attached/docx-data.ts'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import type { Document } from '../../src/documents/writing/document.ts'
import { nouns } from '../../src/operations/nouns.ts'
import type { Actor } from '../../src/operations/record.ts'
import { changeRecord } from '../../src/operations/record.ts'
import { paperName } from '../../src/web/pages/plan/paper.ts'
import { paths } from '../../src/web/paths.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { readCalendar } from '../calendar-readers.ts'
import { textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
beforeAll(async () => {
  site = await makeSite()
  plan = await writeAPlan(site)
})
afterAll(() => site.close())

async function eventsFor(actor: Actor) {
  const response = await site.ask(actor, paths.planCalendar(site.slug, plan.planId))
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="atgardsplan-for-ekbacken-2020.ics"',
  )
  const text = await response.text()
  readCalendar(text)
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map(component => new ICAL.Event(component))
}

test('the calendar has the last days and the reporting points, each with a link to read on', async () => {
  const events = await eventsFor(site.as.reader)
  expect(events.map(event => [event.startDate.toString(), event.summary])).toEqual([
    ['2020-04-30', 'T1: uppföljning av Åtgärdsplan för Ekbacken 2020'],
    ['2020-06-30', 'Ska vara klart: Byt belysningen vid trappan'],
    ['2020-08-31', 'T2: uppföljning av Åtgärdsplan för Ekbacken 2020'],
    ['2020-12-31', 'Ska vara klart: Skriv en rutin för larm'],
    ['2020-12-31', 'VB: uppföljning av Åtgärdsplan för Ekbacken 2020'],
  ])
  const lights = events[1]!
  expect(lights.uid).toMatch(new RegExp(`^${plan.lights}@`))
  expect(lights.component.getFirstPropertyValue('url')).toMatch(
    new RegExp(`^https?://[^/]+${paths.record(site.slug, 'activity', plan.lights)}$`),
  )
})

test('a day that is moved keeps its id and gets a higher number, so that calendars move what they have', async () => {
  const before = (await eventsFor(site.as.reader))[1]!
  const { activity } = await (
    await site.ask(site.as.coordinator, paths.record(site.slug, 'activity', plan.lights), {
      accept: 'application/json',
    })
  ).json()
  const changed = await changeRecord(
    site.context,
    site.as.coordinator,
    nouns.activity,
    plan.lights,
    activity.version,
    { ...activity, duration: 'Klar september' },
  )
  expect(changed.ok).toBe(true)
  const after = (await eventsFor(site.as.reader)).find(({ uid }) => uid === before.uid)!
  expect(after.startDate.toString()).toBe('2020-09-30')
  expect(after.sequence).toBeGreaterThan(before.sequence)
})

test('a participant gets the days of what they take part in only', async () => {
  expect(await eventsFor(site.as.participant)).toEqual([])
})

test('the workbook has a sheet for each kind of record, words beside what they were understood to mean', async () => {
  const response = await site.ask(site.as.reader, paths.planWorkbook(site.slug, plan.planId))
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="atgardsplan-for-ekbacken-2020.xlsx"',
  )
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    'Aktiviteter',
    'Problem och orsaker',
    'Mål',
    'Indikatorer',
    'Kontakter',
    'Grupper',
  ])
  expect(book.creator).toBe('Ekbacken')
  const column = (sheet: string, heading: string) => {
    const found = book.getWorksheet(sheet)!
    const at = (found.getRow(1).values as string[]).indexOf(heading)
    return found.getColumn(at).values.slice(2)
  }
  expect(column('Aktiviteter', 'Aktivitet')).toEqual([
    'Byt belysningen vid trappan',
    'Gå kvällsrundor',
    'Skriv en rutin för larm',
  ])
  expect(column('Aktiviteter', 'Löptid')[0]).toBe('Klar september')
  expect(column('Aktiviteter', 'Till och med')[0]).toEqual(new Date('2020-09-30T00:00:00Z'))
  expect(column('Aktiviteter', 'Kontakt: Polisen')[0]).toBe('Kommunpolis')
  expect(column('Mål', 'Mål')).toEqual(['Torgen är trygga hela dygnet'])
  expect(column('Indikatorer', 'Värde')).toEqual([31, 19])
  expect(column('Indikatorer', 'Granskat')).toEqual(Array(2).fill('föreslaget ur texten, inte granskat'))
  expect(column('Kontakter', 'Befattning')).toEqual([undefined, 'Kommunpolis'])
  expect(column('Grupper', 'Namn')).toEqual(['Torggruppen'])
})

test('a paper is named by whose it is, unless its title says so, its version and its form', () => {
  const paper = (title: string, over: string | null) => ({ title, cover: { over } }) as Document
  const own = paper('Åtgärdsplan 2027', 'Hässelby-Vällingby')
  expect(paperName(own, 'handbook')).toBe('hasselby-vallingby-atgardsplan-2027-handbok')
  expect(paperName(own, 'plan', 3)).toBe('hasselby-vallingby-atgardsplan-2027-version-3')
  expect(paperName(paper('Plan för Ekbacken', 'Ekbacken'), 'plan')).toBe('plan-for-ekbacken')
  expect(paperName(paper('Åtgärdsplan', null), 'plan')).toBe('atgardsplan')
})

test('as Word it is the plan in either layout, with the plan’s data inside', async () => {
  const data = await (await site.ask(site.as.reader, paths.planData(site.slug, plan.planId))).json()
  const headings: Record<string, string[]> = {}
  for (const layout of ['plan', 'handbook'] as const) {
    const response = await site.ask(site.as.reader, paths.planDocxIn(site.slug, plan.planId, layout))
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="atgardsplan-for-ekbacken-2020${layout === 'plan' ? '' : '-handbok'}.docx"`,
    )
    const bytes = new Uint8Array(await response.arrayBuffer())
    const found = dataOfDocx(await unpackParts(bytes))!
    expect(found).toMatchObject({ name: 'plan.json', unedited: true })
    expect(JSON.parse(found.text)).toEqual(data)
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    expect(value).toContain('Byt belysningen vid trappan')
    headings[layout] = [...value.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, text]) => textOf(text!))
  }
  expect(headings.plan).toEqual(expect.arrayContaining(['Bakgrund', 'Trygga torg', 'Skolan']))
  expect(headings.handbook).toEqual([...headings.plan!, 'Åtgärder per område'])
})
