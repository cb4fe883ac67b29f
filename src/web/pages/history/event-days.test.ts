import { expect, test } from 'vitest'
import type { Event } from '../../../domain/event.ts'
import { byDay } from './event-days.ts'

const event = (id: string, at: string, rest: Partial<Event> = {}): Event => ({
  id,
  at: new Date(at),
  personName: 'Säkerhetsstrateg',
  verb: 'added',
  record: 'group',
  recordId: id,
  title: id,
  changes: {},
  kept: false,
  gone: false,
  ...rest,
})
const told = (events: Event[]) =>
  byDay(events).map(({ day, runs }) => [day, ...runs.map(run => run.map(({ id }) => id).join(' '))])

test('a day is a day in Sweden', () => {
  expect(told([event('b', '2020-08-24T22:30:00Z'), event('a', '2020-08-24T21:30:00Z')])).toEqual([
    ['2020-08-25', 'b'],
    ['2020-08-24', 'a'],
  ])
})

test('the same thing done many times in a row is told once', () => {
  const at = '2020-08-24T07:00:00Z'
  const events = [
    event('e', at),
    event('d', at),
    event('c', at, { personName: 'Kommunpolis' }),
    event('b', at, { record: 'place' }),
    event('a', at, { record: 'place', verb: 'removed' }),
  ]
  expect(told(events)).toEqual([['2020-08-24', 'e d', 'c', 'b', 'a']])
})

test('changes are told one by one, and so is what has no name', () => {
  const at = '2020-08-24T07:00:00Z'
  const changed = { verb: 'changed' } as const
  expect(told([event('d', at, changed), event('c', at, changed)])).toEqual([['2020-08-24', 'd', 'c']])
  expect(told([event('b', at, { title: '' }), event('a', at)])).toEqual([['2020-08-24', 'b', 'a']])
})
