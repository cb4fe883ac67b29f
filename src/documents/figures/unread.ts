/** What is left out of a file: how many by each reason, and the first of what a person can mend, with where it stands. */
import {
  type FoundFigures,
  isMendable,
  type LeftOutReason,
  mostUnread,
  type UnreadCell,
} from '../../domain/found-figures.ts'
import type { Columns } from './columns.ts'
import { covered } from './covered.ts'
import { wordOf } from './layout.ts'
import { type Row, textIn, type Value } from './rows.ts'

/** A cell that is left out. `at` is its row's place in the piece, from nought; `value` is left out of what is about events. */
export type LeftCell = { row: Row; at: number; column: number | null; value?: Value | undefined }
export type Leave = (reason: LeftOutReason, cell: LeftCell) => void

/** `firstRow`: the number that people see of the first row of the piece; null where the file has no such rows. */
export function leaving(columns: Columns, firstRow: number | null) {
  const leftOut: FoundFigures['leftOut'] = {}
  const unread: UnreadCell[] = []
  const leave: Leave = (reason, { row, at, column, value }) => {
    leftOut[reason] = (leftOut[reason] ?? 0) + 1
    if (!isMendable(reason) || unread.length >= mostUnread) return
    const heading = column === null ? null : columns.headingAt(column)
    const words = firstRow === null ? wordsOf(row, columns) : []
    unread.push({
      row: firstRow === null ? null : firstRow + at,
      // Each by itself: together they are longer than running text is, and tell of nobody.
      column: [...words, heading ?? ''].map(covered).filter(Boolean).join(', ') || null,
      value: covered(textIn(value)) || null,
      reason,
    })
  }
  return { leave, leftOut, unread }
}

/** What a row is of, where its number says nobody anything: a workbook with a table a sheet has many rows of that number. */
const wordsOf = (row: Row, columns: Columns): string[] =>
  (['category', 'territory', 'period'] as const)
    .flatMap(role => columns.at(role) ?? [])
    .map(at => wordOf(textIn(row[at])))
