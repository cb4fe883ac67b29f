import type { PdfContext } from './pdf.ts'
import { columnGap, findColumns } from './pdf-columns.ts'
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
import type { BodyLook, Fragment, PdfPage } from './pdf-page.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'
import type { SourceWriter } from './write-source.ts'

/** Reads an untagged PDF by where things stand, and writes its blocks. */
export function writeLayout({ pages, body, mend }: PdfContext, writer: SourceWriter): void {
  const found = pages.flatMap(page => blocksOfPage(page, body))
  writeFound(joinPages(found, body), mend, writer)
}

/** Tables with drawn lines first, then, in the bands between them, tables by their columns, then paragraphs. */
function blocksOfPage(page: PdfPage, body: BodyLook): Found[] {
  const tables: { top: number; table: FoundTable }[] = []
  let rest = page.fragments
  for (const grid of findGrids(page.drawing)) {
    const inside = rest.filter(fragment => isInside(fragment, grid))
    const table = tableOf(grid, inside, page)
    if (!table) continue
    tables.push({ top: grid.top, table })
    const used = new Set(inside)
    rest = rest.filter(fragment => !used.has(fragment))
  }
  tables.sort((a, b) => b.top - a.top)

  const found: Found[] = []
  let above = rest
  for (const { top, table } of tables) {
    found.push(
      ...textBlocks(
        above.filter(fragment => fragment.y >= top),
        page,
        body,
      ),
      table,
    )
    above = above.filter(fragment => fragment.y < top)
  }
  return [...found, ...textBlocks(above, page, body)]
}

function textBlocks(fragments: Fragment[], page: PdfPage, body: BodyLook): Found[] {
  const right = Math.max(...linesOf(page.fragments).map(line => line.right))
  return findColumns(linesOf(fragments, columnGap), page.number).flatMap((region): Found[] => {
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
    const contents = own.every(line => /(?:\.\s?){4,}\s*\d+$/.test(line.text.trim()))
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

/** A grid with its words, or null where no row has words in two cells (a chart, a frame). */
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
      }
    }),
  }))
  const filled = rows.filter(row => row.cells.some(cell => cell.paragraphs.length > 0))
  const isTable = filled.some(row => row.cells.filter(cell => cell.paragraphs.length > 0).length > 1)
  return isTable && left.length === 0 ? { kind: 'table', rows: filled, page: page.number } : null
}

/** By the middle of the fragment's first letters, so that words that run over a cell's edge stay in their cell. */
function isInside(fragment: Fragment, cell: GridCell): boolean {
  const x = fragment.x + Math.min(fragment.size / 2, (fragment.right - fragment.x) / 2)
  const y = fragment.y + fragment.size * 0.3
  return x >= cell.left && x <= cell.right && y <= cell.top && y >= cell.bottom
}
