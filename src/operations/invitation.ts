/** Letting people in: a coordinator invites by a link, and whoever holds it joins once. */
import type { z } from 'zod'
import { mayWithOwn } from '../domain/access.ts'
import { newPassword } from '../domain/account.ts'
import { type Problems, problemsOf } from '../domain/fields.ts'
import { invitationDays, invitationSchema } from '../domain/membership.ts'
import { findAccountByEmail, insertAccount } from '../storage/account.ts'
import {
  atGate,
  type Gate,
  type Identity,
  readAs,
  throughGate,
  type Writing,
  writeAs,
} from '../storage/database.ts'
import {
  deleteInvitation,
  findInvitation,
  findPersonToInvite,
  insertInvitation,
  listPeopleToInvite,
  type OpenInvitation,
  seeInvited,
  takeInvitation,
} from '../storage/invitation.ts'
import {
  insertMembership,
  insertParticipations,
  insertPerson,
  isMember,
  listNamed,
} from '../storage/membership.ts'
import { updateRecord } from '../storage/record.ts'
import { listMemberships } from '../storage/session.ts'
import { passwordProblem } from './account.ts'
import type { Context } from './context.ts'
import { hashPassword } from './password.ts'
import { type Actor, isId, recordEvent } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'
import { hashOf, newToken, openSession } from './session.ts'

const day = 24 * 60 * 60 * 1000

export const invitationNoun = { table: 'invitation', title: named } as const
const membershipNoun = { table: 'membership', title: named } as const
function named(row: Record<string, unknown>): string {
  return String(row.name ?? '')
}

/** Invites somebody; the token of the link is known only now. A new invitation to an address takes an older one's place. */
export async function invite(
  context: Context,
  actor: Actor,
  input: unknown,
): Promise<Outcome<{ id: string; token: string; name: string; expiresAt: Date }>> {
  if (!mayWithOwn(actor.membership.role, 'add', 'invitation')) return refused({ name: 'not-allowed' })
  const parsed = invitationSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  const { name, email, role } = parsed.data
  const { partnershipId, personId: invitedById } = actor.membership
  const token = newToken(context)
  const id = context.newId()
  const createdAt = context.now()
  const expiresAt = new Date(createdAt.getTime() + invitationDays * day)
  return writeAs(context.database, actor.identity, async writing => {
    const meant = await personMeant(writing, partnershipId, parsed.data)
    if (!meant.ok) return meant
    const person = meant.value
    const problems = await unknownNames(writing, partnershipId, parsed.data)
    if (problems) return refused({ name: 'invalid', problems })
    // Who is invited at an address is reached at it.
    if (person && person.email === null) {
      await updateRecord(writing, 'person', partnershipId, person.id, { email })
      await recordEvent(
        context,
        actor,
        writing,
        { table: 'person', title: named },
        'changed',
        person.id,
        { name: person.name },
        { email: { from: null, to: email } },
        { recordVersion: person.version + 1 },
      )
    }
    await deleteInvitation(writing, partnershipId, { email })
    await insertInvitation(writing, {
      ...parsed.data,
      partnershipId,
      id,
      tokenHash: hashOf(token),
      personId: person?.id ?? null,
      invitedById,
      createdAt,
      expiresAt,
    })
    await recordEvent(
      context,
      actor,
      writing,
      invitationNoun,
      'invited',
      id,
      { name },
      {
        role: { from: null, to: role },
      },
    )
    return done({ id, token, name, expiresAt })
  })
}

type Person = Awaited<ReturnType<typeof listPeopleToInvite>>[number]

/**
 * Whom an invitation is for, of those who stand in the partnership: the one that is chosen or has the address. Null for somebody new;
 * refused where somebody there has the name and it is not said whether it is they.
 */
async function personMeant(
  writing: Writing,
  partnershipId: string,
  { personId, name, email }: z.infer<typeof invitationSchema>,
): Promise<Outcome<Person | null>> {
  const found = await findPersonToInvite(writing, partnershipId, email)
  if (found?.hasRole) return refused({ name: 'invalid', problems: { email: 'already-member' } })
  const people = await listPeopleToInvite(writing, partnershipId)
  if (personId !== null && personId !== 'new') {
    const chosen = people.find(({ id }) => id === personId)
    // An address that another has is not theirs.
    if (!chosen || (found && found.id !== personId))
      return refused({ name: 'invalid', problems: { personId: 'not-a-choice' } })
    return done(chosen)
  }
  if (found) return done(people.find(({ id }) => id === found.id) ?? null)
  const called = people.some(one => one.name.trim().toLowerCase() === name.toLowerCase())
  return called && personId === null
    ? refused({ name: 'invalid', problems: { personId: 'same-name' } })
    : done(null)
}

/** Who can be chosen as the one that is invited; nobody for who may not invite. */
export async function peopleToInvite(
  context: Context,
  actor: Actor,
): Promise<{ id: string; name: string }[]> {
  if (!mayWithOwn(actor.membership.role, 'add', 'invitation')) return []
  return readAs(context.database, actor.identity, reading =>
    listPeopleToInvite(reading, actor.membership.partnershipId),
  )
}

async function unknownNames(
  writing: Writing,
  partnershipId: string,
  ids: z.infer<typeof invitationSchema>,
): Promise<Problems | null> {
  const { groups, places } = await listNamed(writing, partnershipId, ids)
  if (groups.length < ids.groupIds.length) return { groupIds: 'not-a-choice' }
  return places.length < ids.placeIds.length ? { placeIds: 'not-a-choice' } : null
}

/** Takes an invitation back; its link opens nothing any more. */
export async function revokeInvitation(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<{ id: string }>> {
  if (!mayWithOwn(actor.membership.role, 'remove', 'invitation')) return refused({ name: 'not-allowed' })
  if (!isId(id)) return refused({ name: 'not-found' })
  return writeAs(context.database, actor.identity, async writing => {
    const name = await deleteInvitation(writing, actor.membership.partnershipId, { id })
    if (name === null) return refused({ name: 'not-found' })
    await recordEvent(context, actor, writing, invitationNoun, 'removed', id, { name })
    return done({ id })
  })
}

/** What the invited sees: who invites whom to what. Null, without saying why, when the link is unknown, used, taken back or too old. */
export function showInvitation(context: Context, token: string) {
  return atGate(context.database, async gate => {
    const invitation = await findInvitation(gate, hashOf(token), context.now())
    if (!invitation) return null
    const { partnershipName, slug, name, email, role, invitedBy, expiresAt } = invitation
    await seeInvited(gate, invitation)
    const takesPartIn = await listNamed(gate, invitation.partnershipId, invitation)
    return { partnershipName, slug, name, email, role, invitedBy, expiresAt, ...takesPartIn }
  })
}

export type InvitationPage = NonNullable<Awaited<ReturnType<typeof showInvitation>>>

export type JoiningRefusal =
  /** Unknown, used, taken back, too old: not told apart. */
  | { name: 'invitation-closed' }
  /** Somebody signs in with this address already; they sign in and join with that account. */
  | { name: 'account-exists' }
  | { name: 'already-member'; slug: string }
  | { name: 'invalid'; problem: ReturnType<typeof passwordProblem> }

type Joined = Outcome<{ slug: string; token: string }, JoiningRefusal>

/** Joins with a new account and its password; the answer holds a session's token. */
export async function joinWithPassword(
  context: Context,
  invitationToken: string,
  password: string,
  language: 'sv' | 'en',
): Promise<Joined> {
  const tokenHash = hashOf(invitationToken)
  const now = context.now()
  // Hashing is work: it is not done for links that open nothing.
  const open = await atGate(context.database, gate => findInvitation(gate, tokenHash, now))
  if (!open) return refused({ name: 'invitation-closed' })
  const parsed = newPassword.safeParse(password)
  if (!parsed.success) return refused({ name: 'invalid', problem: passwordProblem(parsed.error) })
  const passwordHash = await hashPassword(parsed.data)
  const accountId = context.newId()
  const joined = await atGate(context.database, async gate => {
    const invitation = await findInvitation(gate, tokenHash, now)
    if (!invitation) return refused<JoiningRefusal>({ name: 'invitation-closed' })
    const { email } = invitation
    if (await findAccountByEmail(gate, email)) return refused<JoiningRefusal>({ name: 'account-exists' })
    const personId = await personOf(gate, invitation)
    if (personId === 'has-a-role') return refused<JoiningRefusal>({ name: 'invitation-closed' })
    if (!(await takeInvitation(gate, invitation.partnershipId, invitation.id)))
      return refused<JoiningRefusal>({ name: 'invitation-closed' })
    await insertAccount(gate, { id: accountId, email, passwordHash, language, createdAt: now })
    await join(context, gate, invitation, personId, { accountId, email, language })
    return done({ slug: invitation.slug })
  })
  if (!joined.ok) return joined
  return done({ ...joined.value, token: await openSession(context, accountId) })
}

/** Joins as somebody who is signed in, whatever address the invitation was sent to: who holds the link is who is invited. */
export function joinAs(
  context: Context,
  invitationToken: string,
  identity: Identity,
): Promise<Outcome<{ slug: string }, JoiningRefusal>> {
  return atGate(context.database, async gate => {
    const invitation = await findInvitation(gate, hashOf(invitationToken), context.now())
    if (!invitation) return refused<JoiningRefusal>({ name: 'invitation-closed' })
    const { partnershipId, slug, id } = invitation
    if (await isMember(gate, partnershipId, { accountId: identity.accountId }))
      return refused<JoiningRefusal>({ name: 'already-member', slug })
    const personId = await personOf(gate, invitation)
    if (personId === 'has-a-role') return refused<JoiningRefusal>({ name: 'invitation-closed' })
    if (!(await takeInvitation(gate, partnershipId, id)))
      return refused<JoiningRefusal>({ name: 'invitation-closed' })
    await join(context, gate, invitation, personId, identity)
    return done({ slug })
  })
}

/** The membership that an invitation promised, and the line in the history, written by the one who joins. */
async function join(
  context: Context,
  gate: Gate,
  invitation: OpenInvitation,
  knownPersonId: string | null,
  account: Omit<Identity, 'memberships'>,
): Promise<void> {
  const { partnershipId, role, name, email } = invitation
  const membershipId = context.newId()
  const personId = knownPersonId ?? context.newId()
  if (knownPersonId === null) await insertPerson(gate, { partnershipId, id: personId, name, email })
  const { accountId } = account
  await insertMembership(gate, { partnershipId, id: membershipId, accountId, personId, role })
  await seeInvited(gate, invitation)
  // A group that has been removed since is no hindrance.
  const { groups, places } = await listNamed(gate, partnershipId, invitation)
  await insertParticipations(gate, partnershipId, membershipId, [
    ...groups.map(group => ({ id: context.newId(), groupId: group.id, placeId: null })),
    ...places.map(place => ({ id: context.newId(), groupId: null, placeId: place.id })),
  ])
  const memberships = await listMemberships(gate, accountId)
  const membership = memberships.find(one => one.partnershipId === partnershipId)
  if (!membership) throw new Error('the membership just made is not there')
  const identity = { ...account, memberships }
  const writing = await throughGate(gate, identity)
  const changes = { role: { from: null, to: role } }
  const title = { name: name || email }
  await recordEvent(
    context,
    { identity, membership },
    writing,
    membershipNoun,
    'joined',
    membershipId,
    title,
    changes,
  )
}

/**
 * The person who was meant; where none was, the one with the invitation's address, who may have been written down since. Null where
 * nobody is there yet. Whoever of them has a role already, by another invitation, is let in by no second one.
 */
async function personOf(
  gate: Gate,
  { partnershipId, personId, email }: OpenInvitation,
): Promise<string | 'has-a-role' | null> {
  if (personId) return (await isMember(gate, partnershipId, { personId })) ? 'has-a-role' : personId
  const person = await findPersonToInvite(gate, partnershipId, email)
  return person?.hasRole ? 'has-a-role' : (person?.id ?? null)
}
