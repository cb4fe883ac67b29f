/**
 * What a document is made of once its printed lines have been put together: the common ground of all formats, on which
 * chapters, areas and activities are found.
 */
import type { Certainty } from '../../domain/draft.ts'
import { passagesOfLines } from './lines.ts'
import type { Block, Merged, Piece, Source } from './source.ts'

export type TableCell = { paragraphs: Piece[]; certainty: Certainty; merged?: Merged }
export type TableRow = TableCell[]

/**
 * `certain` of a paragraph: the break before it is certain. Of a heading or figure: that it is one.
 * `drawing`: the words of a diagram in drawing order. `running`: running heads, page numbers, a table of contents.
 */
export type Passage =
  | { kind: 'heading'; level: number | null; piece: Piece; certain: boolean }
  | { kind: 'paragraph'; piece: Piece; certain: boolean }
  | { kind: 'bullet'; piece: Piece; certain: boolean }
  | { kind: 'figure'; piece: Piece; certain: boolean }
  | { kind: 'table'; rows: TableRow[] }
  | { kind: 'drawing'; pieces: Piece[] }
  | { kind: 'running'; piece: Piece }

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
        passages.push({ kind: 'table', rows: table.rows })
      }
      table.rows.push(
        block.cells.map(({ paragraphs, merged }) => ({
          paragraphs,
          certainty: 'certain',
          ...(merged ? { merged } : {}),
        })),
      )
    } else if (block.kind === 'heading') {
      passages.push({ kind: 'heading', level: block.level, piece: block.piece, certain: true })
    } else passages.push({ kind: block.kind, piece: block.piece, certain: true })
  }
  endLines()
  return passages
}
