import type { Role } from '../domain/access.ts'
import type { Gate, Membership, Reading, Writing } from './database.ts'

/** The account whose unexpired session has this token hash, or null. */
export async function findSession(gate: Gate, tokenHash: Uint8Array, now: Date) {
  const row = await gate
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.accountId')
    .select(['account.id', 'account.email', 'account.language'])
    .where('session.tokenHash', '=', Buffer.from(tokenHash))
    .where('session.expiresAt', '>', now)
    .executeTakeFirst()
  return row ?? null
}

export async function insertSession(
  gate: Gate,
  session: { tokenHash: Uint8Array; accountId: string; createdAt: Date; expiresAt: Date },
) {
  await gate
    .insertInto('session')
    .values({ ...session, tokenHash: Buffer.from(session.tokenHash) })
    .execute()
}

export async function deleteSession(gate: Gate, tokenHash: Uint8Array) {
  await gate.deleteFrom('session').where('tokenHash', '=', Buffer.from(tokenHash)).execute()
}

/** The holder's own sessions, the latest first. */
export function listSessions(
  reading: Reading,
  accountId: string,
): Promise<{ tokenHash: Uint8Array; createdAt: Date; expiresAt: Date }[]> {
  return reading
    .selectFrom('session')
    .select(['tokenHash', 'createdAt', 'expiresAt'])
    .where('accountId', '=', accountId)
    .orderBy('createdAt', 'desc')
    .execute()
}

/** Ends an account's sessions: one of them, or all but one, or all. */
export async function deleteSessions(
  writing: Gate | Writing,
  accountId: string,
  which: { only: Uint8Array } | { but: Uint8Array | null },
): Promise<void> {
  let query = writing.deleteFrom('session').where('accountId', '=', accountId)
  if ('only' in which) query = query.where('tokenHash', '=', Buffer.from(which.only))
  else if (which.but) query = query.where('tokenHash', '<>', Buffer.from(which.but))
  await query.execute()
}

/** Links that sign an account in are worth no more than its password: they go when it is changed. */
export async function deleteSignInLinks(gate: Gate, accountId: string): Promise<void> {
  await gate.deleteFrom('signInLink').where('accountId', '=', accountId).execute()
}

/** Old sessions and links go when somebody signs in; no job is needed for it. */
export async function deleteExpired(gate: Gate, now: Date) {
  await gate.deleteFrom('session').where('expiresAt', '<=', now).execute()
  await gate.deleteFrom('signInLink').where('expiresAt', '<=', now).execute()
}

export async function insertSignInLink(
  gate: Gate,
  link: { tokenHash: Uint8Array; accountId: string; createdAt: Date; expiresAt: Date },
) {
  await gate
    .insertInto('signInLink')
    .values({ ...link, tokenHash: Buffer.from(link.tokenHash) })
    .execute()
}

/** Whether a link would sign somebody in now; it is not used up. */
export async function isSignInLink(gate: Gate, tokenHash: Uint8Array, now: Date): Promise<boolean> {
  const row = await gate
    .selectFrom('signInLink')
    .select('accountId')
    .where('tokenHash', '=', Buffer.from(tokenHash))
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/** Uses up a link: whoever deletes the row has signed in, so a link works once even when it is clicked twice at once. */
export async function takeSignInLink(gate: Gate, tokenHash: Uint8Array, now: Date): Promise<string | null> {
  const row = await gate
    .deleteFrom('signInLink')
    .where('tokenHash', '=', Buffer.from(tokenHash))
    .where('expiresAt', '>', now)
    .returning('accountId')
    .executeTakeFirst()
  return row?.accountId ?? null
}

/** An account's memberships in all its partnerships, as the gate turns them into settings. */
export async function listMemberships(gate: Gate, accountId: string): Promise<Membership[]> {
  const rows = await gate
    .selectFrom('membership')
    .innerJoin('partnership', 'partnership.id', 'membership.partnershipId')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'membership.partnershipId')
        .onRef('person.id', '=', 'membership.personId'),
    )
    .select([
      'membership.id',
      'membership.partnershipId',
      'membership.role',
      'membership.personId',
      'partnership.slug',
      'partnership.name as partnershipName',
      'person.name as personName',
    ])
    .where('membership.accountId', '=', accountId)
    .orderBy('partnership.name')
    .execute()
  const memberships: Membership[] = []
  for (const { id, ...row } of rows) {
    const own = row.role === 'participant' ? await listParticipations(gate, row.partnershipId, id) : nothing
    memberships.push({ ...row, role: row.role as Role, ...own })
  }
  return memberships
}

const nothing = { groupIds: [], placeIds: [], activityIds: [] }

async function listParticipations(gate: Gate, partnershipId: string, membershipId: string) {
  const rows = await gate
    .selectFrom('participation')
    .select(['groupId', 'placeId'])
    .where('partnershipId', '=', partnershipId)
    .where('membershipId', '=', membershipId)
    .execute()
  const groupIds = rows.flatMap(row => row.groupId ?? [])
  const placeIds = rows.flatMap(row => row.placeId ?? [])
  if (rows.length === 0) return nothing
  const activities = await gate
    .selectFrom('activity')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .where(where =>
      where.or([
        ...(groupIds.length ? [where('groupId', 'in', groupIds)] : []),
        ...(placeIds.length ? [where('placeId', 'in', placeIds)] : []),
      ]),
    )
    .execute()
  return { groupIds, placeIds, activityIds: activities.map(row => row.id) }
}

/** Every account that belongs to a partnership, and how it is reached. */
export function listReachable(gate: Gate) {
  return gate
    .selectFrom('account')
    .select(['id', 'email', 'language'])
    .where('id', 'in', gate.selectFrom('membership').select('accountId'))
    .orderBy('id')
    .execute()
}
