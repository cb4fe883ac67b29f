import { sql } from 'kysely'
import type { RecordName } from '../domain/access.ts'
import type { Changes, Event, EventVerb } from '../domain/event.ts'
import type { Reading, Writing } from './database.ts'

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
}

/** Few enough for the parameters that one statement can take. */
const mostAtOnce = 5_000

export async function insertEvents(writing: Writing, events: NewEvent[]): Promise<void> {
  const rows = events.map(event => ({
    ...event,
    title: event.title.slice(0, 500),
    changes: JSON.stringify(event.changes),
  }))
  for (let from = 0; from < rows.length; from += mostAtOnce)
    await writing
      .insertInto('event')
      .values(rows.slice(from, from + mostAtOnce))
      .execute()
}

/** The latest events first: of some records, of one kind of record, or of all; those before another for the next page. */
export async function listEvents(
  reading: Reading,
  partnershipId: string,
  {
    recordIds,
    record,
    before,
    limit,
  }: {
    recordIds?: string[]
    record?: RecordName | undefined
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
      sql<boolean>`exists (select from event as removal where removal.partnership_id = event.partnership_id
        and removal.record_id = event.record_id and removal.verb = 'removed')`.as('gone'),
    ])
    .where('event.partnershipId', '=', partnershipId)
    .orderBy('event.at', 'desc')
    .orderBy('event.id', 'desc')
    .limit(limit)
  if (recordIds) query = query.where('event.recordId', 'in', recordIds)
  if (record) query = query.where('event.record', '=', record)
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
