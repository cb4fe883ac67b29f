/** One side of a comparison of plans: its records by id, what they are called, and by what they are known on the other side. */
import { type PlanTable, partOf, planTables } from './plan-records.ts'
import type { PlanWithOrigins } from './plan-version.ts'

export type Fields = Record<string, unknown> & { id: string }

/** What a record consists of, as it is told of under it: a contact of an activity, a value of an indicator. */
export type Part = { table: PlanTable; title: string; field: string; value: unknown }

export type Side = ReturnType<typeof sideOf>

/** A plan as a side of the comparison. */
export function sideOf({ records, origins }: PlanWithOrigins) {
  const rows = { ...(records as unknown as Record<PlanTable, Fields[]>) }
  rows.indicator = rows.indicator.map(asJudged)
  const key = (id: string) => origins[id] ?? id
  const byId = new Map<string, { table: PlanTable; row: Fields }>()
  for (const table of planTables) for (const row of rows[table]) byId.set(row.id, { table, row })
  const called = (id: unknown): string => {
    const found = byId.get(String(id))
    return found ? title(found.table, found.row) : ''
  }
  /** What a record is called where people look for it: its own words, or those that it joins. */
  const title = (table: PlanTable, row: Fields): string => {
    const joined = (...ids: unknown[]) => ids.map(called).filter(Boolean).join(' – ')
    if (table === 'contact') return joined(row.organisationId, row.activityId)
    if (table === 'seat') return joined(row.positionId, row.groupId)
    if (table === 'party') return called(row.organisationId)
    if (table === 'succession') return joined(row.earlierAreaId, row.laterAreaId)
    if (table === 'stance') return called(row.catalogueAreaId)
    if (table === 'indicatorValue') {
      const what = [row.breakdown, row.placeName, row.period ?? row.year].filter(part => part !== null)
      return [called(row.indicatorId), ...what].filter(Boolean).join(', ')
    }
    return String(row.name ?? row.title ?? row.text ?? '')
  }
  const areaOf = (table: PlanTable, row: Fields): string | null => {
    if (table === 'area') return row.id
    const parentId = row[partOf[table] ?? '']
    const parent = typeof parentId === 'string' ? byId.get(parentId) : undefined
    return parent ? areaOf(parent.table, parent.row) : null
  }
  /** A part as it is told of under its whole: "Polisen" and its words, "2019" and its value. */
  const part = (table: PlanTable, row: Fields): Part => {
    if (table === 'contact')
      return { table, title: called(row.organisationId), field: 'wording', value: row.wording }
    const of = [row.breakdown, row.placeName, row.period ?? row.year].filter(word => word !== null)
    return { table, title: of.join(', '), field: 'value', value: row.value }
  }
  /** By what a record is known on both sides. A contact that is written anew for the same organisation is the same. */
  const identity = (table: PlanTable, row: Fields): string =>
    table === 'contact' ? `${key(String(row.activityId))} ${row.organisationId}` : key(row.id)
  const byIdentity = new Map<string, Fields>()
  for (const table of planTables)
    for (const row of rows[table]) byIdentity.set(`${table} ${identity(table, row)}`, row)
  const isReference = (value: unknown): value is string => typeof value === 'string' && byId.has(value)
  return { records, rows, byId, key, called, title, part, areaOf, identity, byIdentity, isReference }
}

/**
 * An indicator without a sentence was written by people and needs no judgement: it counts as accepted. The sentence itself is where
 * the figure was found, not what the plan says.
 */
function asJudged({ sentence, ...indicator }: Fields): Fields {
  return { ...indicator, verdict: sentence === null ? 'accepted' : indicator.verdict }
}
