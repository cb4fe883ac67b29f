import { expect, test } from 'vitest'
import { may, mayWithOwn, recordNames, roles } from './access.ts'

test('a coordinator sees everything but what others keep for themselves, and a reporter nothing but itself', () => {
  expect(recordNames.filter(record => !may('coordinator', 'see', record))).toEqual([
    'savedView',
    'mailPreference',
    'feed',
  ])
  expect(recordNames.filter(record => mayWithOwn('reporter', 'see', record))).toEqual([
    'partnership',
    'person',
    'membership',
    'mailPreference',
    'feed',
  ])
})

test('a participant sees its own groups, places and activities, not all of them', () => {
  for (const record of ['group', 'place', 'activity', 'contact', 'seat'] as const) {
    expect(may('participant', 'see', record)).toBe(false)
    expect(mayWithOwn('participant', 'see', record)).toBe(true)
  }
})

test('nobody changes or removes history, not even its own', () => {
  for (const role of roles) {
    expect(mayWithOwn(role, 'change', 'event')).toBe(false)
    expect(mayWithOwn(role, 'remove', 'event')).toBe(false)
  }
})

test('only coordinators let people in, and only in their own name', () => {
  expect(roles.filter(role => mayWithOwn(role, 'add', 'invitation'))).toEqual(['coordinator'])
  expect(may('coordinator', 'add', 'invitation')).toBe(false)
})
