import { describe, expect, test } from 'vitest'
import { daysBetween, dueFirst, nextOf, reportingAhead, type Timed, timingOf } from './due.ts'

const activity = (parts: Partial<Timed>): Timed => ({
  durationKind: null,
  startsOn: null,
  endsOn: null,
  duePoint: null,
  status: null,
  followUpPoints: [],
  ...parts,
})
const today = '2020-08-24'

describe('timing', () => {
  test.each([
    ['yesterday', activity({ durationKind: 'due', endsOn: '2020-08-23' }), 'late'],
    ['today', activity({ durationKind: 'due', endsOn: today }), 'due'],
    ['past but done', activity({ endsOn: '2020-06-30', status: 'Klar' }), 'done'],
    ['open-ended', activity({ durationKind: 'open-ended' }), 'running'],
    [
      'a reporting point without a year',
      activity({ durationKind: 'reporting-point', duePoint: 'T1' }),
      'undated',
    ],
    ['no words', activity({}), 'undated'],
  ] as const)('%s', (_, given, timing) => {
    expect(timingOf(given, today)).toBe(timing)
  })
})

test('the earliest day comes first, what has no day or is done is left out', () => {
  const june = activity({ endsOn: '2020-06-30' })
  const september = activity({ endsOn: '2020-09-30' })
  const done = activity({ endsOn: '2020-05-31', status: 'Genomförd' })
  expect(dueFirst([september, done, activity({}), june], today)).toEqual([june, september])
})

test('only reporting points to come, with the activities that are followed up at them', () => {
  const both = activity({ followUpPoints: ['T1', 'T2', 'VB'] })
  const last = activity({ followUpPoints: ['VB'] })
  expect(reportingAhead([both, last], 2020, today, [])).toEqual([
    { point: 'T2', on: '2020-08-31', activities: 1 },
    { point: 'VB', on: '2020-12-31', activities: 2 },
  ])
  expect(reportingAhead([both], null, today, [])).toEqual([])
})

test('a point comes on the day that its answers are in by the own calendar, be it of the year after', () => {
  const laid = [
    { year: 2020, code: 'T2', coversTo: '2020-08-31', dueOn: '2020-09-11', version: 1 },
    { year: 2020, code: 'VB', coversTo: '2020-12-31', dueOn: '2021-01-12', version: 1 },
    { year: 2021, code: 'T2', coversTo: '2021-08-31', dueOn: '2021-09-30', version: 1 },
  ]
  const both = activity({ followUpPoints: ['T2', 'VB'] })
  expect(reportingAhead([both], 2020, '2020-09-05', laid).map(({ on }) => on)).toEqual([
    '2020-09-11',
    '2021-01-12',
  ])
  expect(nextOf(both, 2020, '2020-09-12', laid)).toEqual({ on: '2021-01-12', point: 'VB' })
})

test('days between two days', () => {
  expect(daysBetween('2020-08-24', '2020-08-31')).toBe(7)
  expect(daysBetween('2020-03-01', '2020-02-28')).toBe(-2)
})
