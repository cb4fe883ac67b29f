import { expect, test } from 'vitest'
import { addDays, addMonths, dayOf, endOfDay } from './day.ts'

test.each([
  ['2020-08-24T07:00:00Z', '2020-08-24'],
  ['2020-06-30T21:59:59Z', '2020-06-30'],
  ['2020-06-30T22:00:00Z', '2020-07-01'],
  ['2020-12-31T23:00:00Z', '2021-01-01'],
])('at %s it is %s in Sweden', (time, day) => {
  expect(dayOf(new Date(time))).toBe(day)
})

test.each([
  ['2020-05-29', '2020-05-29T21:59:59.000Z'],
  ['2021-01-12', '2021-01-12T22:59:59.000Z'],
  // The days on which the clock is changed.
  ['2020-03-29', '2020-03-29T21:59:59.000Z'],
  ['2020-10-25', '2020-10-25T22:59:59.000Z'],
])('%s ends in Sweden at %s', (day, time) => {
  expect(endOfDay(day).toISOString()).toBe(time)
})

test('days are counted as the calendar does, leap years and the turns of centuries too', () => {
  const plainly = (day: string, days: number) =>
    new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
  for (const from of [
    '1899-12-31',
    '1900-02-28',
    '1999-12-31',
    '2000-02-29',
    '2024-02-29',
    '2026-11-30',
    '2099-12-31',
  ])
    for (const days of [-40_000, -366, -365, -60, -1, 0, 1, 29, 59, 365, 366, 1_461, 36_524, 40_000])
      expect(addDays(from, days)).toBe(plainly(from, days))
  for (let day = '1995-01-01', at = 0; at < 12_000; at++) {
    expect(day).toBe(plainly('1995-01-01', at))
    day = addDays(day, 1)
  }
  expect(() => addDays('ingen dag', 1)).toThrow(RangeError)
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
  expect(addMonths('2024-03-31', -13)).toBe('2023-02-28')
  expect(addMonths('2023-12-15', 1)).toBe('2024-01-15')
})
