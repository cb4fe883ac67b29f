import type { Gate, Reading, Writing } from './database.ts'

/** Whose feed has this token hash, and of which group if of one; null for none, or for somebody who no longer belongs to the partnership. */
export async function findFeed(gate: Gate, tokenHash: Uint8Array) {
  const row = await gate
    .selectFrom('feed')
    .innerJoin('membership', join =>
      join
        .onRef('membership.partnershipId', '=', 'feed.partnershipId')
        .onRef('membership.personId', '=', 'feed.personId'),
    )
    .innerJoin('account', 'account.id', 'membership.accountId')
    .select([
      'feed.partnershipId',
      'feed.groupId',
      'account.id as accountId',
      'account.email',
      'account.language',
    ])
    .where('feed.tokenHash', '=', Buffer.from(tokenHash))
    .executeTakeFirst()
  return row ?? null
}

/** Somebody's own feeds in all their partnerships, the oldest first. */
export function listFeeds(reading: Reading) {
  return reading
    .selectFrom('feed')
    .leftJoin('group', join =>
      join.onRef('group.partnershipId', '=', 'feed.partnershipId').onRef('group.id', '=', 'feed.groupId'),
    )
    .select(['feed.id', 'feed.partnershipId', 'feed.groupId', 'feed.createdAt', 'group.name as groupName'])
    .orderBy('feed.createdAt')
    .execute()
}

export async function insertFeed(
  writing: Writing,
  feed: {
    partnershipId: string
    id: string
    personId: string
    groupId: string | null
    tokenHash: Uint8Array
    createdAt: Date
  },
): Promise<void> {
  await writing
    .insertInto('feed')
    .values({ ...feed, tokenHash: Buffer.from(feed.tokenHash) })
    .execute()
}

export async function deleteFeed(writing: Writing, partnershipId: string, id: string): Promise<void> {
  await writing.deleteFrom('feed').where('partnershipId', '=', partnershipId).where('id', '=', id).execute()
}
