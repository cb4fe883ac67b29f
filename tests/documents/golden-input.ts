import { existsSync, readFileSync } from 'node:fs'
import { readText } from '../../src/documents/reading/read-document.ts'
import type { Source } from '../../src/documents/reading/source.ts'
import { sourceWriter } from '../../src/documents/reading/write-source.ts'

/** A block of `input.json`, as short as it can be written; a cell is its list of paragraphs. */
type GoldenBlock =
  | { heading: string; level: number | null }
  | { paragraph: string }
  | { bullet: string }
  | { figure: string }
  | { table: { row: string[][] }[] }

/** The source of a golden case: `input.txt` as pasted text, or `input.json` as the blocks of a Word document. */
export function goldenSource(folder: URL): Source {
  const text = new URL('input.txt', folder)
  if (!existsSync(text))
    return sourceOfBlocks(JSON.parse(readFileSync(new URL('input.json', folder), 'utf8')))
  const result = readText(readFileSync(text, 'utf8'))
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
      for (const { row } of block.table) {
        writer.row(
          table,
          row.map(paragraphs => ({ paragraphs, header: false })),
          null,
        )
      }
    }
  }
  return writer.finish()
}
