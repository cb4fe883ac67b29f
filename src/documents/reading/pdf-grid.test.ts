import { expect, it } from 'vitest'
import type { Ruling } from './pdf-drawing.ts'
import { findGrids } from './pdf-grid.ts'

const line = (at: number, from: number, to: number): Ruling => ({ at, from, to })

it('finds rows and columns, and merges cells that no line parts', () => {
  const [grid, ...others] = findGrids({
    // Two columns, three rows; the first row spans both, the last two rows share their left cell.
    horizontal: [line(300, 0, 200), line(200, 0, 200), line(150, 100, 200), line(100, 0, 200)],
    vertical: [line(0, 100, 300), line(100, 100, 200), line(200, 100, 300)],
    dots: [],
  })
  expect(others).toEqual([])
  expect(grid?.rows).toEqual([
    [{ left: 0, right: 200, top: 300, bottom: 200 }],
    [
      { left: 0, right: 100, top: 200, bottom: 100 },
      { left: 100, right: 200, top: 200, bottom: 150 },
    ],
    [
      { left: 0, right: 100, top: 150, bottom: 100, withAbove: true },
      { left: 100, right: 200, top: 150, bottom: 100 },
    ],
  ])
})

it('takes the two edges of a border for one line', () => {
  const edges = (at: number) => [line(at, 0, 100), line(at + 1, 100, 200)]
  const [grid] = findGrids({
    horizontal: [300, 200].flatMap(edges),
    vertical: [0, 100, 200].map(at => line(at, 200, 300)),
    dots: [],
  })
  expect(grid?.rows.map(row => row.length)).toEqual([2])
})

it('takes a frame, and lines that do not meet, for no table', () => {
  const frame = {
    horizontal: [line(300, 0, 200), line(100, 0, 200)],
    vertical: [line(0, 100, 300), line(200, 100, 300)],
  }
  expect(findGrids({ ...frame, dots: [] })).toEqual([])
  expect(findGrids({ horizontal: [line(300, 0, 200)], vertical: [line(400, 0, 50)], dots: [] })).toEqual([])
})
