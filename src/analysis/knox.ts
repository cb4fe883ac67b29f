/**
 * Near repeats: pairs of events that are close in both space and time, against what the two alone let expect. E. G. Knox, Applied Statistics 13 (1964) 25–30;
 * tried by mixing the days. For series such as burglaries with exact points; says nothing of a single square.
 */
import { chanceFrom, mix } from './chance.ts'
import { mustBeAsLong } from './checked.ts'
import type { Point } from './kernel-density.ts'

/** Bands are [from, to) between breaks that rise from zero, the last without end: [0, 100) [100, 200) [200, …). */
export type Bands = { metres: readonly number[]; days: readonly number[]; metric: 'manhattan' | 'euclidean' }

/** Each by band of space, then of time. `p`: as many pairs or more, when days are mixed. */
export type Knox = { observed: number[][]; expected: number[][]; p: number[][] }

export function knox(
  points: readonly Point[],
  days: readonly number[],
  bands: Bands,
  permutations = 999,
  seed = 1,
): Knox {
  mustBeAsLong('days', days, points)
  checkBreaks('metres', bands.metres)
  checkBreaks('days', bands.days)
  const [rows, columns] = [bands.metres.length, bands.days.length]
  const rowOf = pairRows(points, bands)
  const mixed = Float64Array.from(days)
  const count = () => pairsByBand(rowOf, mixed, bands.days, rows)
  const observed = count()
  const asMany = new Uint32Array(rows * columns)
  const draw = chanceFrom(seed)
  for (let turn = 0; turn < permutations; turn++) {
    mix(mixed, draw)
    for (const [cell, pairs] of count().entries()) if (pairs >= observed[cell]!) asMany[cell]! += 1
  }
  const table = (value: (row: number, column: number) => number) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => value(row, column)),
    )
  const seen = table((row, column) => observed[row * columns + column]!)
  return {
    observed: seen,
    expected: expectedFrom(seen),
    p: table((row, column) => (asMany[row * columns + column]! + 1) / (permutations + 1)),
  }
}

function checkBreaks(name: string, breaks: readonly number[]): void {
  const rises = breaks.every((value, at) => Number.isFinite(value) && value > (breaks[at - 1] ?? -Infinity))
  if (breaks[0] !== 0 || !rises)
    throw new RangeError(`the breaks of ${name} must rise from zero: ${breaks.join(', ')}`)
}

/** The band of space of each pair, in the order (1, 0), (2, 0), (2, 1) … */
function pairRows(points: readonly Point[], { metres, metric }: Bands): Uint8Array {
  const rows = new Uint8Array((points.length * (points.length - 1)) / 2)
  let pair = 0
  for (const [at, one] of points.entries()) {
    for (const other of points.slice(0, at)) {
      const [x, y] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)]
      rows[pair++] = bandOf(metric === 'manhattan' ? x + y : Math.hypot(x, y), metres)
    }
  }
  return rows
}

function pairsByBand(
  rowOf: Uint8Array,
  days: Float64Array,
  breaks: readonly number[],
  rows: number,
): Uint32Array {
  const pairs = new Uint32Array(rows * breaks.length)
  let pair = 0
  for (let at = 0; at < days.length; at++) {
    for (let other = 0; other < at; other++)
      pairs[rowOf[pair++]! * breaks.length + bandOf(Math.abs(days[at]! - days[other]!), breaks)]! += 1
  }
  return pairs
}

function bandOf(distance: number, breaks: readonly number[]): number {
  let band = breaks.length - 1
  while (distance < breaks[band]!) band--
  return band
}

/** Row times column over all: what the pairs would be if space and time had nothing to do with each other. */
function expectedFrom(observed: readonly (readonly number[])[]): number[][] {
  const rows = observed.map(row => row.reduce((sum, pairs) => sum + pairs, 0))
  const all = rows.reduce((sum, pairs) => sum + pairs, 0)
  const columns = observed[0]!.map((_, column) => observed.reduce((sum, row) => sum + row[column]!, 0))
  return rows.map(row => columns.map(column => (all === 0 ? 0 : (row * column) / all)))
}
