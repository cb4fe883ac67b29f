import type { DraftGoal } from '../../domain/draft.ts'
import type { TableRow } from './passage.ts'
import type { Piece } from './source.ts'
import { goalsAbove } from './vocabulary.ts'

/**
 * The table of activities in the handbook's form that we write ourselves, without the goals of its area, which its chapter has said
 * already ("Effektmål: Färre …", "Områdets mål, se ovan"): `again` are the pieces that say them again.
 */
export function withoutGoalsAgain(
  rows: TableRow[],
  goals: DraftGoal[],
): { rows: TableRow[]; again: Piece[] } {
  const isAgain = ({ text }: Piece) =>
    text === goalsAbove || goals.some(goal => text.endsWith(`: ${goal.text.text}`))
  return {
    rows: rows.map(row =>
      row.map(cell => ({ ...cell, paragraphs: cell.paragraphs.filter(piece => !isAgain(piece)) })),
    ),
    again: rows.flatMap(row => row.flatMap(({ paragraphs }) => paragraphs.filter(isAgain))),
  }
}
