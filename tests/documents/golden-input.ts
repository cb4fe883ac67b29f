import { existsSync, readFileSync } from 'node:fs'
import { parseText } from '../../src/documents/reading/parse.ts'
import type { Source } from '../../src/documents/reading/source.ts'
import { type CellText, sourceWriter } from '../../src/documents/reading/write-source.ts'

/**
 * A block of `input.json`, as short as it can be written; a cell is its list of paragraphs, null where it is merged with
 * the cell above it. `whole`: a row of one cell, as wide as the table.
 */
type GoldenBlock =
  | { heading: string; level: number | null }
  | { paragraph: string }
  | { bullet: string }
  | { figure: string }
  | { table: ({ row: (string[] | null)[] } | { whole: string[] })[] }

/** The source of a golden case: `input.txt` as pasted text, or `input.json` as the blocks of a Word document. */
export function goldenSource(folder: URL): Source {
  const text = new URL('input.txt', folder)
  if (!existsSync(text))
    return sourceOfBlocks(JSON.parse(readFileSync(new URL('input.json', folder), 'utf8')))
  const result = parseText(readFileSync(text, 'utf8'))
  if (!result.ok) throw new Error(result.refusal.name)
  return result.source
}

function sourceOfBlocks(blocks: GoldenBlock[]): Source {
  const writer = sourceWriter('docx')
  for (const block of blocks) {
    if ('heading' in block) writer.heading(block.heading, block.level, null)
    else if ('paragraph' in block) writer.paragraph(block.paragraph, null)
    else if ('bullet' in block) writer.bullet(block.bullet, null)
    else if ('figure' in block) writer.figure(block.figure, null)
    else {
      const table = writer.newTable()
      const width = Math.max(...block.table.map(line => ('row' in line ? line.row.length : 1)))
      for (const line of block.table) writer.row(table, cellsOf(line, width), null)
    }
  }
  return writer.finish()
}

function cellsOf(line: { row: (string[] | null)[] } | { whole: string[] }, width: number): CellText[] {
  if ('whole' in line) {
    const first: CellText = { paragraphs: line.whole, header: false, merged: 'whole-row' }
    return [first, ...Array.from({ length: width - 1 }, () => ({ paragraphs: [], header: false }))]
  }
  return line.row.map(paragraphs =>
    paragraphs ? { paragraphs, header: false } : { paragraphs: [], header: false, merged: 'with-above' },
  )
}
