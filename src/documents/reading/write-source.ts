import type { PartMark } from '../attached/docx-marks.ts'
import { cleanText } from './decode.ts'
import { limits } from './limits.ts'
import { refuse } from './refused.ts'
import type { Block, Cell, Merged, Piece, Source, SourceFormat } from './source.ts'

/** A cell as a reader finds it: its paragraphs' words, not yet placed in the text. */
export type CellText = { paragraphs: string[]; header: boolean; merged?: Merged }

type Text = string
type Page = number | null

/** Takes blocks in reading order and lays the running text out from them, so that each word stands in it once. */
export type SourceWriter = {
  heading(text: Text, level: number | null, page: Page, mark?: PartMark | null): void
  paragraph(text: Text, page: Page, mark?: PartMark | null): void
  bullet(text: Text, page: Page): void
  figure(text: Text, page: Page, mark?: PartMark | null): void
  line(text: Text, page: Page): void
  /** A running head, a page number, a line of the table of contents: kept, but after the text itself. */
  running(text: Text, page: Page): void
  /** A number for the rows of one table. */
  newTable(): number
  row(table: number, cells: CellText[], page: Page): void
  finish(): Source
}

/** A writer for a document whose reader knows the blocks. Refuses `too-complex` past `limits.blocks` and `.textLength`. */
export function sourceWriter(format: SourceFormat): SourceWriter {
  const blocks: Block[] = []
  const atTheEnd: { text: string; page: Page }[] = []
  const parts: string[] = []
  let length = 0
  let tables = 0

  function write(text: string): void {
    parts.push(text)
    length += text.length
    if (length > limits.textLength) refuse('too-complex')
  }

  function push(block: Block, after: string): void {
    blocks.push(block)
    if (blocks.length > limits.blocks) refuse('too-complex')
    write(after)
  }

  function place(words: string): Piece {
    if (words === '') return { text: '', at: [] }
    const start = length
    write(words)
    return { text: words, at: [{ start, end: length }] }
  }

  function add(text: string, after: string, block: (piece: Piece) => Block): void {
    const words = tidy(text)
    if (words !== '') push(block(place(words)), after)
  }

  function line(text: string, page: Page, running: boolean): void {
    add(text, '\n', piece => ({
      kind: 'line',
      raw: piece.text,
      piece,
      page,
      ...(running ? { running: true as const } : {}),
    }))
  }

  return {
    heading: (text, level, page, mark) =>
      add(text, '\n\n', piece => ({ kind: 'heading', level, piece, page, ...(mark && { mark }) })),
    paragraph: (text, page, mark) =>
      add(text, '\n\n', piece => ({ kind: 'paragraph', piece, page, ...(mark && { mark }) })),
    bullet: (text, page) => add(text, '\n\n', piece => ({ kind: 'bullet', piece, page })),
    figure: (text, page, mark) =>
      add(text, '\n\n', piece => ({ kind: 'figure', piece, page, ...(mark && { mark }) })),
    line: (text, page) => line(text, page, false),
    running: (text, page) => atTheEnd.push({ text, page }),
    newTable: () => tables++,
    row(table, cellTexts, page) {
      const cells: Cell[] = cellTexts.map(({ paragraphs, header, merged }, index) => {
        if (index > 0) write('\t')
        const words = paragraphs.map(tidy).filter(text => text !== '')
        const pieces = words.map((text, at) => {
          if (at > 0) write('\n')
          return place(text)
        })
        return { paragraphs: pieces, header, ...(merged ? { merged } : {}) }
      })
      push({ kind: 'row', table, cells, page }, '\n')
    },
    finish() {
      for (const { text, page } of atTheEnd) line(text, page, true)
      return { format, encoding: null, text: parts.join('').trimEnd(), blocks }
    },
  }
}

/** One line of words with single spaces, composed, without what nobody sees. */
export function tidy(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
