/** The plan as data: everything that its document is made of, and only for those who read all of it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlanData } from '../../src/domain/plan-data.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let written: APlan
let address: string
let data: PlanData

beforeAll(async () => {
  site = await makeSite()
  written = await writeAPlan(site)
  address = `/samverkan/${site.slug}/plan/${written.planId}`
  const response = await site.ask(site.as.reader, `${address}/data`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toBe(
    'attachment; filename="atgardsplan-for-ekbacken-2020.json"',
  )
  data = (await response.json()) as PlanData
})
afterAll(() => site.close())

test('says what it is and holds every record of the plan, in the plan’s order', () => {
  const { records } = data
  expect(data).toMatchObject({ format: 'samhandling-plan', edition: 1 })
  expect(records.partnership).toMatchObject({ name: 'Ekbacken', district: 'Ekbacken', language: 'sv' })
  expect(records.plan).toMatchObject({
    title: 'Åtgärdsplan för Ekbacken',
    year: 2020,
    caseNumber: 'EK 2020/17',
  })
  expect(records.area.map(({ name }) => name)).toEqual(['Trygga torg', 'Skolan'])
  expect(records.area[1]).toMatchObject({ viaAreaId: written.squares, viaReason: 'Samma grupp gör arbetet.' })
  expect(records.goal).toMatchObject([{ areaId: written.squares, kind: 'overall' }])
  expect(records.activity.map(({ id }) => id)).toEqual([written.lights, written.rounds, written.routine])
  expect(records.activity[0]).toMatchObject({ theme: 'Ljus', duration: 'Klar juni', groupId: written.group })
  expect(records.contact.map(({ wording }) => wording)).toEqual(['Sammankallande', 'Kommunpolis'])
  expect(records.passage.map(({ kind }) => kind)).toContain('figure')
  expect(records.indicator).toMatchObject([
    { id: written.indicator, verdict: null, sentence: 'Klottret har minskat från 31 till 19 ärenden.' },
  ])
  expect(records.indicatorValue.map(({ value, year }) => [year, value])).toEqual([
    [2018, 31],
    [2019, 19],
  ])
  expect(records.stance).toMatchObject([{ kind: 'local-area', areaId: written.squares }])
})

test('refers to nothing that it does not hold', () => {
  const { partnership: _, plan, ...tables } = data.records
  const held = new Set([plan.id, ...Object.values(tables).flatMap(rows => rows.map(({ id }) => id))])
  const missing = Object.entries(tables).flatMap(([table, rows]) =>
    rows.flatMap(row =>
      Object.entries(row)
        .filter(([column, value]) => column.endsWith('Id') && value !== null && !held.has(value as string))
        .map(([column]) => `${table}.${column}`),
    ),
  )
  expect(missing).toEqual([])
})

test('names nobody: functions are part of a plan, people are not', () => {
  expect(JSON.stringify(data.records.position)).toContain('Kommunpolis')
  expect(JSON.stringify(data)).not.toMatch(/@|personId/)
})

test('the page leads to it', async () => {
  expect(await (await site.ask(site.as.reader, address)).text()).toContain(`href="${address}/data" download`)
})

test('a plan that is not there is not found', async () => {
  const gone = address.replace(/[0-9a-f]{12}$/, '000000000000')
  expect((await site.ask(site.as.reader, `${gone}/data`)).status).toBe(404)
})

test('who reads only a part of the plan is refused, and told so', async () => {
  const response = await site.ask(site.as.participant, `${address}/data`, { accept: 'application/json' })
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ title: 'not-allowed' })
})
