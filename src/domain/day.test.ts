import { expect, test } from 'vitest'
import { dayOf } from './day.ts'

test.each([
  ['2020-08-24T07:00:00Z', '2020-08-24'],
  ['2020-06-30T21:59:59Z', '2020-06-30'],
  ['2020-06-30T22:00:00Z', '2020-07-01'],
  ['2020-12-31T23:00:00Z', '2021-01-01'],
])('at %s it is %s in Sweden', (time, day) => {
  expect(dayOf(new Date(time))).toBe(day)
})
