/** Rows of a text file with separated values (RFC 4180, and what spreadsheets make of it). */
import Papa from 'papaparse'
import { textOf } from './encoding.ts'
import { type FigureEncoding, type Separator, separators } from './layout.ts'
import { limits } from './limits.ts'
import { unreadable } from './refusal.ts'
import type { Row, Rows } from './rows.ts'

/** Refuses `damaged` where a quotation mark is never closed, so that rows of it would be lost in one cell. */
export async function* textRows(path: string, encoding: FigureEncoding, separator: Separator): Rows {
  const parser = new Papa.Parser({ delimiter: separator, newline: '\n' })
  let rest = ''
  let isFirst = true
  const rowsOf = (text: string, isLast: boolean): Row[] => {
    const { data, errors, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>
    if (errors.some(({ code }) => code === 'MissingQuotes')) unreadable('damaged')
    rest = isLast ? '' : text.slice(meta.cursor)
    if (rest.length > limits.rowLength) unreadable('damaged')
    if (isFirst && data.length > 0) {
      isFirst = false
      if (data[0]!.join(separator).match(/^"?sep=/i)) data.shift()
    }
    // The text after the last line end is no row of its own.
    if (isLast && data.at(-1)?.length === 1 && data.at(-1)![0] === '') data.pop()
    return data
  }
  for await (const text of textOf(path, encoding)) {
    const rows = rowsOf(rest + text, false)
    if (rows.length > 0) yield rows
  }
  yield rowsOf(rest, true)
}

/** The separator that cuts the first lines into the most columns alike; a first line "sep=;" says it itself. */
export async function separatorOf(path: string, encoding: FigureEncoding): Promise<Separator> {
  let beginning = ''
  for await (const text of textOf(path, encoding)) {
    beginning += text
    if (beginning.length > 64 * 1024) break
  }
  const said = /^"?sep=(.)/i.exec(beginning)?.[1]
  if (said && isSeparator(said)) return said
  const whole = beginning.length > 64 * 1024 ? beginning.slice(0, beginning.lastIndexOf('\n')) : beginning
  let best: { separator: Separator; score: number } = { separator: ';', score: 0 }
  for (const separator of separators) {
    const { data } = Papa.parse<string[]>(whole, { delimiter: separator, preview: 100, skipEmptyLines: true })
    const widths = data.map(row => row.length).filter(width => width > 1)
    // A comma inside decimal numbers cuts the heading row otherwise than the rows below; a separator cuts them alike.
    const common = mostCommon(widths)
    const alike = widths.filter(width => width === common).length
    const score = common < 2 ? 0 : (alike / data.length) * (1 + Math.min(common, 20) / 100)
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

const isSeparator = (text: string): text is Separator => (separators as readonly string[]).includes(text)

function mostCommon(numbers: number[]): number {
  const times = new Map<number, number>()
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
