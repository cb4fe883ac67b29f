import { expect, test } from 'vitest'
import { roundedTable } from './controlled-rounding.ts'
import { countsOfPercent } from './percent.ts'
import { chanceOfRoundingUp, roundedTo } from './rounding.ts'
import { openSolver } from './solver.ts'
import { type Counts, tableOf } from './table.ts'

const solver = await openSolver()

test('a printed percentage and its base tell the count', () => {
  expect(countsOfPercent(12, 25, 0)).toEqual({ counts: [3], small: true, restSmall: false })
  expect(countsOfPercent(12, 75, 0)).toEqual({ counts: [9], small: false, restSmall: true })
  expect(countsOfPercent(400, 1, 0).counts).toEqual([2, 3, 4, 5, 6])
  expect(countsOfPercent(9, 33.3, 1).counts).toEqual([3])
})

test('a half may have been rounded either way', () => {
  expect(countsOfPercent(8, 13, 0).counts).toEqual([1])
  expect(countsOfPercent(8, 12, 0).counts).toEqual([1])
})

test('a percentage that no count gives is told by none', () => {
  expect(countsOfPercent(7, 50, 0)).toEqual({ counts: [], small: false, restSmall: false })
  expect(countsOfPercent(7, 150, 0).counts).toEqual([])
})

test('a single count goes to the nearest multiple, or up as often as it should', () => {
  expect([0, 2, 3, 7, 8, 10].map(count => roundedTo(5, count))).toEqual([0, 0, 5, 5, 10, 10])
  expect([0, 2, 3, 10].map(count => chanceOfRoundingUp(5, count))).toEqual([0, 0.4, 0.6, 0])
})

test.each<[string, Counts]>([
  ['a row', [1, 2, 4, 11]],
  [
    'two dimensions',
    [
      [1, 2, 9],
      [14, 3, 6],
    ],
  ],
  [
    'three dimensions',
    [
      [
        [1, 1],
        [2, 3],
      ],
      [
        [4, 6],
        [7, 9],
      ],
    ],
  ],
])('a table that is rounded still adds up: %s', (_, inner) => {
  const table = tableOf(inner)
  const rounded = roundedTable(solver, table, 5)!
  for (const line of table.lines) {
    const sum = line.slice(0, -1).reduce((all, cell) => all + rounded.values[cell]!, 0)
    expect(sum).toBe(rounded.values[line.at(-1)!])
  }
  expect(rounded.values.every(value => value % 5 === 0 && value >= 0)).toBe(true)
  const moved = table.values.reduce((sum, value, cell) => sum + Math.abs(value - rounded.values[cell]!), 0)
  expect(rounded.moved).toBe(moved)
})
