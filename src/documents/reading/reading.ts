/** One reading of a document: the source, a cutter for it, and where the words go that are no values. */
import type { DraftArea, DraftLabel, Unplaced } from '../../domain/draft.ts'
import type { TableRow } from './passage.ts'
import { type Cutter, cutter, joinPieces } from './pieces.ts'
import type { Piece, Source } from './source.ts'

export type Reading = {
  source: Source
  cutter: Cutter
  labels: DraftLabel[]
  leftOver: Unplaced[]
  /** Tables that are not about activities; their words are left over, their figures are proposed. */
  figureTables: { area: DraftArea; rows: TableRow[] }[]
  /** Words understood as a label. */
  label: (piece: Piece) => void
  /** Words that found no home, as one passage. */
  unplaced: (pieces: Piece[]) => void
  unplacedRow: (row: TableRow) => void
}

export function startReading(source: Source): Reading {
  const labels: DraftLabel[] = []
  const leftOver: Unplaced[] = []
  const unplaced = (pieces: Piece[]) => {
    const piece = joinPieces(pieces)
    if (piece.text !== '') leftOver.push({ id: `unplaced-${leftOver.length + 1}`, ...piece })
  }
  return {
    source,
    cutter: cutter(source.text),
    labels,
    leftOver,
    figureTables: [],
    label(piece) {
      if (piece.at.length > 0) labels.push({ text: piece.text, at: piece.at })
    },
    unplaced,
    unplacedRow(row) {
      const pieces = row.flatMap(cell => cell.paragraphs)
      if (pieces.length > 0) unplaced(pieces)
    },
  }
}
