import type { FoundRow } from './pdf-found.ts'
import { type Line, lineOf, linesOf } from './pdf-lines.ts'
import type { Fragment } from './pdf-page.ts'
import { hadRoomFor, paragraphsOf } from './pdf-paragraphs.ts'

/** Part of a page between two heights: plain lines, or a table without drawn lines. */
export type Region = { kind: 'text'; lines: Line[] } | { kind: 'table'; rows: FoundRow[] }

type Row = { y: number; pieces: Line[] }

/** A gap this wide, in letter sizes, parts two columns anywhere; words of justified text stand closer. */
const surelyApart = 1.4
/** A gap this wide parts them where several lines have it at the same place. */
const maybeApart = 0.45
const near = 4
/** So many lines must have a second column at the same place for it to be one. */
const fewestRows = 3

/**
 * Finds tables that only the places of words show: from the first line with words in two columns, through lines that
 * keep to those columns.
 */
export function findColumns(fragments: Fragment[], page: number): Region[] {
  const rows = rowsOf(fragments)
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
    } else {
      for (const table of atHeaderRows(tableRows(inside, starts, page))) {
        regions.push({ kind: 'table', rows: table })
      }
    }
    at = end
  }
  endPlain()
  return regions
}

/** Tables that follow each other without a line of text between them, parted before each row that is bold in all columns. */
function atHeaderRows(rows: FoundRow[]): FoundRow[][] {
  const isHeader = (row: FoundRow | undefined) =>
    row !== undefined &&
    row.cells.filter(cell => cell.paragraphs.length > 0).length > 1 &&
    row.cells.every(cell => cell.paragraphs.flat().every(line => line.bold))
  const tables: FoundRow[][] = []
  for (const [index, row] of rows.entries()) {
    if (index === 0 || (isHeader(row) && !isHeader(rows[index - 1]))) tables.push([row])
    else tables.at(-1)!.push(row)
  }
  return tables
}

/** Each printed line, cut where a column may begin. */
function rowsOf(fragments: Fragment[]): Row[] {
  const lines = linesOf(fragments)
  const counts = new Map<number, number>()
  const gapBefore = (line: Line, index: number) => {
    const fragment = line.fragments[index]!
    const before = line.fragments[index - 1]
    return before ? (fragment.x - before.right) / Math.max(fragment.size, before.size) : 0
  }
  for (const line of lines) {
    for (const [index, fragment] of line.fragments.entries()) {
      if (gapBefore(line, index) < maybeApart) continue
      const place = Math.round(fragment.x)
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
  }
  const isPlace = (x: number) =>
    [-1, 0, 1].reduce((sum, off) => sum + (counts.get(Math.round(x) + off) ?? 0), 0) >= fewestRows
  return lines.map(line => {
    const pieces: Fragment[][] = []
    const least = Math.max(
      maybeApart,
      usualGap(line.fragments.map((_, index) => gapBefore(line, index))) * 1.6,
    )
    for (const [index, fragment] of line.fragments.entries()) {
      const gap = gapBefore(line, index)
      const cut = gap > surelyApart || (gap > least && isPlace(fragment.x))
      if (index === 0 || cut) pieces.push([fragment])
      else pieces.at(-1)!.push(fragment)
    }
    return { y: line.y, pieces: pieces.map(lineOf) }
  })
}

/** The gap in the middle between a line's words, in letter sizes: justified lines that say the same have theirs at the same places. */
function usualGap(gaps: number[]): number {
  const between = gaps.filter(gap => gap > 0.1 && gap <= surelyApart).sort((a, b) => a - b)
  return between.length < 3 ? 0 : between[Math.floor(between.length / 2)]!
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

/**
 * A row begins where its first column does. A line that stands close below another goes on with its row where other
 * rows stand further apart, and else where no column had room left for the words that go on in it, unless they begin
 * with a capital in every column.
 */
function tableRows(rows: Row[], starts: number[], page: number): FoundRow[] {
  const groups: Row[][] = []
  const gaps = rows.slice(1).map((row, index) => rows[index]!.y - row.y)
  const close = Math.min(...gaps) * 1.2
  const padded = gaps.filter(gap => gap > close).length > gaps.length * 0.3
  const inColumn = (row: Row, column: number) =>
    row.pieces.filter(piece => columnOf(piece, starts) === column)
  const edges = starts.map((_, column) => {
    const next = starts[column + 1]
    const widest = Math.max(...rows.flatMap(row => inColumn(row, column)).map(line => line.right))
    return next === undefined ? widest : next - rows[0]!.pieces[0]!.size
  })
  const goesOn = (above: Row, row: Row) =>
    !(row.pieces.length > 1 && row.pieces.every(piece => /^\p{Lu}/u.test(piece.text.trim()))) &&
    starts.every((_, column) => {
      const [before] = inColumn(above, column)
      const [piece] = inColumn(row, column)
      if (!piece) return true
      return before !== undefined && !hadRoomFor(before, piece, edges[column]!)
    })
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1]
    const gap = gaps[index - 1] ?? Number.POSITIVE_INFINITY
    const begins =
      inColumn(row, 0).length > 0 ? gap > close || (!padded && !goesOn(above!, row)) : gap > close * 2
    if (begins || groups.length === 0) groups.push([row])
    else groups.at(-1)!.push(row)
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
