import { sql } from 'kysely'
import type { Role } from '../domain/access.ts'
import type { Gate, Reading, Writing } from './database.ts'

export type NewInvitation = {
  partnershipId: string
  id: string
  tokenHash: Uint8Array
  name: string
  email: string
  personId: string | null
  role: Role
  groupIds: string[]
  placeIds: string[]
  invitedById: string
  createdAt: Date
  expiresAt: Date
}

/** An invitation as its link opens it. */
export type OpenInvitation = {
  partnershipId: string
  slug: string
  partnershipName: string
  id: string
  name: string
  email: string
  personId: string | null
  role: Role
  groupIds: string[]
  placeIds: string[]
  invitedBy: string
  expiresAt: Date
}

export async function insertInvitation(writing: Writing, invitation: NewInvitation): Promise<void> {
  await writing
    .insertInto('invitation')
    .values({ ...invitation, tokenHash: Buffer.from(invitation.tokenHash) })
    .execute()
}

/** Invitations that nobody has used, the latest first; those that have run out as well. */
export function listInvitations(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('invitation')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'invitation.partnershipId')
        .onRef('person.id', '=', 'invitation.invitedById'),
    )
    .select(['invitation.id', 'invitation.name', 'invitation.email', 'role', 'expiresAt'])
    .select('person.name as invitedBy')
    .where('invitation.partnershipId', '=', partnershipId)
    .orderBy('invitation.createdAt', 'desc')
    .execute()
}

/** Takes an invitation back; its name, or null where there is none. */
export async function deleteInvitation(
  writing: Writing,
  partnershipId: string,
  which: { id: string } | { email: string },
): Promise<string | null> {
  const query = writing.deleteFrom('invitation').where('partnershipId', '=', partnershipId).returning('name')
  const row = await ('id' in which
    ? query.where('id', '=', which.id)
    : query.where('email', '=', which.email)
  ).executeTakeFirst()
  return row?.name ?? null
}

/** The invitation that a link's token opens, while it holds. */
export async function findInvitation(
  gate: Gate,
  tokenHash: Uint8Array,
  now: Date,
): Promise<OpenInvitation | null> {
  const row = await gate
    .selectFrom('invitation')
    .innerJoin('partnership', 'partnership.id', 'invitation.partnershipId')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'invitation.partnershipId')
        .onRef('person.id', '=', 'invitation.invitedById'),
    )
    .select([
      'invitation.partnershipId',
      'partnership.slug',
      'partnership.name as partnershipName',
      'invitation.id',
      'invitation.name',
      'invitation.email',
      'invitation.personId',
      'invitation.role',
      'groupIds',
      'placeIds',
      'person.name as invitedBy',
      'expiresAt',
    ])
    .where('tokenHash', '=', Buffer.from(tokenHash))
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return row ?? null
}

/** Uses an invitation up: whoever deletes the row has joined, so a link lets one person in even when opened twice at once. */
export async function takeInvitation(gate: Gate, partnershipId: string, id: string): Promise<boolean> {
  const result = await gate
    .deleteFrom('invitation')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}

/** At the gate, an invitation shows the invited what its groups and places are called: as to a participant of just these. */
export async function seeInvited(
  gate: Gate,
  { partnershipId, groupIds, placeIds }: Pick<OpenInvitation, 'partnershipId' | 'groupIds' | 'placeIds'>,
): Promise<void> {
  const list = (ids: string[]) => sql.lit(`{${ids.join(',')}}`)
  await sql`set local app.participant = ${list([partnershipId])}`.execute(gate)
  await sql`set local app."group" = ${list(groupIds)}`.execute(gate)
  await sql`set local app.place = ${list(placeIds)}`.execute(gate)
}

/** Those who stand in the partnership without a role in it, and so without an account; by name. */
export function listPeopleToInvite(
  reading: Reading | Writing,
  partnershipId: string,
): Promise<{ id: string; name: string; email: string | null; version: number }[]> {
  return reading
    .selectFrom('person')
    .select(['id', 'name', 'email', 'version'])
    .where('partnershipId', '=', partnershipId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership')
            .whereRef('membership.partnershipId', '=', 'person.partnershipId')
            .whereRef('membership.personId', '=', 'person.id'),
        ),
      ),
    )
    .orderBy('name')
    .execute()
}

/** The partnership's person with this address, one with a role before one without. */
export async function findPersonToInvite(
  reading: Gate | Writing,
  partnershipId: string,
  email: string,
): Promise<{ id: string; hasRole: boolean } | null> {
  const row = await reading
    .selectFrom('person')
    .leftJoin('membership', join =>
      join
        .onRef('membership.partnershipId', '=', 'person.partnershipId')
        .onRef('membership.personId', '=', 'person.id'),
    )
    .select(['person.id', 'membership.id as membershipId'])
    .where('person.partnershipId', '=', partnershipId)
    .where(sql<boolean>`lower(person.email) = ${email}`)
    .orderBy('membership.id')
    .executeTakeFirst()
  return row ? { id: row.id, hasRole: row.membershipId !== null } : null
}
