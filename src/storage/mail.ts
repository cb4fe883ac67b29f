import type { Frequency } from '../domain/mail.ts'
import type { Post, Reading, Writing } from './database.ts'

export type NewMail = {
  partnershipId: string
  id: string
  kind: string
  personId: string | null
  address: string
  language: 'sv' | 'en'
  subject: string
  text: string
  html: string
  unsubscribe: string | null
  attachments: string
  aboutRecord: string | null
  aboutId: string | null
  onceKey: string
  leaveHash: Buffer | null
  createdAt: Date
  dueAt: Date
}

/** Queues mail, unless mail with the same key has been queued before. */
export async function insertMail(writing: Writing | Post, mail: NewMail): Promise<void> {
  await writing
    .insertInto('mail')
    .values(mail)
    .onConflict(conflict => conflict.columns(['partnershipId', 'onceKey']).doNothing())
    .execute()
}

/** Whether mail with this key has been queued. */
export async function isQueued(post: Post, partnershipId: string, onceKey: string): Promise<boolean> {
  const row = await post
    .selectFrom('mail')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .where('onceKey', '=', onceKey)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The mail that has waited longest, held until the transaction ends; null where none waits that nobody else holds. Once it has left, its
 * own row says so, and that is what a postman reads who waited for the row: what another table says, it would see as it was before.
 */
export async function takeMail(post: Post, now: Date) {
  const row = await post
    .selectFrom('mail')
    .selectAll()
    .where('dueAt', '<=', now)
    .where('text', 'is not', null)
    .orderBy('dueAt')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row ?? null
}

const emptied = { text: null, html: null, unsubscribe: null, attachments: '[]' }

type Key = { partnershipId: string; id: string }

/** Mail that has left: its words go. */
export async function insertDelivery(
  post: Post,
  mail: Key,
  delivery: { id: string; at: Date; messageId: string },
): Promise<void> {
  await post
    .updateTable('mail')
    .set({ ...emptied, dueAt: null })
    .where('partnershipId', '=', mail.partnershipId)
    .where('id', '=', mail.id)
    .execute()
  await post
    .insertInto('delivery')
    .values({ partnershipId: mail.partnershipId, mailId: mail.id, ...delivery })
    .execute()
}

/** How often mail has failed. */
export async function countFailures(post: Post, mail: Key): Promise<number> {
  const { failures } = await post
    .selectFrom('failure')
    .select(({ fn }) => fn.countAll<string>().as('failures'))
    .where('partnershipId', '=', mail.partnershipId)
    .where('mailId', '=', mail.id)
    .executeTakeFirstOrThrow()
  return Number(failures)
}

/** Mail that did not leave, and when it is tried again: null when it is given up, and its words go. */
export async function insertFailure(
  post: Post,
  mail: Key,
  failure: { id: string; at: Date; reason: string },
  dueAt: Date | null,
): Promise<void> {
  await post
    .insertInto('failure')
    .values({ partnershipId: mail.partnershipId, mailId: mail.id, ...failure })
    .execute()
  await post
    .updateTable('mail')
    .set(dueAt ? { dueAt } : { ...emptied, dueAt })
    .where('partnershipId', '=', mail.partnershipId)
    .where('id', '=', mail.id)
    .execute()
}

/**
 * What is or was to leave, the latest first, without its words: whom it is to, what it is about (a reporting point or a group's meeting)
 * and when it left. `unsent`: only what the mail server has not taken.
 */
export async function listMail(
  reading: Reading,
  partnershipId: string,
  { aboutId, unsent, before, limit }: { aboutId?: string; unsent?: boolean; before?: string; limit: number },
) {
  let query = reading
    .selectFrom('mail')
    .leftJoin('person', join =>
      join.onRef('person.partnershipId', '=', 'mail.partnershipId').onRef('person.id', '=', 'mail.personId'),
    )
    .leftJoin('delivery', join =>
      join
        .onRef('delivery.partnershipId', '=', 'mail.partnershipId')
        .onRef('delivery.mailId', '=', 'mail.id'),
    )
    .leftJoin('round', join =>
      join.onRef('round.partnershipId', '=', 'mail.partnershipId').onRef('round.id', '=', 'mail.aboutId'),
    )
    .leftJoin('reportingPoint', join =>
      join
        .onRef('reportingPoint.partnershipId', '=', 'round.partnershipId')
        .onRef('reportingPoint.id', '=', 'round.reportingPointId'),
    )
    .leftJoin('notice', join =>
      join.onRef('notice.partnershipId', '=', 'mail.partnershipId').onRef('notice.id', '=', 'mail.aboutId'),
    )
    .leftJoin('meeting', join =>
      join
        .onRef('meeting.partnershipId', '=', 'notice.partnershipId')
        .onRef('meeting.id', '=', 'notice.meetingId'),
    )
    .leftJoin('group', join =>
      join
        .onRef('group.partnershipId', '=', 'meeting.partnershipId')
        .onRef('group.id', '=', 'meeting.groupId'),
    )
    .select([
      'mail.id',
      'mail.kind',
      'mail.address',
      'mail.createdAt',
      'mail.dueAt',
      'person.name as personName',
      'delivery.at as deliveredAt',
      'reportingPoint.id as reportingPointId',
      'reportingPoint.name as pointName',
      'reportingPoint.year as pointYear',
      'meeting.id as meetingId',
      'meeting.heldOn',
      'group.name as groupName',
    ])
    .where('mail.partnershipId', '=', partnershipId)
    // Ids are made in the order of time.
    .orderBy('mail.id', 'desc')
    .limit(limit)
  if (aboutId) query = query.where('mail.aboutId', '=', aboutId)
  if (unsent) query = query.where('delivery.id', 'is', null)
  if (before) query = query.where('mail.id', '<', before)
  return query.execute()
}

/** How some mail has failed, the latest first. */
export async function listFailures(reading: Reading, partnershipId: string, mailIds: string[]) {
  if (mailIds.length === 0) return []
  return reading
    .selectFrom('failure')
    .select(['mailId', 'at', 'reason'])
    .where('partnershipId', '=', partnershipId)
    .where('mailId', 'in', mailIds)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Whom mail with this hash lets off, in which partnership. */
export async function findLeaving(post: Post, leaveHash: Uint8Array) {
  const row = await post
    .selectFrom('mail')
    .select(['partnershipId', 'personId', 'language'])
    .where('leaveHash', '=', Buffer.from(leaveHash))
    .executeTakeFirst()
  return row?.personId ? { ...row, personId: row.personId } : null
}

/** How often people want to be reminded, of those who have said. */
export async function listFrequencies(
  reading: Reading | Post,
  personIds: string[],
): Promise<Map<string, Frequency>> {
  if (personIds.length === 0) return new Map()
  const rows = await reading
    .selectFrom('mailPreference')
    .select(['personId', 'frequency'])
    .where('personId', 'in', personIds)
    .execute()
  return new Map(rows.map(({ personId, frequency }) => [personId, frequency as Frequency]))
}

export async function saveFrequency(
  writing: Writing | Post,
  choice: { partnershipId: string; id: string; personId: string; frequency: Frequency },
): Promise<void> {
  await writing
    .insertInto('mailPreference')
    .values(choice)
    .onConflict(conflict =>
      conflict.columns(['partnershipId', 'personId']).doUpdateSet({ frequency: choice.frequency }),
    )
    .execute()
}

/** When each person was last written to about a record, by mail of a kind. */
export async function listWrittenTo(
  reading: Reading,
  partnershipId: string,
  { kind, aboutId }: { kind: string; aboutId: string },
): Promise<Record<string, Date>> {
  const rows = await reading
    .selectFrom('mail')
    .select(['personId', 'createdAt'])
    .where('partnershipId', '=', partnershipId)
    .where('kind', '=', kind)
    .where('aboutId', '=', aboutId)
    .orderBy('createdAt')
    .execute()
  return Object.fromEntries(
    rows.flatMap(({ personId, createdAt }) => (personId ? [[personId, createdAt]] : [])),
  )
}
