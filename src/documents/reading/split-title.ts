/** Telling an activity's title from its group, where two cells have become one run of lines. */
import type { Certainty } from '../../domain/draft.ts'
import { type Cutter, joinPieces } from './pieces.ts'
import { columnsOf, endsParagraph, type Line, type PrintedText } from './printed-lines.ts'
import { hangs, startsUpper } from './sentences.ts'
import type { Piece } from './source.ts'
import { groupPhrases } from './vocabulary.ts'

export type TitleAndGroup = { title: Piece | null; group: Piece | null; certainty: Certainty }

const phrase = new RegExp(
  `^(?:${[...groupPhrases].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\d])`,
  'u',
)
const groupWord =
  /^\p{Lu}\p{L}*(?:grupp|gruppen|rådet|teamet|nätverket|forumet|enheten|förvaltningen|kontoret)(?!\p{L})/u

/** The title's lines come first, then the group's, with nothing between; each rule is surer than the next. */
export function splitTitle(
  lines: Line[],
  groupColumn: number | null,
  text: PrintedText,
  cutter: Cutter,
): TitleAndGroup {
  if (groupColumn !== null) {
    const columns = byColumn(lines, groupColumn)
    if (columns) return columns
  }
  const spaced = boundaries(lines, line => endsParagraph(line, text.spacing))
  if (spaced.length === 1) return at(lines, spaced[0]!, 'certain')
  const stops = boundaries(
    lines,
    (line, before) => before.piece.text.endsWith('.') && startsUpper(line.piece.text),
  )
  if (stops.length === 1) return at(lines, stops[0]!, 'certain')
  if (stops.length > 1) {
    const named = stops.filter(stop => phrase.test(lines[stop]!.piece.text))
    return at(lines, named[0] ?? stops[0]!, named.length === 1 ? 'certain' : 'guessed')
  }
  const named = boundaries(lines, (line, before) => phrase.test(line.piece.text) && !hangs(before.piece.text))
  if (named.length > 0) return at(lines, named[0]!, 'guessed')
  const capitals = boundaries(
    lines,
    (line, before) => /^\p{Lu}/u.test(line.piece.text) && !hangs(before.piece.text),
  )
  if (capitals.length === 1) return at(lines, capitals[0]!, 'guessed')
  return withinLine(lines, cutter)
}

function boundaries(lines: Line[], test: (line: Line, before: Line) => boolean): number[] {
  const found: number[] = []
  for (let index = 1; index < lines.length; index++)
    if (test(lines[index]!, lines[index - 1]!)) found.push(index)
  return found
}

const joined = (lines: Line[]): Piece | null =>
  lines.length === 0 ? null : joinPieces(lines.map(({ piece }) => piece))

const at = (lines: Line[], index: number, certainty: Certainty): TitleAndGroup => ({
  title: joined(lines.slice(0, index)),
  group: joined(lines.slice(index)),
  certainty,
})

/** Text laid out in columns: what stands at the group's column or to the right of it is the group's. */
function byColumn(lines: Line[], column: number): TitleAndGroup | null {
  const title: Piece[] = []
  const group: Piece[] = []
  for (const line of lines) {
    for (const part of columnsOf(line)) (part.column >= column - 2 ? group : title).push(part.piece)
  }
  if (title.length === 0 || group.length === 0) return null
  return { title: joinPieces(title), group: joinPieces(group), certainty: 'certain' }
}

/** Both on one line without a stop: wide spaces, or a phrase that begins groups, or a capital where none is due. */
function withinLine(lines: Line[], cutter: Cutter): TitleAndGroup {
  const whole = joined(lines)
  if (!whole) return { title: null, group: null, certainty: 'certain' }
  const columns = lines.length === 1 ? columnsOf(lines[0]!) : []
  if (columns.length === 2)
    return { title: columns[0]!.piece, group: columns[1]!.piece, certainty: 'certain' }
  const words = [...whole.text.matchAll(/(?<=(\S+)\s)\p{Lu}\S*/gu)]
  const free = words.filter(word => !hangs(word[1]!))
  const found =
    free.find(word => word[1]!.endsWith('.') && phrase.test(whole.text.slice(word.index))) ??
    free.find(word => phrase.test(whole.text.slice(word.index))) ??
    free.find(word => groupWord.test(whole.text.slice(word.index))) ??
    free.find(word => word[1]!.endsWith('.')) ??
    (free.length === 1 ? free[0] : undefined)
  if (!found) return { title: whole, group: null, certainty: 'guessed' }
  return {
    title: cutter.cut(whole, 0, found.index),
    group: cutter.cut(whole, found.index),
    certainty: 'guessed',
  }
}
