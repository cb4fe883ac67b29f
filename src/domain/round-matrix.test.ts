import { expect, test } from 'vitest'
import { matrixOf } from './round-matrix.ts'

const activity = (id: string, followUpPoints: string[]) => ({
  id,
  title: id,
  areaName: 'Torg',
  followUpPoints,
})
const followUp = (activityId: string, production: string | null) => ({
  id: `f-${activityId}`,
  roundId: 'r1',
  activityId,
  title: activityId,
  area: 'Torg',
  production,
})
const points = [
  { code: 'T1', roundId: 'r1' },
  { code: 'T2', roundId: null },
]

test('says of each activity how it was answered, that nobody has, that it waits, or that it is not followed up then', () => {
  const activities = [
    activity('a', ['T1', 'T2']),
    activity('b', ['T1']),
    activity('c', ['T2']),
    activity('d', []),
  ]
  const rows = matrixOf(activities, points, [followUp('a', 'partly'), followUp('b', null)])
  expect(
    rows.map(({ activityId, cells }) => [activityId, ...cells.map(cell => cell?.state ?? null)]),
  ).toEqual([
    ['a', 'partly', 'waiting'],
    ['b', 'no-answer', null],
    ['c', null, 'waiting'],
  ])
})

test('what was asked about stays when it has left the plan, and what was given the point afterwards is not asked about', () => {
  const rows = matrixOf([activity('late', ['T1'])], points, [followUp('gone', 'done')])
  expect(rows.map(({ activityId, cells }) => [activityId, cells[0]?.state ?? null])).toEqual([
    ['late', 'not-asked'],
    ['gone', 'done'],
  ])
})
