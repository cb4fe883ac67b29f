import type { Table } from '../../../documents/writing/table.ts'
import { columnsOf, type TableView, wordsOf } from '../../../domain/plan-table.ts'
import type { PlanTablePage } from '../../../operations/plan-table.ts'
import { m } from '../../../texts/texts.ts'
import { headingOf } from './columns.ts'

/** What the page shows, as a table to take home: the same lines, columns and order. */
export function tableOf({ activities }: PlanTablePage, view: TableView): Table {
  const columns = columnsOf(view)
  return {
    name: m.table_caption(),
    columns: columns.map(column => ({
      heading: headingOf(column),
      kind: column === 'next' ? 'date' : 'text',
    })),
    rows: activities.map(activity => columns.map(column => wordsOf(activity, column))),
  }
}
