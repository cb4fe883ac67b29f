/** Activity tables in printed lines, where only labels at the beginnings of lines tell what the cells were. */
import { endsTable } from './boundaries.ts'
import { columnTableAt, type LineTable } from './column-tables.ts'
import { dealOut, type FieldLines } from './deal-out.ts'
import { type Label, labelAt, wholeLabel } from './labels.ts'
import type { TableCell, TableRow } from './passage.ts'
import { type Cutter, joinPieces } from './pieces.ts'
import { columnsOf, endsParagraph, type Line, type PrintedText } from './printed-lines.ts'
import { endsSentence, looksLikeHeading, startsUpper } from './sentences.ts'
import type { Piece } from './source.ts'
import { splitTitle } from './split-title.ts'

/** How many lines may stand between a label and the next one. */
const longestValue = 14

export function lineTables(text: PrintedText, cutter: Cutter): LineTable[] {
  const tables: LineTable[] = []
  for (let index = 0; index < text.lines.length; index++) {
    const label = titleLabel(text.lines[index]!)
    const table = columnTableAt(text, index) ?? (label && readTable(text, index, label, cutter))
    if (!table) continue
    tables.push(table)
    index = table.to - 1
  }
  return tables
}

function titleLabel(line: Line): Label | null {
  const label = labelAt(line.piece.text, 'activity')
  if (label?.kind !== 'title' || label.colon) return null
  return label.rest === '' || startsUpper(label.rest) ? label : null
}

function readTable(text: PrintedText, from: number, title: Label, cutter: Cutter): LineTable | null {
  const { lines, spacing } = text
  const header = headerAt(lines, from, title, cutter)
  const fields: FieldLines[] = []
  const seen = new Set<string>(header.group ? ['title', 'workingGroup'] : ['title'])
  let index = header.next
  let current: Line[] = header.values
  const titleLines = current

  /** The label of a field that this table does not have yet. */
  const fieldAt = (at: number): Label | null => {
    const line = lines[at]
    if (!line) return null
    const label = labelAt(line.piece.text, 'activity', true)
    if (!label || label.colon || label.kind === 'title' || seen.has(label.kind)) return null
    if (!label.exact && label.rest !== '' && !startsUpper(label.rest)) return null
    return label.weak && label.rest !== '' && !startsUpper(label.rest) ? null : label
  }
  const fieldWithin = (at: number, count: number): boolean => {
    for (let next = at; next < Math.min(at + count, lines.length); next++) {
      if (endsTable(lines[next]!.piece.text) || titleLabel(lines[next]!)) return false
      if (fieldAt(next) || brokenLabel(lines, next)) return true
    }
    return false
  }

  for (; index < lines.length; index++) {
    const line = lines[index]!
    const broken = brokenLabel(lines, index)
    if (broken && !seen.has(broken.kind)) {
      current = broken.values
      fields.push({ kind: broken.kind, label: broken.label, lines: current })
      seen.add(broken.kind)
      index = broken.last
      continue
    }
    const label = fieldAt(index)
    if (label) {
      current = label.rest === '' ? [] : [{ ...line, piece: cutter.cut(line.piece, label.end) }]
      fields.push({ kind: label.kind, label: cutter.cut(line.piece, 0, label.end), lines: current })
      seen.add(label.kind)
      continue
    }
    if (endsTable(line.piece.text) || titleLabel(line)) break
    if (current.length >= longestValue && !fieldWithin(index, longestValue)) break
    if (hasEnded(index) && !fieldWithin(index, 6) && !moreToDeal()) break
    current.push(line)
  }

  /** Whether the value before a line is complete, by the space between them or by their look. */
  function hasEnded(at: number): boolean {
    const line = lines[at]!
    const previous = current.at(-1)
    if (!previous || fields.length === 0) return false
    if (endsParagraph(line, spacing)) return true
    if (!endsSentence(previous.piece.text) && !line.pageStart) return false
    const next = lines[at + 1]
    if (looksLikeHeading(line.piece.text) && (line.pageStart || (next && endsTable(next.piece.text))))
      return true
    if (!endsSentence(previous.piece.text)) return false
    const widest = Math.max(...current.map(({ piece }) => piece.text.length))
    return current.length > 1 && startsUpper(line.piece.text) && line.piece.text.length > widest * 1.3
  }
  /** Labels stacked above their values: then the values follow, paragraph by paragraph. */
  function moreToDeal(): boolean {
    const empty = fields.findIndex(field => field.lines.length === 0)
    const waiting = empty < 0 ? 0 : fields.length - empty + (empty === 0 ? stackedHeader().length : 0)
    if (waiting < 3) return false
    const values = fields.at(-1)!.lines
    return values.filter((line, at) => at === 0 || endsParagraph(line, spacing)).length < waiting
  }
  /** The header's labels, where their values too stand below the whole stack. */
  function stackedHeader(): FieldLines[] {
    if (titleLines.length > 0 || (fields[0]?.lines.length ?? 1) > 0) return []
    const title: FieldLines = { kind: 'title', label: header.label, lines: [] }
    return header.group ? [title, { kind: 'workingGroup', label: header.group, lines: [] }] : [title]
  }

  if (fields.length < (title.weak ? 3 : 2)) return null
  const stacked = stackedHeader()
  const dealt = dealOut([...stacked, ...fields], spacing)
  const values = dealt.splice(0, stacked.length).map(field => cell(joinedLines(field.lines), field.certainty))
  const rows = [
    headerRow(header),
    ...(values.length > 0 ? [values] : titleRows(titleLines, header, text, cutter)),
  ]
  for (const field of dealt) rows.push([cell([field.label]), cell(joinedLines(field.lines), field.certainty)])
  return { from, to: index, rows }
}

type BrokenLabel = { kind: Label['kind']; label: Piece; values: Line[]; last: number }

/** A label over two or three lines ("Övriga" above "deltagare"), with what stands beside it, if anything does. */
function brokenLabel(lines: Line[], from: number): BrokenLabel | null {
  const names: Piece[] = []
  const values: Line[] = []
  for (let at = from; at < Math.min(from + 3, lines.length); at++) {
    const line = lines[at]!
    const [name, ...beside] = columnsOf(line)
    if (
      !name ||
      name.piece.text.length > longestPart ||
      (at === from && labelAt(name.piece.text, 'activity'))
    )
      return null
    names.push(name.piece)
    if (beside.length > 0) values.push({ ...line, piece: joinPieces(beside.map(({ piece }) => piece)) })
    const label = at > from ? wholeLabel(joinPieces(names).text, 'activity') : null
    if (label?.exact && !label.weak && label.kind !== 'title')
      return { kind: label.kind, label: joinPieces(names), values, last: at }
  }
  return null
}

/** A line of a label that is broken over lines is shorter than this. */
const longestPart = 30

type Header = {
  label: Piece
  theme: Piece[]
  group: Piece | null
  groupColumn: number | null
  values: Line[]
  next: number
}

/** "Aktivitet" and "Arbetsgrupp" on one line, or on lines of their own with a theme between them. */
function headerAt(lines: Line[], from: number, title: Label, cutter: Cutter): Header {
  const line = lines[from]!
  const label = cutter.cut(line.piece, 0, title.end)
  const header: Header = { label, theme: [], group: null, groupColumn: null, values: [], next: from + 1 }
  if (title.rest !== '') {
    const at = groupLabelEnding(title.rest)
    if (at === null) {
      header.values.push({ ...line, piece: cutter.cut(line.piece, title.end) })
      return header
    }
    const groupAt = line.piece.text.length - title.rest.length + at
    header.group = cutter.cut(line.piece, groupAt)
    if (at > 0) header.theme.push(cutter.cut(line.piece, title.end, groupAt))
    const columns = columnsOf(line)
    if (columns.length < 2) return header
    header.groupColumn = columns.at(-1)!.column
    const below = lines[from + 1]
    // A theme stands alone in the header's first cell, with the cell's end below it.
    const alone = below && at === 0 && below.gap === 0 && (lines[from + 2]?.gap ?? 0) > 0
    if (alone && columnsOf(below).length === 1 && looksLikeHeading(below.piece.text)) {
      header.theme.push(below.piece)
      header.next++
    }
    return header
  }
  for (let next = from + 1; next <= from + 3 && next < lines.length; next++) {
    const text = lines[next]!.piece.text
    if (groupLabelEnding(text) === 0) {
      header.group = lines[next]!.piece
      header.theme = lines.slice(from + 1, next).map(({ piece }) => piece)
      header.next = next + 1
      return header
    }
    if (!looksLikeHeading(text) || labelAt(text, 'activity')) break
  }
  return header
}

/** Where in a header row the label of the group's column begins; it is the last thing there. */
function groupLabelEnding(text: string): number | null {
  if (text.length > 80) return null
  for (let at = 0; at >= 0; ) {
    const label = labelAt(text.slice(at), 'activity', true)
    if (label?.kind === 'workingGroup' && label.rest === '' && !label.weak) return at
    const space = text.indexOf(' ', at)
    at = space < 0 ? -1 : space + 1
  }
  return null
}

const cell = (paragraphs: Piece[], certainty: TableCell['certainty'] = 'certain'): TableCell => ({
  paragraphs,
  certainty,
})
const joinedLines = (lines: Line[]): Piece[] =>
  lines.length === 0 ? [] : [joinPieces(lines.map(({ piece }) => piece))]

function headerRow(header: Header): TableRow {
  const first = cell([header.label, ...header.theme])
  return header.group ? [first, cell([header.group])] : [first]
}

function titleRows(lines: Line[], header: Header, text: PrintedText, cutter: Cutter): TableRow[] {
  if (!header.group) return [[cell(joinedLines(lines))]]
  const { title, group, certainty } = splitTitle(lines, header.groupColumn, text, cutter)
  return [[cell(title ? [title] : [], certainty), cell(group ? [group] : [], certainty)]]
}
