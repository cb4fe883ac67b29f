/** The numbers of a table one by one, with what the row and the heading say of each: whatever form the table has. */
import type { LeftOutReason } from '../../domain/found-figures.ts'
import type { Columns } from './columns.ts'
import { type FigureLayout, wordOf } from './layout.ts'
import { monthOf, type Period, periodOf, periodOfParts } from './period.ts'
import { remembered } from './remembered.ts'
import { isBlank, type Row, textIn, type Value } from './rows.ts'

/** `period` is null where the row says none that can be read; `wording` as it is written. */
export type TableCell = {
  row: Row
  category: string
  territory: string
  period: Period | null
  wording: string
  value: Value | undefined
  /** Whether the row has one number only. */
  isAlone: boolean
}

type Leave = (reason: LeftOutReason) => void

/** Sums that a file adds below or beside its rows. */
const sumWord = /^(?:summa|totalt?|total sum|grand total)\b/i
export const saysSum = (row: Row): boolean =>
  row.some(value => typeof value === 'string' && sumWord.test(value.trim()))

export function* tableCells(
  rows: readonly Row[],
  columns: Columns,
  layout: FigureLayout,
  leave: Leave,
): Generator<TableCell> {
  const when = periodReader(columns, layout)
  const categoryAt = columns.at('category')
  const territoryAt = columns.at('territory')
  const amountAt = columns.at('amount')
  const byCategory = columns.at('amount-by-category') !== null
  const byHeading = columns.amounts.map(({ heading }) => ({
    period: cachedPeriod(heading),
    wording: heading,
  }))
  for (const row of rows) {
    if (row.every(isBlank)) {
      leave('empty')
      continue
    }
    const territory = wordAt(row, territoryAt, layout.whole.territory)
    const category = wordAt(row, categoryAt, layout.whole.category)
    if (territoryAt !== null && territory === '') {
      leave('no-territory')
      continue
    }
    if (categoryAt !== null && category === '') {
      leave('no-category')
      continue
    }
    if (columns.amounts.length === 0) {
      const value = amountAt === null ? undefined : row[amountAt]
      yield { row, category, territory, ...when(row), value, isAlone: true }
      continue
    }
    const own = byCategory ? when(row) : null
    for (const [index, { at, heading }] of columns.amounts.entries())
      yield {
        row,
        category: byCategory ? heading : category,
        territory,
        ...(own ?? byHeading[index]!),
        value: row[at],
        isAlone: false,
      }
  }
}

const wordAt = (row: Row, at: number | null, whole: string): string =>
  at === null ? whole : wordOf(textIn(row[at]))

type When = Pick<TableCell, 'period' | 'wording'>

/** How the period of a row is read: of one column, of two, or the same for all of the file. */
function periodReader(columns: Columns, { whole }: FigureLayout): (row: Row) => When {
  const year = columns.at('year')
  const part = columns.at('part-of-year')
  const period = columns.at('period')
  const month = columns.at('month')
  const start = columns.at('start')
  const end = columns.at('end')
  const at = (row: Row, column: number | null) => (column === null ? '' : wordOf(textIn(row[column])))
  if (month !== null) return row => ({ period: monthOf(row[month]), wording: at(row, month) })
  if (period !== null) return row => ({ period: cachedPeriod(row[period]), wording: at(row, period) })
  if (year !== null)
    return row => ({
      period: part === null ? cachedPeriod(row[year]) : periodOfParts(row[year], row[part]),
      wording: [at(row, part), at(row, year)].filter(Boolean).join(' '),
    })
  if (start === null && end === null)
    return () => ({ period: cachedPeriod(whole.period), wording: whole.period })
  return row => {
    const from = start === null ? null : cachedPeriod(row[start])
    const to = end === null ? null : cachedPeriod(row[end])
    const wording = [at(row, start), at(row, end)].filter(Boolean).join('–')
    if (!from || !to) return { period: from ?? to, wording }
    return { period: to.endsOn < from.startsOn ? null : { ...from, endsOn: to.endsOn }, wording }
  }
}

const cachedPeriod = remembered(periodOf, 20_000)
