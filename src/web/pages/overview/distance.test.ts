import { expect, test } from 'vitest'
import { distance } from './distance.ts'

test.each([
  ['2020-08-24', 'i dag'],
  ['2020-08-25', 'i morgon'],
  ['2020-08-23', '▲ en dag sedan'],
  ['2020-10-23', 'om 60 dagar'],
  ['2020-10-24', 'om 2 månader'],
  ['2020-06-24', '▲ 2 månader sedan'],
  ['2018-08-24', '▲ 2 år sedan'],
  ['2018-10-01', '▲ 23 månader sedan'],
  ['2014-06-30', '▲ 6 år sedan'],
  ['2031-08-24', 'om 11 år'],
])('%s is %s', (day, words) => {
  expect(distance('2020-08-24', day)).toBe(words)
})
