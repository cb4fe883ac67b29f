import { expect, test } from 'vitest'
import { keepPresence } from './presence.ts'

const at = (seconds: number) => new Date(Date.UTC(2020, 7, 24, 7, 14, seconds))
const anna = { id: 'anna', name: 'Anna Ek' }
const bo = { id: 'bo', name: 'Bo Al' }

test('each sees the other, since when, and not oneself', () => {
  const presence = keepPresence()
  expect(presence.write('passage 1', anna, at(0))).toEqual([])
  expect(presence.write('passage 1', bo, at(5))).toMatchObject([{ name: 'Anna Ek', since: at(0) }])
  expect(presence.write('passage 1', anna, at(10))).toMatchObject([{ name: 'Bo Al', since: at(5) }])
  expect(presence.write('passage 2', anna, at(10))).toEqual([])
})

test('who closes the form is gone at once, who falls silent after a while', () => {
  const presence = keepPresence()
  presence.write('passage 1', anna, at(0))
  presence.leave('passage 1', 'anna')
  expect(presence.write('passage 1', bo, at(1))).toEqual([])
  expect(presence.write('passage 1', anna, at(20))).toHaveLength(1)
  expect(presence.write('passage 1', anna, at(40))).toEqual([])
})
