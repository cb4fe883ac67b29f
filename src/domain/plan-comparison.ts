/**
 * What differs between two states of a plan, or between the plans of two years: record by record and field by field, each record
 * followed by its id, or by that of the first of its line where it goes on from an earlier year.
 */
import { type PlanTable, partOf, planTables } from './plan-records.ts'
import { type Shift, shiftsIn } from './plan-shifts.ts'
import { type Fields, type Part, type Side, sideOf } from './plan-side.ts'
import type { PlanWithOrigins } from './plan-version.ts'

/** Values that point at other records are given as what those are called. */
export type FieldChange = { field: string; from: unknown; to: unknown }

export type RecordChange = {
  table: PlanTable | 'plan' | 'partnership'
  /** The record's id in the later state; in the earlier where it is not in the later. */
  id: string
  title: string
  kind: 'added' | 'removed' | 'changed'
  /** Of what is added or removed, the fields that say something. */
  fields: FieldChange[]
  /** That it stands elsewhere among its siblings (counted from 1), or in another area (by name). */
  moved: Shift | { fromArea: string; toArea: string } | null
  /** What came or went with it and is nothing without it: the contacts of an activity, the values of an indicator. */
  parts: Part[]
}

/** Changes that are read together: those of the plan's own chapters, of an area, of who works together, of the agreement. */
export type ChangeGroup = {
  part: 'plan' | 'area' | 'organisation' | 'agreement'
  areaName: string | null
  changes: RecordChange[]
}

/** Tables whose records are told of with what they are a part of, where that has come or gone. */
const folded: PlanTable[] = ['contact', 'indicatorValue']

const parts: Partial<Record<PlanTable, ChangeGroup['part']>> = {
  organisation: 'organisation',
  position: 'organisation',
  group: 'organisation',
  seat: 'organisation',
  place: 'organisation',
  programme: 'organisation',
  agreement: 'agreement',
  party: 'agreement',
  catalogue: 'agreement',
  catalogueArea: 'agreement',
  succession: 'agreement',
  stance: 'agreement',
}

/** Everything that differs, in the order in which the plan is read: its own chapters, area by area, then what is around it. */
export function comparePlans(from: PlanWithOrigins, to: PlanWithOrigins): ChangeGroup[] {
  const before = sideOf(from)
  const after = sideOf(to)
  const groups = new Map<string, ChangeGroup>()
  const groupOf = (key: string, group: Omit<ChangeGroup, 'changes'>): RecordChange[] => {
    if (!groups.has(key)) groups.set(key, { ...group, changes: [] })
    return groups.get(key)!.changes
  }
  groupOf('plan', { part: 'plan', areaName: null })
  for (const side of [after, before])
    for (const area of side.rows.area)
      groupOf(side.key(area.id), { part: 'area', areaName: String(area.name) })
  for (const part of ['organisation', 'agreement'] as const) groupOf(part, { part, areaName: null })

  const planChange = headChange('plan', before, after)
  if (planChange) groupOf('plan', { part: 'plan', areaName: null }).push(planChange)
  const home = headChange('partnership', before, after)
  if (home) groupOf('organisation', { part: 'organisation', areaName: null }).push(home)

  for (const table of inReadingOrder) {
    for (const { change, row, side } of changesIn(table, before, after)) {
      const areaId = side.areaOf(table, row)
      const part = parts[table]
      const key = part ?? (areaId ? side.key(areaId) : 'plan')
      groups.get(key)?.changes.push(change)
    }
  }
  return [...groups.values()].filter(({ changes }) => changes.length > 0)
}

/** In how many places two states of a plan differ. */
export function countChanges(groups: ChangeGroup[]): number {
  return groups.reduce((sum, { changes }) => sum + changes.length, 0)
}

/** An area before its picture, figures, problems, goals and activities, and a thing before what it consists of. */
const first: PlanTable[] = [
  'area',
  'passage',
  'indicator',
  'indicatorValue',
  'problem',
  'cause',
  'goal',
  'activity',
  'contact',
]
const inReadingOrder = [...first, ...planTables.filter(table => !first.includes(table))]

/** What came or went together with a record. */
function partsOf(side: Side, { id }: Fields): Part[] {
  return folded.flatMap(table =>
    side.rows[table].filter(row => row[partOf[table] ?? ''] === id).map(row => side.part(table, row)),
  )
}

/** Whether what a record is a part of is on one side only, so that the record is told of with it. */
function goesWithWhole(table: PlanTable, row: Fields, side: Side, other: Side): boolean {
  const whole = folded.includes(table) ? side.byId.get(String(row[partOf[table] ?? ''])) : undefined
  return (
    whole !== undefined && !other.byIdentity.has(`${whole.table} ${side.identity(whole.table, whole.row)}`)
  )
}

function* changesIn(
  table: PlanTable,
  before: Side,
  after: Side,
): Generator<{ change: RecordChange; row: Fields; side: Side }> {
  const shift = shiftsIn(table, before, after)
  for (const row of after.rows[table]) {
    const old = before.byIdentity.get(`${table} ${after.identity(table, row)}`)
    const about = { table, id: row.id, title: after.title(table, row) }
    if (!old) {
      if (goesWithWhole(table, row, after, before)) continue
      yield {
        change: {
          ...about,
          kind: 'added',
          fields: said(table, row, after, 'to'),
          moved: null,
          parts: partsOf(after, row),
        },
        row,
        side: after,
      }
      continue
    }
    const fields = differing(table, old, before, row, after)
    const moved = changedArea(table, old, before, row, after) ?? shift.get(after.identity(table, row)) ?? null
    if (fields.length > 0 || moved)
      yield { change: { ...about, kind: 'changed', fields, moved, parts: [] }, row, side: after }
  }
  for (const row of before.rows[table]) {
    if (after.byIdentity.has(`${table} ${before.identity(table, row)}`)) continue
    if (goesWithWhole(table, row, before, after)) continue
    const about = { table, id: row.id, title: before.title(table, row) }
    yield {
      change: {
        ...about,
        kind: 'removed',
        fields: said(table, row, before, 'from'),
        moved: null,
        parts: partsOf(before, row),
      },
      row,
      side: before,
    }
  }
}

function fieldsIn(table: PlanTable, ...rows: Fields[]): string[] {
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))]
  return names.filter(name => name !== 'id' && name !== partOf[table])
}

function differing(table: PlanTable, old: Fields, before: Side, row: Fields, after: Side): FieldChange[] {
  return fieldsIn(table, row, old).flatMap(field => {
    const [from, to] = [old[field] ?? null, row[field] ?? null]
    const same =
      equal(from, to) ||
      (before.isReference(from) && after.isReference(to) && before.key(from) === after.key(to))
    return same ? [] : [{ field, from: shown(from, before), to: shown(to, after) }]
  })
}

/** What a record says, all of it on one side. */
function said(table: PlanTable, row: Fields, side: Side, at: 'from' | 'to'): FieldChange[] {
  return fieldsIn(table, row)
    .filter(field => !equal(row[field], null) && !equal(row[field], []) && row[field] !== false)
    .map(field => ({ field, from: null, to: null, [at]: shown(row[field], side) }))
}

function shown(value: unknown, side: Side): unknown {
  return side.isReference(value) ? side.called(value) : value
}

function headChange(table: 'plan' | 'partnership', before: Side, after: Side): RecordChange | null {
  const [old, row] = [before.records[table], after.records[table]] as Record<string, unknown>[]
  if (!old || !row) return null
  const fields = Object.keys(row)
    .filter(field => field !== 'id' && !equal(old[field], row[field]))
    .map(field => ({ field, from: old[field] ?? null, to: row[field] ?? null }))
  if (fields.length === 0) return null
  const id = String(row.id ?? '')
  return { table, id, title: String(row.title ?? row.name), kind: 'changed', fields, moved: null, parts: [] }
}

function changedArea(table: PlanTable, old: Fields, before: Side, row: Fields, after: Side) {
  if (partOf[table] !== 'areaId' || typeof old.areaId !== 'string' || typeof row.areaId !== 'string')
    return null
  if (before.key(old.areaId) === after.key(row.areaId)) return null
  return { fromArea: before.called(old.areaId), toArea: after.called(row.areaId) }
}

function equal(a: unknown, b: unknown): boolean {
  if ((a ?? null) === (b ?? null)) return true
  const isList = typeof a === 'object' && typeof b === 'object'
  return isList && JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
