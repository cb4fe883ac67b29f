/** The structure tree does not say which cells are merged; the lines around them do, where they are drawn. */
import type { FoundCell, FoundRow } from './pdf-found.ts'
import { findGrids, type GridCell } from './pdf-grid.ts'
import type { PdfPage } from './pdf-page.ts'

/** What is left, in lower rows, of cells that began in a row above: as drawn on the page. */
export function drawnRests(page: PdfPage): GridCell[] {
  return findGrids(page.drawing)
    .flatMap(grid => grid.rows.flat())
    .filter(cell => cell.withAbove)
}

/** Rows whose empty cells stand where such a rest is drawn, marked as merged. */
export function withMerged(rows: FoundRow[], rests: GridCell[]): FoundRow[] {
  if (rests.length === 0) return rows
  return rows.map(row => {
    const y = row.cells.flatMap(cell => cell.paragraphs.flat())[0]?.y
    if (y === undefined) return row
    const isRest = ({ paragraphs, x }: FoundCell) =>
      paragraphs.length === 0 &&
      rests.some(rest => x >= rest.left && x <= rest.right && y <= rest.top && y >= rest.bottom)
    return { ...row, cells: row.cells.map(cell => (isRest(cell) ? { ...cell, merged: 'with-above' } : cell)) }
  })
}
