import { describe, expect, test } from 'vitest'
import { askedAt, isEarly, lastDayOfLink, ranksAmong, respondentsOf } from './round.ts'

const positions = [
  { id: 'p1', name: 'Säkerhetsstrateg' },
  { id: 'p2', name: 'Kommunpolis' },
]

test('a round asks about the activities that name its point', () => {
  const activities = [
    { id: 'a', followUpPoints: ['T1', 'T2', 'VB'] },
    { id: 'b', followUpPoints: ['T2', 'VB'] },
    { id: 'c', followUpPoints: [] },
  ]
  expect(askedAt(activities, 'T1').map(({ id }) => id)).toEqual(['a'])
  expect(askedAt(activities, 'VB').map(({ id }) => id)).toEqual(['a', 'b'])
})

describe('who is asked', () => {
  test('is the convener and the contacts, each function once', () => {
    const activity = {
      convener: 'säkerhetsstrateg',
      contacts: [
        { wording: 'Sammankallande', positionId: null },
        { wording: 'Kommunpolisen', positionId: 'p2' },
      ],
    }
    expect(respondentsOf(activity, positions)).toEqual([
      { as: 'säkerhetsstrateg', positionId: 'p1' },
      { as: 'Kommunpolisen', positionId: 'p2' },
    ])
  })

  test('may be a function that the partnership does not have yet', () => {
    const activity = {
      convener: null,
      contacts: [{ wording: 'Av polisen utsedd deltagare', positionId: null }],
    }
    expect(respondentsOf(activity, positions)).toEqual([
      { as: 'Av polisen utsedd deltagare', positionId: null },
    ])
  })

  test('is nobody where nobody is written', () => {
    expect(respondentsOf({ convener: null, contacts: [] }, positions)).toEqual([])
  })
})

test('a link holds three weeks past the day of answers, and at least two from when it is made', () => {
  expect(lastDayOfLink('2020-05-08', '2020-04-20')).toBe('2020-05-29')
  expect(lastDayOfLink('2020-05-08', '2020-06-01')).toBe('2020-06-15')
})

test('what is taken into a round comes after the one before it in the plan', () => {
  const ranks = new Map([
    ['b', 0],
    ['d', 1],
  ])
  expect([...ranksAmong(['a', 'b', 'c', 'd', 'e'], ranks)]).toEqual([
    ['a', -1],
    ['b', 0],
    ['c', 0],
    ['d', 1],
    ['e', 1],
  ])
})

test('a period is over the day after its last', () => {
  const point = { coversTo: '2020-04-30' }
  expect(isEarly(point, '2020-04-30')).toBe(true)
  expect(isEarly(point, '2020-05-01')).toBe(false)
})
