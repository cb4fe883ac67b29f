import { findColumns } from './pdf-columns.ts'
import {
  type Found,
  type FoundRow,
  type FoundTable,
  joinPages,
  looksLikeHeading,
  writeFound,
} from './pdf-found.ts'
import { findGrids, type Grid, type GridCell } from './pdf-grid.ts'
import { type Line, linesOf } from './pdf-lines.ts'
import type { BodyLook, Fragment, PdfContext, PdfPage } from './pdf-page.ts'
import { isContentsLine, paragraphsOf } from './pdf-paragraphs.ts'
import type { SourceWriter } from './write-source.ts'

/** Reads an untagged PDF by where things stand, and writes its blocks. */
export function writeLayout({ pages, body, mend }: PdfContext, writer: SourceWriter): void {
  const found: Found[] = []
  for (const page of pages) found.push(...blocksOfPage(page, body, found.at(-1)))
  writeFound(joinPages(found, body), mend, writer)
}

/** Tables with drawn lines first, then, in the bands between them, tables by their columns, then paragraphs. */
function blocksOfPage(page: PdfPage, body: BodyLook, before: Found | undefined): Found[] {
  const found: Found[] = []
  let rest = page.fragments
  for (const grid of drawnTables(page)) {
    const inside = rest.filter(fragment => isInside(fragment, grid))
    const table = tableOf(grid, inside, page)
    const above = rest.filter(fragment => fragment.y >= grid.top && !inside.includes(fragment))
    const goesOn = found.length === 0 && above.length === 0 && hasColumnsOf(grid, before)
    if (!table || !(isTable(table) || goesOn)) continue
    found.push(...textBlocks(above, page, body), table)
    const used = new Set([...inside, ...above])
    rest = rest.filter(fragment => !used.has(fragment))
  }
  return [...found, ...textBlocks(rest, page, body)]
}

/**
 * The grids from the top down, but for rows that are shaded one by one: their colour says nothing of the rows between
 * them, and the columns of words tell the whole table.
 */
function drawnTables(page: PdfPage): Grid[] {
  const hasWords = (grid: Grid) => page.fragments.some(fragment => isInside(fragment, grid))
  const grids = findGrids(page.drawing)
    .filter(hasWords)
    .sort((a, b) => b.top - a.top)
  const columns = (grid: Grid) => grid.rows[0]!.map(cell => Math.round(cell.left / 4)).join()
  const single = grids.filter(grid => grid.rows.length === 1).map(columns)
  return grids.filter(
    grid => grid.rows.length > 1 || single.filter(other => other === columns(grid)).length < 3,
  )
}

/** A chart's net and a frame around text have no row with words in two cells. */
function isTable(table: FoundTable): boolean {
  return table.rows.some(row => row.cells.filter(cell => cell.paragraphs.length > 0).length > 1)
}

/** True where the grid may be the rest of the table that the page before ended with. */
function hasColumnsOf(grid: Grid, before: Found | undefined): boolean {
  if (before?.kind !== 'table') return false
  const columns = before.rows.at(-1)!.cells.map(cell => cell.x)
  const own = grid.rows[0]!.map(cell => cell.left)
  return own.length === columns.length && own.every((x, index) => Math.abs(x - columns[index]!) < 4)
}

function textBlocks(fragments: Fragment[], page: PdfPage, body: BodyLook): Found[] {
  const right = Math.max(...linesOf(page.fragments).map(line => line.right))
  return findColumns(fragments, page.number).flatMap((region): Found[] => {
    if (region.kind === 'table') return [{ kind: 'table', rows: region.rows, page: page.number }]
    return paragraphBlocks(wholeLines(region.lines), right, page, body)
  })
}

/** Lines that were cut at wide gaps, and are no table: whole again. */
function wholeLines(pieces: Line[]): Line[] {
  return linesOf(pieces.flatMap(piece => piece.fragments))
}

function paragraphBlocks(lines: Line[], right: number, page: PdfPage, body: BodyLook): Found[] {
  const found: Found[] = []
  for (const { lines: own, bullet } of paragraphsOf({ lines, right, dots: page.drawing.dots })) {
    const text = own[0]!.text.trim()
    const contents = own.every(isContentsLine)
    const heading = !bullet && looksLikeHeading(own, body)
    const kind = contents
      ? 'contents'
      : bullet
        ? 'bullet'
        : heading
          ? 'heading'
          : /^(?:figur|diagram|bild)\s\d/i.test(text)
            ? 'figure'
            : 'paragraph'
    found.push({ kind, level: null, lines: own, page: page.number })
  }
  return found
}

/** A grid with its words, or null where words stand between its cells (which no table has). */
function tableOf(grid: Grid, fragments: Fragment[], page: PdfPage): FoundTable | null {
  let left = fragments
  const rows: FoundRow[] = grid.rows.map(row => ({
    page: page.number,
    cells: row.map(cell => {
      const own = left.filter(fragment => isInside(fragment, cell))
      left = left.filter(fragment => !own.includes(fragment))
      const lines = linesOf(own)
      const padding = lines.length === 0 ? 0 : Math.max(0, Math.min(...lines.map(line => line.x)) - cell.left)
      const column = { lines, right: cell.right - Math.min(padding, 15), dots: page.drawing.dots }
      return {
        paragraphs: paragraphsOf(column).map(paragraph => paragraph.lines),
        x: cell.left,
        header: false,
        ...(cell.withAbove ? { merged: 'with-above' as const } : {}),
      }
    }),
  }))
  const filled = rows.filter(row => row.cells.some(cell => cell.paragraphs.length > 0))
  return filled.length > 0 && left.length === 0 ? { kind: 'table', rows: filled, page: page.number } : null
}

/** By the middle of the fragment's first letters, so that words that run over a cell's edge stay in their cell. */
function isInside(fragment: Fragment, cell: GridCell): boolean {
  const x = fragment.x + Math.min(fragment.size / 2, (fragment.right - fragment.x) / 2)
  const y = fragment.y + fragment.size * 0.3
  return x >= cell.left && x <= cell.right && y <= cell.top && y >= cell.bottom
}
