import type { Drawing, Ruling } from './pdf-drawing.ts'

/** `withAbove`: its row's part of a cell that began in a row above. */
export type GridCell = { left: number; right: number; top: number; bottom: number; withAbove?: true }
/** A table by the lines drawn around its cells: rows from the top, each with its cells from the left. */
export type Grid = Omit<GridCell, 'withAbove'> & { rows: GridCell[][] }

/** How far lines that belong together may lie apart: a border has two edges, and cells may leave a gap. */
const near = 3
const mostRulings = 1_500

/** The grids on a page that have at least two columns; a single frame is none. A missing line merges its two cells. */
export function findGrids(drawing: Drawing): Grid[] {
  const horizontal = merged(drawing.horizontal)
  const vertical = merged(drawing.vertical)
  if (horizontal.length > mostRulings || vertical.length > mostRulings) return []
  return connected(horizontal, vertical).flatMap(({ across, down }) => {
    const ys = levels([
      ...across.map(line => line.at),
      ...down.flatMap(line => [line.from, line.to]),
    ]).reverse()
    const xs = levels([...down.map(line => line.at), ...across.flatMap(line => [line.from, line.to])])
    if (xs.length < 3 || ys.length < 2) return []
    const rows = cellsOf(xs, ys, across, down).filter(row => row.some(cell => !cell.withAbove))
    if (!rows.some(row => row.length > 1)) return []
    return [{ left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)!, rows }]
  })
}

/** Lines at one level that touch are one line. */
function merged(rulings: Ruling[]): Ruling[] {
  const result: Ruling[] = []
  for (const level of grouped(rulings)) {
    let last: Ruling | undefined
    for (const ruling of level.sort((a, b) => a.from - b.from)) {
      if (last && ruling.from <= last.to + near) last.to = Math.max(last.to, ruling.to)
      else {
        last = { ...ruling }
        result.push(last)
      }
    }
  }
  return result
}

function grouped(rulings: Ruling[]): Ruling[][] {
  const groups: Ruling[][] = []
  for (const ruling of [...rulings].sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1)
    if (group && ruling.at - group[0]!.at <= near) group.push(ruling)
    else groups.push([ruling])
  }
  return groups
}

function levels(values: number[]): number[] {
  const result: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    if (result.length === 0 || value - result.at(-1)! > near) result.push(value)
  }
  return result
}

type Net = { across: Ruling[]; down: Ruling[] }

/** Sets of lines that meet each other, directly or through others. */
function connected(horizontal: Ruling[], vertical: Ruling[]): Net[] {
  const nets: Net[] = []
  const left = new Set(vertical)
  const waiting = new Set(horizontal)
  for (const start of horizontal) {
    if (!waiting.delete(start)) continue
    const net: Net = { across: [start], down: [] }
    for (let at = 0, downAt = 0; at < net.across.length || downAt < net.down.length; ) {
      if (at < net.across.length) {
        const line = net.across[at++]!
        for (const other of left) if (meet(line, other) && left.delete(other)) net.down.push(other)
      } else {
        const line = net.down[downAt++]!
        for (const other of waiting) if (meet(other, line) && waiting.delete(other)) net.across.push(other)
      }
    }
    nets.push(net)
  }
  return nets
}

function meet(across: Ruling, down: Ruling): boolean {
  return covers(across, down.at) && covers(down, across.at)
}

function covers(line: Ruling, at: number): boolean {
  return line.from - near <= at && at <= line.to + near
}

function cellsOf(xs: number[], ys: number[], across: Ruling[], down: Ruling[]): GridCell[][] {
  const columns = xs.length - 1
  const isLine = (lines: Ruling[], level: number, through: number) =>
    lines.some(line => Math.abs(line.at - level) <= near && covers(line, through))
  const middle = (values: number[], at: number) => (values[at]! + values[at + 1]!) / 2
  const taken = new Map<number, GridCell>()
  const rows: GridCell[][] = []
  for (let row = 0; row < ys.length - 1; row++) {
    const cells: GridCell[] = []
    for (let column = 0; column < columns; column++) {
      const above = taken.get(row * columns + column)
      if (above) {
        if (above.left === xs[column]) {
          cells.push({ ...above, top: ys[row]!, bottom: ys[row + 1]!, withAbove: true })
        }
        continue
      }
      let lastColumn = column
      while (lastColumn + 1 < columns && !isLine(down, xs[lastColumn + 1]!, middle(ys, row))) lastColumn++
      let lastRow = row
      while (lastRow + 2 < ys.length && !isLine(across, ys[lastRow + 1]!, middle(xs, column))) lastRow++
      const cell = { left: xs[column]!, right: xs[lastColumn + 1]!, top: ys[row]!, bottom: ys[lastRow + 1]! }
      for (let r = row; r <= lastRow; r++) {
        for (let c = column; c <= lastColumn; c++) taken.set(r * columns + c, cell)
      }
      cells.push(cell)
      column = lastColumn
    }
    rows.push(cells)
  }
  return rows
}
