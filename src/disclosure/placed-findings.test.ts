import { expect, it } from 'vitest'
import { type PlanRecords, planTables } from '../domain/plan-records.ts'
import type { ReportContent } from '../domain/report.ts'
import { findingsIn } from './placed-findings.ts'
import { textsInPlan } from './plan/texts.ts'
import { textsInReport } from './report/texts.ts'

const few = 'Av 11 deltagare fullföljde 8 insatsen.'
const identities = (text: string) => findingsIn([{ place: 0, text }], 5).map(({ identity }) => identity)

it('is the same finding wherever its sentence and the one before it stand, and another after other words', () => {
  const text = `Gruppen möttes i veckan. ${few}`
  expect(identities(text)).toHaveLength(1)
  expect(identities(`Det blev vår. Läget är lugnt. ${text} Sedan blev det höst.`)).toEqual(identities(text))
  expect(identities(`Gruppen möttes inte. ${few}`)).not.toEqual(identities(text))
  expect(identities(text.replace('8', '7'))).not.toEqual(identities(text))
})

it('is one finding of a sentence, that nobody may stand for where an identity number is in it', () => {
  const [found, ...others] = findingsIn([{ place: 0, text: 'Tre pojkar greps, en med 19900101-2385.' }], 5)
  expect(others).toEqual([])
  expect(found).toMatchObject({ maySign: false, quote: { marked: '19900101-2385' } })
  expect(found!.also.length).toBeGreaterThan(0)
})

it('is found once where the same words stand in two places', () => {
  const found = findingsIn(
    ['här', 'där'].map(place => ({ place, text: few })),
    5,
  )
  expect(found.map(({ places }) => places)).toEqual([['här', 'där']])
})

it('is the same finding in a quote, which leaves out the sentence before, and one of its own where nothing else says it', () => {
  const quote = { place: 'meningen', text: few, isQuote: true }
  const text = { place: 'stycket', text: `Gruppen möttes i veckan. ${few}` }
  const [found, ...others] = findingsIn([quote, text], 5)
  expect(others).toEqual([])
  expect(found).toMatchObject({ places: ['stycket', 'meningen'] })
  expect([found!.identity]).toEqual(identities(text.text))
  expect(findingsIn([quote], 5).map(({ places }) => places)).toEqual([['meningen']])
  expect(findingsIn([{ ...quote, isQuote: false }, text], 5)).toHaveLength(2)
})

it('reads the sentence that a figure of the plan was found in', () => {
  const none = Object.fromEntries(planTables.map(table => [table, []]))
  const indicator = [{ id: 'i', name: 'Fullföljda insatser', sentence: few }]
  const records = {
    ...none,
    plan: { id: 'p', title: 'Plan', year: 2020 },
    indicator,
  } as unknown as PlanRecords
  const found = findingsIn(textsInPlan(records), 5)
  expect(found.flatMap(({ places }) => places)).toMatchObject([{ table: 'indicator', field: 'sentence' }])
})

it('reads of a report what its figures were found in and are called, and who answered before', () => {
  const area = {
    name: 'Torget',
    via: null,
    assessment: null,
    goals: [],
    figures: {
      indicator: [{ id: 'i', name: 'Fullföljda', sentence: 'Meningen.' }],
      indicatorValue: [
        { indicatorId: 'i', period: 'Våren', placeName: 'Parken', breakdown: 'Flickor' },
        { indicatorId: 'another', period: 'Hösten' },
      ],
    },
    activities: [{ title: 'Rundor', answer: null, earlier: [{ answeredAs: 'Polisen', on: '2020-05-01' }] }],
  }
  const content = { summary: null, areas: [area] } as unknown as ReportContent
  const read = textsInReport(content).map(({ place, text }) => [place.of, place.field, text])
  expect(read).toEqual([
    ['area', 'name', 'Torget'],
    ['indicator', 'name', 'Fullföljda'],
    ['indicator', 'sentence', 'Meningen.'],
    ['indicatorValue', 'period', 'Våren'],
    ['indicatorValue', 'placeName', 'Parken'],
    ['indicatorValue', 'breakdown', 'Flickor'],
    ['activity', 'title', 'Rundor'],
    ['answer', 'answeredAs', 'Polisen'],
  ])
})

it('reads every text of every record of a plan, but neither what identifies it nor its number in a register', () => {
  const text = 'En mening.'
  const row = { id: 'x', areaId: 'y', caseNumber: 'DNR 1', startsOn: '2020-01-01', roles: [text, text] }
  const tables = planTables.map(table => [table, [{ ...row, name: text, description: text }]])
  const records = { plan: { id: 'p', title: text, year: 2020 }, ...Object.fromEntries(tables) } as PlanRecords
  const read = textsInPlan(records)
  expect(read.filter(({ place }) => place.table === 'plan')).toHaveLength(1)
  for (const table of planTables)
    expect(
      read.filter(({ place }) => place.table === table).map(({ place, text }) => [place.field, text]),
    ).toEqual([
      ['roles', `${text}\n${text}`],
      ['name', text],
      ['description', text],
    ])
})
