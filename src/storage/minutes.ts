import { type Insertable, sql } from 'kysely'
import type { Reading, Writing } from './database.ts'
import type { DB } from './tables.ts'

/** The versions of a meeting's minutes without what they hold, the latest first. */
export async function listMinutesVersions(reading: Reading, partnershipId: string, meetingId: string) {
  return reading
    .selectFrom('minutesVersion')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'minutesVersion.partnershipId')
        .onRef('person.id', '=', 'minutesVersion.personId'),
    )
    .select([
      'minutesVersion.id',
      'minutesVersion.number',
      'minutesVersion.checksum',
      'minutesVersion.at',
      'person.name as personName',
    ])
    .where('minutesVersion.partnershipId', '=', partnershipId)
    .where('minutesVersion.meetingId', '=', meetingId)
    .orderBy('number', 'desc')
    .execute()
}

/** What a version of a meeting's minutes holds. */
export async function findMinutesContent(reading: Reading, partnershipId: string, id: string) {
  const row = await reading
    .selectFrom('minutesVersion')
    .select('content')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.content ?? null
}

/** Who stands for the minutes of a meeting, in the order that they did it. */
export async function listApprovals(reading: Reading, partnershipId: string, meetingId: string) {
  return reading
    .selectFrom('approval')
    .innerJoin('minutesVersion', join =>
      join
        .onRef('minutesVersion.partnershipId', '=', 'approval.partnershipId')
        .onRef('minutesVersion.id', '=', 'approval.minutesVersionId'),
    )
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'approval.partnershipId')
        .onRef('person.id', '=', 'approval.personId'),
    )
    .select([
      'approval.id',
      'approval.personId',
      'approval.asWords',
      'approval.at',
      'minutesVersion.number',
      'person.name as personName',
    ])
    .where('approval.partnershipId', '=', partnershipId)
    .where('minutesVersion.meetingId', '=', meetingId)
    .orderBy('approval.at')
    .orderBy('approval.id')
    .execute()
}

/** The points of a meeting that have become internal since a time, each with when; for those who read the history. */
export async function listMadeInternal(
  reading: Reading,
  partnershipId: string,
  meetingId: string,
  since: Date,
) {
  return reading
    .selectFrom('event')
    .innerJoin('agendaItem', join =>
      join
        .onRef('agendaItem.partnershipId', '=', 'event.partnershipId')
        .onRef('agendaItem.id', '=', 'event.recordId'),
    )
    .select(['event.id', 'agendaItem.title', 'event.at'])
    .where('event.partnershipId', '=', partnershipId)
    .where('agendaItem.meetingId', '=', meetingId)
    .where('event.record', '=', 'agendaItem')
    .where('event.at', '>', since)
    .where(sql<boolean>`event.changes -> 'internal' ->> 'to' = 'true'`)
    .orderBy('event.at')
    .orderBy('event.id')
    .execute()
}

/** Whether somebody stands for the minutes of a meeting. Locks the meeting, so that nobody does so while something of it is written. */
export async function isApproved(
  writing: Writing,
  partnershipId: string,
  meetingId: string,
): Promise<boolean> {
  await writing
    .selectFrom('meeting')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', meetingId)
    .forUpdate()
    .execute()
  return (await listApprovals(writing, partnershipId, meetingId)).length > 0
}

export async function insertMinutesVersion(
  writing: Writing,
  { content, ...row }: Omit<Insertable<DB['minutesVersion']>, 'content'> & { content: unknown },
): Promise<void> {
  await writing
    .insertInto('minutesVersion')
    .values({ ...row, content: JSON.stringify(content) })
    .execute()
}

export async function insertApproval(writing: Writing, row: Insertable<DB['approval']>): Promise<void> {
  await writing.insertInto('approval').values(row).execute()
}
