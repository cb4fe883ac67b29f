/** The handbook's five steps under Lagkoll, of three partnerships: one with nothing, the demonstration, and one with every link. */
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HandbookState } from '../../src/domain/handbook-step.ts'
import { answerFollowUp } from '../../src/operations/answer.ts'
import type { LawPage } from '../../src/operations/law.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { openRound } from '../../src/operations/round.ts'
import { writeAWholePartnership } from '../a-whole-partnership.ts'
import { demonstrationSite } from '../demonstration-site.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let empty: Site
let whole: Site
let demonstration: Awaited<ReturnType<typeof demonstrationSite>>

beforeAll(async () => {
  empty = await makeSite()
  whole = await makeSite()
  await writeAWholePartnership(whole)
  demonstration = await demonstrationSite()
})
afterAll(() => Promise.all([empty, whole, demonstration].map(site => site.close())))

const at = (site: { slug: string }, ending = '') => `/samverkan/${site.slug}/lagkoll${ending}`
const pageOf = async (response: Response): Promise<LawPage> => response.json()
const ofSite = async (site: Site) =>
  pageOf(await site.ask(site.as.reader, at(site), { accept: 'application/json' }))
/** The conditions by how they stand. */
const standing = ({ handbook }: LawPage): Partial<Record<HandbookState, string[]>> =>
  Object.fromEntries(
    [...Map.groupBy(handbook, ({ state }) => state)].map(([state, rows]) => [
      state,
      rows.map(({ condition }) => condition),
    ]),
  )
const lawOf = ({ rows }: LawPage) => Object.fromEntries(rows.map(({ duty, state }) => [duty, state]))

test('an empty partnership has nothing of the law or the steps, and is led to where each is written', async () => {
  const page = await ofSite(empty)
  expect(new Set(Object.values(lawOf(page)))).toEqual(new Set(['missing']))
  expect(Object.keys(standing(page))).toEqual(['missing'])
  const html = await (await empty.ask(empty.as.coordinator, at(empty))).text()
  await expectValidHtml(html)
  expect(html).toContain(`/underlag/ny?duty=joint-decision`)
  expect(html).toContain(`href="/samverkan/${empty.slug}/kommunikation"`)
  expect(textOf(html)).toContain('Steg 2. Förbereda var för sig')
})

test('the whole one shows all that can be counted, and vouches for the rest', async () => {
  const page = await ofSite(whole)
  expect(lawOf(page)).toMatchInlineSnapshot(`
    {
      "10": "shown",
      "11": "shown",
      "12": "missing",
      "13": "missing",
      "4": "shown",
      "5": "shown",
      "6-picture": "shown",
      "6-plan": "missing",
      "7": "missing",
      "9": "shown",
    }
  `)
  expect(standing(page)).toMatchInlineSnapshot(`
    {
      "missing": [
        "joint-decision",
        "roles-considered",
        "own-picture",
        "own-dialogues",
        "leaders-informed",
        "measure-dialogues",
        "effect-examined",
        "commitments-assessed",
        "process-reviewed",
        "leaders-reported",
      ],
      "shown": [
        "organisation-appointed",
        "communicators-appointed",
        "communication-begun",
        "joint-picture",
        "priorities-set",
        "residents-heard",
        "causes-analysed",
        "agreement-signed",
        "goals-set",
        "causes-answered",
        "plan-adopted",
        "promises-given",
        "follow-up-planned",
        "work-documented",
        "promises-reported",
      ],
    }
  `)
  const form = {
    duty: 'joint-decision',
    wording: 'Ledningarna möttes och bestämde sig.',
    datedOn: '2020-01-08',
  }
  const path = `/samverkan/${whole.slug}/underlag/ny`
  const written = await whole.ask(whole.as.coordinator, path, { form })
  expect(written.headers.get('location')).toBe(at(whole, '#pjoint-decision'))
  expect(standing(await ofSite(whole)).vouched).toEqual(['joint-decision'])
  const html = await (await whole.ask(whole.as.reader, at(whole))).text()
  await expectValidHtml(html)
  expect(textOf(html)).toContain('Ni intygarLedningarna möttes och bestämde sig, 8 januari 2020')
  expect(html).not.toContain('/underlag/ny')
  expect((await whole.ask(whole.as.member, path, { form })).status).toBe(403)
  await expectValidHtml(await (await whole.ask(whole.as.coordinator, `${path}?duty=roles-considered`)).text())
})

test('of what is answered the last answer counts; too early is no assessment, and an effect that nobody knows is not examined', async () => {
  const { coordinator } = whole.as
  const year = { year: '2020', coversFrom: '2020-01-01', coversTo: '2020-08-31', dueOn: '2020-09-08' }
  const point = await addRecord(whole.context, coordinator, nouns.reportingPoint, {
    ...year,
    code: 'T2',
    name: 'Tertialrapport 2',
  })
  const pointId = point.ok ? point.value.id : ''
  expect(await openRound(whole.context, coordinator, pointId)).toMatchObject({ ok: true })
  const path = `/samverkan/${whole.slug}`
  const round = await whole.ask(coordinator, `${path}/tillfalle/${pointId}`, { accept: 'application/json' })
  const { lines } = (await round.json()) as { lines: { followUpId: string }[] }
  expect(lines).toHaveLength(1)
  let at = whole.context.now().getTime()
  const shownAfter = async (answer: object) => {
    at += 1000
    const context = { ...whole.context, now: () => new Date(at) }
    const answered = await answerFollowUp(context, coordinator, lines[0]!.followUpId, {
      ...{ produced: 'Tre lampor', answeredAs: 'Säkerhetsstrateg', ...answer },
    })
    expect(answered).toMatchObject({ ok: true })
    const { shown = [] } = standing(await ofSite(whole))
    return ['effect-examined', 'commitments-assessed', 'process-reviewed'].filter(one =>
      (shown as string[]).includes(one),
    )
  }
  const early = { production: 'too-early', process: 'too-early', effect: 'too-early' }
  expect(await shownAfter(early)).toEqual([])
  expect(await shownAfter({ production: 'done', process: 'as-planned', effect: 'not-known' })).toEqual([
    'commitments-assessed',
    'process-reviewed',
  ])
  const based = { effect: 'unchanged', effectBasis: 'Två mätningar' }
  expect(await shownAfter({ production: 'done', ...based })).toEqual([
    'effect-examined',
    'commitments-assessed',
  ])
  expect(await shownAfter(early)).toEqual([])
})

test('the demonstration shows what its document and its pages hold', async () => {
  const page = await pageOf(await demonstration.ask(at(demonstration), 'application/json'))
  expect(lawOf(page)).toMatchInlineSnapshot(`
    {
      "10": "partly",
      "11": "shown",
      "12": "missing",
      "13": "shown",
      "4": "partly",
      "5": "shown",
      "6-picture": "shown",
      "6-plan": "missing",
      "7": "missing",
      "9": "shown",
    }
  `)
  expect(standing(page)).toMatchInlineSnapshot(`
    {
      "missing": [
        "joint-decision",
        "roles-considered",
        "own-picture",
        "own-dialogues",
        "leaders-informed",
        "causes-analysed",
        "measure-dialogues",
        "causes-answered",
        "effect-examined",
        "leaders-reported",
      ],
      "partly": [
        "work-documented",
        "commitments-assessed",
        "process-reviewed",
      ],
      "shown": [
        "organisation-appointed",
        "communicators-appointed",
        "communication-begun",
        "joint-picture",
        "priorities-set",
        "residents-heard",
        "agreement-signed",
        "goals-set",
        "plan-adopted",
        "promises-given",
        "follow-up-planned",
        "promises-reported",
      ],
    }
  `)
})

test('the answers are taken home with the steps, as a workbook and as Word', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await (await whole.ask(whole.as.reader, at(whole, '.xlsx'))).arrayBuffer())
  expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
    ['Lagkoll', 11],
    ['Handbokens steg', 26],
  ])
  const word = await whole.ask(whole.as.reader, at(whole, '.docx'))
  expect(word.headers.get('content-disposition')).toContain('lagkoll-2020-08-24-ekbacken.docx')
  const parts = unzipSync(new Uint8Array(await word.arrayBuffer()))
  const text = textOf(new TextDecoder().decode(parts['word/document.xml']))
  for (const words of [
    'Svarsunderlag: Lagkoll',
    '24 augusti 2020',
    'Ett beslut om en åtgärdsplan',
    'beslutad av Rådet 2 mars 2020',
    'Varje område har mål.',
    '1 av 1 områden har mål',
  ])
    expect(text).toContain(words)
  expect((await whole.ask(whole.as.participant, at(whole, '.docx'))).status).toBe(403)
})
