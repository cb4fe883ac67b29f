/** Calling to a meeting: one mail to each who is called, and another when what it says has changed. */

import { z } from 'zod'
import { meetingSequence } from '../documents/writing/meeting-calendar.ts'
import { noticeLetter } from '../documents/writing/notice-letter.ts'
import { mayWithOwn } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { problemsOf, requiredText } from '../domain/fields.ts'
import { type NoticeContent, noticeOf } from '../domain/notice.ts'
import type { Reading, Writing } from '../storage/database.ts'
import { findCancellation } from '../storage/meeting.ts'
import { isApproved } from '../storage/minutes.ts'
import { insertNotice, listNoticeMail, listNotices } from '../storage/notice.ts'
import { findPartnership } from '../storage/partnership.ts'
import { findRecord } from '../storage/record.ts'
import { speaking } from '../texts/texts.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { type Called, listCalled } from './called.ts'
import { checksumOf } from './checksum.ts'
import type { Context } from './context.ts'
import { queueMail } from './mail.ts'
import { type MeetingWhole, meetingWhole } from './meeting-whole.ts'
import { type Actor, isId, recordEvent } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

const noticeNoun = { table: 'notice', title: (row: Record<string, unknown>) => String(row.title) } as const

/** What became of a mail: it waits to leave, the receiving server has it, or it never took it. */
export type NoticeMailState = 'waiting' | 'delivered' | 'failed'

/**
 * When and to whom notice of a meeting was sent, and who would get it now; null for who does not follow the work. `state` compares what
 * it says now with the latest that was sent. No addresses are told, only who has none.
 */
export async function noticeStanding(context: Context, reading: Reading, actor: Actor, whole: MeetingWhole) {
  const { partnershipId, role } = actor.membership
  if (!mayWithOwn(role, 'see', 'notice')) return null
  const { called, content, notices, latest, left } = await noticeNow(reading, partnershipId, whole)
  const mail = await listNoticeMail(
    reading,
    partnershipId,
    notices.map(({ id }) => id),
  )
  const names = (people: Called[]) => people.map(({ name }) => name)
  return {
    sends: context.mailFrom !== undefined,
    coming: whole.meeting.heldOn >= dayOf(context.now()),
    state: latest === null ? 'never' : latest.checksum === checksumOf(content) ? 'same' : 'changed',
    next: names(left),
    without: names(called.people.filter(({ address }) => address === null)),
    vacant: called.vacant,
    notices: notices.map(({ id, number, at, words, personName }) => ({
      id,
      number,
      at,
      /** How it was given, where it was not sent from here. */
      words,
      personName,
      to: [...latestOf(mail.filter(({ noticeId }) => noticeId === id)).values()].map(
        ({ personName: name, state }) => ({ name, state }),
      ),
    })),
  } as const
}

type NoticeMail = Awaited<ReturnType<typeof listNoticeMail>>[number]

/** For each person the latest mail, what became of it, and how many there have been: what was given up can be sent again. */
function latestOf(mail: NoticeMail[]) {
  const latest = new Map<string, { personName: string; state: NoticeMailState; times: number }>()
  for (const { personId, personName, dueAt, deliveredAt } of mail) {
    const times = (latest.get(personId ?? '')?.times ?? 0) + 1
    const state = deliveredAt ? 'delivered' : dueAt ? 'waiting' : 'failed'
    latest.set(personId ?? '', { personName, state, times })
  }
  return latest
}

/** What the notice says now, who is called, and who of them with an address has not been sent what it says, or in vain. */
async function noticeNow(reading: Reading, partnershipId: string, whole: MeetingWhole) {
  const cancellation = await findCancellation(reading, partnershipId, whole.meeting.id)
  const content = noticeOf({ ...whole, cancellation })
  const called = await listCalled(reading, partnershipId, whole)
  const notices = await listNotices(reading, partnershipId, whole.meeting.id)
  const latest = notices[0] ?? null
  const same = latest?.checksum === checksumOf(content) ? latest : null
  const sent = latestOf(same ? await listNoticeMail(reading, partnershipId, [same.id]) : [])
  const left = called.people.flatMap(person => {
    const before = sent.get(person.personId)
    const isDone = before !== undefined && before.state !== 'failed'
    return person.address === null || isDone ? [] : { ...person, times: before?.times ?? 0 }
  })
  return { content, called, notices, latest, same, left }
}

/** `number` is null, and nothing is stored, where nobody could be written to. */
export type NoticeSent = { number: number | null; sent: number; without: string[]; vacant: string[] }

/**
 * Calls to a meeting: a mail to each who is called, has an address and has not been sent the same or in vain, in the partnership's language. Where
 * what it says has changed since it was last sent, it is a new notice, and goes to all. `url` is the meeting's page.
 */
export async function sendNotice(
  context: Context,
  actor: Actor,
  meetingId: string,
  url: string,
): Promise<Outcome<NoticeSent>> {
  const { partnershipId, role, personId } = actor.membership
  if (!mayWithOwn(role, 'add', 'notice')) return refused({ name: 'not-allowed' })
  return allOrNothing(context, actor, async writing => {
    if (context.mailFrom === undefined) return refused<Refusal>({ name: 'no-mail-server' })
    if (!isId(meetingId)) return refused<Refusal>({ name: 'not-found' })
    // It locks the meeting: of two who call at once, the second sees what the first has sent.
    const approved = await isApproved(writing, partnershipId, meetingId)
    const meeting = await findRecord(writing, 'meeting', partnershipId, meetingId)
    const partnership = await findPartnership(writing, partnershipId)
    if (!meeting || !partnership) return refused<Refusal>({ name: 'not-found' })
    if (meeting.heldOn < dayOf(context.now())) return refused<Refusal>({ name: 'meeting-past' })
    if (approved) return refused<Refusal>({ name: 'approved' })
    const whole = await meetingWhole(writing, partnershipId, meeting)
    if (!whole) return refused<Refusal>({ name: 'not-found' })
    const { content, called, latest, same, left } = await noticeNow(writing, partnershipId, whole)
    const without = called.people.filter(({ address }) => address === null).map(({ name }) => name)
    const told = { without, vacant: called.vacant }
    if (left.length === 0) return done({ number: same?.number ?? null, sent: 0, ...told })
    const own = meetingSequence(meeting, content.cancelled !== null)
    const notice = same ?? {
      id: context.newId(),
      number: (latest?.number ?? 0) + 1,
      sequence: Math.max(own, latest ? latest.sequence + 1 : 0),
    }
    if (!same) {
      const row = { partnershipId, meetingId, groupId: meeting.groupId, at: context.now(), personId }
      await insertNotice(writing, { ...row, ...notice, checksum: checksumOf(content) })
    }
    const { language } = partnership
    for (const person of left)
      await writeTo(context, actor, writing, { person, content, notice, url, meetingId, language })
    const title = `${whole.group.name} ${meeting.heldOn}, ${notice.number}`
    await recordEvent(context, actor, writing, noticeNoun, 'mailed', notice.id, { title })
    return done({ number: notice.number, sent: left.length, ...told })
  })
}

const notedSchema = z.object({ words: requiredText(1000) })

/** Notes that notice of a meeting, as it stands, was given in another way than by mail: when and how, in words. */
export async function noteNotice(
  context: Context,
  actor: Actor,
  meetingId: string,
  input: unknown,
): Promise<Outcome<{ number: number }>> {
  const { partnershipId, role, personId } = actor.membership
  if (!mayWithOwn(role, 'add', 'notice')) return refused({ name: 'not-allowed' })
  const parsed = notedSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  return allOrNothing(context, actor, async writing => {
    if (!isId(meetingId)) return refused<Refusal>({ name: 'not-found' })
    // It locks the meeting, so that two notices never get the same number.
    const approved = await isApproved(writing, partnershipId, meetingId)
    const meeting = await findRecord(writing, 'meeting', partnershipId, meetingId)
    const whole = meeting && (await meetingWhole(writing, partnershipId, meeting))
    if (!meeting || !whole) return refused<Refusal>({ name: 'not-found' })
    if (meeting.heldOn < dayOf(context.now())) return refused<Refusal>({ name: 'meeting-past' })
    if (approved) return refused<Refusal>({ name: 'approved' })
    const { content, latest } = await noticeNow(writing, partnershipId, whole)
    const own = meetingSequence(meeting, content.cancelled !== null)
    const id = context.newId()
    const number = (latest?.number ?? 0) + 1
    await insertNotice(writing, {
      partnershipId,
      id,
      meetingId,
      groupId: meeting.groupId,
      number,
      sequence: Math.max(own, latest ? latest.sequence + 1 : 0),
      checksum: checksumOf(content),
      words: parsed.data.words,
      at: context.now(),
      personId,
    })
    const title = `${whole.group.name} ${meeting.heldOn}, ${number}`
    await recordEvent(context, actor, writing, noticeNoun, 'added', id, { title })
    return done({ number })
  })
}

type Written = {
  person: Called & { times: number }
  content: NoticeContent
  notice: { id: string; number: number; sequence: number }
  url: string
  meetingId: string
  language: 'sv' | 'en'
}

async function writeTo(context: Context, actor: Actor, writing: Writing, written: Written): Promise<void> {
  const { person, content, notice, url, meetingId, language } = written
  const { number, sequence } = notice
  const letter = speaking(language, () =>
    noticeLetter(content, {
      to: person,
      partnership: actor.membership.partnershipName,
      number,
      sequence,
      url,
      meetingId,
      language,
      made: context.now(),
    }),
  )
  await queueMail(context, writing, actor, {
    kind: 'notice',
    to: { personId: person.personId, address: person.address ?? '', language },
    ...letter,
    about: { record: 'notice', id: notice.id },
    onceKey: `notice:${meetingId}:${number}:${person.personId}:${person.times}`,
  })
}
