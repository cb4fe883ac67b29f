import { expect, test } from 'vitest'
import type { Process } from './answer.ts'
import { answeredOf, deviationsOf, type ReportSource, reportOf, reportState } from './report.ts'
import { chainDay } from './report-chain.ts'
import { chainOf } from './whole-chain.ts'

const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}`

const said = {
  produced: null,
  reason: null,
  process: null,
  processWords: null,
  effect: null,
  effectBasis: null,
  conditionMet: null,
  nextStep: null,
  answeredAs: 'Kommunpolis',
  on: '2020-05-04',
} as const
const activity = (title: string) => ({ activity: { title, theme: null, successCondition: null } }) as never
const indicator = (own: object) =>
  ({ areaId: null, placeId: null, verdict: null, sentence: null, ...own }) as never

const source: ReportSource = {
  records: {
    partnership: { name: 'Ekbacken', city: null, district: null, policeRegion: null, language: 'sv' },
    area: [
      { id: id(1), name: 'Trygga torg', viaAreaId: null, viaReason: null },
      { id: id(2), name: 'Skolan', viaAreaId: id(1), viaReason: 'Samma grupp.' },
    ],
    goal: [
      { id: id(3), areaId: id(1), kind: 'overall', label: null, text: 'Trygga torg', indicatorId: null },
      { id: id(4), areaId: id(1), kind: 'effect', label: null, text: 'Färre klotter', indicatorId: id(6) },
      { id: id(5), areaId: id(1), kind: 'effect', label: null, text: 'Fler ser ljuset', indicatorId: null },
    ] as never,
    indicator: [
      indicator({ id: id(6), name: 'Klotter' }),
      indicator({ id: id(7), name: 'Förslag', areaId: id(1), sentence: 'Förslag ur texten' }),
    ],
    indicatorValue: [
      { id: id(8), indicatorId: id(6) },
      { id: id(9), indicatorId: id(7) },
    ] as never,
    place: [],
  },
  plan: 'Åtgärdsplan 2020',
  point: {
    code: 'T1',
    name: 'Tertialrapport 1',
    year: 2020,
    coversFrom: '2020-01-01',
    coversTo: '2020-04-30',
    dueOn: '2020-05-08',
  },
  summary: null,
  followUps: [
    {
      areaId: id(1),
      form: activity('Byt lampor'),
      answer: { ...said, production: 'done', effect: 'not-known' },
      earlier: [],
    },
    {
      areaId: id(1),
      form: activity('Gå rundor'),
      answer: { ...said, production: 'partly', reason: 'Sjukdom', nextStep: 'Gå i maj' },
      earlier: [],
    },
    { areaId: id(1), form: activity('Skriv en rutin'), answer: null, earlier: [] },
  ],
  goalAssessments: [
    { goalId: id(3), verdict: 'partly', certainty: 'uncertain', basis: 'Två mätningar' },
    { goalId: id(4), verdict: 'no-basis', certainty: null, basis: null },
  ],
  areaAssessments: [{ areaId: id(1), text: 'Arbetet går framåt.' }],
  chain: {
    on: '2020-04-30',
    whole: chainOf({ agreement: null, central: [], groups: [], promises: [], areas: [], parties: [] }),
  },
}
const report = reportOf(source)

test('the chain is judged on the last day that the point covers, and on no day after the round was opened', () => {
  expect(chainDay('2020-04-30', '2020-05-04')).toBe('2020-04-30')
  expect(chainDay('2020-12-31', '2020-12-01')).toBe('2020-12-01')
})

test('what nobody has answered of is counted for itself, and in nothing else', () => {
  expect(report.tally).toMatchObject({ done: 1, partly: 1, 'not-done': 0, 'no-answer': 1 })
  expect(answeredOf(report.tally)).toEqual({ all: 3, answered: 2 })
  expect(deviationsOf(report).map(({ title }) => title)).toEqual(['Gå rundor'])
})

test('what was done deviates where the work went otherwise or stands still, with each why', () => {
  const [first, second] = source.followUps
  const went = (process: Process, processWords: string, of = first!) => ({
    ...of,
    answer: { ...of.answer!, process, processWords },
  })
  const followUps = [
    went('as-planned', 'Bra'),
    went('with-deviations', 'Sent ute'),
    went('too-early', 'Nyss börjat'),
    went('stalled', 'Ingen leder', second),
  ]
  const of = (production: string, process: string, why: string[]) => ({ production, process, why })
  expect(deviationsOf(reportOf({ ...source, followUps }))).toMatchObject([
    of('done', 'with-deviations', ['Sent ute']),
    of('partly', 'stalled', ['Sjukdom', 'Ingen leder']),
  ])
})

test('done is never counted as helped: the effect is what the answers say of it', () => {
  expect(report.effects).toEqual({
    better: 0,
    unchanged: 0,
    worse: 0,
    'too-early': 0,
    'not-known': 1,
    'not-said': 1,
  })
})

test('areas stand in the plan’s order, one that is followed up via another says by way of which', () => {
  expect(report.areas.map(({ number, name }) => [number, name])).toEqual([
    [1, 'Trygga torg'],
    [2, 'Skolan'],
  ])
  expect(report.areas[1]).toMatchObject({
    via: { name: 'Trygga torg', reason: 'Samma grupp.' },
    activities: [],
    assessment: null,
  })
  expect(report.areas[0]!.activities.map(({ answer }) => answer?.production ?? null)).toEqual([
    'done',
    'partly',
    null,
  ])
})

test('a goal that nobody has judged is not one of which the basis is missing', () => {
  expect(report.areas[0]!.goals.map(({ assessment }) => assessment?.verdict ?? null)).toEqual([
    'partly',
    'no-basis',
    null,
  ])
})

test('of the figures only those that are accepted stand there, with the values that are theirs', () => {
  const { figures } = report.areas[0]!
  expect(figures.indicator.map(({ id }) => id)).toEqual([id(6)])
  expect(figures.indicatorValue.map(({ id }) => id)).toEqual([id(8)])
})

test('what is frozen is what was said, not who stored it or how', () => {
  const stored = { ...source.followUps[0]!.answer!, id: 'x', personName: 'Kim Berg' }
  const again = reportOf({ ...source, followUps: [{ ...source.followUps[0]!, answer: stored }] })
  expect(JSON.stringify(again)).not.toContain('Kim Berg')
})

test('a report grows until it is frozen as it stands, is endorsed in that version, and is decided for good', () => {
  const version = { checksum: 'a', endorsement: null }
  expect(reportState('a', undefined, null)).toBe('growing')
  expect(reportState('b', version, null)).toBe('growing')
  expect(reportState('a', version, null)).toBe('frozen')
  expect(reportState('a', { ...version, endorsement: {} }, null)).toBe('endorsed')
  expect(reportState('b', { ...version, endorsement: {} }, null)).toBe('growing')
  expect(reportState('b', { ...version, endorsement: {} }, {})).toBe('decided')
})
