/** Lines that the space around them holds together: which paragraphs, headings, bullets and captions they are. */
import { areaLabelAt, areaWordAt, isKnownHeading } from './boundaries.ts'
import { splitBullet } from './bullets.ts'
import { labelAt, unknownLabelAt } from './labels.ts'
import type { Passage } from './passage.ts'
import { type Cutter, joinPieces, joinTexts } from './pieces.ts'
import { hadRoom, type Line, type PrintedText } from './printed-lines.ts'
import {
  endsSentence,
  hangs,
  looksLikeCaption,
  looksLikeHeading,
  looksLikeNote,
  startsLower,
  startsUpper,
} from './sentences.ts'
import type { Piece } from './source.ts'
import { metadataWords } from './vocabulary.ts'

/** `next`: the line after the region. `bulleted`: a leading space is what is left of a bullet. */
type Region = {
  lines: Line[]
  next: Line | undefined
  text: PrintedText
  bulleted: boolean
  /** Lines that begin an item of a numbered list. */
  items: Set<Line>
  /** Some line begins with the label of an activity's field. */
  fielded: boolean
}
type Kind = 'heading' | 'paragraph' | 'bullet' | 'figure'

export function passagesOfRegion(
  lines: Line[],
  next: Line | undefined,
  text: PrintedText,
  cut: Cutter,
): Passage[] {
  if (isDrawing(lines, text)) return [{ kind: 'drawing', pieces: lines.map(({ piece }) => piece) }]
  const bulleted = lines.filter(line => line.lead && !line.pageStart).length > 1
  const fielded = lines.some(({ piece }) => labelAt(piece.text, 'activity')?.colon)
  const region: Region = { lines, next, text, bulleted, items: numberedItems(lines), fielded }
  const passages: Passage[] = []
  for (let index = 0; index < lines.length; ) {
    const [kind, certain] = kindAt(region, index)
    let end = index + 1
    while (end < lines.length && goesOn(region, end, kind)) end++
    const piece = joinPieces(lines.slice(index, end).map(line => line.piece))
    if (kind === 'heading') passages.push({ kind, level: null, piece, certain })
    else passages.push({ kind, piece: kind === 'bullet' ? unmarked(piece, cut) : piece, certain })
    index = end
  }
  return passages
}

const hasBullet = ({ bulleted, items }: Region, line: Line): boolean =>
  splitBullet(line.piece.text) !== null || items.has(line) || (bulleted && line.lead && !line.pageStart)

const fewestItems = 3

/** The lines that begin "1.", "2.", "3." and so on, with at most two lines of text between them. */
function numberedItems(lines: Line[]): Set<Line> {
  const items = new Set<Line>()
  let run: Line[] = []
  let last = 0
  for (const [index, line] of lines.entries()) {
    const number = Number(/^(\d{1,2})[.)]\s+\p{L}/u.exec(line.piece.text)?.[1] ?? 0)
    const next = run.length > 0 && number === run.length + 1 && index - last <= 3
    if (next) run.push(line)
    else if (number === 1) run = [line]
    else continue
    last = index
    if (run.length >= fewestItems) for (const item of run) items.add(item)
  }
  return items
}

/** What begins at a line of a region, and whether that is certain. */
function kindAt(region: Region, index: number): [Kind, boolean] {
  const { lines, next, text } = region
  const line = lines[index]!
  const words = line.piece.text
  if (hasBullet(region, line)) return ['bullet', true]
  if (isKnownHeading(words)) return ['heading', true]
  if (startsField(words) || isNamed(region, words)) return ['paragraph', true]
  if (headsArea(region, index)) return ['heading', true]
  if (!looksLikeHeading(words) || leadsIn(words))
    return ['paragraph', index === 0 || !isShortBreak(region, index)]
  if (line !== text.lines[0] && looksLikeFigure(words)) return ['figure', false]
  const following = lines[index + 1]
  if (!following) {
    if (index > 0 && !line.pageStart) return [looksLikeCaption(words) ? 'figure' : 'paragraph', false]
    return [next ? 'heading' : 'paragraph', false]
  }
  if (startsLower(following.piece.text)) {
    const rest = lines.slice(index + 1)
    const whole = joinTexts(lines.slice(index).map(({ piece }) => piece.text))
    const short =
      rest.length <= 2 && rest.every(({ piece }) => !endsSentence(piece.text)) && looksLikeHeading(whole)
    const room = lines.at(-1)!.piece.text.length < text.width * 0.9
    return short && next && room ? ['heading', false] : ['paragraph', true]
  }
  return isHeading(region, index) ? ['heading', line.pageStart] : ['paragraph', index === 0]
}

/** "Polisens statistik för torget mellan 2021 och 2022:" leads in to a list; "Statistik:" heads one. */
const leadsIn = (words: string): boolean => words.endsWith(':') && words.split(' ').length >= 5

/** A line ended on purpose before a sentence that would have had room on it. */
function isHeading({ lines, text }: Region, index: number): boolean {
  const line = lines[index]!
  const following = lines[index + 1]!
  if (!hadRoom(line, following, text.width) || line.piece.text.length >= text.width * 0.75) return false
  const before = lines[index - 1]
  if (!before || line.pageStart || isKnownHeading(before.piece.text)) return true
  // Inside a region only a full line below, after a finished sentence above, makes a heading of a short line.
  return endsSentence(before.piece.text) && following.piece.text.length >= text.width * 0.75
}

/** One to three lines without a stop, right above an area's goal or picture: its name. */
function headsArea({ lines, next }: Region, index: number): boolean {
  let end = index + 1
  while (end < lines.length && end < index + 3 && isContinued(lines[end - 1]!, lines[end]!)) end++
  const below = lines[end] ?? next
  if (!below || !areaLabelAt(below.piece.text)) return false
  const above = lines[index - 1]
  if (above && !endsSentence(above.piece.text) && !isKnownHeading(above.piece.text)) return false
  return looksLikeHeading(joinTexts(lines.slice(index, end).map(({ piece }) => piece.text)))
}

const isContinued = (line: Line, next: Line): boolean =>
  (hangs(line.piece.text) || startsLower(next.piece.text)) && !endsSentence(next.piece.text)

/** A caption that says what it shows, as figures of crime do. */
const looksLikeFigure = (words: string): boolean =>
  looksLikeCaption(words) &&
  /^(?:figur|diagram|karta|bild|tabell)(?!\p{L})|anmäl|anmält|brott|antal|andel|statistik|händelser|trygghet/iu.test(
    words,
  )

/** Whether line `index` goes on with what stands before it, which is of the kind given. */
function goesOn(region: Region, index: number, kind: Kind): boolean {
  const { lines, text } = region
  const line = lines[index]!
  const words = line.piece.text
  const before = lines[index - 1]!
  if (hasBullet(region, line) || kind === 'figure') return false
  if (kind === 'heading') return isContinued(before, line)
  if (startsLower(words)) return true
  if (hangs(before.piece.text) && !areaLabelAt(words)?.colon && !brokenOff(region, index)) return true
  if (isKnownHeading(words) || startsField(words) || isNamed(region, words) || headsArea(region, index))
    return false
  if (line.pageStart) {
    if (!endsSentence(before.piece.text))
      return !looksLikeHeading(words) || !hadRoom(before, line, text.width)
    return !looksLikeHeading(words) && before.piece.text.length >= text.width * 0.8
  }
  if (looksLikeHeading(words) && lines[index + 1] && !startsLower(lines[index + 1]!.piece.text)) {
    if (isHeading(region, index)) return false
  }
  return !isShortBreak(region, index) && !brokenOff(region, index)
}

const aboutDocument = new RegExp(`^(?:${metadataWords})\\s*:\\s`, 'iu')

/** "Ansvarig: ...", "Övergripande mål Torget ..." begin a paragraph of their own. */
function startsField(words: string): boolean {
  const label = labelAt(words, 'activity')
  return (
    looksLikeNote(words) ||
    aboutDocument.test(words) ||
    label?.colon === true ||
    areaLabelAt(words) !== null ||
    areaWordAt(words) !== null
  )
}

/** "Målgrupp: boende i centrum" among fields that the vocabulary knows. */
const isNamed = ({ fielded }: Region, words: string): boolean => fielded && unknownLabelAt(words) > 0

/** "De prioriterade områdena är" and then a line that begins a list, though the words would have had room. */
function brokenOff({ lines, text: { width } }: Region, index: number): boolean {
  const before = lines[index - 1]!
  const line = lines[index]!
  return (
    startsUpper(line.piece.text) && before.piece.text.length < width * 0.6 && hadRoom(before, line, width)
  )
}

/** A paragraph's end that only a short line and a new sentence show. */
function isShortBreak({ lines, text: { width } }: Region, index: number): boolean {
  const before = lines[index - 1]
  const line = lines[index]!
  if (!before) return false
  const short = before.piece.text.length < width * 0.8 && hadRoom(before, line, width)
  return short && endsSentence(before.piece.text) && startsUpper(line.piece.text)
}

const fewestDrawn = 5

/** The words of a diagram: many short lines that end no sentences, and no list. */
function isDrawing(lines: Line[], { width }: PrintedText): boolean {
  if (lines.length < fewestDrawn) return false
  const texts = lines.map(({ piece }) => piece.text)
  if (texts.some(text => text.length >= width * 0.55)) return false
  const ended = texts.filter(text => /[.!?:;,]$/u.test(text))
  const listed = texts.some(text => splitBullet(text) !== null || /^\d+[.)]\s/u.test(text))
  return (
    ended.length <= texts.length * 0.2 &&
    !listed &&
    !texts.some(text => isKnownHeading(text) || startsField(text))
  )
}

function unmarked(piece: Piece, cut: Cutter): Piece {
  const words = splitBullet(piece.text)
  return words === null ? piece : cut.cut(piece, piece.text.length - words.length)
}
