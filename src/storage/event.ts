import { sql } from 'kysely'
import type { RecordName } from '../domain/access.ts'
import type { Changes, Event, EventVerb } from '../domain/event.ts'
import type { Touch } from '../domain/plan-update.ts'
import type { Reading, Writing } from './database.ts'
import type { Taken } from './taken.ts'

export type NewEvent = {
  partnershipId: string
  id: string
  at: Date
  personId: string
  verb: EventVerb
  record: RecordName
  recordId: string
  title: string
  changes: Changes
  /** The version of the record that this made, where it made one. */
  recordVersion?: number
  /** Of a removal: what went, whole. */
  taken?: Taken
}

/** Few enough for the parameters that one statement can take. */
const mostAtOnce = 5_000

export async function insertEvents(writing: Writing, events: NewEvent[]): Promise<void> {
  const rows = events.map(event => ({
    ...event,
    title: event.title.slice(0, 500),
    changes: JSON.stringify(event.changes),
    recordVersion: event.recordVersion ?? null,
    taken: event.taken ? JSON.stringify(event.taken) : null,
  }))
  for (let from = 0; from < rows.length; from += mostAtOnce)
    await writing
      .insertInto('event')
      .values(rows.slice(from, from + mostAtOnce))
      .execute()
}

/** Whether the latest that took the record away or brought it back took it away: only what is away is brought back. */
const isGone = sql<boolean>`exists (select from event as removal where removal.partnership_id = event.partnership_id
  and removal.record_id = event.record_id and removal.verb = 'removed'
  and not exists (select from event as return where return.partnership_id = removal.partnership_id
    and return.record_id = removal.record_id and return.verb = 'undone' and (return.at, return.id) > (removal.at, removal.id)))`

/** The latest events first: of some records, of some kinds of records, or of all; those before another for the next page. */
export async function listEvents(
  reading: Reading,
  partnershipId: string,
  {
    recordIds,
    records,
    before,
    limit,
  }: {
    recordIds?: string[]
    records?: readonly RecordName[] | undefined
    before?: string | undefined
    limit: number
  },
): Promise<Event[]> {
  let query = reading
    .selectFrom('event')
    .leftJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'event.partnershipId')
        .onRef('person.id', '=', 'event.personId'),
    )
    .select([
      'event.id',
      'event.at',
      'person.name as personName',
      'event.verb',
      'event.record',
      'event.recordId',
      'event.title',
      'event.changes',
      sql<boolean>`event.taken is not null`.as('kept'),
      isGone.as('gone'),
    ])
    .where('event.partnershipId', '=', partnershipId)
    .orderBy('event.at', 'desc')
    .orderBy('event.id', 'desc')
    .limit(limit)
  if (recordIds) query = query.where('event.recordId', 'in', recordIds)
  if (records) query = query.where('event.record', 'in', records)
  if (before) {
    query = query.where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('event.at', 'event.id'),
        '<',
        selectFrom('event as shown')
          .select(['shown.at', 'shown.id'])
          .where('shown.partnershipId', '=', partnershipId)
          .where('shown.id', '=', before)
          .$asTuple('at', 'id'),
      ),
    )
  }
  const rows = await query.execute()
  return rows.map(row => ({
    ...row,
    personName: row.personName ?? '',
    verb: row.verb as EventVerb,
    record: row.record as RecordName,
    changes: row.changes as Changes,
  }))
}

/** Whether somebody has ever done something to a record of one kind. */
export async function hasHappened(
  reading: Reading,
  partnershipId: string,
  record: RecordName,
  verb: EventVerb,
): Promise<boolean> {
  const row = await reading
    .selectFrom('event')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .where('record', '=', record)
    .where('verb', '=', verb)
    .executeTakeFirst()
  return row !== undefined
}

/** The day when each of some records was first written of: when it was made, as far as the history goes back. */
export async function listFirstTouches(
  reading: Reading,
  partnershipId: string,
  recordIds: string[],
): Promise<Map<string, Date>> {
  if (recordIds.length === 0) return new Map()
  const rows = await reading
    .selectFrom('event')
    .select(({ fn }) => ['recordId', fn.min('at').as('at')])
    .where('partnershipId', '=', partnershipId)
    .where('recordId', 'in', recordIds)
    .groupBy('recordId')
    .execute()
  return new Map(rows.map(({ recordId, at }) => [recordId, at]))
}

/** What a record's fields were changed from and to since a version, the latest first, and by whom. */
export async function listChangesSince(
  reading: Reading,
  partnershipId: string,
  recordId: string,
  version: number,
): Promise<{ version: number; changes: Changes; personName: string }[]> {
  const rows = await reading
    .selectFrom('event')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'event.partnershipId')
        .onRef('person.id', '=', 'event.personId'),
    )
    .select(['event.recordVersion as version', 'event.changes', 'person.name as personName'])
    .where('event.partnershipId', '=', partnershipId)
    .where('event.recordId', '=', recordId)
    .where('event.recordVersion', '>', version)
    .orderBy('event.recordVersion', 'desc')
    .execute()
  return rows.map(row => ({ ...row, version: row.version!, changes: row.changes as Changes }))
}

/** What has been done to records since a moment, in what is needed to know whether one of them is still what it was. */
export async function listTouchesSince(
  reading: Reading,
  partnershipId: string,
  since: Date,
): Promise<Touch[]> {
  const { rows } = await sql<Touch>`
    select verb, record_id as "recordId", array(select jsonb_object_keys(changes)) as fields,
      coalesce((
        select jsonb_agg(jsonb_build_object('id', part -> 'row' ->> 'id', 'originId', part -> 'row' ->> 'origin_id'))
        from jsonb_array_elements(taken -> 'rows') as part
      ), '[]') as taken
    from event where partnership_id = ${partnershipId} and at > ${since}`.execute(reading)
  return rows
}

/** One event whole, with what went where it is a removal; null where it does not exist for this person. */
export async function findEvent(reading: Reading, partnershipId: string, id: string) {
  const row = await reading
    .selectFrom('event')
    .leftJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'event.partnershipId')
        .onRef('person.id', '=', 'event.personId'),
    )
    .selectAll('event')
    .select('person.name as personName')
    .where('event.partnershipId', '=', partnershipId)
    .where('event.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    ...row,
    verb: row.verb as EventVerb,
    record: row.record as RecordName,
    changes: row.changes as Changes,
    taken: row.taken as Taken | null,
  }
}

/** The latest removals of some records, as they were told. */
export async function listRemovals(
  reading: Reading,
  partnershipId: string,
  recordIds: string[],
): Promise<Pick<NewEvent, 'record' | 'recordId' | 'title'>[]> {
  if (recordIds.length === 0) return []
  const rows = await reading
    .selectFrom('event')
    .select(['record', 'recordId', 'title'])
    .distinctOn('recordId')
    .where('partnershipId', '=', partnershipId)
    .where('recordId', 'in', recordIds)
    .where('verb', '=', 'removed')
    .orderBy('recordId')
    .orderBy('at', 'desc')
    .execute()
  return rows.map(row => ({ ...row, record: row.record as RecordName }))
}

/** Which of some records something has happened to since a moment, besides being moved. */
export async function listChangedSince(
  reading: Reading,
  partnershipId: string,
  recordIds: string[],
  since: Date,
): Promise<Set<string>> {
  if (recordIds.length === 0) return new Set()
  const rows = await reading
    .selectFrom('event')
    .select('recordId')
    .distinct()
    .where('partnershipId', '=', partnershipId)
    .where('recordId', 'in', recordIds)
    .where('at', '>', since)
    .where('verb', '<>', 'moved')
    .execute()
  return new Set(rows.map(({ recordId }) => recordId))
}
