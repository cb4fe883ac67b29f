import type { Line } from './pdf-lines.ts'
import type { BodyLook } from './pdf-page.ts'
import type { Merged } from './source.ts'
import type { CellText, SourceWriter } from './write-source.ts'

/** A block of a PDF before its words are placed: the printed lines that it is made of. */
export type FoundText = {
  kind: 'heading' | 'paragraph' | 'bullet' | 'figure' | 'contents' | 'line'
  level: number | null
  lines: Line[]
  page: number
  /** Words that are not printed: a picture's description. */
  description?: string
}

export type FoundCell = { paragraphs: Line[][]; x: number; header: boolean; merged?: Merged }
export type FoundRow = { cells: FoundCell[]; page: number }
export type FoundTable = { kind: 'table'; rows: FoundRow[]; page: number }
export type Found = FoundText | FoundTable

/** The longest heading, in characters and lines, that is told by its look alone. */
const longestHeading = 120
const mostHeadingLines = 3

/** True for lines that stand out from the body: larger or bold, few, and not a sentence. */
export function looksLikeHeading(lines: Line[], body: BodyLook): boolean {
  const text = lines.map(line => line.text.trim()).join(' ')
  if (text === '' || text.length > longestHeading || lines.length > mostHeadingLines) return false
  if (!/\p{L}/u.test(text) || /[.,;]$/.test(text)) return false
  const larger = lines.every(line => line.size >= body.size + 1)
  return larger || (!body.bold && lines.every(line => line.bold))
}

/** Paragraphs, list items and tables that a page break cut in two, as one again. */
export function joinPages(found: Found[], body: BodyLook): Found[] {
  const joined: Found[] = []
  for (const next of found) {
    const before = joined.at(-1)
    if (before && lastPage(before) < next.page && continues(before, next, body)) join(before, next)
    else joined.push(next)
  }
  return joined
}

function lastPage(found: Found): number {
  return found.kind === 'table' ? (found.rows.at(-1)?.page ?? found.page) : found.page
}

function continues(before: Found, next: Found, body: BodyLook): boolean {
  if (before.kind === 'table' || next.kind === 'table') {
    return before.kind === 'table' && next.kind === 'table' && isContinued(before, next)
  }
  if (next.kind !== 'paragraph' && next.kind !== before.kind) return false
  if (before.kind !== 'paragraph' && before.kind !== 'bullet') return false
  const end = before.lines.at(-1)?.text.trim() ?? ''
  const start = next.lines[0]?.text.trim() ?? ''
  if (/[.!?:]["”’)]?$/.test(end) || looksLikeHeading(next.lines, body)) return false
  const fullLine =
    before.lines.length > 1 && before.lines.at(-1)!.right > widest(before.lines) - 4 * body.size
  return /^[\p{Ll}\d(]/u.test(start) || (next.kind === 'paragraph' && before.kind === 'paragraph' && fullLine)
}

function widest(lines: Line[]): number {
  return Math.max(...lines.map(line => line.right))
}

/** A second part without a header row of its own, no wider than the first, belongs to the first. */
function isContinued(before: FoundTable, next: FoundTable): boolean {
  const first = next.rows[0]
  if (!first || first.cells.every(cell => cell.header)) return false
  const columns = (table: FoundTable) => Math.max(...table.rows.map(row => row.cells.length))
  if (columns(next) > columns(before)) return false
  const start = (row: FoundRow | undefined) => row?.cells[0]?.paragraphs.flat()[0]?.text.trim().toLowerCase()
  return start(first) !== start(before.rows[0])
}

function join(before: Found, next: Found): void {
  if (before.kind !== 'table' && next.kind !== 'table') {
    before.lines.push(...next.lines)
    before.page = Math.min(before.page, next.page)
  } else if (before.kind === 'table' && next.kind === 'table') {
    const [first, ...rest] = next.rows
    const last = before.rows.at(-1)
    if (first && last && isRestOfRow(last, first)) addToRow(last, first)
    else if (first) before.rows.push(first)
    before.rows.push(...rest)
  }
}

/** A row cut by the page break: some of its cells go on in the middle of a sentence, and none begins anew. */
function isRestOfRow(last: FoundRow, first: FoundRow): boolean {
  const filled = first.cells.filter(cell => cell.paragraphs.length > 0)
  return filled.every(cell => {
    const start = cell.paragraphs[0]?.[0]?.text.trim() ?? ''
    const end = nearest(last, cell)?.paragraphs.at(-1)?.at(-1)?.text.trim() ?? ''
    return end !== '' && !/[.!?:]$/.test(end) && /^[\p{Ll}\d(]/u.test(start)
  })
}

function addToRow(last: FoundRow, first: FoundRow): void {
  for (const cell of first.cells) {
    const [start, ...rest] = cell.paragraphs
    const place = nearest(last, cell)
    if (!start || !place) continue
    const end = place.paragraphs.at(-1)
    if (end) end.push(...start)
    else place.paragraphs.push(start)
    place.paragraphs.push(...rest)
  }
}

function nearest(row: FoundRow, cell: FoundCell): FoundCell | undefined {
  return [...row.cells].sort((a, b) => Math.abs(a.x - cell.x) - Math.abs(b.x - cell.x))[0]
}

/** Writes the blocks. `mend` makes one text of printed lines. */
export function writeFound(found: Found[], mend: (lines: string[]) => string, writer: SourceWriter): void {
  const text = (lines: Line[]) => mend(lines.map(line => line.text))
  for (const block of found) {
    if (block.kind === 'table') writeTable(block, text, writer)
    else writeText(block, block.description ?? text(block.lines), writer)
  }
}

function writeText(block: FoundText, words: string, writer: SourceWriter): void {
  if (block.kind === 'heading') writer.heading(words, block.level, block.page)
  else if (block.kind === 'contents') writer.running(words, block.page)
  else writer[block.kind](words, block.page)
}

function writeTable(table: FoundTable, text: (lines: Line[]) => string, writer: SourceWriter): void {
  const number = writer.newTable()
  const header = hasHeaderRow(table)
  for (const [index, row] of table.rows.entries()) {
    const cells: CellText[] = row.cells.map(cell => ({
      paragraphs: cell.paragraphs.map(text),
      header: cell.header || (index === 0 && header),
      ...(cell.merged ? { merged: cell.merged } : {}),
    }))
    if (cells.some(cell => cell.paragraphs.length > 0)) writer.row(number, cells, row.page)
  }
}

/** A first row that is all bold above a row that is not. */
function hasHeaderRow(table: FoundTable): boolean {
  const isBold = (row: FoundRow | undefined) =>
    row?.cells.every(cell => cell.paragraphs.flat().every(line => line.bold)) ?? false
  return table.rows.length > 1 && isBold(table.rows[0]) && !isBold(table.rows[1])
}
