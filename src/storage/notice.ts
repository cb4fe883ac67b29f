import type { Insertable } from 'kysely'
import type { Reading, Writing } from './database.ts'
import type { DB } from './tables.ts'

/** How often a meeting's group has been called, the latest first, and by whom. */
export async function listNotices(reading: Reading, partnershipId: string, meetingId: string) {
  return reading
    .selectFrom('notice')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'notice.partnershipId')
        .onRef('person.id', '=', 'notice.personId'),
    )
    .select([
      'notice.id',
      'notice.number',
      'notice.checksum',
      'notice.sequence',
      'notice.at',
      'notice.words',
      'person.name as personName',
    ])
    .where('notice.partnershipId', '=', partnershipId)
    .where('notice.meetingId', '=', meetingId)
    .orderBy('number', 'desc')
    .execute()
}

/** To whom notices went, by name, and what became of it: `dueAt` is null once it has left or been given up. */
export async function listNoticeMail(reading: Reading, partnershipId: string, noticeIds: string[]) {
  if (noticeIds.length === 0) return []
  return reading
    .selectFrom('mail')
    .innerJoin('person', join =>
      join.onRef('person.partnershipId', '=', 'mail.partnershipId').onRef('person.id', '=', 'mail.personId'),
    )
    .leftJoin('delivery', join =>
      join
        .onRef('delivery.partnershipId', '=', 'mail.partnershipId')
        .onRef('delivery.mailId', '=', 'mail.id'),
    )
    .select([
      'mail.aboutId as noticeId',
      'mail.personId',
      'person.name as personName',
      'mail.dueAt',
      'delivery.at as deliveredAt',
    ])
    .where('mail.partnershipId', '=', partnershipId)
    .where('mail.aboutRecord', '=', 'notice')
    .where('mail.aboutId', 'in', noticeIds)
    .orderBy('person.name')
    .orderBy('mail.id')
    .execute()
}

/** Where people can be written to; null for who has said no address. */
export async function listAddresses(
  reading: Reading,
  partnershipId: string,
  personIds: string[],
): Promise<Map<string, string | null>> {
  if (personIds.length === 0) return new Map()
  const rows = await reading
    .selectFrom('person')
    .select(['id', 'email'])
    .where('partnershipId', '=', partnershipId)
    .where('id', 'in', personIds)
    .execute()
  return new Map(rows.map(({ id, email }) => [id, email]))
}

export async function insertNotice(writing: Writing, row: Insertable<DB['notice']>): Promise<void> {
  await writing.insertInto('notice').values(row).execute()
}
