/** Counts of a table: each number is so many events. */
import type { FoundCount, FoundFigures, LeftOutReason } from '../../domain/found-figures.ts'
import { amountOf } from './amount.ts'
import { cellOf } from './cells.ts'
import type { Columns } from './columns.ts'
import type { FigureLayout } from './layout.ts'
import type { Row } from './rows.ts'
import { saysSum, type TableCell, tableCells } from './table-cells.ts'
import { stateIn } from './table-values.ts'

export function countsOf(rows: readonly Row[], columns: Columns, layout: FigureLayout): FoundFigures {
  const counts: FoundCount[] = []
  const leftOut: FoundFigures['leftOut'] = {}
  const leave = (reason: LeftOutReason): void => {
    leftOut[reason] = (leftOut[reason] ?? 0) + 1
  }
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
    else if (count !== 'empty') leave(count)
    // A cell that says nothing in a table of many is not left out: it was never there.
    else if (told.isAlone) leave('no-number')
  }
  return { rows: rows.length, counts, hours: [], leftOut }
}
