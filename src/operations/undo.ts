/** Taking back what an event tells of: a change, wholly or one field of it, an addition, or a removal with all that went with it. */
import { may, mayWithOwn, type RecordName, recordNames } from '../domain/access.ts'
import { changesBetween } from '../domain/event.ts'
import { problemsOf } from '../domain/fields.ts'
import { type Reading, readAs, type Writing, writeAs } from '../storage/database.ts'
import { findEvent, listRemovals } from '../storage/event.ts'
import { misfitOf } from '../storage/misfit.ts'
import { arrange, isOrdered, listSiblingsForChange } from '../storage/order.ts'
import { findRecord, findRecordForChange, updateRecord } from '../storage/record.ts'
import { bringBack, type Taken } from '../storage/taken.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Context } from './context.ts'
import { namesIn } from './history.ts'
import { nouns } from './nouns.ts'
import {
  type Actor,
  fieldsOf,
  isId,
  mayDo,
  type Noun,
  recordEvent,
  removeRecord,
  type Saved,
  type Told,
  tell,
} from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

type Columns = Record<string, unknown>
type Found = NonNullable<Awaited<ReturnType<typeof findEvent>>>

/**
 * `gone`: the record, or something that it belongs to or points at, is not there any more. `there`: what was removed is back already,
 * or something else has taken its place. `not-kept`: the event does not hold enough, or is of a kind that is not taken back.
 */
export type UndoRefusal = Refusal | { name: `cannot-undo-${'gone' | 'there' | 'not-kept'}` }
const cannot = <const W extends 'gone' | 'there' | 'not-kept'>(why: W) =>
  refused({ name: `cannot-undo-${why}` } as const)

/** What was undone: of which kind the record is, and the record as it is now; null where it was taken away again. */
export type Undone = Saved & { record: keyof typeof nouns; row: Columns | null; restored: boolean }

/** Undoes what an event tells of; of a change only one field where one is named. Refused as `stale` where it has been changed since. */
export async function undoEvent(
  context: Context,
  actor: Actor,
  eventId: string,
  field: string | null = null,
): Promise<Outcome<Undone, UndoRefusal>> {
  const event = await eventFor(context, actor, eventId)
  if (!event) return refused({ name: 'not-found' })
  const noun = nounOf(event.record)
  if (!noun) return cannot('not-kept')
  const { recordId } = event
  const record = event.record as Undone['record']
  switch (deedOf(event)) {
    case 'changed': {
      if (!mayDo(actor, 'change', noun, recordId)) return refused({ name: 'not-allowed' })
      const changed = await changeBack(context, actor, noun, event, field)
      return changed.ok ? done({ ...changed.value, record, restored: false }) : changed
    }
    case 'added':
    case 'restored': {
      if (!mayDo(actor, 'remove', noun, recordId)) return refused({ name: 'not-allowed' })
      const removed = await removeRecord(context, actor, noun, recordId, event.recordVersion ?? 1)
      if (!removed.ok) return removed.refusal.name === 'not-found' ? cannot('gone') : removed
      return done({ ...removed.value, record, row: null, restored: false })
    }
    case 'removed': {
      if (!mayRestore(actor, noun, event.taken)) return refused({ name: 'not-allowed' })
      const restored = await restore(context, actor, noun, event)
      return restored.ok ? done({ ...restored.value, record, restored: true }) : restored
    }
    case null:
      return cannot('not-kept')
  }
}

/** An event as its own page shows it, with what stands in its fields now; null where it does not exist for this person. */
export async function showEvent(context: Context, actor: Actor, eventId: string) {
  const event = await eventFor(context, actor, eventId)
  if (!event) return null
  const noun = nounOf(event.record)
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const row = noun && (await findRecord(reading, noun.table, partnershipId, event.recordId))
    const deed = deedOf(event)
    const allowed =
      noun &&
      (deed === 'changed'
        ? mayDo(actor, 'change', noun, event.recordId) && row !== null
        : deed === 'removed'
          ? row === null && event.taken !== null && mayRestore(actor, noun, event.taken)
          : deed !== null && row !== null && mayDo(actor, 'remove', noun, event.recordId))
    const now = noun && row ? fieldsOf(noun, row) : {}
    const fields = Object.entries(event.changes).filter(([name]) => name in now)
    return {
      id: event.id,
      verb: event.verb,
      at: event.at,
      personName: event.personName ?? '',
      changes: event.changes,
      record: event.record,
      recordId: event.recordId,
      title: event.title,
      deed,
      mayUndo: Boolean(allowed),
      fields: await named(
        reading,
        partnershipId,
        fields.map(([name, { from, to }]) => ({ name, from, to, now: now[name] })),
      ),
    }
  })
}

export type EventPage = NonNullable<Awaited<ReturnType<typeof showEvent>>>

async function eventFor(context: Context, actor: Actor, eventId: string): Promise<Found | null> {
  if (!isId(eventId) || !mayWithOwn(actor.membership.role, 'see', 'event')) return null
  return readAs(context.database, actor.identity, reading =>
    findEvent(reading, actor.membership.partnershipId, eventId),
  )
}

function nounOf(record: RecordName): Noun | null {
  return record in nouns ? nouns[record as keyof typeof nouns] : null
}

/** What there is to undo. An event that tells of an undoing and of no fields has brought a record back. */
function deedOf({
  verb,
  changes,
}: Pick<Found, 'verb' | 'changes'>): 'added' | 'changed' | 'removed' | 'restored' | null {
  if (verb === 'undone') return Object.keys(changes).length > 0 ? 'changed' : 'restored'
  return verb === 'added' || verb === 'changed' || verb === 'removed' ? verb : null
}

async function changeBack(
  context: Context,
  actor: Actor,
  noun: Noun,
  { recordId: id, changes: told }: Found,
  field: string | null,
): Promise<Outcome<Saved & { row: Columns }, UndoRefusal>> {
  const { partnershipId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    const row = await findRecordForChange(writing, noun.table, partnershipId, id)
    if (!row) return cannot('gone')
    const seal = await noun.sealed?.(writing, partnershipId, row)
    if (seal) return refused({ name: seal })
    const before = fieldsOf(noun, row)
    const back = Object.entries(told).filter(([name]) => name in before && (field === null || name === field))
    if (back.length === 0) return cannot('not-kept')
    const mine = { ...before, ...Object.fromEntries(back.map(([name, { from }]) => [name, from])) }
    const since = back.filter(
      ([name, { to }]) => Object.keys(changesBetween({ [name]: to }, { [name]: before[name] })).length > 0,
    )
    if (since.length > 0) {
      const base = Object.fromEntries(back.map(([name, { to }]) => [name, to]))
      const conflicts = since.map(([name]) => name)
      return refused({ name: 'stale', theirs: before, version: row.version, mine, base, conflicts })
    }
    const parsed = noun.schema.safeParse(mine)
    if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
    const fields = parsed.data
    const derived = (await noun.derived?.(fields, writing, partnershipId, row)) ?? {}
    const values = { ...fields, ...derived } as never
    const misfit = await misfitOf(writing, () => updateRecord(writing, noun.table, partnershipId, id, values))
    if (misfit) return misfit.problem === 'taken' ? cannot('there') : cannot('gone')
    await noun.afterChange?.(fields, writing, partnershipId, id, { context, actor })
    const changes = changesBetween(before, fields)
    const whole = { ...row, ...fields }
    const made = { recordVersion: row.version + 1 }
    const event = await recordEvent(context, actor, writing, noun, 'undone', id, whole, changes, made)
    return done({ id, event, row: whole })
  })
}

/** Kinds of records whose rows somebody can only make in their own name. */
const inOwnName = (record: RecordName, actor: Actor): boolean => !may(actor.membership.role, 'add', record)

function mayRestore(actor: Actor, noun: Noun, taken: Taken | null): boolean {
  const kinds = new Set((taken?.rows ?? []).map(({ table }) => recordOf(table)))
  return (
    mayDo(actor, 'add', noun) &&
    [...kinds].every(kind => kind !== undefined && mayWithOwn(actor.membership.role, 'add', kind))
  )
}

async function restore(
  context: Context,
  actor: Actor,
  noun: Noun,
  { recordId: id, taken }: Found,
): Promise<Outcome<Saved & { row: Columns }, UndoRefusal>> {
  const { partnershipId, personId } = actor.membership
  if (!taken) return cannot('not-kept')
  return allOrNothing<Saved & { row: Columns }, UndoRefusal>(context, actor, async writing => {
    if (await findRecord(writing, noun.table, partnershipId, id)) return cannot('there')
    const rows = taken.rows
      // What was written live goes on as one text, by who brings it back; the history has told who wrote it.
      .map(one =>
        one.table === 'minutes_update' ? { ...one, row: { ...one.row, person_id: personId } } : one,
      )
      // What others have judged or said is theirs to say again.
      .filter(({ table, row }) => !inOwnName(recordOf(table)!, actor) || row.person_id === personId)
      // A form that was open before the removal has an older version than what is there now.
      .map(({ table, row }) => ({
        table,
        row: 'version' in row ? { ...row, version: Number(row.version) + 1 } : row,
      }))
    const misfit = await misfitOf(writing, () => bringBack(writing, partnershipId, { ...taken, rows }))
    if (misfit) return misfit.problem === 'taken' ? cannot('there') : cannot('gone')
    const row = await findRecordForChange(writing, noun.table, partnershipId, id)
    if (!row) throw new Error(`${noun.table} ${id} was not brought back`)
    const seal = await noun.sealed?.(writing, partnershipId, row)
    if (seal) return refused({ name: seal } as const)
    if (isOrdered(noun.table)) {
      const siblings = await listSiblingsForChange(writing, noun.table, partnershipId, row)
      await arrange(writing, noun.table, partnershipId, siblings)
    }
    await tell(context, actor, writing, await returned(writing, partnershipId, id, rows))
    const made = { recordVersion: row.version }
    const event = await recordEvent(context, actor, writing, noun, 'undone', id, row, {}, made)
    return done({ id, event, row })
  })
}

/** The lines of those that went along and had a line of their own when they went. */
async function returned(
  writing: Writing,
  partnershipId: string,
  id: string,
  rows: Taken['rows'],
): Promise<Told[]> {
  const ids = rows.map(({ row }) => row.id).filter(other => other !== id)
  const removals = await listRemovals(writing, partnershipId, ids)
  return removals.map(removal => ({ ...removal, verb: 'undone', changes: {} }))
}

const recordOf = (table: string): RecordName | undefined =>
  recordNames.find(name => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`) === table)

type Shown = { name: string; from: unknown; to: unknown; now: unknown }

/** Ids become the names of what they point at. `isSince`: somebody has changed the field after the event. */
async function named(reading: Reading, partnershipId: string, fields: Shown[]) {
  const told = fields.map(({ from, to, now }) => ({ event: { from, to }, now: { from: null, to: now } }))
  const names = await namesIn(reading, partnershipId, told)
  return fields.map(({ name, to, now }, at) => ({
    name,
    from: names[at]?.event?.from,
    to: names[at]?.event?.to,
    now: names[at]?.now?.to,
    isSince: Object.keys(changesBetween({ [name]: to }, { [name]: now })).length > 0,
  }))
}
