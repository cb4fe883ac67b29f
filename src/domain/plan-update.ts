/**
 * Updating a plan from a file that carries the same plan: what differs, choice by choice, and what is to be done for those that are chosen.
 * What belongs to the partnership is used as it is here; it is only added to where something that is chosen points at it.
 */
import type { EventVerb } from './event.ts'
import { type ChangeGroup, comparePlans, type FieldChange, type RecordChange } from './plan-comparison.ts'
import {
  continuedTables,
  type PlanRecords,
  type PlanTable,
  partOf,
  planTables,
  referencesOf,
} from './plan-records.ts'
import type { PlanWithOrigins } from './plan-version.ts'

type Fields = Record<string, unknown> & { id: string }
type Rows = Record<PlanTable, Fields[]>
type OwnTable = (typeof continuedTables)[number]

const isOwn = (table: string): table is OwnTable => (continuedTables as readonly string[]).includes(table)

/** The plan here that a file carries: the one with its id, else the one of its year that came from it, the latest of several. */
export function carriedHere<P extends { id: string; originId: string | null; year: number | null }>(
  carried: { id: string; year: number | null },
  plans: P[],
): P | null {
  const came = plans.filter(({ originId, year }) => originId === carried.id && year === carried.year)
  return plans.find(({ id }) => id === carried.id) ?? came[0] ?? null
}

/** The file's plan as it would stand here: `records` have the ids that they have here, `fileIds` those that they have in the file. */
export type Arriving = { records: PlanRecords; fileIds: Map<string, string> }

/** What belongs to the partnership, of what the file holds: the ids here by those in the file, and the records that are not here yet. */
export type Around = { ids: Map<unknown, string>; added: Record<PlanTable, Fields[]> }

/**
 * Finds the file's records among those of the plan here: by their ids or what they came from (`origins`), but a contact by its activity
 * and organisation. Those that are not found get new ids.
 */
export function arrivingAs(
  file: PlanRecords,
  { records, origins }: PlanWithOrigins,
  around: Around,
  newId: () => string,
): Arriving {
  const here = records as unknown as Rows
  const ids = new Map(around.ids)
  const rows = {} as Rows
  for (const table of planTables) {
    if (!isOwn(table)) {
      rows[table] = [...here[table], ...around.added[table]]
      continue
    }
    const references = referencesOf(table)
    const mapped = (record: Fields): Fields => ({
      ...record,
      ...Object.fromEntries(references.map(({ field }) => [field, ids.get(record[field]) ?? null])),
    })
    const all = file[table] as Fields[]
    const free = new Map(here[table].map(row => [row.id, row]))
    const byOrigin = new Map(here[table].map(({ id }) => [origins[id], id]))
    const contacts = new Map(here.contact.map(row => [contactKey(row), row.id]))
    for (const record of all) {
      // A contact of another organisation is another contact, whatever its id.
      const known =
        table === 'contact'
          ? [contacts.get(contactKey(mapped(record)))]
          : [record.id, byOrigin.get(record.id)]
      const found = known.find(id => id !== undefined && free.has(id))
      if (found) free.delete(found)
      ids.set(record.id, found ?? newId())
    }
    rows[table] = all.map(record => ({ ...mapped(record), id: ids.get(record.id)! }))
  }
  return {
    records: {
      ...rows,
      partnership: records.partnership,
      plan: { ...file.plan, id: records.plan.id },
    } as unknown as PlanRecords,
    fileIds: new Map(
      continuedTables.flatMap(table => file[table].map(({ id }) => [ids.get(id)!, id] as [string, string])),
    ),
  }
}

const contactKey = ({ activityId, organisationId }: Record<string, unknown>) =>
  `${activityId} ${organisationId}`

/** What has happened here since the file was made. `taken`: what went with a removal, and what it came from. */
export type Touch = {
  verb: EventVerb
  recordId: string
  fields: string[]
  taken: { id: string; originId: string | null }[]
}

/** Something that can be taken from the file or left. `isTouched`: it has been changed here since the file was made. */
export type Choice = { key: string; isTouched: boolean }

/** Of what is added or removed the whole is chosen, of what is changed each field, and by itself that it stands elsewhere. */
export type UpdateChange = Omit<RecordChange, 'fields'> & {
  whole: Choice | null
  moving: Choice | null
  fields: (FieldChange & { choice: Choice | null })[]
}

export type UpdateGroup = Omit<ChangeGroup, 'changes'> & { changes: UpdateChange[] }

/** Fields that hang together: an activity answers no cause without its problem. */
const coupled = ['problemId', 'causeId']

/** Every difference between the plan here and the file's, in the order in which the plan is read. */
export function differencesOf(here: PlanRecords, arriving: Arriving, touches: Touch[]): UpdateGroup[] {
  const since = touchedSince(here, touches)
  const rows = new Map(continuedTables.flatMap(table => (here[table] as Fields[]).map(row => [row.id, row])))
  return differing(here, arriving).map(group => ({
    ...group,
    changes: group.changes.map((change): UpdateChange => {
      const { id, kind, moved } = change
      const fileId = arriving.fileIds.get(id) ?? id
      const whole = (key: string, isTouched: boolean) => ({ key, isTouched })
      const changedFields = change.fields.map(({ field }) => field)
      const fieldChoice = (field: string): Choice | null => {
        const together = coupled.includes(field)
          ? changedFields.filter(one => coupled.includes(one))
          : [field]
        // What hangs together is one choice, at the first of the fields.
        if (together[0] !== field) return null
        return whole(
          `set.${id}.${field}`,
          together.some(one => since.wasSet(id, one)),
        )
      }
      const row = rows.get(id)
      // By the words that it is known by here, before they are changed.
      const named = row && (row.name ?? row.title ?? row.text)
      return {
        ...change,
        title: named ? String(named) : change.title,
        whole:
          kind === 'added'
            ? whole(`add.${fileId}`, since.wasRemoved(id) || since.wasRemoved(fileId))
            : kind === 'removed'
              ? whole(`remove.${id}`, since.wasTouched(id))
              : null,
        moving: moved && whole(`move.${id}`, since.wasMoved(id)),
        fields: change.fields.map(field => ({
          ...field,
          choice: kind === 'changed' ? fieldChoice(field.field) : null,
        })),
      }
    }),
  }))
}

/** Everything that can be chosen. */
export function choicesIn(groups: UpdateGroup[]): Choice[] {
  return groups.flatMap(({ changes }) =>
    changes.flatMap(({ whole, moving, fields }) =>
      [whole, moving, ...fields.map(({ choice }) => choice)].filter(choice => choice !== null),
    ),
  )
}

/** The comparison, without what is the partnership's. */
function differing(here: PlanRecords, arriving: Arriving): ChangeGroup[] {
  const groups = comparePlans({ records: here, origins: {} }, { records: arriving.records, origins: {} })
  return groups
    .map(group => ({
      ...group,
      changes: group.changes.filter(({ table }) => table === 'plan' || isOwn(table)),
    }))
    .filter(({ changes }) => changes.length > 0)
}

function touchedSince(here: PlanRecords, touches: Touch[]) {
  const removed = new Set(
    touches
      .filter(({ verb }) => verb === 'removed')
      .flatMap(({ recordId, taken }) => [recordId, ...taken.flatMap(one => [one.id, one.originId])]),
  )
  const byRecord = Map.groupBy(touches, ({ recordId }) => recordId)
  const parts = new Map<unknown, string[]>()
  for (const table of continuedTables)
    for (const row of here[table] as Fields[]) {
      const whole = row[partOf[table] ?? '']
      if (whole) parts.set(whole, [...(parts.get(whole) ?? []), row.id])
    }
  const wasTouched = (id: string): boolean => byRecord.has(id) || (parts.get(id) ?? []).some(wasTouched)
  return {
    wasRemoved: (id: string) => removed.has(id),
    wasSet: (id: string, field: string) =>
      (byRecord.get(id) ?? []).some(({ fields, verb }) =>
        field === 'verdict'
          ? verb === 'accepted' || verb === 'dismissed' || verb === 'reconsidered'
          : fields.includes(field),
      ),
    wasMoved: (id: string) => (byRecord.get(id) ?? []).some(({ verb }) => verb === 'moved'),
    /** The record or anything that is a part of it: what is removed takes its parts along. */
    wasTouched,
  }
}

/** What is to be done, in this order. The added come after those that they refer to. */
export type UpdateSteps = {
  /** Records of the partnership that what is chosen points at. */
  around: { table: PlanTable; row: Fields }[]
  added: { table: OwnTable; row: Fields; originId: string }[]
  changed: { table: OwnTable | 'plan'; id: string; values: Record<string, unknown> }[]
  /** What comes to stand in another area: the column that says in which. */
  moved: { table: OwnTable; id: string; values: Record<string, unknown> }[]
  /** Where what was added or moved stands: after the first of these that is among its siblings, else first. */
  placed: { table: OwnTable; id: string; after: string[] }[]
  removed: { table: OwnTable; id: string }[]
}

/** The steps for what is chosen, by its keys. What stands in something that is not added is not added either. */
export function stepsOf(here: PlanRecords, arriving: Arriving, chosen: Set<string>): UpdateSteps {
  const now = here as unknown as Rows
  const then = arriving.records as unknown as Rows
  const changes = differing(here, arriving).flatMap(group => group.changes)
  const has = (kind: string, id: string, field = '') =>
    chosen.has(
      [kind, kind === 'add' ? (arriving.fileIds.get(id) ?? id) : id, ...(field ? [field] : [])].join('.'),
    )
  const removed = new Set(
    changes.filter(({ kind, id }) => kind === 'removed' && has('remove', id)).map(({ id }) => id),
  )
  const steps: UpdateSteps = { around: [], added: [], changed: [], moved: [], placed: [], removed: [] }
  const standing = new Set<unknown>([here.plan.id])
  for (const table of continuedTables) for (const { id } of now[table]) standing.add(id)
  const wholes = new Map<string, string>()
  for (const table of continuedTables)
    for (const row of now[table]) {
      const whole = row[partOf[table] ?? '']
      if (typeof whole === 'string') wholes.set(row.id, whole)
    }
  const isGoing = (id: unknown): boolean =>
    typeof id === 'string' && (removed.has(id) || isGoing(wholes.get(id)))
  for (const id of [...standing]) if (isGoing(id)) standing.delete(id)

  const isNew = new Map(changes.filter(({ kind }) => kind === 'added').map(change => [change.id, change]))
  for (const table of planTables.filter(isOwn))
    for (const row of then[table]) {
      const whole = row[partOf[table] ?? '']
      const isThere = now[table].some(({ id }) => id === row.id)
      // A part that is told of under its whole comes along with it.
      const isWanted = isNew.has(row.id) ? has('add', row.id) : !isThere
      if (isThere || !isWanted || (typeof whole === 'string' && !standing.has(whole))) continue
      standing.add(row.id)
      steps.added.push({ table, row, originId: arriving.fileIds.get(row.id)! })
    }

  const around = new Map<string, { table: PlanTable; row: Fields }>()
  const others = new Map<string, { table: PlanTable; row: Fields }>()
  const known = new Set<unknown>()
  for (const table of planTables.filter(one => !isOwn(one))) {
    for (const { id } of now[table]) known.add(id)
    for (const row of then[table]) if (!known.has(row.id)) others.set(row.id, { table, row })
  }
  /** Whether what a field points at is here, or comes with what is added around the plan. */
  const reaches = (id: unknown): boolean => {
    if (id === null || known.has(id) || standing.has(id)) return true
    const other = others.get(String(id))
    if (!other) return false
    if (around.has(other.row.id)) return true
    around.set(other.row.id, other)
    for (const { field } of referencesOf(other.table)) reaches(other.row[field])
    return true
  }
  const within = (table: OwnTable, row: Fields): Fields => {
    const lost = referencesOf(table).filter(({ field }) => !reaches(row[field]))
    const values = { ...row, ...Object.fromEntries(lost.map(({ field }) => [field, null])) }
    return 'causeId' in values && values.problemId === null ? { ...values, causeId: null } : values
  }
  steps.added = steps.added.map(({ row, ...one }) => ({ ...one, row: within(one.table, row) }))

  for (const change of changes.filter(({ kind }) => kind === 'changed')) {
    const { table, id } = change
    if (table !== 'plan' && (!isOwn(table) || isGoing(id))) continue
    const row: Record<string, unknown> =
      table === 'plan' ? arriving.records.plan : then[table].find(one => one.id === id)!
    const parent = table === 'plan' ? null : partOf[table]
    const picked = change.fields.map(({ field }) => field).filter(field => has('set', id, field))
    const all = picked.some(field => coupled.includes(field)) ? [...new Set([...picked, ...coupled])] : picked
    const reached = all.filter(field => !field.endsWith('Id') || reaches(row[field]))
    const fields = all.some(field => coupled.includes(field) && !reached.includes(field))
      ? reached.filter(field => !coupled.includes(field))
      : reached
    const values = Object.fromEntries(fields.filter(field => field in row).map(field => [field, row[field]]))
    if (Object.keys(values).length > 0) steps.changed.push({ table, id, values })
    if (table === 'plan' || !change.moved || !has('move', id)) continue
    if ('toArea' in change.moved && parent && standing.has(row[parent]))
      steps.moved.push({ table, id, values: { [parent]: row[parent] } })
    steps.placed.push({ table, id, after: [] })
  }

  const wanted = new Set([...steps.added.map(({ row }) => row.id), ...steps.placed.map(({ id }) => id)])
  steps.placed = planTables
    .filter(isOwn)
    .flatMap(table =>
      then[table].flatMap((row, at) =>
        wanted.has(row.id) ? [{ table, id: row.id, after: siblingsBefore(table, then[table], at) }] : [],
      ),
    )
  steps.around = planTables.flatMap(table => [...around.values()].filter(one => one.table === table))
  steps.removed = changes.flatMap(({ table, id }) =>
    removed.has(id) && isOwn(table) && !isGoing(wholes.get(id)) ? [{ table, id }] : [],
  )
  return steps
}

/** The siblings that stand before a record, the nearest first. */
function siblingsBefore(table: OwnTable, rows: Fields[], at: number): string[] {
  const columns = [partOf[table] ?? '', 'chapter']
  const row = rows[at]!
  return rows
    .slice(0, at)
    .filter(other => columns.every(column => (other[column] ?? null) === (row[column] ?? null)))
    .map(({ id }) => id)
    .reverse()
}
