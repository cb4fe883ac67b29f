import { expect, test } from 'vitest'
import { type Told, toldOf } from './picture-comparison.ts'
import { hoursText, hoursWithHalf, toldSum } from './picture-hours.ts'

test('half of the events are in the fewest hours that hold them', () => {
  expect(hoursWithHalf([1, 1, 6, 1, 1])).toBe(1)
  expect(hoursWithHalf([1, 1, 1, 1])).toBe(2)
})

test('hours are written with where they end, over midnight too', () => {
  expect(hoursText(7)).toBe('07–08')
  expect(hoursText(23)).toBe('23–00')
  expect(hoursText(21, 3)).toBe('21–00')
})

test('a sum with a hidden count is hidden, and with an unknown one not known: neither is the sum of the rest', () => {
  const hidden: Told = { state: 'hidden', amount: null }
  expect(toldSum([toldOf(1), toldOf(2.5)])).toEqual(toldOf(3.5))
  expect(toldSum([toldOf(0), toldOf(0)])).toEqual(toldOf(0))
  expect(toldSum([toldOf(1), toldOf(null)])).toEqual(toldOf(null))
  expect(toldSum([toldOf(null), hidden, toldOf(1)])).toEqual(hidden)
})
