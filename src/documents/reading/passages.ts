/** A document of any format as passages: its printed lines put together, its blocks as they are. */
import { passagesOfLines } from './lines.ts'
import type { Passage, TableRow } from './passage.ts'
import type { Block, Source } from './source.ts'

type LineBlock = Extract<Block, { kind: 'line' }>

/** A source's passages, in reading order. */
export function passagesOf(source: Source): Passage[] {
  const passages: Passage[] = []
  let lines: LineBlock[] = []
  let table: { number: number; rows: TableRow[] } | undefined
  const endLines = () => {
    if (lines.length > 0) for (const passage of passagesOfLines(lines, source.text)) passages.push(passage)
    lines = []
  }
  for (const block of source.blocks) {
    if (block.kind !== 'line') endLines()
    if (block.kind !== 'row') table = undefined
    if (block.kind === 'line') {
      if (block.running) passages.push({ kind: 'running', piece: block.piece })
      else lines.push(block)
    } else if (block.kind === 'row') {
      if (table?.number !== block.table) {
        table = { number: block.table, rows: [] }
        const mark = captionOf(passages.at(-1))
        passages.push({ kind: 'table', rows: table.rows, ...(mark && { mark }) })
      }
      table.rows.push(
        block.cells.map(({ paragraphs, merged }) => ({
          paragraphs,
          certainty: 'certain',
          ...(merged ? { merged } : {}),
        })),
      )
    } else if (block.kind === 'heading') {
      passages.push({
        kind: 'heading',
        level: block.level,
        piece: block.piece,
        certain: true,
        ...markOf(block),
      })
    } else passages.push({ kind: block.kind, piece: block.piece, certain: true, ...markOf(block) })
  }
  endLines()
  return passages
}

const markOf = (block: Block) => ('mark' in block && block.mark ? { mark: block.mark } : {})

/** What a caption right above a table says that the table is. */
const captionOf = (above: Passage | undefined) =>
  above && above.kind !== 'heading' && 'mark' in above ? above.mark : undefined
