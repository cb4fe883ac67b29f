/** Stores the values of a file, and answers what of it was left out. */
import type { FoundValue, FoundValues } from '../domain/found-figures.ts'
import type { ValueState } from '../domain/indicator.ts'
import type { Writing } from '../storage/database.ts'
import { insertTakenValues, lastRanks, type TakenValue } from '../storage/indicator-value.ts'
import type { Context } from './context.ts'
import type { LeftOut } from './figure-store.ts'
import type { Outcome } from './refusal.ts'

/** A file of values, and what a person has said of it. */
export type ArrivingValues = {
  sourceId: string
  recipeId: string | null
  fileName: string
  /** Of the file's bytes. */
  sha256: string
  extractedOn: string | null
  preliminary: boolean
  /** Which indicator a word of the file is; null for what is set aside. */
  indicator(word: string): string | null
  /** Whether the values of a ground are taken in. */
  takes(territory: string): boolean
  /** What is to be stored before the file is read, in the same transaction, such as indicators that the file brings with it. */
  before?(writing: Writing): Promise<Outcome<null>>
  /** Reads the file from its beginning, piece by piece. Throws what stops the intake; nothing is kept then. */
  read(): AsyncIterable<FoundValues>
}

export type StoredValues = { fileRows: number; counts: number; leftOut: LeftOut }

export async function storeValues(
  context: Context,
  writing: Writing,
  partnershipId: string,
  intakeId: string,
  arriving: ArrivingValues,
): Promise<StoredValues & { insert(): Promise<void> }> {
  const leftOut: LeftOut = {}
  const leave = (reason: keyof LeftOut, rows = 1): void => {
    leftOut[reason] = (leftOut[reason] ?? 0) + rows
  }
  const found = new Map<string, FoundValue & { indicatorId: string }>()
  let fileRows = 0
  for await (const piece of arriving.read()) {
    fileRows += piece.rows
    for (const [reason, rows] of Object.entries(piece.leftOut)) leave(reason as keyof LeftOut, rows)
    for (const value of piece.values) {
      const indicatorId = arriving.indicator(value.indicator)
      if (indicatorId === null || !arriving.takes(value.territory)) {
        leave('set-aside')
        continue
      }
      const key = [indicatorId, value.startsOn, value.endsOn, value.territory, value.breakdown].join('\u0000')
      if (found.has(key)) leave('said-twice')
      else found.set(key, { ...value, indicatorId })
    }
  }
  const inOrder = [...found.values()].sort(
    (one, other) =>
      one.territory.localeCompare(other.territory, 'sv') ||
      one.breakdown.localeCompare(other.breakdown, 'sv') ||
      (one.startsOn < other.startsOn ? -1 : 1),
  )
  const ranks = await lastRanks(writing, partnershipId, [
    ...new Set(inOrder.map(({ indicatorId }) => indicatorId)),
  ])
  const rows = inOrder.map((value): TakenValue => {
    const rank = (ranks.get(value.indicatorId) ?? 0) + 1
    ranks.set(value.indicatorId, rank)
    return takenValue(value, context.newId(), rank, arriving.preliminary)
  })
  const { sourceId, extractedOn } = arriving
  const insert = () => insertTakenValues(writing, { partnershipId, intakeId, sourceId, extractedOn }, rows)
  return { fileRows, counts: rows.length, leftOut, insert }
}

function takenValue(
  found: FoundValue & { indicatorId: string },
  id: string,
  rank: number,
  preliminary: boolean,
): TakenValue {
  const { indicatorId, territory, breakdown, startsOn, endsOn, period, value } = found
  const isYear = startsOn.endsWith('-01-01') && endsOn === `${startsOn.slice(0, 4)}-12-31`
  const state: ValueState = preliminary && found.state === 'known' ? 'preliminary' : found.state
  const { numerator, denominator, low, high } = found
  return {
    id,
    indicatorId,
    rank,
    year: isYear ? Number(startsOn.slice(0, 4)) : null,
    period: isYear ? null : period.slice(0, 200),
    startsOn,
    endsOn,
    placeName: territory.slice(0, 300) || null,
    breakdown: breakdown.slice(0, 300) || null,
    value,
    state,
    numerator,
    denominator,
    low,
    high,
  }
}
