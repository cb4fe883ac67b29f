import { expect, test } from 'vitest'
import { planDays } from './plan-dates.ts'

const activity = (name: string, said: Partial<Parameters<typeof planDays>[0][number]>) => ({
  name,
  durationKind: null,
  startsOn: null,
  endsOn: null,
  duePoint: null,
  status: null,
  followUpPoints: [],
  ...said,
})
const days = (
  activities: ReturnType<typeof activity>[],
  year: number | null = 2020,
  laid: Parameters<typeof planDays>[3] = [],
) =>
  planDays(activities, year, '2020-07-01', laid).map(day => [
    day.on,
    day.kind === 'ends' ? day.activity.name : day.point,
  ])

test('the days are in order, late ones too; what is done is gone', () => {
  expect(
    days([
      activity('sent', { endsOn: '2020-11-30' }),
      activity('late', { endsOn: '2020-03-01' }),
      activity('done', { endsOn: '2020-05-01', status: 'Klar' }),
      activity('running', { durationKind: 'until-further-notice' }),
    ]),
  ).toEqual([
    ['2020-03-01', 'late'],
    ['2020-11-30', 'sent'],
  ])
})

test('a reporting point that the words name is a last day, and each point of the year stands once', () => {
  const both = [
    activity('plan', { duePoint: 'T1', followUpPoints: ['T2', 'VB'] }),
    activity('other', { followUpPoints: ['T2'], status: 'Klar' }),
  ]
  expect(days(both)).toEqual([
    ['2020-04-30', 'plan'],
    ['2020-08-31', 'T2'],
    ['2020-12-31', 'VB'],
  ])
  expect(days(both, null)).toEqual([])
})

test('by the own calendar it is reported when the answers are in, and done when the time that the point covers is over', () => {
  const laid = [
    { year: 2020, code: 'T1', coversTo: '2020-04-15', dueOn: '2020-05-20', version: 3 },
    { year: 2020, code: 'Q2', coversTo: '2020-06-30', dueOn: '2020-08-20', version: 1 },
  ]
  const all = [
    activity('plan', { duePoint: 'T1', followUpPoints: ['Q2'] }),
    activity('other', { followUpPoints: ['T1', 'VB'] }),
  ]
  expect(days(all, 2020, laid)).toEqual([
    ['2020-04-15', 'plan'],
    ['2020-05-20', 'T1'],
    ['2020-08-20', 'Q2'],
    ['2020-12-31', 'VB'],
  ])
})
