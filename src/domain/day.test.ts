import { expect, test } from 'vitest'
import { dayOf, endOfDay } from './day.ts'

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
