/** Stores the figures of a file as they are found, some thousands at a time, so that a file is never held whole. */
import { addDays, addMonths } from '../domain/day.ts'
import type { FoundCount, FoundFigures, FoundHour, LeftOutReason } from '../domain/found-figures.ts'
import type { ValueState } from '../domain/indicator.ts'
import type { Writing } from '../storage/database.ts'
import {
  type CountHourRow,
  type CountRow,
  ensureSeries,
  insertCountHours,
  insertCounts,
} from '../storage/incident-count.ts'
import type { CoverageRow } from '../storage/intake.ts'
import type { Context } from './context.ts'
import type { Outcome } from './refusal.ts'

/** A file of figures, and what a person has said of it. */
export type Arriving = {
  sourceId: string
  recipeId: string | null
  fileName: string
  /** Of the file's bytes. */
  sha256: string
  extractedOn: string | null
  preliminary: boolean
  /** Whether the days that the file speaks for are counted by it alone. */
  replaces: boolean
  /** Whether what the file does not mention did not happen. */
  complete: boolean
  /** The days that the file is of, where they are known; else those of its first and last row. */
  days: { from: string; to: string } | null
  /** What a word of the file means here; null for what is set aside. */
  category(word: string): string | null
  territory(word: string): string | null
  /** What is to be stored before the file is read, in the same transaction, such as categories that the file brings with it. */
  before?(writing: Writing): Promise<Outcome<null>>
  /** Reads the file from its beginning, piece by piece. Throws what stops the intake; nothing is kept then. */
  read(): AsyncIterable<FoundFigures>
  /** Told after each piece, of how many rows have been read. */
  progress?(rows: number): void
}

export type LeftOut = Partial<Record<LeftOutReason, number>>

/** `coverage` is the days that the file speaks for, series by series; empty where nothing in it could be counted. */
export type StoredFigures = { fileRows: number; counts: number; leftOut: LeftOut; coverage: CoverageRow[] }

type Days = { from: string; to: string }

const together = 5_000

export async function storeFigures(
  context: Context,
  writing: Writing,
  partnershipId: string,
  intakeId: string,
  arriving: Arriving,
): Promise<StoredFigures> {
  const leftOut: LeftOut = {}
  const daysOf = new Map<string, Days>()
  const seriesOf = seriesByWords(context, writing, partnershipId, arriving)
  let counts: CountRow[] = []
  let hours: CountHourRow[] = []
  let fileRows = 0
  let stored = 0
  const leave = (reason: LeftOutReason, rows: number): void => {
    leftOut[reason] = (leftOut[reason] ?? 0) + rows
  }
  const store = async (atLeast: number): Promise<void> => {
    if (counts.length > atLeast) {
      await insertCounts(writing, partnershipId, intakeId, counts)
      stored += counts.length
      counts = []
    }
    if (hours.length > atLeast) {
      await insertCountHours(writing, partnershipId, intakeId, hours)
      hours = []
    }
  }
  for await (const piece of arriving.read()) {
    fileRows += piece.rows
    for (const [reason, rows] of Object.entries(piece.leftOut)) leave(reason as LeftOutReason, rows)
    const series = await seriesOf([...piece.counts, ...piece.hours])
    for (const found of piece.counts) {
      const seriesId = series(found)
      if (seriesId === null) leave('set-aside', 1)
      else {
        counts.push(countRow(found, context.newId(), seriesId, arriving.preliminary))
        widen(daysOf, seriesId, found.startsOn, found.endsOn)
      }
      if (counts.length >= together) await store(0)
    }
    for (const { month, hourOfWeek, weight, ...words } of piece.hours) {
      const seriesId = series(words)
      if (seriesId === null) continue
      hours.push({ id: context.newId(), seriesId, month, hourOfWeek, weight })
      widen(daysOf, seriesId, month, addDays(addMonths(month, 1), -1))
    }
    await store(together)
    arriving.progress?.(fileRows)
  }
  await store(0)
  const whole = arriving.days ?? wholeOf(daysOf)
  const coverage = [...daysOf].map(([seriesId, own]) => {
    const { from, to } = arriving.complete ? whole : own
    return { id: context.newId(), seriesId, startsOn: from, endsOn: to }
  })
  return { fileRows, counts: stored, leftOut, coverage }
}

function countRow(found: FoundCount, id: string, seriesId: string, preliminary: boolean): CountRow {
  const { startsOn, endsOn, cell, amount } = found
  const state: ValueState = preliminary && found.state === 'known' ? 'preliminary' : found.state
  return { id, seriesId, startsOn, endsOn, cell, amount, state }
}

function widen(daysOf: Map<string, Days>, seriesId: string, from: string, to: string): void {
  const days = daysOf.get(seriesId)
  if (!days) daysOf.set(seriesId, { from, to })
  else {
    if (from < days.from) days.from = from
    if (to > days.to) days.to = to
  }
}

function wholeOf(daysOf: Map<string, Days>): Days {
  const all = [...daysOf.values()]
  return {
    from: all.reduce((first, { from }) => (from < first ? from : first), '9999-12-31'),
    to: all.reduce((last, { to }) => (to > last ? to : last), '0000-01-01'),
  }
}

type Words = { category: string; territory: string }

/** Finds the series of every pair of words in a piece, and answers them one by one; null where either word is set aside. */
function seriesByWords(context: Context, writing: Writing, partnershipId: string, arriving: Arriving) {
  const known = new Map<string, string | null>()
  const keyOf = ({ category, territory }: Words): string => `${category}\u0000${territory}`
  return async (found: readonly (FoundCount | FoundHour)[]) => {
    const fresh = new Map<string, Words>()
    for (const words of found) {
      const key = keyOf(words)
      if (!known.has(key)) fresh.set(key, words)
    }
    const wanted = [...fresh].flatMap(([key, { category, territory }]) => {
      const categoryId = arriving.category(category)
      const territoryId = arriving.territory(territory)
      if (categoryId !== null && territoryId !== null) return [{ key, categoryId, territoryId }]
      known.set(key, null)
      return []
    })
    const ids = await ensureSeries(writing, partnershipId, arriving.sourceId, wanted, context.newId)
    for (const [at, { key }] of wanted.entries()) known.set(key, ids[at] ?? null)
    return (words: Words): string | null => known.get(keyOf(words)) ?? null
  }
}
