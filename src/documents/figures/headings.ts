/** Which row of a file says what its columns are, and how each column is called. */

import { numberOf } from './amount.ts'
import { wordOf } from './layout.ts'
import { momentOf, periodOf } from './period.ts'
import { isBlank, type Row, textIn, type Value } from './rows.ts'

/** The first row that is as wide as most rows and says no numbers: titles above are narrower, and numbers are what it heads. */
export function guessHeadingRow(rows: readonly Row[]): number {
  const widths = rows.map(widthOf).filter(width => width > 0)
  const usual = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0
  const enough = Math.max(Math.min(2, usual), Math.ceil(usual * 0.6))
  const first = rows.findIndex(row => widthOf(row) >= enough)
  if (first < 0) return 0
  // Headings in two rows, the upper one merged over several columns: the lower one heads the numbers.
  const next = rows[first + 1]
  const after = rows[first + 2]
  const isHeading = next && after && widthOf(next) >= enough && !saysNumbers(next) && saysNumbers(after)
  return isHeading && saysLess(rows[first]!, next) ? first + 1 : first
}

const widthOf = (row: Row): number => row.filter(value => !isBlank(value)).length

/** Whether any cell but years says a number or a day. */
const saysNumbers = (row: Row): boolean =>
  row.some(value => {
    if (isBlank(value)) return false
    const text = textIn(value)
    if (/^(19|20)\d\d$/.test(text)) return false
    return typeof value === 'number' || numberOf(text, ',') !== null || momentOf(text) !== null
  })

/** A row that is merged over several columns has fewer cells than the one below it. */
const saysLess = (upper: Row, lower: Row): boolean => widthOf(upper) < widthOf(lower)

/**
 * What each column is called: no two alike, and "#3" where nothing is said. Where the row above says more, as merged cells do, it is part
 * of the name: "2024 jan".
 */
export function headingsOf(rows: readonly Row[], headingRow: number): string[] {
  const own = rows[headingRow] ?? []
  const above = spread(rows[headingRow - 1] ?? [], own)
  const width = Math.max(0, ...rows.slice(headingRow).map(row => row.length))
  const taken = new Map<string, number>()
  return Array.from({ length: width }, (_, at) => {
    const said = [above[at], textIn(own[at])].map(text => wordOf(text ?? '')).filter(Boolean)
    const name = said.join(' ') || `#${at + 1}`
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

/** The row above the headings with each cell as wide as it is merged; nothing where that row is a title. */
function spread(above: Row, own: Row): string[] {
  const said = above.filter(value => !isBlank(value))
  const isTitle = said.length < 2 && !said.some(value => periodOf(value))
  if (isTitle) return []
  let last: Value = null
  return Array.from({ length: Math.max(above.length, own.length) }, (_, at) => {
    const here = above[at]
    if (!isBlank(here)) last = here ?? null
    // A heading that is merged downwards has nothing below it, and nothing beside it.
    return isBlank(here) && isBlank(own[at]) ? '' : textIn(last)
  })
}
