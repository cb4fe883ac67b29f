/** Freezing a meeting's minutes, and standing for them: after the first who does, nothing of them changes. */
import { z } from 'zod'
import { mayWithOwn } from '../domain/access.ts'
import { problemsOf, requiredText } from '../domain/fields.ts'
import { hasBegun } from '../domain/meeting.ts'
import {
  type MinutesContent,
  type MinutesSource,
  minutesOf,
  minutesState,
  withoutOrganisations,
} from '../domain/minutes.ts'
import type { Reading, Writing } from '../storage/database.ts'
import { listAgendaItems } from '../storage/meeting.ts'
import {
  insertApproval,
  insertMinutesVersion,
  isApproved,
  listApprovals,
  listMadeInternal,
  listMinutesVersions,
} from '../storage/minutes.ts'
import { findRecord } from '../storage/record.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { checksumOf } from './checksum.ts'
import type { Context } from './context.ts'
import { tellMinutes } from './joint-minutes.ts'
import { meetingWhole } from './meeting-whole.ts'
import { type Actor, isId, recordEvent } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

const versionNoun = {
  table: 'minutesVersion',
  title: (row: Record<string, unknown>) => String(row.title),
} as const
const approvalNoun = {
  table: 'approval',
  title: (row: Record<string, unknown>) => String(row.title),
} as const

/** How far a meeting's minutes have come; null for who does not follow the work. */
export async function minutesStanding(
  context: Context,
  reading: Reading,
  actor: Actor,
  meetingId: string,
  source: MinutesSource,
) {
  const { partnershipId, role, personId } = actor.membership
  if (!mayWithOwn(role, 'see', 'minutesVersion')) return null
  const versions = await listMinutesVersions(reading, partnershipId, meetingId)
  const approvals = await listApprovals(reading, partnershipId, meetingId)
  return {
    state: minutesState(checksumsOf(minutesOf(source)), versions[0], approvals),
    latest: versions[0] ?? null,
    approvals,
    /** Nobody stands for what is said at a meeting before it is. */
    hasBegun: hasBegun(source.meeting, context.now()),
    /** The points that have become internal since somebody stood for the minutes. */
    madeInternal: approvals[0]
      ? await listMadeInternal(reading, partnershipId, meetingId, approvals[0].at)
      : [],
    approvedByMe: approvals.some(approval => approval.personId === personId),
  }
}

const checksumsOf = (content: MinutesContent) =>
  [content, withoutOrganisations(content)].map(one => checksumOf(one))

/** Freezes the minutes as they stand. Nothing is frozen twice: where nothing has changed, the latest version is the answer. */
export async function freezeMinutes(
  context: Context,
  actor: Actor,
  meetingId: string,
): Promise<Outcome<{ id: string; number: number }>> {
  const { partnershipId, personId, role } = actor.membership
  if (!mayWithOwn(role, 'add', 'minutesVersion')) return refused({ name: 'not-allowed' })
  return withMinutes(context, actor, meetingId, async (writing, source, groupId) => {
    for (const item of await listAgendaItems(writing, partnershipId, meetingId))
      await tellMinutes(context, actor, writing, item)
    const content = minutesOf(source)
    const checksum = checksumOf(content)
    const [latest] = await listMinutesVersions(writing, partnershipId, meetingId)
    if (latest && checksumsOf(content).includes(latest.checksum))
      return done({ id: latest.id, number: latest.number })
    if (await isApproved(writing, partnershipId, meetingId)) return refused<Refusal>({ name: 'approved' })
    const id = context.newId()
    const number = (latest?.number ?? 0) + 1
    const row = { partnershipId, id, meetingId, groupId, number, checksum, at: context.now(), personId }
    await insertMinutesVersion(writing, { ...row, content })
    const title = `${source.group.name} ${source.meeting.heldOn}, version ${number}`
    await recordEvent(context, actor, writing, versionNoun, 'added', id, { title })
    return done({ id, number })
  })
}

const approvalSchema = z.object({ as: requiredText(300) })

/** Stands for the minutes as they are in their latest version, as a function. Refused where they have changed since. */
export async function approveMinutes(
  context: Context,
  actor: Actor,
  meetingId: string,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const { partnershipId, personId, role } = actor.membership
  if (!mayWithOwn(role, 'add', 'approval')) return refused({ name: 'not-allowed' })
  const parsed = approvalSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  return withMinutes(context, actor, meetingId, async (writing, source, groupId) => {
    if (!hasBegun(source.meeting, context.now())) return refused<Refusal>({ name: 'meeting-to-come' })
    const standing = await minutesStanding(context, writing, actor, meetingId, source)
    if (!standing?.latest || standing.state === 'open')
      return refused<Refusal>({ name: 'invalid', problems: { version: 'changed-meanwhile' } })
    if (standing.approvedByMe) return refused<Refusal>({ name: 'invalid', problems: { as: 'taken' } })
    const id = context.newId()
    const row = {
      partnershipId,
      id,
      minutesVersionId: standing.latest.id,
      groupId,
      personId,
      at: context.now(),
    }
    await insertApproval(writing, { ...row, asWords: parsed.data.as })
    const title = `${source.group.name} ${source.meeting.heldOn}, version ${standing.latest.number}`
    await recordEvent(context, actor, writing, approvalNoun, 'accepted', id, { title })
    return done({ id })
  })
}

/** Reads the minutes with the meeting locked: what is written of it waits. */
function withMinutes<T>(
  context: Context,
  actor: Actor,
  meetingId: string,
  work: (writing: Writing, source: MinutesSource, groupId: string) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { partnershipId } = actor.membership
  return allOrNothing(context, actor, async writing => {
    const meeting = isId(meetingId) ? await findRecord(writing, 'meeting', partnershipId, meetingId) : null
    if (!meeting) return refused<Refusal>({ name: 'not-found' })
    if (mayWithOwn(actor.membership.role, 'change', 'meeting'))
      await isApproved(writing, partnershipId, meetingId)
    const source = await meetingWhole(writing, partnershipId, meeting)
    return source ? work(writing, source, meeting.groupId) : refused<Refusal>({ name: 'not-found' })
  })
}
