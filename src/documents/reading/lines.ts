/** From printed lines to passages: paragraphs mended, headings, bullets, tables and drawings told apart. */
import { areaLabelAt, areaWordAt, isKnownHeading } from './boundaries.ts'
import { splitBullet } from './bullets.ts'
import { labelAt } from './labels.ts'
import { lineTables } from './line-tables.ts'
import type { Passage } from './passages.ts'
import { type Cutter, cutter, joinPieces } from './pieces.ts'
import { endsParagraph, hadRoom, type Line, type PrintedText, printedText } from './printed-lines.ts'
import { runningLines } from './running-lines.ts'
import {
  endsSentence,
  hangs,
  looksLikeCaption,
  looksLikeHeading,
  startsLower,
  startsUpper,
} from './sentences.ts'
import type { Block } from './source.ts'

type LineBlock = Extract<Block, { kind: 'line' }>

/** A run of `line` blocks as passages. `sourceText` is the text their spans point into. */
export function passagesOfLines(blocks: LineBlock[], sourceText: string): Passage[] {
  const all = printedText(blocks)
  const running = runningLines(all.lines)
  const text = withoutRunning(all, running)
  const cut = cutter(sourceText)
  const passages: Passage[] = []
  let from = 0
  for (const table of lineTables(text, cut)) {
    passages.push(...betweenTables(text, from, table.from, cut))
    passages.push({ kind: 'table', rows: table.rows })
    from = table.to
  }
  passages.push(...betweenTables(text, from, text.lines.length, cut))
  for (const line of running) passages.push({ kind: 'running', piece: line.piece })
  return passages
}

function withoutRunning(text: PrintedText, running: Set<Line>): PrintedText {
  if (running.size === 0) return text
  const lines: Line[] = []
  let skipped: Line[] = []
  for (const line of text.lines) {
    if (running.has(line)) {
      skipped.push(line)
      continue
    }
    const previous = lines.at(-1)
    const overPage = line.page !== previous?.page || skipped.length > 0
    const mark = line.mark || skipped.some(({ mark }) => mark)
    lines.push(skipped.length > 0 ? { ...line, pageStart: overPage, mark } : line)
    skipped = []
  }
  return { ...text, lines }
}

/** Lines between two tables, in regions that the space around them makes. */
function betweenTables(text: PrintedText, from: number, to: number, cut: Cutter): Passage[] {
  const passages: Passage[] = []
  let region: Line[] = []
  const end = (next: Line | undefined) => {
    if (region.length > 0) passages.push(...passagesOfRegion(region, next, text, cut))
    region = []
  }
  for (let index = from; index < to; index++) {
    const line = text.lines[index]!
    const previous = region.at(-1)
    if (previous && (endsParagraph(line, text.spacing) || beginsPage(line, previous))) end(line)
    region.push(line)
  }
  end(text.lines[to])
  return passages
}

const beginsPage = (line: Line, previous: Line): boolean =>
  line.pageStart && endsSentence(previous.piece.text) && looksLikeHeading(line.piece.text)

function passagesOfRegion(region: Line[], next: Line | undefined, text: PrintedText, cut: Cutter): Passage[] {
  if (isDrawing(region, text)) return [{ kind: 'drawing', pieces: region.map(({ piece }) => piece) }]
  const passages: Passage[] = []
  const bulleted = region.filter(line => line.lead && !line.pageStart).length > 1
  for (let index = 0; index < region.length; ) {
    const [kind, certain] = kindAt(region, index, next, text, bulleted)
    let end = index + 1
    while (end < region.length && goesOn(region, end, kind, text, bulleted)) end++
    const lines = region.slice(index, end)
    const piece = joinPieces(lines.map(line => line.piece))
    passages.push(
      kind === 'heading'
        ? { kind, level: null, piece, certain }
        : { kind, piece: kind === 'bullet' ? unmarked(piece, cut) : piece, certain },
    )
    index = end
  }
  return passages
}

type Kind = 'heading' | 'paragraph' | 'bullet' | 'figure'

/** What begins at a line of a region. */
function kindAt(
  region: Line[],
  index: number,
  next: Line | undefined,
  text: PrintedText,
  bulleted: boolean,
): [Kind, boolean] {
  const line = region[index]!
  const words = line.piece.text
  if (splitBullet(words) !== null) return ['bullet', true]
  if (bulleted && line.lead && !line.pageStart) return ['bullet', true]
  if (isKnownHeading(words)) return ['heading', true]
  if (areaLabelAt(words)) return ['paragraph', true]
  if (!looksLikeHeading(words)) return ['paragraph', index === 0 || !isShortBreak(region, index, text)]
  if (/^(?:figur|diagram|karta|bild|tabell)(?!\p{L})/iu.test(words)) return ['figure', true]
  const alone = index === region.length - 1
  if (alone && index > 0 && !line.pageStart && region.length > 1) {
    return looksLikeCaption(words) ? ['figure', false] : ['paragraph', true]
  }
  const opens = region[0] === text.lines[0]
  if (!opens && region.every(({ piece }) => looksLikeCaption(piece.text))) return ['figure', false]
  if (alone) return [next ? 'heading' : 'paragraph', false]
  const following = region[index + 1]!
  if (startsLower(following.piece.text)) {
    const rest = region.slice(index + 1)
    const short = rest.length <= 2 && rest.every(({ piece }) => !endsSentence(piece.text))
    return short && next && hadRoomAll(region, text) ? ['heading', false] : ['paragraph', true]
  }
  if (line.pageStart || index === 0 || isKnownHeading(region[index - 1]!.piece.text)) {
    if (hadRoom(line, following, text.width) && words.length < text.width * 0.75)
      return ['heading', line.pageStart]
  }
  return ['paragraph', index === 0]
}

const hadRoomAll = (region: Line[], text: PrintedText): boolean =>
  region.at(-1)!.piece.text.length < text.width * 0.9

/** Whether line `index` goes on with what stands before it. */
function goesOn(region: Line[], index: number, kind: Kind, text: PrintedText, bulleted: boolean): boolean {
  const line = region[index]!
  const words = line.piece.text
  const before = region[index - 1]!
  if (splitBullet(words) !== null || (bulleted && line.lead && !line.pageStart)) return false
  if (kind === 'heading') return startsLower(words) && !endsSentence(words)
  if (kind === 'figure') return false
  if (startsLower(words)) return true
  if (hangs(before.piece.text) && !areaLabelAt(words)?.colon && !brokenOff(before, line, text)) return true
  if (isKnownHeading(words) || startsField(words)) return false
  if (line.pageStart) {
    if (!endsSentence(before.piece.text))
      return !looksLikeHeading(words) || !hadRoom(before, line, text.width)
    return !looksLikeHeading(words) && before.piece.text.length >= text.width * 0.8
  }
  return !isShortBreak(region, index, text) && !brokenOff(before, line, text)
}

/** "Ansvarig: ...", "Övergripande mål Torget ..." begin a paragraph of their own. */
function startsField(words: string): boolean {
  const label = labelAt(words, 'activity')
  return label?.colon === true || areaLabelAt(words) !== null || areaWordAt(words) !== null
}

/** "De prioriterade områdena är" and then a line that begins a list, though the words would have had room. */
function brokenOff(before: Line, line: Line, { width }: PrintedText): boolean {
  return (
    startsUpper(line.piece.text) && before.piece.text.length < width * 0.6 && hadRoom(before, line, width)
  )
}

/** A paragraph's end that only a short line and a new sentence show. */
function isShortBreak(region: Line[], index: number, { width }: PrintedText): boolean {
  const before = region[index - 1]
  const line = region[index]!
  if (!before) return false
  return (
    endsSentence(before.piece.text) &&
    startsUpper(line.piece.text) &&
    before.piece.text.length < width * 0.8 &&
    hadRoom(before, line, width)
  )
}

const fewestDrawn = 5

/** The words of a diagram: many short lines that end no sentences, and no list. */
function isDrawing(region: Line[], { width }: PrintedText): boolean {
  if (region.length < fewestDrawn) return false
  const texts = region.map(({ piece }) => piece.text)
  const short = texts.filter(text => text.length < width * 0.55)
  const ended = texts.filter(text => /[.!?:;,]$/u.test(text))
  const listed = texts.filter(text => splitBullet(text) !== null || /^\d+[.)]\s/u.test(text))
  return (
    short.length === texts.length &&
    ended.length <= texts.length * 0.2 &&
    listed.length === 0 &&
    !texts.some(text => isKnownHeading(text) || startsField(text))
  )
}

function unmarked(piece: Parameters<Cutter['cut']>[0], cut: Cutter) {
  const words = splitBullet(piece.text)
  return words === null ? piece : cut.cut(piece, piece.text.length - words.length)
}
