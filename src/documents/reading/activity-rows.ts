/** What a row of an activity's table is: a label beside its value, a title, a theme, or the rest of the row above. */
import type { ActivityField, Certainty, DraftActivity } from '../../domain/draft.ts'
import { activityFields } from '../../domain/draft.ts'
import type { LabelKind } from './label-words.ts'
import { labelAt, wholeLabel } from './labels.ts'
import type { TableCell, TableRow } from './passage.ts'
import { type Cutter, joinPieces } from './pieces.ts'
import type { Piece } from './source.ts'
import { labelOfCell, textOf } from './table-shapes.ts'

export const isField = (kind: LabelKind): kind is ActivityField =>
  (activityFields as readonly string[]).includes(kind)

/** "Målgrupp | Boende i centrum": a short name that the vocabulary does not know, beside a value. */
export function isNamedRow(row: TableRow): boolean {
  const name = textOf(row[0])
  const values = row.slice(1).filter(cell => cell.paragraphs.length > 0)
  return values.length === 1 && /^\p{Lu}/u.test(name) && name.length <= 40 && !/[.;]$/u.test(name)
}

/** A row of one cell, as wide as the table, that says what the activity of the rows below it is called. */
export function spanningTitle(
  row: TableRow,
  below: TableRow | undefined,
  first: boolean,
  cutter: Cutter,
): { title: Piece; label: Piece | null; certainty: Certainty } | null {
  const [cell, ...more] = row
  if (!cell || cell.paragraphs.length === 0 || more.some(({ paragraphs }) => paragraphs.length > 0))
    return null
  if (!isPair(below, null) || (cell.merged !== 'whole-row' && !first)) return null
  const whole = joinPieces(cell.paragraphs)
  if (whole.text.length > longestTitle || wholeLabel(whole.text, 'activity')) return null
  const label = labelAt(whole.text, 'activity')
  if (label?.kind === 'title' && label.colon)
    return {
      title: cutter.cut(whole, label.end),
      label: cutter.cut(whole, 0, label.end),
      certainty: 'certain',
    }
  return label ? null : { title: whole, label: null, certainty: 'guessed' }
}

const longestTitle = 250

/** A row under columns that goes on with the row above, over a page break: nothing where the activity would begin. */
export function continuesRow(row: TableRow, columns: (LabelKind | null)[]): boolean {
  return columns.every((kind, index) => (kind !== 'title' && kind !== 'cause') || textOf(row[index]) === '')
}

export type Pair = [kind: LabelKind, name: TableCell, ...values: TableCell[]]

/** Labels beside values in a row; a label among the values is a value ("Kontakt | Sammankallande"). */
export function pairsOf(row: TableRow, current: DraftActivity | null): Pair[] {
  const first = labelOfCell(row[0])
  if (!first || row.length < 2) return []
  const pairs: Pair[] = [[first.kind, row[0]!]]
  for (let index = 1; index < row.length; index++) {
    const cell = row[index]!
    const label = index % 2 === 0 ? labelOfCell(cell) : null
    const pair = pairs.at(-1)!
    const free = label && pair.length > 2 && !(isField(label.kind) && current?.[label.kind])
    if (free) pairs.push([label.kind, cell])
    else pair.push(cell)
  }
  return pairs
}

/** A label beside a value. With `current`, also one whose value looks like a label that has been filled in already. */
export function isPair(row: TableRow | undefined, current: DraftActivity | null): boolean {
  if (!row || row.length < 2) return false
  const first = labelOfCell(row[0])
  if (!first || first.kind === 'title') return false
  const second = labelOfCell(row[1])
  if (!second) return true
  return row.length === 2 && (current === null || current.title !== null)
}

/** "Aktivitet" with the theme as its second paragraph, or run into it. */
export function themeOf(cell: TableCell | undefined, cutter: Cutter): { label: Piece; theme: Piece } | null {
  const [first, ...more] = cell?.paragraphs ?? []
  if (!first) return null
  const label = labelAt(first.text, 'activity')
  if (label?.kind !== 'title') return null
  const rest = cutter.cut(first, label.end)
  const theme = [...(rest.text === '' ? [] : [rest]), ...more]
  return theme.length === 0 ? null : { label: cutter.cut(first, 0, label.end), theme: joinPieces(theme) }
}

/** A row of one cell that says "Aktivitet": the title is in the row below. */
export function onlyTitle(row: TableRow, cutter: Cutter): { label: Piece; theme: Piece | null } | null {
  const filled = row.filter(cell => cell.paragraphs.length > 0)
  if (filled.length !== 1 || row[0] !== filled[0] || row.length > 2) return null
  if (labelOfCell(row[0])?.kind !== 'title') return null
  const themed = themeOf(row[0], cutter)
  return themed ?? { label: joinPieces(row[0]!.paragraphs), theme: null }
}
