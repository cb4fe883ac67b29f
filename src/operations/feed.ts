/** Calendar feeds: a secret address at which a calendar program reads, as its person, what is theirs or one group's. */
import { dayOf } from '../domain/day.ts'
import { type Frequency, frequencies, usualFrequency } from '../domain/mail.ts'
import { planDays } from '../domain/plan-dates.ts'
import { atGate, type Identity, type Reading, readAs, writeAs } from '../storage/database.ts'
import { deleteFeed, findFeed, insertFeed, listFeeds } from '../storage/feed.ts'
import { listGroups } from '../storage/group.ts'
import { listFrequencies, saveFrequency } from '../storage/mail.ts'
import { listMeetings } from '../storage/meeting.ts'
import { findPlan } from '../storage/plan.ts'
import { listLaidPoints } from '../storage/reporting-point.ts'
import { listMemberships } from '../storage/session.ts'
import type { Context } from './context.ts'
import { meOf, mineIn } from './mine.ts'
import { activitiesOf } from './plan-activities.ts'
import { type Actor, isId } from './record.ts'
import { hashOf, newToken } from './session.ts'

/** What reaches a person without their asking: how often they are reminded, and their feeds, in each of their partnerships. */
export async function showReach(context: Context, identity: Identity) {
  return readAs(context.database, identity, async reading => {
    const feeds = await listFeeds(reading)
    const chosen = await listFrequencies(
      reading,
      identity.memberships.map(({ personId }) => personId),
    )
    const partnerships = []
    for (const { slug, partnershipId, partnershipName, personId } of identity.memberships) {
      const groups = await listGroups(reading, partnershipId)
      partnerships.push({
        slug,
        partnershipName,
        frequency: chosen.get(personId) ?? usualFrequency,
        groups: groups.map(({ id, name }) => ({ id, name })),
        feeds: feeds.filter(feed => feed.partnershipId === partnershipId),
      })
    }
    return { sends: context.mailFrom !== undefined, partnerships }
  })
}

export type ReachPage = Awaited<ReturnType<typeof showReach>>

/** Chooses how often oneself is reminded; false for what is no choice. */
export async function chooseFrequency(context: Context, actor: Actor, input: string): Promise<boolean> {
  const frequency: Frequency | undefined = frequencies.find(one => one === input)
  if (!frequency) return false
  const { partnershipId, personId } = actor.membership
  await writeAs(context.database, actor.identity, writing =>
    saveFrequency(writing, { partnershipId, personId, id: context.newId(), frequency }),
  )
  return true
}

/** Makes a feed of one's own, or of a group that one sees, and returns its token, which is not kept; null for no such group. */
export function makeFeed(context: Context, actor: Actor, groupId: string | null): Promise<string | null> {
  const token = newToken(context)
  const { partnershipId, personId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    const groups = groupId === null ? [] : await listGroups(writing, partnershipId)
    if (groupId !== null && !groups.some(({ id }) => id === groupId)) return null
    await insertFeed(writing, {
      partnershipId,
      id: context.newId(),
      personId,
      groupId,
      tokenHash: hashOf(token),
      createdAt: context.now(),
    })
    return token
  })
}

/** Revokes a feed of one's own: its address answers no more. */
export async function revokeFeed(context: Context, actor: Actor, id: string): Promise<void> {
  if (!isId(id)) return
  await writeAs(context.database, actor.identity, writing =>
    deleteFeed(writing, actor.membership.partnershipId, id),
  )
}

/** What a feed says now, to whom it belongs; null for a token that none has, or a group that they no longer see. */
export async function showFeed(context: Context, token: string) {
  const found = await atGate(context.database, async gate => {
    const feed = await findFeed(gate, hashOf(token))
    if (!feed) return null
    const memberships = await listMemberships(gate, feed.accountId)
    return { ...feed, membership: memberships.find(one => one.partnershipId === feed.partnershipId) }
  })
  if (!found?.membership) return null
  const { accountId, email, language, membership, groupId } = found
  // As the person in this partnership alone, whatever else they belong to.
  const actor: Actor = { identity: { accountId, email, language, memberships: [membership] }, membership }
  const made = context.now()
  const today = dayOf(made)
  return readAs(context.database, actor.identity, async reading => {
    const { partnershipId, slug, partnershipName } = membership
    const groups = await listGroups(reading, partnershipId)
    const group = groups.find(({ id }) => id === groupId) ?? null
    if (groupId !== null && !group) return null
    const { plan } = await findPlan(reading, partnershipId, null, today)
    const laid = await listLaidPoints(reading, partnershipId)
    const all = plan ? await activitiesOf(reading, plan, today, laid) : []
    const own = groupId
      ? all.filter(activity => activity.groupId === groupId)
      : await mineIn(reading, actor, all, today)
    return {
      slug,
      language,
      partnershipName,
      groupName: group?.name ?? null,
      plan: plan ?? null,
      made,
      days: plan ? planDays(own, plan.year, today, laid) : [],
      meetings: await meetingsOf(reading, actor, groupId, today),
    }
  })
}

export type ShownFeed = NonNullable<Awaited<ReturnType<typeof showFeed>>>

/** A group's meetings; for a person those of the groups that they sit in or take part in. */
async function meetingsOf(reading: Reading, actor: Actor, groupId: string | null, today: string) {
  const { partnershipId, groupIds } = actor.membership
  if (groupId) return listMeetings(reading, partnershipId, groupId)
  const me = await meOf(reading, actor, today)
  const own = new Set([...groupIds, ...me.groups.map(({ id }) => id)])
  return (await listMeetings(reading, partnershipId)).filter(meeting => own.has(meeting.groupId))
}
