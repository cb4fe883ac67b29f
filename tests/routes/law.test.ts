import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, type Noun } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let plan: APlan
const at = (path = '') => `/samverkan/${site.slug}/lagkoll${path}`
const read = async (role: keyof Site['as'], path = at()) => (await site.ask(site.as[role], path)).text()
const rows = async (): Promise<{ duty: string; state: string; lacks: string[]; dueOn: string | null }[]> => {
  const response = await site.ask(site.as.reader, at(), { accept: 'application/json' })
  return (await response.json()).rows
}
const row = async (duty: string) => (await rows()).find(one => one.duty === duty)!
const add = async (noun: Noun, input: object, belongsTo = {}) => {
  const outcome = await addRecord(site.context, site.as.coordinator, noun, input, belongsTo)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value.id
}

beforeAll(async () => {
  site = await makeSite()
})
afterAll(() => site.close())

test('an empty partnership lacks everything, and is led to where each thing is made', async () => {
  expect((await rows()).map(({ state }) => state)).toEqual(Array(10).fill('missing'))
  const html = await read('coordinator')
  await expectValidHtml(html)
  expect(html).toContain(`/samverkan/${site.slug}/overenskommelse"`)
  expect(html).toContain(`/samverkan/${site.slug}/underlag/ny?duty=13"`)
  expect(await read('reader')).not.toContain('/underlag/ny')
})

test('what the plan, the agreement and the organisation hold is shown for the sections that ask for it', async () => {
  plan = await writeAPlan(site)
  // One of two areas has a picture, and no problem has a cause.
  expect(await row('4')).toMatchObject({ state: 'partly', lacks: ['picture-of-each-area', 'analysis'] })
  expect(await row('9')).toMatchObject({ state: 'partly', lacks: ['purpose', 'signature'] })
  expect(await row('10')).toMatchObject({ state: 'missing', lacks: ['council'] })
  const council = await add(nouns.group, { name: 'Rådet', kind: 'council', ledBy: 'Förvaltningschefen' })
  expect(await row('10')).toMatchObject({ state: 'partly', lacks: ['council-seats', 'council-meeting'] })
  const position = await add(nouns.position, {
    name: 'Brottsförebyggande samordnare',
    organisationId: plan.municipality,
  })
  await add(nouns.seat, { groupId: council, positionId: position })
  expect(await row('10')).toMatchObject({ lacks: ['council-meeting'] })
  await add(nouns.meeting, { groupId: council, heldOn: '2020-09-10' })
  expect(await row('10')).toMatchObject({ lacks: ['council-meeting'] })
  await add(nouns.meeting, { groupId: council, heldOn: '2020-04-02' })
  expect(await row('10')).toMatchObject({ state: 'shown', lacks: [] })
  expect(await row('11')).toMatchObject({ state: 'partly', lacks: ['coordinator-held'] })
  const person = await add(nouns.person, { name: 'Sam Ordnare' })
  await add(nouns.holding, { personId: person, positionId: position })
  expect(await row('11')).toMatchObject({ state: 'shown', lacks: [] })
})

test('a decision on the plan begins the clock of two years for the picture', async () => {
  const decided = await site.ask(site.as.coordinator, `/samverkan/${site.slug}/plan/${plan.planId}/beslut`, {
    form: { decidedOn: '2020-08-20', body: 'Rådet' },
  })
  expect(decided.status).toBe(303)
  expect(await row('5')).toMatchObject({ state: 'partly', lacks: ['picture-of-each-area', 'case-number'] })
  expect(await row('6-picture')).toMatchObject({ state: 'shown', dueOn: '2022-08-20' })
  expect(await row('6-plan')).toMatchObject({ state: 'missing', lacks: ['follow-up'], dueOn: null })
})

test('what somebody writes stands at its section, with day and case number, and leads to being changed', async () => {
  const form = {
    duty: '13',
    wording: 'Kommunstyrelsen rapporterade till fullmäktige.',
    datedOn: '2019-11-20',
    caseNumber: 'KS 2019/88',
    link: 'https://ekbacken.example/protokoll',
  }
  const path = `/samverkan/${site.slug}/underlag/ny`
  await expectValidHtml(await read('coordinator', `${path}?duty=13`))
  // The one that was pressed is chosen; unpressed, none is.
  const vouching = await read('coordinator', `${path}?duty=agreement-signed`)
  expect(vouching.match(/<option value="[^>]*selected[^>]*>/g)).toHaveLength(1)
  expect(vouching).toMatch(/<option(?=[^>]*selected)[^>]*value="agreement-signed"/)
  expect(vouching).not.toContain('rapporterade till fullmäktige.')
  expect(await read('coordinator', path)).not.toMatch(/<option value="[^>]*selected/)
  const added = await site.ask(site.as.coordinator, path, { form })
  expect(added.headers.get('location')).toBe(at('#p13'))
  // Nine months have gone: it is time to think of the next.
  expect(await row('13')).toMatchObject({ state: 'soon', dueOn: '2020-11-20' })
  const html = await read('coordinator')
  await expectValidHtml(html)
  expect(textOf(html)).toContain(
    'Kommunstyrelsen rapporterade till fullmäktige, 20 november 2019, dnr KS 2019/88',
  )
  const refused = await site.ask(site.as.coordinator, path, { form: { ...form, duty: '99', datedOn: '' } })
  expect(refused.status).toBe(422)
  expect((await site.ask(site.as.member, path, { form })).status).toBe(403)
})

test('the answers are taken home as a sheet, a line for each duty', async () => {
  const response = await site.ask(site.as.reader, at('.xlsx'))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  const sheet = book.getWorksheet('Lagkoll')!
  expect(sheet.rowCount).toBe(11)
  expect(sheet.getCell('D11').text).toContain('Kommunstyrelsen rapporterade')
  expect(sheet.getCell('C11').text).toBe('Dags snart')
})
