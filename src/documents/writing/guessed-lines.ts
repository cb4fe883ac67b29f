import type { Block, Section } from './document.ts'

/** Lines of running text on a standing page, and characters in a line of it, on the short side so that a guess errs towards a new page. */
export const pageLines = 42
const lineCharacters = 88

/** How many lines of a page a chapter takes, its heading with it: a guess, before it is set. */
export const guessedLines = ({ blocks }: Pick<Section, 'blocks'>): number =>
  4 + blocks.reduce((sum, block) => sum + linesOf(block), 0)

const wrapped = (text: string, share = 1): number =>
  text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / (lineCharacters * share)), 0)

function linesOf(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return 2.5
    case 'paragraph':
      return wrapped(block.text) + 0.6
    case 'bullets':
      return block.items.reduce((sum, item) => sum + wrapped(item) + 0.3, 0)
    case 'numbered':
      return block.items.reduce((sum, { text, note }) => sum + wrapped(`${text} ${note}`) + 0.3, 0)
    case 'goal':
    case 'resolution':
      return 3 + wrapped(block.text, 0.8)
    case 'lost-figure':
      return 2.5
    case 'record':
      return (
        4 +
        wrapped(block.title.title, 0.6) +
        wrapped(block.title.description ?? '', 0.6) +
        block.rows.reduce((sum, { value }) => sum + wrapped(value, 0.75) * 0.95 + 0.5, 0)
      )
    case 'table': {
      const whole = block.columns.reduce((sum, { width }) => sum + width, 0)
      const rowLines = (row: string[]) =>
        Math.max(...block.columns.map(({ width }, at) => wrapped(row[at] ?? '', width / whole)))
      return 4 + block.rows.reduce((sum, row) => sum + rowLines(row) * 0.95 + 0.5, 0)
    }
    case 'chart':
      return 7 + block.chart.categories.length * block.chart.series.length * 1.3
    case 'curve':
      return 16
    case 'intervals':
      return 6 + block.intervals.rows.length * 1.8
    case 'tree':
      return pageLines / 2
  }
}
