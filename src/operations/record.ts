/**
 * Adding, changing and removing a record: the same steps for every noun. Check the role's right, find the record,
 * compare versions, check the fields, write, record the event — in one transaction, as the person.
 */
import { z } from 'zod'
import { may, mayWithOwn, type RecordName, type Verb } from '../domain/access.ts'
import { changesBetween, type EventVerb } from '../domain/event.ts'
import { type Problems, problemsOf } from '../domain/fields.ts'
import {
  type Identity,
  type Membership,
  type Reading,
  readAs,
  type Writing,
  writeAs,
} from '../storage/database.ts'
import { insertEvents, type NewEvent } from '../storage/event.ts'
import { misfitOf, referrerOf } from '../storage/misfit.ts'
import { listNames } from '../storage/names.ts'
import { type Beside, placeBeside } from '../storage/order.ts'
import {
  deleteRecord,
  type EditableTable,
  findRecord,
  findRecordForChange,
  insertRecord,
  updateRecord,
} from '../storage/record.ts'
import { takenWith } from '../storage/taken.ts'
import type { Context } from './context.ts'
import { type Meanwhile, mergeMeanwhile } from './meanwhile.ts'
import { pointingTexts } from './pointing-text.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

/** Who acts, and in which of their partnerships. */
export type Actor = { identity: Identity; membership: Membership }

/** A noun as the operations see it. */
export type Noun = {
  table: EditableTable & RecordName
  schema: z.ZodObject
  /** The columns of a new record that say what it belongs to, and its chapter: they stand in the address. */
  parents?: z.ZodType<Columns>
  /** What a row is called in the history. */
  title(row: Record<string, unknown>): string
  /** For a record that joins others and has no words of its own, such as a seat: the columns whose names are its title. */
  joins?: readonly string[]
  /** Columns of a new record that nobody writes: its place among its siblings, when it was made. */
  initial?(
    context: Context,
    /** What the record belongs to and what the person wrote. */
    row: Columns,
    writing: Writing,
    partnershipId: string,
  ): Promise<Columns> | Columns
  /**
   * Columns that follow from the fields, such as the date understood from a duration's words.
   * `row` is what is stored so far; of a new record only what it belongs to.
   */
  derived?(fields: Columns, writing: Writing, partnershipId: string, row: Columns): Promise<Columns> | Columns
  /** What fits in itself and not among the other records, field by field: a goal's indicator of another plan. */
  misfits?(fields: Columns, writing: Writing, partnershipId: string, row: Columns): Promise<Problems>
  /** By what the record is closed, so that nothing of it is written any more; null where it is not. */
  sealed?(writing: Writing, partnershipId: string, row: Columns): Promise<Seal | null>
  /** By what the record is kept, so that it is not removed, though it may change; null where it is not. */
  kept?(writing: Writing, partnershipId: string, row: Columns): Promise<Keeping | null>
  /** What else in the plan follows from a change of this record, in the same transaction. */
  afterChange?(fields: Columns, writing: Writing, partnershipId: string, id: string, by: By): Promise<void>
  /**
   * For a record with a text that is written live too: tells the history of that before the record is changed or removed. Answers the
   * version that the record has then, and which of them the person saw.
   */
  beforeChange?(
    writing: Writing,
    row: Columns,
    seen: number,
    input: Columns,
    by: By,
  ): Promise<{ version: number; seen: number }>
  /**
   * What the form of a new record brings with it, such as an activity's contacts, in the same transaction. `id` is the new record's;
   * what it has already, when its form is sent twice, is `there`.
   */
  brings?(input: Columns, writing: Writing, partnershipId: string, id: string): Promise<Outcome<Brought[]>>
  /** What goes with a record when it is removed, as the history tells of it; lets go of what stays. */
  takes?(writing: Writing, partnershipId: string, id: string, row: Columns): Promise<Told[]>
}

/** Who changes something, and what operations are given. */
export type By = { context: Context; actor: Actor }

/** What was saved: the record, the event that tells of it (null where nothing was changed), and what others had saved meanwhile. */
export type Saved = { id: string; event: string | null; meanwhile?: Meanwhile | null }

/**
 * What a form for something new may say besides its fields. `id`: the id that the record gets, so that a form that is sent twice adds
 * once. `beside`: the sibling that it is put before or after; without one it comes last.
 */
export type Wanted = { id?: string | undefined; beside?: Beside | undefined }

/** A record that comes with another: its fields, what it belongs to, and the row that stands there already. */
export type Brought = {
  noun: Noun
  fields: Columns
  parents: Columns
  there: (Columns & { id: string; version: number }) | null
}

/** Minutes that somebody stands for, a round whose report is decided, a question that the group above has on its agenda, a value out of a file. */
export type Seal = 'approved' | 'decided' | 'opened' | 'taken-up' | 'taken-in'

/** A round whose report is decided has judged it. */
export type Keeping = 'judged'

type Columns = Record<string, unknown>
const nothing: z.ZodType<Columns> = z.object({})

export async function addRecord(
  context: Context,
  actor: Actor,
  noun: Noun,
  input: unknown,
  /** What the address says that the record belongs to; what the noun's `parents` do not name is left out. */
  belongsTo: Record<string, unknown> = {},
  wanted: Wanted = {},
): Promise<Outcome<Saved>> {
  if (!mayDo(actor, 'add', noun)) return refused({ name: 'not-allowed' })
  const asked = pointing(noun, input, {})
  if (asked) return asked
  const { id } = wanted
  // Sent twice, as when the first answer was lost on the way: what is written now is what shall stand.
  if (id && (await showRecord(context, actor, noun, id))) {
    if (!mayDo(actor, 'change', noun, id)) return refused({ name: 'not-allowed' })
    return writeAs(context.database, actor.identity, async writing => {
      // Locked first, so that what comes with it is not written by two at once.
      await findRecordForChange(writing, noun.table, actor.membership.partnershipId, id)
      const brought = await broughtBy(actor, writing, noun, id, input)
      if (!brought.ok) return brought
      const again = await changed(context, actor, writing, noun, id, 1, input)
      if (again.ok) await bring(context, actor, writing, brought.value)
      return again
    })
  }
  return writeAs(context.database, actor.identity, writing =>
    added(context, actor, writing, noun, input, belongsTo, wanted),
  )
}

/** What `addRecord` does, within what else is done in the same transaction. The caller has asked whether the person may. */
export async function added(
  context: Context,
  actor: Actor,
  writing: Writing,
  noun: Noun,
  input: unknown,
  belongsTo: Record<string, unknown> = {},
  { id: given, beside }: Wanted = {},
): Promise<Outcome<Saved>> {
  const parsed = noun.schema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  const belonging = (noun.parents ?? nothing).safeParse(belongsTo)
  if (!belonging.success) return refused({ name: 'invalid', problems: problemsOf(belonging.error) })
  const parents = belonging.data
  const id = given && isId(given) ? given : context.newId()
  const fields = parsed.data
  const { partnershipId } = actor.membership
  const seal = await noun.sealed?.(writing, partnershipId, parents)
  if (seal) return refused({ name: seal })
  const brought = await broughtBy(actor, writing, noun, id, input)
  if (!brought.ok) return brought
  const misfits = (await noun.misfits?.(fields, writing, partnershipId, parents)) ?? {}
  if (Object.keys(misfits).length > 0) return refused({ name: 'invalid', problems: misfits })
  const initial = (await noun.initial?.(context, { ...fields, ...parents }, writing, partnershipId)) ?? {}
  const derived = (await noun.derived?.(fields, writing, partnershipId, parents)) ?? {}
  const row = { ...initial, ...parents, ...fields, ...derived, partnershipId, id }
  const misfit = await misfitOf(writing, () => insertRecord(writing, noun.table, row as never))
  if (misfit) return refused({ name: 'invalid', problems: { [misfit.field]: misfit.problem } })
  if (beside) await placeBeside(writing, noun.table, partnershipId, id, row, beside)
  const changes = changesBetween({}, fields)
  const whole = { ...parents, ...fields }
  const event = await recordEvent(context, actor, writing, noun, 'added', id, whole, changes, {
    recordVersion: 1,
  })
  await bring(context, actor, writing, brought.value)
  return done({ id, event })
}

async function broughtBy(
  actor: Actor,
  writing: Writing,
  noun: Noun,
  id: string,
  input: unknown,
): Promise<Outcome<Brought[]>> {
  const { partnershipId } = actor.membership
  const brought = (await noun.brings?.((input ?? {}) as Columns, writing, partnershipId, id)) ?? done([])
  if (!brought.ok) return brought
  const mayAll = brought.value.every(({ noun, there }) => mayDo(actor, there ? 'change' : 'add', noun))
  return mayAll ? brought : refused({ name: 'not-allowed' })
}

/** Writes what came with a record: what is there already is changed to what is written now, unless somebody has changed it since. */
async function bring(context: Context, actor: Actor, writing: Writing, brought: Brought[]): Promise<void> {
  const { partnershipId } = actor.membership
  for (const { noun, fields, parents, there } of brought) {
    const changes = changesBetween(there ? fieldsOf(noun, there) : {}, fields)
    if (Object.keys(changes).length === 0 || (there && there.version > 1)) continue
    const id = there?.id ?? context.newId()
    if (there) await updateRecord(writing, noun.table, partnershipId, id, fields as never)
    else await insertRecord(writing, noun.table, { ...parents, ...fields, partnershipId, id } as never)
    await recordEvent(
      context,
      actor,
      writing,
      noun,
      there ? 'changed' : 'added',
      id,
      { ...parents, ...fields },
      changes,
      { recordVersion: (there?.version ?? 0) + 1 },
    )
  }
}

/** A record as its form shows it, or null where it does not exist for this person. */
export async function showRecord(
  context: Context,
  actor: Actor,
  noun: Pick<Noun, 'table'>,
  id: string,
): Promise<(Record<string, unknown> & { id: string; version: number }) | null> {
  if (!isId(id)) return null
  const row = await readAs(context.database, actor.identity, reading =>
    findRecord(reading, noun.table, actor.membership.partnershipId, id),
  )
  return row as (Record<string, unknown> & { id: string; version: number }) | null
}

/**
 * Changes a record's fields. `version` is the one the person saw. Where somebody has changed the record since, what both wanted is kept
 * as far as it goes together, and the answer says so; where it does not, it is refused with what stands there now.
 */
export async function changeRecord(
  context: Context,
  actor: Actor,
  noun: Noun,
  id: string,
  version: number,
  input: unknown,
): Promise<Outcome<Saved>> {
  if (!mayDo(actor, 'change', noun, id)) return refused({ name: 'not-allowed' })
  if (!isId(id)) return refused({ name: 'not-found' })
  return writeAs(context.database, actor.identity, async writing => {
    // What stood there before is asked for only where something points at a person at all.
    const row =
      pointing(noun, input, {}) && (await findRecord(writing, noun.table, actor.membership.partnershipId, id))
    const asked = row && pointing(noun, input, row)
    return asked || changed(context, actor, writing, noun, id, version, input)
  })
}

/** The question whether texts may stand that point at a person; null where nothing does. */
function pointing(noun: Noun, input: unknown, before: Columns) {
  const parsed = noun.schema.safeParse(input)
  const found = parsed.success ? pointingTexts(parsed.data, before, input) : {}
  return Object.keys(found).length > 0 ? refused<Refusal>({ name: 'invalid', problems: found }) : null
}

/** What `changeRecord` does, within what else is done in the same transaction. The caller has asked whether the person may. */
export async function changed(
  context: Context,
  actor: Actor,
  writing: Writing,
  noun: Noun,
  id: string,
  version: number,
  input: unknown,
): Promise<Outcome<Saved>> {
  const parsed = noun.schema.safeParse(input)
  const { partnershipId } = actor.membership
  const found = await findRecordForChange(writing, noun.table, partnershipId, id)
  if (!found) return refused({ name: 'not-found' })
  const seal = await noun.sealed?.(writing, partnershipId, found)
  if (seal) return refused({ name: seal })
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  const by = { context, actor }
  const told = await noun.beforeChange?.(writing, found, version, input as Columns, by)
  const row = { ...found, version: told?.version ?? found.version }
  const seen = told?.seen ?? version
  const before = fieldsOf(noun, row)
  const merged = await mergeMeanwhile(writing, partnershipId, noun.schema, row, seen, before, parsed.data)
  if (!merged.ok) return merged
  const { fields, meanwhile } = merged.value
  const changes = changesBetween(before, fields)
  if (Object.keys(changes).length === 0) return done({ id, event: null, meanwhile })
  const misfits = (await noun.misfits?.(fields, writing, partnershipId, row)) ?? {}
  if (Object.keys(misfits).length > 0) return refused({ name: 'invalid', problems: misfits })
  const derived = (await noun.derived?.(fields, writing, partnershipId, row)) ?? {}
  const values = { ...fields, ...derived } as never
  const misfit = await misfitOf(writing, () => updateRecord(writing, noun.table, partnershipId, id, values))
  if (misfit) return refused({ name: 'invalid', problems: { [misfit.field]: misfit.problem } })
  await noun.afterChange?.(fields, writing, partnershipId, id, by)
  const made = { recordVersion: row.version + 1 }
  const whole = { ...row, ...fields }
  const event = await recordEvent(context, actor, writing, noun, 'changed', id, whole, changes, made)
  return done({ id, event, meanwhile })
}

/**
 * Removes a record, unless others refer to it. `version` is the one the person saw: what somebody has rewritten since is not removed
 * unseen. Null removes whatever stands there.
 */
export async function removeRecord(
  context: Context,
  actor: Actor,
  noun: Noun,
  id: string,
  version: number | null,
): Promise<Outcome<Saved>> {
  if (!mayDo(actor, 'remove', noun, id)) return refused({ name: 'not-allowed' })
  if (!isId(id)) return refused({ name: 'not-found' })
  return writeAs(context.database, actor.identity, writing =>
    removed(context, actor, writing, noun, id, version),
  )
}

/** What `removeRecord` does, within what else is done in the same transaction. The caller has asked whether the person may. */
export async function removed(
  context: Context,
  actor: Actor,
  writing: Writing,
  noun: Noun,
  id: string,
  version: number | null,
): Promise<Outcome<Saved>> {
  const { partnershipId } = actor.membership
  const found = await findRecordForChange(writing, noun.table, partnershipId, id)
  if (!found) return refused({ name: 'not-found' })
  const closed =
    (await noun.sealed?.(writing, partnershipId, found)) ?? (await noun.kept?.(writing, partnershipId, found))
  if (closed) return refused({ name: closed })
  const live = await noun.beforeChange?.(writing, found, found.version, {}, { context, actor })
  const row = { ...found, version: live?.version ?? found.version }
  const before = fieldsOf(noun, row)
  if (version !== null && row.version !== version) {
    return refused({ name: 'stale', theirs: before, version: row.version })
  }
  const taken = await takenWith(writing, partnershipId, noun.table, id)
  let told: Told[] = []
  const referrer = await referrerOf(writing, async () => {
    told = (await noun.takes?.(writing, partnershipId, id, row)) ?? []
    await deleteRecord(writing, noun.table, partnershipId, id)
  })
  if (referrer) return refused({ name: 'in-use', by: [referrer] })
  const gone = Object.fromEntries(Object.entries(before).map(([field, from]) => [field, { from, to: null }]))
  await tell(context, actor, writing, told)
  const event = await recordEvent(context, actor, writing, noun, 'removed', id, row, gone, { taken })
  return done({ id, event })
}

/** Records that a person did something to a record; answers the event's id. */
export async function recordEvent(
  context: Context,
  actor: Actor,
  writing: Writing,
  noun: { table: RecordName } & Pick<Noun, 'title' | 'joins'>,
  verb: EventVerb,
  recordId: string,
  row: Record<string, unknown>,
  changes: ReturnType<typeof changesBetween> = {},
  made: Pick<NewEvent, 'recordVersion' | 'taken'> = {},
): Promise<string> {
  const { partnershipId } = actor.membership
  const title = await titleIn(writing, partnershipId, noun, row)
  const told: Told = { verb, record: noun.table, recordId, title, changes, ...made }
  const [event] = await tell(context, actor, writing, [told])
  return event!
}

/** What a line of the history says, besides who and when. */
export type Told = Omit<NewEvent, 'partnershipId' | 'id' | 'at' | 'personId'>

/** Records what a person did to several records at once; answers the events' ids. */
export async function tell(
  context: Context,
  actor: Actor,
  writing: Writing,
  told: Told[],
): Promise<string[]> {
  const { partnershipId, personId } = actor.membership
  const at = context.now()
  const events = told.map(one => ({ ...one, partnershipId, id: context.newId(), at, personId }))
  await insertEvents(writing, events)
  return events.map(({ id }) => id)
}

/** What a record is called, for the question whether to remove it. */
export function titleOf(
  context: Context,
  actor: Actor,
  noun: Pick<Noun, 'title' | 'joins'>,
  row: Columns,
): Promise<string> {
  return readAs(context.database, actor.identity, reading =>
    titleIn(reading, actor.membership.partnershipId, noun, row),
  )
}

async function titleIn(
  reading: Reading,
  partnershipId: string,
  noun: Pick<Noun, 'title' | 'joins'>,
  row: Columns,
): Promise<string> {
  if (!noun.joins) return noun.title(row)
  const ids = noun.joins.flatMap(column => (row[column] ? [String(row[column])] : []))
  const names = await listNames(reading, partnershipId, ids)
  return ids.flatMap(id => names.get(id) ?? []).join(' – ')
}

/**
 * Whether the person may do this to a noun's records, or to the one with this id: what decides if a page shows the way to it.
 * What somebody adds is their own, and everybody's own person is theirs to change.
 */
export function mayDo(actor: Actor, verb: Verb, { table }: { table: RecordName }, id?: string): boolean {
  const { role, personId } = actor.membership
  const own = verb === 'add' || (table === 'person' && id === personId)
  return own ? mayWithOwn(role, verb, table) : may(role, verb, table)
}

/** What a person writes of a record: its schema's fields, out of the stored row. */
export function fieldsOf(noun: Pick<Noun, 'schema'>, row: object): Record<string, unknown> {
  const shape = Object.keys(noun.schema.shape)
  return Object.fromEntries(shape.map(field => [field, (row as Record<string, unknown>)[field] ?? null]))
}

/** Whether text from an address can be an id at all; what cannot be is not found, not an error. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
