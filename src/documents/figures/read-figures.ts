/** Reads a file of figures as its layout says, piece by piece. */

import type { FoundFigures, FoundValues } from '../../domain/found-figures.ts'
import { breathing } from './breathing.ts'
import { type Columns, columnsOf } from './columns.ts'
import { eventCounts } from './event-counts.ts'
import { rowsAreMade, rowsOf } from './file-rows.ts'
import { headingsOf } from './headings.ts'
import { identityGuard } from './identity-guard.ts'
import { type FigureLayout, isOfEvents } from './layout.ts'
import { unreadable } from './refusal.ts'
import type { Row } from './rows.ts'
import { countsOf } from './table-counts.ts'
import { valuesOf } from './table-values.ts'

/** The counts of a file of events. Throws `UnreadableFigures`. */
export async function* readFigures(path: string, layout: FigureLayout): AsyncGenerator<FoundFigures> {
  const events = isOfEvents(layout) ? eventCounts(layout) : null
  for await (const { rows, columns, firstRow } of guardedRows(path, layout)) {
    if (events) yield* events.add(rows, columns, firstRow)
    else yield countsOf(rows, columns, layout, firstRow)
  }
  if (events) yield* events.end()
}

/** The values of a file of indicators. Throws `UnreadableFigures`. */
export async function* readValues(path: string, layout: FigureLayout): AsyncGenerator<FoundValues> {
  for await (const { rows, columns, firstRow } of guardedRows(path, layout))
    yield valuesOf(rows, columns, layout, firstRow)
}

type Guarded = {
  rows: readonly Row[]
  columns: Columns
  /** The number that people see of the first of the rows; null where the rows are made of something else. */
  firstRow: number | null
}

/** The rows under the headings; a column of personal identity numbers ends the reading. */
async function* guardedRows(path: string, layout: FigureLayout): AsyncGenerator<Guarded> {
  const isMade = rowsAreMade(layout)
  let next = layout.headingRow + 2
  let columns: Columns | null = null
  let check: (row: Row) => void = () => {}
  let before: Row[] = []
  for await (const some of breathing(rowsOf(path, layout))) {
    let rows: readonly Row[] = some
    if (!columns) {
      before = [...before, ...some]
      if (before.length <= layout.headingRow) continue
      const headings = headingsOf(before, layout.headingRow)
      columns = columnsOf(headings, layout)
      check = identityGuard(headings)
      rows = before.slice(layout.headingRow + 1)
    }
    for (const row of rows) check(row)
    yield { rows, columns, firstRow: isMade ? null : next }
    next += rows.length
  }
  if (!columns) unreadable('empty')
}
