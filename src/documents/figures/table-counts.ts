/** Counts of a table: each number is so many events. */
import type { FoundCount, FoundFigures, LeftOutReason } from '../../domain/found-figures.ts'
import { amountOf } from './amount.ts'
import { cellOf } from './cells.ts'
import type { Columns } from './columns.ts'
import type { FigureLayout } from './layout.ts'
import type { Row } from './rows.ts'
import { leftCell, saysSum, type TableCell, tableCells } from './table-cells.ts'
import { stateIn } from './table-values.ts'
import { leaving } from './unread.ts'

/** `firstRow`: the number that people see of the first of the rows; null where the file has no such rows. */
export function countsOf(
  rows: readonly Row[],
  columns: Columns,
  layout: FigureLayout,
  firstRow: number | null,
): FoundFigures {
  const counts: FoundCount[] = []
  const { leave, leftOut, unread } = leaving(columns, firstRow)
  const countOf = (told: TableCell): FoundCount | LeftOutReason => {
    const { row, category, territory, period, value } = told
    if (!period) return saysSum(row) ? 'a-sum-of-others' : 'no-date'
    const found = amountOf(value, layout.decimal)
    if (typeof found === 'string') return found
    const { startsOn, endsOn } = period
    const cell = cellOf(row, columns, layout)
    const state = stateIn(told, columns, found)
    return { category, territory, startsOn, endsOn, cell, amount: found.amount, state }
  }
  for (const told of tableCells(rows, columns, layout, leave)) {
    const count = countOf(told)
    if (typeof count !== 'string') counts.push(count)
    else leave(count === 'empty' ? 'empty-cell' : count, leftCell(told, count, columns))
  }
  return { rows: rows.length, counts, hours: [], leftOut, unread }
}
