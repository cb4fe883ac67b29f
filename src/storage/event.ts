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

export async function insertEvent(writing: Writing, event: NewEvent): Promise<void> {
  await writing
    .insertInto('event')
    .values({ ...event, title: event.title.slice(0, 500), changes: JSON.stringify(event.changes) })
    .execute()
}

/** The latest events first; of one record, or of the whole partnership. */
export async function listEvents(
  reading: Reading,
  partnershipId: string,
  { recordIds, limit }: { recordIds?: string[]; limit: number },
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
    ])
    .where('event.partnershipId', '=', partnershipId)
    .orderBy('event.at', 'desc')
    .orderBy('event.id', 'desc')
    .limit(limit)
  if (recordIds) query = query.where('event.recordId', 'in', recordIds)
  const rows = await query.execute()
  return rows.map(row => ({
    ...row,
    personName: row.personName ?? '',
    verb: row.verb as EventVerb,
    record: row.record as RecordName,
    changes: row.changes as Changes,
  }))
}
