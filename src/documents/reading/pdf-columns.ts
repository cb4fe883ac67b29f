import type { FoundRow } from './pdf-found.ts'
import type { Line } from './pdf-lines.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'

/** Part of a page between two heights: plain lines, or a table without drawn lines. */
export type Region = { kind: 'text'; lines: Line[] } | { kind: 'table'; rows: FoundRow[] }

type Row = { y: number; pieces: Line[] }

/** A gap this wide, in letter sizes, parts two columns; words of justified text stand closer. */
export const columnGap = 1.4
const near = 4
/** So many lines must have a second column at the same place for it to be one. */
const fewestRows = 3

/**
 * Finds tables that only the places of words show: from the first line with words in two columns, through lines that
 * keep to those columns. `pieces` are a page's lines cut at gaps of `columnGap`, from the top down, then from the left.
 */
export function findColumns(pieces: Line[], page: number): Region[] {
  const rows = rowsOf(pieces)
  const regions: Region[] = []
  let plain: Line[] = []
  const endPlain = () => {
    if (plain.length > 0) regions.push({ kind: 'text', lines: plain })
    plain = []
  }
  for (let at = 0; at < rows.length; ) {
    const starts = rows[at]!.pieces.length > 1 ? columnStarts(rows, at) : null
    const end = starts ? endOfTable(rows, at, starts) : at
    if (!starts || end - at < fewestRows) {
      plain.push(...rows[at]!.pieces)
      at++
      continue
    }
    endPlain()
    const inside = rows.slice(at, end)
    if (isProse(inside, starts)) {
      for (const [column] of starts.entries()) {
        regions.push({
          kind: 'text',
          lines: inside.flatMap(row => row.pieces.filter(piece => columnOf(piece, starts) === column)),
        })
      }
    } else regions.push({ kind: 'table', rows: tableRows(inside, starts, page) })
    at = end
  }
  endPlain()
  return regions
}

function rowsOf(pieces: Line[]): Row[] {
  const rows: Row[] = []
  for (const piece of pieces) {
    const row = rows.at(-1)
    if (row && Math.abs(row.y - piece.y) < piece.size * 0.4) row.pieces.push(piece)
    else rows.push({ y: piece.y, pieces: [piece] })
  }
  return rows
}

/** Where columns begin: the places of the first line's pieces, each confirmed by lines that follow. */
function columnStarts(rows: Row[], at: number): number[] | null {
  const first = rows[at]!
  const below = rows.slice(at, at + 40)
  const confirmed = first.pieces.filter((piece, index) => {
    if (index === 0) return true
    return (
      below.filter(row => row.pieces.some(other => Math.abs(other.x - piece.x) <= near)).length >= fewestRows
    )
  })
  return confirmed.length > 1 ? confirmed.map(piece => piece.x) : null
}

function columnOf(piece: Line, starts: number[]): number {
  return starts.findLastIndex(start => piece.x >= start - near)
}

function fits(row: Row, starts: number[]): boolean {
  return row.pieces.every(piece => {
    const column = columnOf(piece, starts)
    if (column < 0 || Math.abs(piece.x - starts[column]!) > piece.size * 2.5) return false
    const next = starts[column + 1]
    return next === undefined || piece.right < next
  })
}

/** The first row after the table: one that leaves the columns, or a lone left piece too far below to be a label's rest. */
function endOfTable(rows: Row[], at: number, starts: number[]): number {
  let end = at + 1
  for (let next = at + 1; next < rows.length; next++) {
    const row = rows[next]!
    const gap = rows[next - 1]!.y - row.y
    const size = row.pieces[0]!.size
    if (!fits(row, starts) || gap > size * 6 || Math.abs(size - rows[at]!.pieces[0]!.size) > size * 0.3) break
    const several = new Set(row.pieces.map(piece => columnOf(piece, starts))).size > 1
    const onlyFirst = row.pieces.every(piece => columnOf(piece, starts) === 0)
    if (several || !onlyFirst || gap < size * 1.6) {
      if (several || !onlyFirst) end = next + 1
    } else if (!rows.slice(next + 1, next + 3).some(later => later.pieces.length > 1 && fits(later, starts)))
      break
  }
  // What is left of the last label stands close below it.
  while (end < rows.length && isRestOfLabel(rows, end, starts)) end++
  return end
}

function isRestOfLabel(rows: Row[], at: number, starts: number[]): boolean {
  const row = rows[at]!
  const before = rows[at - 1]!
  const size = row.pieces[0]!.size
  return fits(row, starts) && before.y - row.y < size * 1.5 && Math.abs(size - before.pieces[0]!.size) < 0.9
}

/** Running text set in columns: most lines are long in all of them. */
function isProse(rows: Row[], starts: number[]): boolean {
  if (rows.length < 8) return false
  const full = rows.filter(row => {
    if (row.pieces.length < starts.length) return false
    return row.pieces.every((piece, index) => {
      const next = starts[index + 1] ?? Math.max(...rows.flatMap(row => row.pieces.map(piece => piece.right)))
      return piece.right - piece.x > (next - starts[index]!) * 0.7
    })
  })
  return full.length > rows.length * 0.6
}

/** A row begins where its first column does, unless the line is the rest of what stands above it. */
function tableRows(rows: Row[], starts: number[], page: number): FoundRow[] {
  const groups: Row[][] = []
  const leading = Math.min(...rows.slice(1).map((row, index) => rows[index]!.y - row.y))
  const rightEdge = (column: number) =>
    Math.max(
      ...rows
        .flatMap(row => row.pieces.filter(piece => columnOf(piece, starts) === column))
        .map(p => p.right),
    )
  const edges = starts.map((_, column) => rightEdge(column))
  for (const row of rows) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    const first = row.pieces.find(piece => columnOf(piece, starts) === 0)
    const above = before?.pieces.find(piece => columnOf(piece, starts) === 0)
    const gap = before ? before.y - row.y : Number.POSITIVE_INFINITY
    const close = gap <= leading * 1.2
    const begins =
      first !== undefined && (!close || (above !== undefined ? hadRoom(above, first, edges[0]!) : true))
    if (!group || begins || (first === undefined && gap > leading * 2.5)) groups.push([row])
    else group.push(row)
  }
  return groups.map(group => ({
    page,
    cells: starts.map((x, column) => {
      const lines = group.flatMap(row => row.pieces.filter(piece => columnOf(piece, starts) === column))
      const paragraphs = paragraphsOf({ lines, right: edges[column]!, dots: [] })
      return { paragraphs: paragraphs.map(paragraph => paragraph.lines), x, header: false }
    }),
  }))
}

function hadRoom(above: Line, line: Line, right: number): boolean {
  const [word = ''] = line.text.trim().split(/\s/)
  const width = ((line.right - line.x) * word.length) / Math.max(1, line.text.trim().length)
  return above.right + width + above.size * 0.5 < right
}
