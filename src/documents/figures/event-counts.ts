/**
 * Rows that are events, such as an extract of the police's own: put together into counts of days while they are read. No row is kept,
 * and no column but those that the layout names.
 */

import {
  type FoundCount,
  type FoundFigures,
  type FoundHour,
  isMendable,
  type LeftOutReason,
  mostUnread,
  type UnreadCell,
} from '../../domain/found-figures.ts'
import { cellOf } from './cells.ts'
import type { Columns } from './columns.ts'
import { hoursOf } from './hours.ts'
import { type FigureLayout, wordOf } from './layout.ts'
import { limits } from './limits.ts'
import { type Moment, momentOf, monthOf, periodOf } from './period.ts'
import { remembered } from './remembered.ts'
import { isBlank, type Row, textIn, type Value } from './rows.ts'
import { periodColumn } from './table-cells.ts'

/** The police's own summaries of a night or a day, which are about no event of their own. */
const summary = /^sammanfattning\b/i

/** Gives counts when so many have come together that they shall be stored, and at the end. */
export function eventCounts(layout: FigureLayout) {
  let counts = new Map<string, FoundCount>()
  let hours = new Map<string, FoundHour>()
  let rows = 0
  let leftOut: FoundFigures['leftOut'] = {}
  let unread: UnreadCell[] = []

  const count = (row: Row, columns: Columns): LeftOutReason | null => {
    if (row.every(isBlank)) return 'empty'
    const category = wordIn(row, columns.at('category'), layout.whole.category)
    if (category === null) return 'no-category'
    if (summary.test(category)) return 'press-summary'
    const territory = wordIn(row, columns.at('territory'), layout.whole.territory)
    if (territory === null) return 'no-territory'
    const days = daysOf(row, columns, layout.whole.period)
    if (typeof days === 'string') return days
    const { startsOn, endsOn, start, end } = days
    const cell = cellOf(row, columns, layout)
    const key = [startsOn, endsOn, category, territory, cell].join('\u0000')
    const there = counts.get(key)
    if (there) there.amount = (there.amount ?? 0) + 1
    else counts.set(key, { category, territory, startsOn, endsOn, cell, amount: 1, state: 'known' })
    if (start || end) shareOut(category, territory, `${startsOn.slice(0, 7)}-01`, hoursOf(start, end))
    return null
  }
  const shareOut = (
    category: string,
    territory: string,
    month: string,
    parts: ReturnType<typeof hoursOf>,
  ): void => {
    for (const [hourOfWeek, weight] of parts) {
      const key = [month, hourOfWeek, category, territory].join('\u0000')
      const there = hours.get(key)
      if (there) there.weight += weight
      else hours.set(key, { category, territory, month, hourOfWeek, weight })
    }
  }
  const take = (): FoundFigures => {
    const taken = { rows, counts: [...counts.values()], hours: [...hours.values()], leftOut, unread }
    counts = new Map()
    hours = new Map()
    rows = 0
    leftOut = {}
    unread = []
    return taken
  }
  return {
    *add(some: readonly Row[], columns: Columns, firstRow: number | null): Generator<FoundFigures> {
      for (const [at, row] of some.entries()) {
        rows++
        const reason = count(row, columns)
        if (reason) {
          leftOut[reason] = (leftOut[reason] ?? 0) + 1
          // Where it stands, and nothing of what: the row is about an event.
          if (isMendable(reason) && unread.length < mostUnread)
            unread.push({
              row: firstRow === null ? null : firstRow + at,
              column: headingOf(reason, columns),
              value: null,
              reason,
            })
        }
        if (counts.size >= limits.keysAtOnce || hours.size >= limits.keysAtOnce) yield take()
      }
    },
    *end(): Generator<FoundFigures> {
      yield take()
    },
  }
}

function headingOf(reason: LeftOutReason, columns: Columns): string | null {
  const at =
    reason === 'no-category'
      ? columns.at('category')
      : reason === 'no-territory'
        ? columns.at('territory')
        : reason === 'ends-before-it-starts'
          ? columns.at('end')
          : periodColumn(columns)
  return at === null ? null : columns.headingAt(at)
}

function wordIn(row: Row, at: number | null, whole: string): string | null {
  return at === null ? whole : wordOf(textIn(row[at])) || null
}

/** `start` and `end` are null where no more than the period is known. */
type Days = { startsOn: string; endsOn: string; start: Moment | null; end: Moment | null }

/**
 * The day that an event is counted on: the one on which it began, or, where nobody knows that, on which it was over. An extract that says
 * no more than the month is counted on the month.
 */
function daysOf(row: Row, columns: Columns, whole: string): Days | LeftOutReason {
  const momentAt = (at: number | null): Moment | null => (at === null ? null : cachedMoment(row[at]))
  const start = momentAt(columns.at('start'))
  const end = momentAt(columns.at('end'))
  if (start && end && isBefore(end, start)) return 'ends-before-it-starts'
  const from = start ?? (end ? null : momentAt(columns.at('period')))
  const one = from ?? end
  if (one) return { startsOn: one.day, endsOn: one.day, start: from, end }
  const monthAt = columns.at('month')
  if (monthAt !== null) return periodOfMonth(row[monthAt]) ?? 'no-date'
  const at = columns.at('period') ?? columns.at('year') ?? columns.at('start')
  const period = periodOf(at === null ? whole : row[at])
  return period ? { ...period, start: null, end: null } : 'no-date'
}

function periodOfMonth(value: Value | undefined): Days | null {
  const period = monthOf(value)
  return period && { ...period, start: null, end: null }
}

function isBefore(one: Moment, other: Moment): boolean {
  if (one.day !== other.day) return one.day < other.day
  return one.minute !== null && other.minute !== null && one.minute < other.minute
}

const cachedMoment = remembered(momentOf, 50_000)
