/** The words that a structure tree holds: in lines, without list marks, in the columns of their table. */
import { splitBullet } from './bullets.ts'
import type { FoundCell, FoundRow } from './pdf-found.ts'
import { type Line, lineOf } from './pdf-lines.ts'
import type { Fragment } from './pdf-page.ts'

/**
 * Rows with a cell for each column. A cell without words on the page is missing from the page's tree, so that what is
 * left of a short row is put where its words begin.
 */
export function intoColumns(rows: FoundRow[]): FoundRow[] {
  const widest = rows.reduce<FoundRow | null>(
    (best, row) => (row.cells.length > (best?.cells.length ?? 0) ? row : best),
    null,
  )
  if (!widest) return rows
  const starts = widest.cells.map(cell => cell.x)
  return rows.map(row => {
    if (row.cells.length === starts.length || row.cells.length === 0) return row
    const cells: FoundCell[] = starts.map(x => ({ paragraphs: [], x, header: row.cells[0]!.header }))
    for (const cell of row.cells) {
      const distances = starts.map(x => Math.abs(x - cell.x))
      const column = distances.indexOf(Math.min(...distances))
      if (cell.paragraphs.length > 0) cells[column]!.paragraphs.push(...cell.paragraphs)
    }
    return { ...row, cells }
  })
}

/** Fragments in the order of the tree as lines: a new one where the next stands lower, or back to the left. */
export function linesInOrder(fragments: Fragment[]): Line[] {
  const lines: Fragment[][] = []
  for (const fragment of fragments) {
    const line = lines.at(-1)
    const before = line?.at(-1)
    const sameLine = before && Math.abs(before.y - fragment.y) < Math.max(before.size, fragment.size) * 0.4
    if (line && sameLine) line.push(fragment)
    else lines.push([fragment])
  }
  return lines.map(lineOf)
}

/** Fragments without the list's mark at their start. */
export function withoutMark(fragments: Fragment[]): Fragment[] {
  const [first, second, ...rest] = fragments
  if (!first) return fragments
  const words = splitBullet(first.text)
  if (words !== null) return [{ ...first, text: words }, ...fragments.slice(1)]
  // The mark often is a fragment of its own, in another font.
  const alone =
    second && splitBullet(`${first.text.trim()} ${second.text}`) !== null && first.text.trim().length === 1
  return alone ? [second, ...rest] : fragments
}

export function hasLetters(fragments: Fragment[]): boolean {
  return fragments.some(
    fragment => /[\p{L}\d]/u.test(fragment.text) && splitBullet(`${fragment.text} x`) === null,
  )
}
