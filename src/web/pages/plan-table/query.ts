/** A view of the table as its address says it, in Swedish words, and back. What is usual is left out of the address. */

import type { Timing } from '../../../domain/due.ts'
import {
  columnsOf,
  type TableColumn,
  type TableView,
  tableColumns,
  tableViewSchema,
  usualColumns,
} from '../../../domain/plan-table.ts'

/** The names of the fields of the form, which stand in the address. */
export const fields = {
  areaId: 'omrade',
  groupId: 'grupp',
  organisationId: 'organisation',
  point: 'tillfalle',
  timing: 'lage',
  dueBefore: 'senast',
  text: 'sok',
  sort: 'ordning',
  columns: 'kolumn',
} as const satisfies Record<keyof TableView, string>

const columnWords: Record<TableColumn, string> = {
  area: 'omrade',
  theme: 'rubrik',
  title: 'aktivitet',
  workingGroup: 'arbetsgrupp',
  duration: 'loptid',
  next: 'narmast',
  convener: 'sammankallande',
  contacts: 'kontakter',
  status: 'lage',
  description: 'beskrivning',
  meetingFrequency: 'motesfrekvens',
  otherParticipants: 'ovriga',
  followUp: 'uppfoljning',
  place: 'plats',
  problem: 'problem',
  cause: 'orsak',
  operativeGoal: 'operativt-mal',
  promisedBy: 'lovad-av',
}

const timingWords: Record<Timing, string> = {
  late: 'forsenad',
  due: 'kommande',
  running: 'pagar',
  undated: 'utan-tid',
  done: 'klar',
}

export const columnWord = (column: TableColumn): string => columnWords[column]
export const timingWord = (timing: Timing): string => timingWords[timing]

const keyOf = <K extends string>(words: Record<K, string>, word: string): K | undefined =>
  (Object.keys(words) as K[]).find(key => words[key] === word)

/** The view that an address asks for. `-` before the name of a column turns its order. */
export function viewOf(query: URLSearchParams): TableView {
  const text = (name: keyof typeof fields) => query.get(fields[name])
  const sorted = text('sort') ?? ''
  const columns = query.getAll(fields.columns).flatMap(word => keyOf(columnWords, word) ?? [])
  return tableViewSchema.parse({
    areaId: text('areaId'),
    groupId: text('groupId'),
    organisationId: text('organisationId'),
    point: text('point') || null,
    timing: keyOf(timingWords, text('timing') ?? '') ?? null,
    dueBefore: text('dueBefore'),
    text: text('text'),
    sort: sorted
      ? { column: keyOf(columnWords, sorted.replace(/^-/, '')), descending: sorted.startsWith('-') }
      : null,
    columns: columns.length > 0 && !isUsual(columns) ? columns : null,
  })
}

/** The address's part after the question mark, with it; nothing for everything as usual. */
export function queryOf(view: TableView): string {
  const query = new URLSearchParams()
  for (const name of ['areaId', 'groupId', 'organisationId', 'point', 'dueBefore', 'text'] as const) {
    if (view[name]) query.set(fields[name], view[name])
  }
  if (view.timing) query.set(fields.timing, timingWords[view.timing])
  if (view.sort) query.set(fields.sort, sortWord(view.sort))
  if (view.columns) for (const column of columnsOf(view)) query.append(fields.columns, columnWords[column])
  const text = query.toString()
  return text && `?${text}`
}

export function sortWord({ column, descending }: NonNullable<TableView['sort']>): string {
  return `${descending ? '-' : ''}${columnWords[column]}`
}

function isUsual(columns: TableColumn[]): boolean {
  const chosen = columnsOf({ columns })
  return tableColumns.every(column => chosen.includes(column) === usualColumns.includes(column))
}
