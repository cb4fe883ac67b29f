/** The printed lines of a text, and what the space around them says about paragraphs and pages. */

import { endsSentence, hangs, startsLower } from './sentences.ts'
import type { Block, Piece } from './source.ts'

type LineBlock = Extract<Block, { kind: 'line' }>

/**
 * A printed line that holds words. `gap`: empty lines before it. `mark`: one of those holds a space, which ends a
 * paragraph in a double-spaced text. `lead`: it begins with a space or a few where most lines do not; more of
 * them are a column.
 * `pageStart`: the first line of a page, as far as the text shows it.
 */
export type Line = {
  piece: Piece
  raw: string
  page: number | null
  gap: number
  mark: boolean
  lead: boolean
  pageStart: boolean
}

/**
 * `double`: every line is followed by an empty one. `wrapped`: a paragraph's lines follow each other, an empty line ends
 * it. `single`: each line is a paragraph of its own.
 */
export type Spacing = 'double' | 'wrapped' | 'single'

/** `width`: the length of a full line, in characters. */
export type PrintedText = { lines: Line[]; spacing: Spacing; width: number }

export function printedText(blocks: LineBlock[]): PrintedText {
  const lines: Line[] = []
  let gap = 0
  let mark = false
  for (const block of blocks) {
    if (block.piece.text === '') {
      gap++
      if (block.raw !== '') mark = true
      continue
    }
    const { piece, raw, page } = block
    lines.push({ piece, raw, page, gap, mark, lead: /^\s{1,3}\S/u.test(raw), pageStart: false })
    gap = 0
    mark = false
  }
  const indented = lines.filter(line => line.lead).length > lines.length * 0.4
  if (indented) for (const line of lines) line.lead = false
  const spacing = spacingOf(lines)
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (!previous) continue
    // Page breaks leave no form feed in some texts, only a line that has lost the empty one before it.
    line.pageStart =
      line.page !== previous.page || (spacing === 'double' && line.gap === 0 && (line.lead || !indented))
  }
  return { lines, spacing, width: widthOf(lines) }
}

function spacingOf(lines: Line[]): Spacing {
  const near = { pairs: 0, goingOn: 0, full: 0, fullGoingOn: 0 }
  const spaced = { pairs: 0, goingOn: 0, full: 0, fullGoingOn: 0 }
  const width = widthOf(lines)
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!
    const before = lines[index - 1]!.piece.text
    const count = line.gap === 0 ? near : line.gap === 1 && !line.mark ? spaced : null
    if (!count) continue
    const goesOn = !endsSentence(before) && startsLower(line.piece.text)
    count.pairs++
    if (goesOn) count.goingOn++
    if (before.length <= width * 0.7) continue
    count.full++
    if (goesOn || hangs(before)) count.fullGoingOn++
  }
  // Where fields and lists outnumber the running text, its full lines tell.
  const fullTell = ({ full, fullGoingOn }: typeof near) => fullGoingOn > 1 && fullGoingOn > full * 0.3
  // A paragraph's end that holds a space tells that other empty lines end none.
  const marked = lines.some(({ mark }) => mark) && spaced.goingOn > 1 && spaced.pairs > near.pairs * 3
  if (spaced.pairs > near.pairs && (spaced.goingOn > spaced.pairs * 0.15 || fullTell(spaced) || marked))
    return 'double'
  return near.goingOn > near.pairs * 0.1 || fullTell(near) ? 'wrapped' : 'single'
}

function widthOf(lines: Line[]): number {
  const lengths = lines.map(line => line.piece.text.length).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.95)] ?? 0
}

/** Whether the space before a line ends the paragraph before it. */
export function endsParagraph(line: Line, spacing: Spacing): boolean {
  if (line.pageStart) return false
  if (spacing === 'double') return line.mark || line.gap > 1
  return spacing === 'single' || line.gap > 0
}

/** Whether the first word of `next` would have had room on `line`: then the line was ended on purpose. */
export function hadRoom(line: Line, next: Line, width: number): boolean {
  const word = next.piece.text.split(' ', 1)[0]!
  return line.piece.text.length + 1 + word.length <= width
}

/** Pieces of a line that wide spaces or a tab keep apart, with the column where each begins. */
export function columnsOf(line: Line): { column: number; piece: Piece }[] {
  const indent = line.raw.length - line.raw.trimStart().length
  const first = line.piece.at[0]!.start - indent
  const columns: { column: number; piece: Piece }[] = []
  let taken = 0
  for (const span of line.piece.at) {
    const length = span.end - span.start
    columns.push({
      column: span.start - first,
      piece: { text: line.piece.text.slice(taken, taken + length), at: [span] },
    })
    taken += length + 1
  }
  return columns
}
