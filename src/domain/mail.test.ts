import { expect, test } from 'vitest'
import { nextTry } from './mail.ts'

const now = new Date('2020-08-24T07:00:00Z')

test('a server that is away is tried a little more than a day, ever more seldom', () => {
  const tries: Date[] = []
  let at: Date | null = now
  while (at) {
    tries.push(at)
    at = nextTry(tries.length, false, at)
  }
  expect(tries.map(time => time.toISOString().slice(0, 16))).toEqual([
    '2020-08-24T07:00',
    '2020-08-24T07:01',
    '2020-08-24T07:06',
    '2020-08-24T07:21',
    '2020-08-24T08:21',
    '2020-08-24T12:21',
    '2020-08-24T20:21',
    '2020-08-25T08:21',
  ])
})

test('what a server refuses for good is not sent again', () => {
  expect(nextTry(1, true, now)).toBeNull()
})
