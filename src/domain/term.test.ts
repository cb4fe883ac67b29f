import { expect, test } from 'vitest'
import { hindranceOn, termOf } from './term.ts'

test('a term is half of a year', () => {
  expect(termOf('2020-06-30')).toEqual({
    year: 2020,
    season: 'spring',
    from: '2020-01-01',
    to: '2020-06-30',
  })
  expect(termOf('2020-07-01')).toMatchObject({ season: 'autumn', to: '2020-12-31' })
})

test('groups meet neither on holidays nor in the weeks when people are away', () => {
  expect(hindranceOn('2020-05-21')).toBe('ascension-day')
  expect(hindranceOn('2020-07-14')).toBe('summer')
  expect(hindranceOn('2020-08-17')).toBeNull()
  expect(hindranceOn('2021-01-04')).toBe('christmas')
})
