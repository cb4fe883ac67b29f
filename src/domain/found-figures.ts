/** What a reader finds in a file of figures, whatever the file's form. */
import type { ValueState } from './indicator.ts'

/** So many events from one day through another. `category` and `territory` are the file's own words for them. */
export type FoundCount = {
  category: string
  territory: string
  /** "2024-01-01"; `endsOn` is the last day. */
  startsOn: string
  endsOn: string
  /** H3 index in hexadecimal; null where the file says no more than the ground. */
  cell: string | null
  /** Null where the state says that there is no number. */
  amount: number | null
  state: ValueState
}

/** Events of a month shared out over the hours of the week, as `count_hour` stores it. `month` is its first day. */
export type FoundHour = {
  category: string
  territory: string
  month: string
  /** 0 is Monday 00–01; 168 is what has no hour. */
  hourOfWeek: number
  weight: number
}

/** A share, a rate or another number that is no count of events. `indicator`, `territory` and `breakdown` are the file's own words; '' for the whole. */
export type FoundValue = {
  indicator: string
  territory: string
  breakdown: string
  /** As the file writes it: "%", "per 100 000 inv."; '' where it does not. */
  unit: string
  startsOn: string
  endsOn: string
  /** The period as the file writes it. */
  period: string
  /** Null where the state says that there is no number. */
  value: number | null
  state: ValueState
  numerator: number | null
  denominator: number | null
  /** The publisher's own bounds, in the value's unit; both or neither. */
  low: number | null
  high: number | null
}

/** Why a row of a file is not counted. */
export const leftOutReasons = [
  'no-category',
  'no-territory',
  'no-date',
  'no-number',
  'not-whole',
  'ends-before-it-starts',
  'press-summary',
  'a-sum-of-others',
  'said-twice',
  'empty',
  'no-numbers',
  'empty-cell',
  'set-aside',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

const mendable: readonly LeftOutReason[] = [
  'no-category',
  'no-territory',
  'no-date',
  'no-number',
  'not-whole',
  'ends-before-it-starts',
]
/** Whether it stands in the file otherwise than it can be read, so that somebody can write it as it should be. */
export const isMendable = (reason: LeftOutReason): boolean => mendable.includes(reason)

/** So many are named one by one: what is more is wrong in another way than cell by cell. */
export const mostUnread = 20

/** A cell that could not be read. `row` is its number as people see it; null where the file has no rows of that kind. */
export type UnreadCell = {
  row: number | null
  /** By its heading; null where no column is meant. */
  column: string | null
  /** As it stands in a table of numbers. Null where nothing stands there, and always of rows that are events: nothing of them is kept. */
  value: string | null
  reason: LeftOutReason
}

/** A piece of a file: some of its rows, read. A file is never held whole. */
export type FoundFigures = {
  /** How many rows of the file this piece is of. */
  rows: number
  counts: FoundCount[]
  hours: FoundHour[]
  leftOut: Partial<Record<LeftOutReason, number>>
  /** The first of those that could not be read. */
  unread?: UnreadCell[]
}

/** A piece of a file of values. */
export type FoundValues = Pick<FoundFigures, 'rows' | 'leftOut' | 'unread'> & { values: FoundValue[] }

export const hoursOfWeek = 168
