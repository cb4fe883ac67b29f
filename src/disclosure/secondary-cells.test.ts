import { expect, test } from 'vitest'
import { hidingFor } from './secondary-cells.ts'
import { smallCells } from './small-cells.ts'
import { openSolver } from './solver.ts'
import { addressOf, type Counts, cellAt, type Table, tableOf } from './table.ts'
import { attackIntervals, exposedCells } from './table-audit.ts'

const solver = await openSolver()

function hidden(inner: Counts, width: number) {
  const table = tableOf(inner)
  const hiding = hidingFor(solver, table, smallCells(table), { width })
  if (hiding.kind !== 'hidden') throw new Error('It must be made coarser.')
  const sum = hiding.secondary.reduce((all, cell) => all + table.values[cell]!, 0)
  return { table, ...hiding, sum, all: new Set([...hiding.primary, ...hiding.secondary]) }
}

/** Every table of whole numbers that shows the same as this one: by trying, without the solver. */
function tablesThatShowTheSame(table: Table, all: ReadonlySet<number>, most: number): number[][] {
  const [first, ...rest] = [...all]
  const found: number[][] = []
  const values = [...table.values]
  const agrees = () =>
    table.lines.every(
      line => line.reduce((sum, cell) => sum + values[cell]!, 0) === 2 * values[line.at(-1)!]!,
    )
  const fill = (cell: number | undefined, left: number[]) => {
    if (cell === undefined) {
      if (agrees()) found.push([...values])
      return
    }
    for (let value = 0; value <= most; value += 1) {
      values[cell] = value
      fill(left[0], left.slice(1))
    }
  }
  fill(first, rest)
  return found
}

test('a small cell is hidden with three others, the cheapest rectangle', () => {
  const { table, primary, secondary, proven } = hidden(
    [
      [3, 12, 30],
      [9, 7, 25],
      [40, 18, 22],
    ],
    5,
  )
  expect(primary.map(cell => addressOf(table, cell))).toEqual([[0, 0]])
  expect(secondary.map(cell => addressOf(table, cell))).toEqual([
    [0, 1],
    [1, 0],
    [1, 1],
  ])
  expect(proven).toBe(true)
})

test('what the audit says of a hidden cell is what trying every table says', () => {
  const { table, all, primary } = hidden(
    [
      [2, 6, 7],
      [8, 5, 0],
    ],
    5,
  )
  const same = tablesThatShowTheSame(table, all, 16)
  const cells = [...all]
  const told = attackIntervals(solver, table, all, cells)
  expect(told).toEqual(
    cells.map(cell => ({
      from: Math.min(...same.map(values => values[cell]!)),
      to: Math.max(...same.map(values => values[cell]!)),
    })),
  )
  expect(exposedCells(solver, table, all, primary, 5)).toEqual([])
})

test('zeros protect nothing: where they are all that is beside a small cell, the totals go', () => {
  const table = tableOf([
    [3, 0],
    [0, 50],
  ])
  const hiding = hidingFor(solver, table, smallCells(table))
  expect(hiding).toEqual({
    kind: 'hidden',
    primary: [
      [0, 0],
      [0, 2],
      [2, 0],
    ].map(address => cellAt(table, address)),
    secondary: [cellAt(table, [2, 2])],
    proven: true,
  })
})

test('a table whose totals must be shown is to be made coarser when nothing else can hide its small cells', () => {
  const table = tableOf([
    [3, 6],
    [0, 50],
  ])
  const totals = [
    [0, 2],
    [1, 2],
    [2, 0],
    [2, 1],
    [2, 2],
  ].map(address => cellAt(table, address))
  const small = [cellAt(table, [0, 0])]
  expect(hidingFor(solver, table, small, { shown: totals })).toEqual({ kind: 'coarsen', exposed: small })
})

test('a pattern that leaves a cell alone on its line is exposed', () => {
  const table = tableOf([
    [3, 12],
    [9, 7],
  ])
  const alone = new Set([cellAt(table, [0, 0])])
  expect(attackIntervals(solver, table, alone, [...alone])).toEqual([{ from: 3, to: 3 }])
  expect(exposedCells(solver, table, alone, [...alone], 1)).toEqual([...alone])
})

test('none and all of a small group are hidden in a sensitive column, and not elsewhere', () => {
  const table = tableOf([
    [0, 12],
    [7, 0],
    [0, 300],
  ])
  const sensitive = { dimension: 1, places: [0], smallGroup: 20 }
  expect(smallCells(table)).toEqual([])
  expect(smallCells(table, 5, sensitive).map(cell => addressOf(table, cell))).toEqual([
    [0, 0],
    [1, 0],
  ])
})

test('a larger table gets a pattern that passes the audit, and is said not to be proven', () => {
  const inner = Array.from({ length: 14 }, (_, row) =>
    Array.from({ length: 13 }, (_, column) => 1 + ((row * 37 + column * 53 + row * column * 11) % 83)),
  )
  const { table, primary, secondary, proven, all } = hidden(inner, 5)
  expect(primary.length).toBeGreaterThan(3)
  expect(secondary.length).toBeGreaterThan(0)
  expect(proven).toBe(false)
  expect(exposedCells(solver, table, all, primary, 5)).toEqual([])
  for (const cell of secondary) {
    const fewer = new Set([...all].filter(each => each !== cell))
    expect(exposedCells(solver, table, fewer, primary, 5)).not.toEqual([])
  }
})

test('the same table gives the same pattern', async () => {
  const inner = [
    [4, 9, 31],
    [22, 3, 14],
    [17, 26, 8],
  ]
  const once = hidden(inner, 5)
  const table = tableOf(inner)
  expect(hidingFor(await openSolver(), table, smallCells(table), { width: 5 })).toMatchObject({
    primary: once.primary,
    secondary: once.secondary,
  })
})

test('a table whose lists differ in length, or that holds something else than counts, is refused', () => {
  expect(() => tableOf([[1, 2], [3]])).toThrow(RangeError)
  expect(() => tableOf([1.5])).toThrow(RangeError)
  expect(() => tableOf([])).toThrow(RangeError)
})
