/**
 * The rows that an arriving plan becomes. What belongs to the plan is written anew, with new ids. What belongs to the partnership
 * (organisations, positions, groups, places, the agreement and its list) is met where it is here already, and then used as it is.
 */
import { type Understood, understoodOf } from '../domain/activity.ts'
import type { PlanData } from '../domain/plan-data.ts'
import { continuedTables, type PlanTable, planTables, referencesOf } from '../domain/plan-records.ts'
import type { OwnRow } from '../storage/plan-records.ts'
import { plainName } from './confirmation.ts'
import type { Context } from './context.ts'
import type { Actor } from './record.ts'

export type ArrivalRows = {
  plan: OwnRow
  /** New records, table by table, as insertPlanRows writes them. */
  added: Record<PlanTable, OwnRow[]>
  judgement: OwnRow[]
  /** The ids that the file's records have here, by those in the file. */
  ids: Map<unknown, string>
  /** What is here already and is used as it is. */
  met: Record<PlanTable, OwnRow[]>
  /** What is here already and does not stay as it is: stances, which become the plan's, and an agreement that has no list yet. */
  changed: { table: 'stance' | 'agreement'; id: string; values: Fields }[]
}

type Fields = Record<string, unknown>
type Known = Partial<Record<PlanTable, OwnRow[]>>

const name = (row: Fields): string => plainName(String(row.name)) || String(row.name)

/**
 * How a record of the partnership is known again when its id is another: by the first of these that finds one. Each record here is met
 * by one record of the plan at most, so that two of a name stay two. A partnership that has an agreement gets no second one.
 */
const likeness: Partial<Record<PlanTable, ((row: Fields) => string)[]>> = {
  organisation: [name],
  position: [row => `${row.organisationId} ${name(row)}`],
  group: [name],
  seat: [row => `${row.groupId} ${row.positionId}`],
  place: [name],
  programme: [row => `${row.kind} ${name(row)}`],
  agreement: [row => plainName(String(row.title)), () => ''],
  party: [row => `${row.agreementId} ${row.organisationId}`],
  catalogueArea: [row => `${row.catalogueId} ${name(row)}`],
  succession: [row => `${row.earlierAreaId} ${row.laterAreaId}`],
  stance: [row => String(row.catalogueAreaId)],
}

/** What is not added to a record that is used as it is: who sits in a group, who has signed an agreement. */
const keptOutWith: Partial<Record<PlanTable, string>> = { seat: 'groupId', party: 'agreementId' }

/**
 * `known` are the partnership's own records, from listPartnershipRecords. `keepsOrigin`: each of the plan's records remembers its id in the
 * file, by which a later file of the same plan finds it again.
 */
export function arrivalRows(
  context: Context,
  { membership: { partnershipId, personId } }: Actor,
  { records }: PlanData,
  known: Known,
  draftId: string,
  keepsOrigin: boolean,
): ArrivalRows {
  const planId = context.newId()
  const originOf = (table: PlanTable | 'plan', originId: string) =>
    keepsOrigin && (table === 'plan' || (continuedTables as readonly string[]).includes(table))
      ? { originId }
      : {}
  const ids = new Map<unknown, string>([[null, null as never]])
  const usedAsTheyAre = new Set<unknown>()
  const lists = () =>
    Object.fromEntries(planTables.map(table => [table, []])) as unknown as ArrivalRows['met']
  const rows: ArrivalRows = {
    plan: {
      ...records.plan,
      id: planId,
      partnershipId,
      draftId,
      createdAt: context.now(),
      ...originOf('plan', records.plan.id),
    },
    ids,
    added: lists(),
    judgement: [],
    met: lists(),
    changed: [],
  }
  for (const table of planTables) {
    const references = referencesOf(table)
    const mapped = (record: Fields): Fields => ({
      ...record,
      ...Object.fromEntries(references.map(({ field }) => [field, ids.get(record[field]) ?? null])),
    })
    const all = records[table] as OwnRow[]
    const own = known[table] ?? []
    const meetings =
      table === 'catalogue'
        ? meetingsOfLists(records, known)
        : meetingsOf(all, own, mapped, likeness[table] ?? [])
    const parent = keptOutWith[table]
    const added = all.filter(record => {
      const met = meetings.get(record.id)
      if (met) {
        ids.set(record.id, met.id)
        usedAsTheyAre.add(met.id)
        rows.met[table].push(met)
        rows.changed.push(...changesTo(table, met, mapped(record)))
        return false
      }
      if (parent && usedAsTheyAre.has(ids.get(record[parent]))) return false
      ids.set(record.id, context.newId())
      return true
    })
    for (const record of added) {
      const fields = { ...mapped(record), id: ids.get(record.id)! }
      const derived = table === 'activity' ? understood(fields, records.plan.year) : {}
      rows.added[table].push({ ...fields, ...derived, ...originOf(table, record.id) })
      const { verdict } = record
      if (verdict)
        rows.judgement.push({
          id: context.newId(),
          partnershipId,
          indicatorId: fields.id,
          verdict,
          personId,
          at: context.now(),
        })
    }
  }
  return rows
}

function understood(fields: Fields, planYear: number | null): Understood {
  return understoodOf(fields as { duration: string | null; followUp: string | null }, planYear)
}

/** A stance is about the plan that came last. An agreement is only given the list that it lacks. */
function changesTo(table: PlanTable, met: OwnRow, arriving: Fields): ArrivalRows['changed'] {
  if (table === 'stance') {
    const { id: _, catalogueAreaId: __, ...values } = arriving
    const differ = Object.entries(values).some(([field, value]) => met[field] !== value)
    return differ ? [{ table, id: met.id, values }] : []
  }
  const { catalogueId } = arriving
  const lacks = table === 'agreement' && catalogueId !== null && met.catalogueId === null
  return lacks ? [{ table: 'agreement', id: met.id, values: { catalogueId } }] : []
}

/**
 * Versions of the central list often have the same name. One is here already that has its id, or else at least half of its areas; of
 * several the one that has most.
 */
function meetingsOfLists(records: PlanData['records'], known: Known): Map<string, OwnRow> {
  const areasOf = (areas: Fields[], list: string) =>
    new Set(areas.filter(({ catalogueId }) => catalogueId === list).map(name))
  const pairs = records.catalogue.flatMap(list =>
    (known.catalogue ?? []).map(own => {
      const areas = areasOf(records.catalogueArea, list.id)
      const ours = areasOf(known.catalogueArea ?? [], own.id)
      const shared = [...areas].filter(area => ours.has(area)).length
      const alike = areas.size === 0 ? name(list) === name(own) : shared * 2 >= areas.size
      return { list, own, shared: list.id === own.id ? Number.POSITIVE_INFINITY : alike ? shared : -1 }
    }),
  )
  const met = new Map<string, OwnRow>()
  const taken = new Set<OwnRow>()
  for (const { list, own, shared } of pairs.toSorted((a, b) => b.shared - a.shared)) {
    if (shared < 0 || met.has(list.id) || taken.has(own)) continue
    met.set(list.id, own)
    taken.add(own)
  }
  return met
}

/** Which records are here already, by the id that they have in the file. */
function meetingsOf(
  records: OwnRow[],
  own: OwnRow[],
  mapped: (record: Fields) => Fields,
  likenesses: ((row: Fields) => string)[],
): Map<string, OwnRow> {
  const met = new Map<string, OwnRow>()
  const free = new Set(own)
  const meetBy = (here: (row: OwnRow) => string, there: (record: OwnRow) => string) => {
    const byKey = Map.groupBy(free, here)
    for (const record of records) {
      const row = met.has(record.id) ? undefined : byKey.get(there(record))?.shift()
      if (!row) continue
      met.set(record.id, row)
      free.delete(row)
    }
  }
  if (likenesses.length > 0)
    meetBy(
      ({ id }) => id,
      ({ id }) => id,
    )
  for (const like of likenesses) meetBy(like, record => like(mapped(record)))
  return met
}
