/** What the words of an organisation chart, in drawing order, still tell: how often bodies meet, and examples. */
import { parseCadence } from '../../domain/cadence.ts'
import type { Bodies } from './bodies.ts'
import { bodiesIn } from './body-names.ts'
import { joinPieces } from './pieces.ts'
import type { Reading } from './reading.ts'
import { readOf } from './reads.ts'
import type { Piece } from './source.ts'

/** Adds to the bodies; every value is a view of words that are left over for a person to look at. */
export function readDrawing(pieces: Piece[], bodies: Bodies, reading: Reading): void {
  if (pieces.length === 0) return
  const whole = joinPieces(pieces)
  const { text } = whole
  const part = (from: number, to: number) => readOf(reading.cutter.cut(whole, from, to))
  for (const mention of bodiesIn(text)) {
    const body =
      bodies.find(mention) ??
      (mention.definite || bodies.full ? null : bodies.add(mention, part(mention.start, mention.end)))
    if (!body) continue
    bodies.tell(body)
    if (body.cadence) continue
    const bracket = /^\s*\(([^()]{3,60})\)/u.exec(text.slice(mention.end))
    const behind = /^\s*((?:vid|efter)\s+behov)(?!\p{L})/iu.exec(text.slice(mention.end))
    const found = bracket ?? behind
    if (!found || parseCadence(found[1]!).kind === 'unknown') continue
    const start = mention.end + found[0].indexOf(found[1]!)
    body.cadence = part(start, start + found[1]!.length)
  }
  addExamples(pieces, bodies)
}

/** "Exempel på referensgrupper": the boxes that are no body, no sentence and no bracket are the examples. */
function addExamples(pieces: Piece[], bodies: Bodies): void {
  const exemplified = bodies.all.find(({ name }) => /referensgrupper|nätverk$/iu.test(name.text))
  const announced = pieces.some(({ text }) => /^exempel på/iu.test(text))
  if (!exemplified || !announced) return
  for (const box of boxes(pieces)) {
    if (/^m\.?\s?fl\.?$/iu.test(box.text)) exemplified.moreExamples = readOf(box)
    else if (isExample(box, bodies)) exemplified.examples.push(readOf(box, 'guessed'))
  }
}

const isExample = ({ text }: Piece, bodies: Bodies): boolean =>
  /^\p{Lu}/u.test(text) &&
  text.split(' ').length <= 3 &&
  !/^exempel på|^\(/iu.test(text) &&
  bodiesIn(text).length === 0 &&
  !bodies.all.some(({ name }) => name.text.toLowerCase().startsWith(text.toLowerCase()))

/** Lines of a drawing put together where a hyphen or a small letter says that a box goes on. */
function boxes(pieces: Piece[]): Piece[] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (last && (/-$/u.test(last.at(-1)!.text) || /^\p{Ll}/u.test(piece.text))) last.push(piece)
    else groups.push([piece])
  }
  return groups.map(joinPieces)
}
