/** The numbers of a table one by one, with what the row and the heading say of each: whatever form the table has. */
import type { LeftOutReason } from '../../domain/found-figures.ts'
import type { Columns } from './columns.ts'
import { type FigureLayout, wordOf } from './layout.ts'
import { monthOf, type Period, periodOf, periodOfParts } from './period.ts'
import { remembered } from './remembered.ts'
import { isBlank, type Row, textIn, type Value } from './rows.ts'
import type { Leave, LeftCell } from './unread.ts'

/** `period` is null where the row says none that can be read; `wording` as it is written. */
export type TableCell = {
  row: Row
  category: string
  territory: string
  period: Period | null
  wording: string
  value: Value | undefined
  /** The row's place in the piece, and the column of its number; null where no one column has it. */
  at: number
  column: number | null
}

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
  const numbersAt = [...columns.amounts.map(({ at }) => at), ...(amountAt === null ? [] : [amountAt])]
  const periodAt = periodColumn(columns)
  const saysPeriodOnly = categoryAt === null && territoryAt === null && periodAt !== null
  const isPeriod = (row: Row) => !isBlank(row[periodAt ?? -1]) && when(row).period !== null
  for (const [at, row] of rows.entries()) {
    if (row.every(isBlank)) {
      leave('empty', { row, at, column: null })
      continue
    }
    // A heading within the table or a note under it stands in one cell; a period alone, where the rows say no more, is a row's own.
    const isAlone = row.filter(value => !isBlank(value)).length === 1
    if (isAlone && numbersAt.every(one => isBlank(row[one])) && !(saysPeriodOnly && isPeriod(row))) {
      leave('no-numbers', { row, at, column: null })
      continue
    }
    const territory = wordAt(row, territoryAt, layout.whole.territory)
    const category = wordAt(row, categoryAt, layout.whole.category)
    if (territoryAt !== null && territory === '') {
      leave('no-territory', { row, at, column: territoryAt })
      continue
    }
    if (categoryAt !== null && category === '') {
      leave('no-category', { row, at, column: categoryAt })
      continue
    }
    if (columns.amounts.length === 0) {
      const value = amountAt === null ? undefined : row[amountAt]
      yield { row, category, territory, ...when(row), value, at, column: amountAt }
      continue
    }
    const own = byCategory ? when(row) : null
    for (const [index, { at: column, heading }] of columns.amounts.entries())
      yield {
        row,
        category: byCategory ? heading : category,
        territory,
        ...(own ?? byHeading[index]!),
        value: row[column],
        at,
        column,
      }
  }
}

const wordAt = (row: Row, at: number | null, whole: string): string =>
  at === null ? whole : wordOf(textIn(row[at]))

/** The column that says when, of those that do the one that says most. */
export const periodColumn = (columns: Columns): number | null =>
  columns.at('start') ??
  columns.at('period') ??
  columns.at('month') ??
  columns.at('part-of-year') ??
  columns.at('year') ??
  columns.at('end')

/** A cell as it is left out: where the period could not be read that one, else the number. */
export const leftCell = (told: TableCell, reason: LeftOutReason, columns: Columns): LeftCell => {
  const { row, at, column, value, wording } = told
  if (reason !== 'no-date') return { row, at, column, value }
  const when = periodColumn(columns)
  return when === null ? { row, at, column } : { row, at, column: when, value: wording }
}

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
