import ExcelJS from 'exceljs'
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

const read = async (query = '', actor: Actor = site.as.leader) =>
  (await site.ask(actor, `${table}${query}`)).text()
const titles = async (query: string) => {
  const found = await (
    await site.ask(site.as.leader, `${table}${query}`, { accept: 'application/json' })
  ).json()
  return found.activities.map(({ title }: { title: string }) => title)
}

test('every activity has a line, with what its words were understood to mean', async () => {
  const html = await read()
  await expectValidHtml(html)
  const text = textOf(html)
  expect(text).toContain('3 aktiviteter')
  expect(text).toContain('Klar juniKlar senast 30 juni 2020')
  expect(text).toContain('30 juni 2020Skulle ha varit klar')
  expect(text).toContain('31 augusti 2020Uppföljning T2')
  expect(text).toContain('Polisen: Kommunpolis')
  expect(html).toContain(paths.record(site.slug, 'activity', plan.lights))
})

test('the address says which activities, in which order', async () => {
  expect(await titles('?lage=forsenad')).toEqual(['Byt belysningen vid trappan'])
  expect(await titles('?sok=rundor')).toEqual(['Gå kvällsrundor'])
  expect(await titles(`?grupp=${plan.group}`)).toEqual(['Byt belysningen vid trappan'])
  expect(await titles('?ordning=-aktivitet')).toEqual([
    'Skriv en rutin för larm',
    'Gå kvällsrundor',
    'Byt belysningen vid trappan',
  ])
})

test('what is left out is counted, and can be brought back', async () => {
  const html = await read('?tillfalle=T2')
  await expectValidHtml(html)
  expect(textOf(html)).toContain('2 av 3 aktiviteterVisa alla')
  const none = await read('?sok=finns+inte')
  await expectValidHtml(none)
  expect(textOf(none)).toContain('0 av 3 aktiviteterVisa alla')
  expect(none).toContain('Inga aktiviteter stämmer med urvalet')
  expect(none).toContain(`href="${table}"`)
})

test('a heading says how its column is sorted, and leads to the next order', async () => {
  const html = await read('?ordning=narmast')
  expect(html).toMatch(/<th scope="col" aria-sort="ascending"><a href="[^"]*\?ordning=-narmast"/)
  expect(await read('?ordning=-narmast')).toMatch(/aria-sort="descending"><a href="[^"?]*"/)
})

test('on a phone, where the headings stand in a row, a word says that they sort', async () => {
  expect(await read()).toContain('<tr data-sort="Sortera:">')
})

test('columns are chosen', async () => {
  const html = await read('?kolumn=rubrik&kolumn=aktivitet&kolumn=ovriga')
  const table = /<table.*<\/table>/s.exec(html)?.[0] ?? ''
  expect(
    [...table.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/g)].map(([, heading]) => textOf(heading!)),
  ).toEqual(['Rubrik', 'Aktivitet', 'Övriga deltagare'])
  expect(textOf(table)).toContain('Fastighetsägaren')
})

test('the address that a form makes is made short', async () => {
  const answer = await site.ask(site.as.leader, `${table}?sok=rundor&omrade=&lage=`)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`${table}?sok=rundor`)
})

test('a participant sees the lines of what they take part in, and is not told of the others', async () => {
  const html = await read('', site.as.participant)
  expect(html).toContain('Planen har inga aktiviteter ännu')
  expect(html).not.toContain('belysningen')
})

test('what is shown is taken home as it is shown, as a workbook and as CSV', async () => {
  const query = '?sok=larm+rundor&ordning=-aktivitet&kolumn=aktivitet&kolumn=narmast'
  const none = await site.ask(site.as.leader, `${table}.csv${query}`)
  expect(await none.text()).toBe('Aktivitet;Närmast')
  const shown = '?tillfalle=T2&ordning=-aktivitet&kolumn=aktivitet&kolumn=narmast'
  const csv = await site.ask(site.as.leader, `${table}.csv${shown}`)
  expect(csv.headers.get('content-disposition')).toBe(
    'attachment; filename="atgardsplan-for-ekbacken-2020-aktiviteter.csv"',
  )
  expect(await csv.text()).toBe(
    'Aktivitet;Närmast\r\nGå kvällsrundor;2020-08-31\r\nByt belysningen vid trappan;2020-06-30',
  )
  const xlsx = await site.ask(site.as.leader, `${table}.xlsx${shown}`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await xlsx.arrayBuffer())
  const sheet = book.worksheets[0]!
  expect(sheet.getColumn(1).values.slice(1)).toEqual([
    'Aktivitet',
    'Gå kvällsrundor',
    'Byt belysningen vid trappan',
  ])
  expect(sheet.getCell('B2').value).toEqual(new Date('2020-08-31T00:00:00Z'))
})
