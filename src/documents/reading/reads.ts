/** Values of a draft, made from pieces of the source. */
import type { Certainty, Read } from '../../domain/draft.ts'
import { joinPieces } from './pieces.ts'
import type { Piece } from './source.ts'

export const readOf = (piece: Piece, certainty: Certainty = 'certain'): Read => ({
  text: piece.text,
  certainty,
  at: piece.at,
})

/** A value with more text added to it; the less certain part decides how certain the whole is. */
export function joinReads(first: Read | null, second: Read): Read {
  if (!first) return second
  const certainty = first.certainty === 'guessed' ? 'guessed' : second.certainty
  return { ...joinPieces([first, second]), certainty }
}
