/** Cutting and joining pieces of text without losing their place in the source. */
import type { Span } from '../../domain/draft.ts'
import type { Piece } from './source.ts'

/** Cuts pieces of one source; remembers where each character of a piece stands, so cutting twice costs once. */
export type Cutter = {
  text: string
  /** The part of a piece from `from` up to `to` (UTF-16 units of `piece.text`), trimmed. */
  cut: (piece: Piece, from: number, to?: number) => Piece
  /** The place of a part of a piece, without making a piece of it. */
  place: (piece: Piece, from: number, to: number) => Span[]
}

const isSpace = (unit: number) => unit <= 0x20 || (unit >= 0xa0 && /\s/.test(String.fromCharCode(unit)))

/** For each unit of `piece.text` its offset in the source, -1 for a space put in where lines were joined. */
function offsets(source: string, piece: Piece): Int32Array {
  const found = new Int32Array(piece.text.length).fill(-1)
  let stretch = 0
  let at = piece.at[0]?.start ?? 0
  for (let i = 0; i < piece.text.length; i++) {
    const unit = piece.text.charCodeAt(i)
    if (isSpace(unit)) continue
    // A hyphen at a line's end is left out of the joined text, so the source may hold more than the piece.
    while (stretch < piece.at.length) {
      const span = piece.at[stretch]!
      if (at < span.start) at = span.start
      while (at < span.end && source.charCodeAt(at) !== unit) at++
      if (at < span.end) break
      stretch++
    }
    if (stretch === piece.at.length) break
    found[i] = at++
  }
  return found
}

export function cutter(source: string): Cutter {
  const known = new WeakMap<Piece, Int32Array>()
  function place(piece: Piece, from: number, to: number): Span[] {
    let map = known.get(piece)
    if (!map) {
      map = offsets(source, piece)
      known.set(piece, map)
    }
    const spans: Span[] = []
    let last: Span | undefined
    for (let i = from; i < to; i++) {
      const at = map[i]!
      if (at < 0) continue
      const between = last && source.slice(last.end, at)
      if (last && at >= last.end && between !== undefined && between.length < 40 && /^\s*$/.test(between))
        last.end = at + 1
      else {
        last = { start: at, end: at + 1 }
        spans.push(last)
      }
    }
    return spans
  }
  function cut(piece: Piece, from: number, to = piece.text.length): Piece {
    let start = from
    let end = to
    while (start < end && isSpace(piece.text.charCodeAt(start))) start++
    while (end > start && isSpace(piece.text.charCodeAt(end - 1))) end--
    if (start === 0 && end === piece.text.length) return piece
    return { text: piece.text.slice(start, end), at: place(piece, start, end) }
  }
  return { text: source, cut, place }
}

/** Words that stand after a hyphen which is part of the spelling: "kvälls- och nattetid". */
const afterSpelledHyphen = /^(?:och|eller|samt|respektive|till|som|\/)(?!\p{L})/u

/**
 * The texts of printed lines as one text. A hyphen at a line's end disappears where it only divides a word; it stays
 * before "och", "eller" and the like, and before a capital or a digit ("SL-/hallen", "2016-/2019").
 */
export function joinTexts(texts: string[]): string {
  const parts: string[] = []
  let last = ''
  for (const text of texts) {
    if (text === '') continue
    if (last !== '') {
      const divided = /\p{L}\p{Ll}-$/u.test(last)
      if (divided && /^\p{Ll}/u.test(text) && !afterSpelledHyphen.test(text)) {
        parts[parts.length - 1] = last.slice(0, -1)
      } else if (/[\p{L}\d][-–]$/u.test(last) && !afterSpelledHyphen.test(text)) {
        // The hyphen is spelled and holds the two together.
      } else parts.push(' ')
    }
    parts.push(text)
    last = text
  }
  return parts.join('')
}

/** Pieces as one piece. */
export function joinPieces(pieces: Piece[]): Piece {
  if (pieces.length === 1) return pieces[0]!
  return { text: joinTexts(pieces.map(piece => piece.text)), at: pieces.flatMap(piece => piece.at) }
}
