/** Reads a file of figures as its layout says, piece by piece. */

import type { FoundCount, FoundFigures, LeftOutReason } from '../../domain/found-figures.ts'
import { amountOf } from './amount.ts'
import { breathing } from './breathing.ts'
import { cellOf } from './cells.ts'
import { type Columns, columnsOf } from './columns.ts'
import { eventCounts } from './event-counts.ts'
import { headingsOf } from './headings.ts'
import { identityGuard } from './identity-guard.ts'
import { type FigureLayout, isOfEvents, wordOf } from './layout.ts'
import { rowsOf } from './look.ts'
import { monthOf, type Period, periodOf, periodOfParts } from './period.ts'
import { unreadable } from './refusal.ts'
import { isBlank, type Row, textIn, type Value } from './rows.ts'

/** Throws `UnreadableFigures`. */
export async function* readFigures(path: string, layout: FigureLayout): AsyncGenerator<FoundFigures> {
  let columns: Columns | null = null
  let check: (row: Row) => void = () => {}
  let before: Row[] = []
  const events = isOfEvents(layout) ? eventCounts(layout) : null
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
    if (events) yield* events.add(rows, columns)
    else yield countsOf(rows, columns, layout)
  }
  if (!columns) unreadable('empty')
  if (events) yield* events.end()
}

/** Sums that a file adds below or beside its rows. */
const sumWord = /^(?:summa|totalt?|total sum|grand total)\b/i

function countsOf(rows: readonly Row[], columns: Columns, layout: FigureLayout): FoundFigures {
  const counts: FoundCount[] = []
  const leftOut: FoundFigures['leftOut'] = {}
  const leave = (reason: LeftOutReason): void => {
    leftOut[reason] = (leftOut[reason] ?? 0) + 1
  }
  const periodAt = periodReader(columns)
  const categoryAt = columns.at('category')
  const territoryAt = columns.at('territory')
  const amountAt = columns.at('amount')
  const byCategory = columns.at('amount-by-category') !== null
  const byPeriod = columns.amounts.map(({ heading }) => (byCategory ? null : cachedPeriod(heading)))
  for (const row of rows) {
    if (row.every(isBlank)) {
      leave('empty')
      continue
    }
    const territory = territoryAt === null ? '' : wordOf(textIn(row[territoryAt]))
    const category = categoryAt === null ? '' : wordOf(textIn(row[categoryAt]))
    if (territoryAt !== null && territory === '') {
      leave('no-territory')
      continue
    }
    if (categoryAt !== null && category === '') {
      leave('no-category')
      continue
    }
    const cell = cellOf(row, columns, layout)
    const add = (value: Value | undefined, period: Period | null, word: string): LeftOutReason | null => {
      if (!period) return 'no-date'
      const found = amountOf(value, layout.decimal)
      if (typeof found === 'string') return found
      const state = period.isPreliminary && found.state === 'known' ? 'preliminary' : found.state
      const { startsOn, endsOn } = period
      counts.push({ category: word, territory, startsOn, endsOn, cell, amount: found.amount, state })
      return null
    }
    if (amountAt !== null) {
      const period = periodAt(row)
      const reason = add(row[amountAt], period, category)
      if (reason)
        leave(
          reason === 'no-date' && row.some(isSum)
            ? 'a-sum-of-others'
            : reason === 'empty'
              ? 'no-number'
              : reason,
        )
      continue
    }
    const period = byCategory ? periodAt(row) : null
    for (const [index, { at, heading }] of columns.amounts.entries()) {
      const reason = byCategory
        ? add(row[at], period, heading)
        : add(row[at], byPeriod[index] ?? null, category)
      // A cell that says nothing in a table of many is not left out: it was never there.
      if (reason && reason !== 'empty')
        leave(reason === 'no-date' && row.some(isSum) ? 'a-sum-of-others' : reason)
    }
  }
  return { rows: rows.length, counts, hours: [], leftOut }
}

const isSum = (value: Value): boolean => typeof value === 'string' && sumWord.test(value.trim())

/** How the period of a row is read: of one column, or of two. */
function periodReader(columns: Columns): (row: Row) => Period | null {
  const year = columns.at('year')
  const part = columns.at('part-of-year')
  const period = columns.at('period')
  const month = columns.at('month')
  const start = columns.at('start')
  const end = columns.at('end')
  if (month !== null) return row => monthOf(row[month])
  if (period !== null) return row => cachedPeriod(row[period])
  if (year !== null)
    return row => (part === null ? cachedPeriod(row[year]) : periodOfParts(row[year], row[part]))
  if (start === null && end === null) return () => null
  return row => {
    const from = start === null ? null : cachedPeriod(row[start])
    const to = end === null ? null : cachedPeriod(row[end])
    if (!from || !to) return from ?? to
    return to.endsOn < from.startsOn ? null : { ...from, endsOn: to.endsOn }
  }
}

const periods = new Map<string, Period | null>()

/** The same few periods stand in a file again and again. */
function cachedPeriod(value: Value | undefined): Period | null {
  const key = String(value)
  const known = periods.get(key)
  if (known !== undefined) return known
  if (periods.size > 20_000) periods.clear()
  const period = periodOf(value)
  periods.set(key, period)
  return period
}
