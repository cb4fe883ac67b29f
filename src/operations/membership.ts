/** Who has which role in a partnership, and what participants take part in. */
import { may } from '../domain/access.ts'
import { changesBetween } from '../domain/event.ts'
import { problemsOf } from '../domain/fields.ts'
import { membershipSchema } from '../domain/membership.ts'
import { readAs, type Writing, writeAs } from '../storage/database.ts'
import { listInvitations } from '../storage/invitation.ts'
import {
  deleteParticipations,
  insertParticipations,
  listCoordinatorsForChange,
  listMembers,
  listNamed,
  type Member,
} from '../storage/membership.ts'
import { deleteRecord, findRecordForChange, updateRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { type Actor, isId, recordEvent } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

/** `last-coordinator`: without one, nobody could let anybody in again. */
export type MemberRefusal = Refusal | { name: 'last-coordinator' }

const noun = { table: 'membership', title: (row: Record<string, unknown>) => String(row.name ?? '') } as const

/** The members' page; null for those whose role does not see it. */
export async function showMembers(context: Context, actor: Actor) {
  const { role, partnershipId } = actor.membership
  if (!may(role, 'see', 'membership')) return null
  return readAs(context.database, actor.identity, async reading => ({
    members: await listMembers(reading, partnershipId),
    invitations: (await listInvitations(reading, partnershipId)).map(invitation => ({
      ...invitation,
      expired: invitation.expiresAt <= context.now(),
    })),
  }))
}

export type MembersPage = NonNullable<Awaited<ReturnType<typeof showMembers>>>

/** One member, as the form shows them. */
export async function showMember(context: Context, actor: Actor, id: string): Promise<Member | null> {
  if (!may(actor.membership.role, 'change', 'membership') || !isId(id)) return null
  return readAs(context.database, actor.identity, async reading => {
    const members = await listMembers(reading, actor.membership.partnershipId)
    return members.find(member => member.id === id) ?? null
  })
}

/** Changes a member's role, and what a participant takes part in. `version` is the one that the person saw. */
export async function changeMember(
  context: Context,
  actor: Actor,
  id: string,
  version: number,
  input: unknown,
): Promise<Outcome<{ id: string }, MemberRefusal>> {
  if (!may(actor.membership.role, 'change', 'membership')) return refused({ name: 'not-allowed' })
  const parsed = membershipSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  const { partnershipId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    const found = await findForChange(writing, actor, id)
    if (!found) return refused<MemberRefusal>({ name: 'not-found' })
    const { member, coordinators } = found
    const before = rightsOf(member.role, member)
    if (member.version !== version)
      return refused<MemberRefusal>({ name: 'stale', theirs: before, version: member.version })
    const { role, groupIds, placeIds } = parsed.data
    if (role !== 'coordinator' && isLast(coordinators, id))
      return refused<MemberRefusal>({ name: 'last-coordinator' })
    const named = await listNamed(writing, partnershipId, { groupIds, placeIds })
    if (named.groups.length < groupIds.length || named.places.length < placeIds.length)
      return refused<MemberRefusal>({ name: 'invalid', problems: { groupIds: 'not-a-choice' } })
    const changes = changesBetween(before, rightsOf(role, named))
    if (Object.keys(changes).length === 0) return done({ id })
    await updateRecord(writing, 'membership', partnershipId, id, { role })
    await deleteParticipations(writing, partnershipId, id)
    await insertParticipations(writing, partnershipId, id, [
      ...groupIds.map(groupId => ({ id: context.newId(), groupId, placeId: null })),
      ...placeIds.map(placeId => ({ id: context.newId(), groupId: null, placeId })),
    ])
    await recordEvent(context, actor, writing, noun, 'changed', id, member, changes)
    return done({ id })
  })
}

/**
 * Takes a member's role away, as it was at `version`; null takes it whatever it has become. The person stays in the organisation
 * and in the history; their account is their own.
 */
export async function removeMember(
  context: Context,
  actor: Actor,
  id: string,
  version: number | null,
): Promise<Outcome<{ id: string }, MemberRefusal>> {
  if (!may(actor.membership.role, 'remove', 'membership')) return refused({ name: 'not-allowed' })
  const { partnershipId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    const found = await findForChange(writing, actor, id)
    if (!found) return refused<MemberRefusal>({ name: 'not-found' })
    const { member, coordinators } = found
    if (isLast(coordinators, id)) return refused<MemberRefusal>({ name: 'last-coordinator' })
    if (version !== null && member.version !== version)
      return refused<MemberRefusal>({
        name: 'stale',
        theirs: rightsOf(member.role, member),
        version: member.version,
      })
    // Before the membership goes: who removes oneself still has the right to say so.
    await recordEvent(context, actor, writing, noun, 'left', id, member, {
      role: { from: member.role, to: null },
    })
    await deleteRecord(writing, 'membership', partnershipId, id)
    return done({ id })
  })
}

/** The member, locked after the coordinators, always in that order. */
async function findForChange(writing: Writing, actor: Actor, id: string) {
  const { partnershipId } = actor.membership
  if (!isId(id)) return null
  const coordinators = await listCoordinatorsForChange(writing, partnershipId)
  const row = await findRecordForChange(writing, 'membership', partnershipId, id)
  if (!row) return null
  const member = (await listMembers(writing, partnershipId)).find(one => one.id === id)
  return member ? { member, coordinators } : null
}

function isLast(coordinators: string[], id: string): boolean {
  return coordinators.length === 1 && coordinators[0] === id
}

/** What the history compares: the role and the names of what is taken part in. */
function rightsOf(
  role: string,
  { groups, places }: Pick<Member, 'groups' | 'places'>,
): Record<string, unknown> {
  return { role, groupIds: groups.map(({ name }) => name), placeIds: places.map(({ name }) => name) }
}
