import { describe, expect, it } from 'vitest'
import { mondaysUpTo, settledWeeks, weekOf } from './picture-weeks.ts'

it.each([
  ['2026-11-15', ['2026-11-02', '2026-11-09']],
  ['2026-11-14', ['2026-10-26', '2026-11-02']],
])('the last weeks that have ended by %s', (day, mondays) => {
  expect(mondaysUpTo(day, 2)).toEqual(mondays)
})

it.each([
  ['2026-11-09', 46, 2026],
  ['2024-12-30', 1, 2025],
  ['2020-12-28', 53, 2020],
  ['2018-12-31', 1, 2019],
])('the week of %s is %i of %i', (monday, week, year) => {
  expect(weekOf(monday)).toEqual({ week, year })
})

describe('settled weeks', () => {
  const mondays = mondaysUpTo('2026-11-01', 4)
  const sum = (startsOn: string, amount: number) => ({
    startsOn,
    amount,
    counts: 1,
    missing: 0,
    suppressed: 0,
    preliminary: 0,
    noised: 0,
  })
  const file = (extractedOn: string, startsOn = '2026-01-01') => [
    { startsOn, endsOn: '2026-11-01', complete: true, extractedOn },
  ]

  it('are those that late registration has had its time for', () => {
    const sums = [sum('2026-10-12', 4)]
    expect(settledWeeks(mondays, sums, file('2026-11-14'), 3)).toEqual({
      counts: [0, 4],
      from: '2026-10-05',
      held: 2,
    })
    expect(settledWeeks(mondays, sums, file('2026-11-15'), 0).counts).toEqual([0, 4, 0, 0])
  })

  it('begin after the last gap', () => {
    expect(settledWeeks(mondays, [], file('2026-12-31', '2026-10-13'), 3)).toEqual({
      counts: [0, 0],
      from: '2026-10-19',
      held: 0,
    })
  })

  it('are none where nothing is known', () => {
    expect(settledWeeks(mondays, [], [], 3).counts).toEqual([])
  })
})
