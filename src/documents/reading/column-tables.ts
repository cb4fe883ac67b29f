/**
 * Tables whose columns printed lines keep apart by wide spaces or tabs: a header that names the fields, and below it an
 * activity in each row (the handbook's form, and most municipalities' own).
 */
import { endsTable } from './boundaries.ts'
import type { TableCell, TableRow } from './passage.ts'
import { joinPieces } from './pieces.ts'
import { columnsOf, type Line, type PrintedText } from './printed-lines.ts'
import { hangs, startsUpper } from './sentences.ts'
import type { Piece } from './source.ts'
import { headerKinds } from './table-shapes.ts'
import { pieceAt } from './txt.ts'

/** The lines from `from` up to `to` hold one activity's table. */
export type LineTable = { from: number; to: number; rows: TableRow[] }

/** A header has at least so many columns; fewer are the layout of `line-tables.ts`. */
const fewestColumns = 3

/** The table whose header begins at a line, null where none does. */
export function columnTableAt(text: PrintedText, from: number): LineTable | null {
  const first = text.lines[from]!
  if (first.piece.at.length < fewestColumns - 1) return null
  return first.raw.includes('\t') ? tabbedTable(text, from) : spacedTable(text, from)
}

const cellOf = (pieces: Piece[], certainty: TableCell['certainty'] = 'certain'): TableCell => ({
  paragraphs: pieces.filter(piece => piece.text !== ''),
  certainty,
})

function tabbedTable({ lines }: PrintedText, from: number): LineTable | null {
  const header = tabbedRow(lines[from]!)
  if (header.length < fewestColumns || !headerKinds(header)) return null
  const rows = [header]
  let to = from + 1
  while (to < lines.length && lines[to]!.raw.includes('\t')) rows.push(tabbedRow(lines[to++]!))
  return rows.length > 1 ? { from, to, rows } : null
}

function tabbedRow({ raw, piece }: Line): TableRow {
  let at = piece.at[0]!.start - (raw.length - raw.trimStart().length)
  return raw.split('\t').map(words => {
    const found = pieceAt(words, at)
    at += words.length + 1
    return cellOf([found])
  })
}

/** A line's parts by the column that each begins in, null where a part runs over into the next column. */
function partsOf(line: Line, starts: number[]): Piece[][] | null {
  const parts: Piece[][] = starts.map(() => [])
  for (const { column, piece } of columnsOf(line)) {
    const index = Math.max(
      0,
      starts.findLastIndex(start => start <= column + 2),
    )
    const next = starts[index + 1]
    if (next !== undefined && column + piece.text.length > next + 1) return null
    parts[index]!.push(piece)
  }
  return parts
}

function spacedTable(text: PrintedText, from: number): LineTable | null {
  const { lines } = text
  const header = spacedHeader(lines, from)
  if (!header) return null
  const { starts, cells, next } = header
  const body: { line: Line; parts: Piece[][] }[] = []
  let to = next
  for (; to < lines.length; to++) {
    const line = lines[to]!
    // A header repeated on a new page begins a table that goes on with this one.
    if (spacedHeader(lines, to)) break
    const parts = endsTable(line.piece.text) ? null : partsOf(line, starts)
    if (!parts || (line.gap > 0 && standsAlone(lines, to, parts, starts))) break
    body.push({ line, parts })
  }
  if (body.length === 0) return null
  const groups = rowsOf(body, text)
  const rows = groups.list.map(group =>
    starts.map((_, index) => {
      const pieces = group.flatMap(parts => parts[index]!)
      return cellOf(pieces.length === 0 ? [] : [joinPieces(pieces)], groups.certainty)
    }),
  )
  return { from, to, rows: [cells.map(pieces => cellOf(pieces)), ...rows] }
}

/** The header's columns: on one line, or on two where a label is broken ("Operativa" above "mål"). */
function spacedHeader(
  lines: Line[],
  from: number,
): { starts: number[]; cells: Piece[][]; next: number } | null {
  const columns = columnsOf(lines[from]!)
  if (columns.length < fewestColumns) return null
  const starts = columns.map(({ column }) => column)
  const cells = columns.map(({ piece }) => [piece])
  const known = (pieces: Piece[][]) =>
    headerKinds(pieces.map(list => cellOf(list.length === 0 ? [] : [joinPieces(list)])))?.filter(Boolean)
      .length ?? 0
  const below = lines[from + 1]
  const more = below && below.gap === 0 ? partsOf(below, starts) : null
  const both = more && cells.map((pieces, index) => [...pieces, ...more[index]!])
  const one = known(cells)
  if (both && known(both) > one) {
    return { starts, cells: both.map(pieces => [joinPieces(pieces)]), next: from + 2 }
  }
  return one > 0 ? { starts, cells, next: from + 1 } : null
}

/** A few words below the table in the first column, and no row after them: what comes next begins. */
function standsAlone(lines: Line[], at: number, parts: Piece[][], starts: number[]): boolean {
  if (parts.slice(1).some(pieces => pieces.length > 0)) return false
  const next = lines[at + 1]
  const below = next && next.gap === 0 ? partsOf(next, starts) : null
  return !below?.slice(1).some(pieces => pieces.length > 0)
}

/** Lines put together into rows: by the empty lines between them, else by what looks like the beginning of one. */
function rowsOf(
  body: { line: Line; parts: Piece[][] }[],
  { spacing }: PrintedText,
): { list: Piece[][][][]; certainty: TableCell['certainty'] } {
  const spaced =
    spacing !== 'double' &&
    body.some(({ line, parts }, at) => at > 0 && line.gap > 0 && !line.pageStart && parts[0]!.length > 0)
  const list: Piece[][][][] = []
  let judged = false
  for (const [at, { line, parts }] of body.entries()) {
    const begins =
      at === 0 || (spaced ? line.gap > 0 && parts[0]!.length > 0 : beginsRow(parts, body[at - 1]!.parts))
    if (begins) list.push([parts])
    else list.at(-1)!.push(parts)
    judged ||= !spaced && !begins
  }
  return { list, certainty: judged && list.length > 1 ? 'guessed' : 'certain' }
}

/** Most columns begin anew, the first among them. */
function beginsRow(parts: Piece[][], above: Piece[][]): boolean {
  const first = parts[0]![0]
  const before = above[0]!.at(-1)
  if (!first || !startsUpper(first.text) || (before && hangs(before.text))) return false
  const begun = parts.filter(pieces => pieces.length > 0 && startsUpper(pieces[0]!.text))
  return begun.length >= parts.length * 0.6
}
