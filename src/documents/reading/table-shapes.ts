/** What the rows of a table are: header over columns, label beside value, or values only. */

import type { LabelKind } from './label-words.ts'
import { type Label, labelAt, wholeLabel } from './labels.ts'
import type { TableCell, TableRow } from './passage.ts'
import { joinTexts } from './pieces.ts'

export const textOf = (cell: TableCell | undefined): string =>
  cell ? joinTexts(cell.paragraphs.map(({ text }) => text)) : ''

/** The label that a cell is, in its first paragraph or altogether. */
export function labelOfCell(cell: TableCell | undefined): Label | null {
  const first = cell?.paragraphs[0]
  if (!first) return null
  return wholeLabel(textOf(cell), 'activity') ?? wholeLabel(first.text, 'activity')
}

/** The kinds of a header row's columns, null for a column the vocabulary does not know. Null: not a header row. */
export function headerKinds(row: TableRow): (LabelKind | null)[] | null {
  const filled = row.filter(cell => cell.paragraphs.length > 0)
  if (filled.length < 2) return null
  const kinds = row.map(
    (cell, index) => labelOfCell(cell)?.kind ?? (index === 0 ? themedTitle(cell, row) : null),
  )
  const known = new Set(kinds.filter(kind => kind !== null))
  if (known.size < 2 || known.size < filled.length * 0.6) return null
  if (filled.length === 2 && !(known.has('title') || known.has('cause'))) return null
  return kinds
}

/** "Aktivitet Äldre" beside "Arbetsgrupp": the theme has run into the label. */
function themedTitle(cell: TableCell | undefined, row: TableRow): LabelKind | null {
  const label = labelAt(textOf(cell), 'activity')
  return label?.kind === 'title' && labelOfCell(row[1])?.kind === 'workingGroup' ? 'title' : null
}

/** Whether a table is about activities: a header over columns, or at least two labels beside values. */
export function isActivityTable(rows: TableRow[]): boolean {
  if (rows.slice(0, 3).some(row => headerKinds(row) !== null)) return true
  const labels = new Set(
    rows.slice(0, 12).map(row => (row.length > 1 ? labelOfCell(row[0])?.kind : undefined)),
  )
  labels.delete(undefined)
  return labels.size >= 2
}
