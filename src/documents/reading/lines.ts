/** From printed lines to passages: running lines and tables taken out, the rest by the space between them. */
import { lineTables } from './line-tables.ts'
import type { Passage } from './passage.ts'
import { type Cutter, cutter } from './pieces.ts'
import { endsParagraph, type Line, type PrintedText, printedText } from './printed-lines.ts'
import { passagesOfRegion } from './regions.ts'
import { runningLines } from './running-lines.ts'
import { endsSentence, looksLikeHeading } from './sentences.ts'
import type { Block } from './source.ts'

type LineBlock = Extract<Block, { kind: 'line' }>

/** A run of `line` blocks as passages. `sourceText` is the text their spans point into. */
export function passagesOfLines(blocks: LineBlock[], sourceText: string): Passage[] {
  const all = printedText(blocks)
  const running = runningLines(all.lines)
  const text = withoutRunning(all, running)
  const cut = cutter(sourceText)
  const passages: Passage[] = []
  let from = 0
  for (const table of lineTables(text, cut)) {
    for (const passage of betweenTables(text, from, table.from, cut)) passages.push(passage)
    passages.push({ kind: 'table', rows: table.rows })
    from = table.to
  }
  for (const passage of betweenTables(text, from, text.lines.length, cut)) passages.push(passage)
  for (const line of running) passages.push({ kind: 'running', piece: line.piece })
  return passages
}

/** What stands above and below a running line may be one sentence: the line below begins a page, not a paragraph. */
function withoutRunning(text: PrintedText, running: Set<Line>): PrintedText {
  if (running.size === 0) return text
  const lines: Line[] = []
  let skipped = false
  for (const line of text.lines) {
    if (running.has(line)) {
      skipped = true
      continue
    }
    lines.push(skipped ? { ...line, pageStart: true } : line)
    skipped = false
  }
  return { ...text, lines }
}

/** Lines between two tables, in regions that the space around them makes. */
function betweenTables(text: PrintedText, from: number, to: number, cut: Cutter): Passage[] {
  const passages: Passage[] = []
  let region: Line[] = []
  const end = (next: Line | undefined) => {
    if (region.length > 0)
      for (const passage of passagesOfRegion(region, next, text, cut)) passages.push(passage)
    region = []
  }
  for (let index = from; index < to; index++) {
    const line = text.lines[index]!
    const previous = region.at(-1)
    if (previous && (endsParagraph(line, text.spacing) || beginsPage(line, previous))) end(line)
    region.push(line)
  }
  end(text.lines[to])
  return passages
}

const beginsPage = (line: Line, previous: Line): boolean =>
  line.pageStart && endsSentence(previous.piece.text) && looksLikeHeading(line.piece.text)
