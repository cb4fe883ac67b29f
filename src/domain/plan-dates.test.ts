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
const days = (activities: ReturnType<typeof activity>[], year: number | null = 2020) =>
  planDays(activities, year, '2020-07-01').map(day => [
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
