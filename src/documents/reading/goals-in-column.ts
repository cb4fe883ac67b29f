import type { DraftGoal } from '../../domain/draft.ts'
import { labelAt } from './labels.ts'
import type { TableRow } from './passage.ts'
import { type Cutter, joinPieces } from './pieces.ts'
import { readOf } from './reads.ts'
import type { Piece } from './source.ts'
import { headerKinds } from './table-shapes.ts'
import { goalsAbove } from './vocabulary.ts'

/** `rows` without them; `labels`: their names, and what only refers to them or says again what the area's chapter has said. */
type GoalsInColumn = { rows: TableRow[]; goals: DraftGoal[]; labels: Piece[] }

/**
 * The area's goals in our own handbook's form: they stand in its column "Operativa mål" at the first activity, each under its name after
 * the activity's own goal ("Effektmål: Färre …"); the others refer to them ("Områdets mål, se ovan"). `known` are those that the area's
 * chapter has said.
 */
export function goalsInColumn(rows: TableRow[], known: DraftGoal[], cutter: Cutter): GoalsInColumn {
  const found: GoalsInColumn = { rows, goals: [], labels: [] }
  const column = rows[0] ? (headerKinds(rows[0])?.indexOf('operativeGoal') ?? -1) : -1
  if (column < 0) return found
  found.rows = rows.map((row, at) =>
    row.map((cell, index) =>
      index === column && at > 0
        ? { ...cell, paragraphs: ownIn(cell.paragraphs, found, known, cutter) }
        : cell,
    ),
  )
  return found
}

/** A goal of the area goes on until the next begins. */
function ownIn(paragraphs: Piece[], found: GoalsInColumn, known: DraftGoal[], cutter: Cutter): Piece[] {
  const own: Piece[] = []
  let goal: Piece[] | null = null
  const parts: Piece[][] = []
  for (const piece of paragraphs) {
    if (goalsAbove.includes(piece.text)) found.labels.push(piece)
    else if (goalNamed(piece)) {
      goal = [piece]
      parts.push(goal)
    } else if (goal) goal.push(piece)
    else own.push(piece)
  }
  for (const part of parts) addGoal(joinPieces(part), found, known, cutter)
  return own
}

function addGoal(piece: Piece, found: GoalsInColumn, known: DraftGoal[], cutter: Cutter): void {
  const { kind, end } = goalNamed(piece)!
  const text = cutter.cut(piece, end)
  if (known.some(goal => goal.text.text === text.text)) {
    found.labels.push(piece)
    return
  }
  const name = cutter.cut(piece, 0, end)
  found.labels.push(name)
  const label = { text: name.text.replace(/\s*:$/u, ''), at: name.at }
  found.goals.push({ kind, label: readOf(label), text: readOf(text) })
}

/** "Effektmål: …": what kind of goal it says that it is, and where its name ends; null where it says nothing. */
function goalNamed({ text }: Piece): { kind: DraftGoal['kind']; end: number } | null {
  const label = labelAt(text, 'area')
  if (!label?.colon || label.rest === '') return null
  if (label.kind === 'effectGoal') return { kind: 'effect', end: label.end }
  return label.kind === 'operativeGoal' ? { kind: 'operative', end: label.end } : null
}
