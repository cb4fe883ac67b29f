/**
 * Several write the minutes of a meeting's points at once. A browser sends what it has written and says how far it has read; it gets
 * what the others have written. Every exchange is checked as any other change of a point.
 */
import { z } from 'zod'
import { type Problem, problemsOf } from '../domain/fields.ts'
import { beginText, takeUpdate } from '../domain/joint-text.ts'
import { agendaItemSchema } from '../domain/meeting.ts'
import { type Reading, readAs, type Writing, writeAs } from '../storage/database.ts'
import {
  listMinutesAfter,
  listMinutesNumbers,
  listMinutesUpdates,
  listMinutesWriters,
  writeMinutesText,
} from '../storage/joint-minutes.ts'
import { listAgendaItems } from '../storage/meeting.ts'
import { isApproved, listApprovals } from '../storage/minutes.ts'
import { findRecord, findRecordForChange, type Row } from '../storage/record.ts'
import type { Context } from './context.ts'
import { addUpdate, followMinutes, tellMinutes } from './joint-minutes.ts'
import { type Actor, isId, mayDo } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

/** The most that one browser asks of at once, and sends of one point: characters of base64. */
const [mostItems, longestUpdate] = [200, 400_000]
/** After so many updates the history is told, and they are put together. */
const mostUpdates = 400
/** All that a text keeps of how it was written, in bytes: hundreds of times what a long text needs. */
const mostBytes = 800_000
/** Whoever has written so lately is said to write, in milliseconds. */
const lately = 15_000

const exchangeSchema = z.object({
  items: z
    .array(
      z.object({
        id: z.uuid('not-a-choice'),
        /** The last update that the browser has; 0 where it has none. */
        after: z.number('not-a-number').int('not-a-number').min(0, 'not-a-number'),
        update: z.base64('not-a-text').max(longestUpdate, 'too-long').optional(),
        /** Whether the writer has left the text, so that the history can be told. */
        left: z.boolean().optional(),
      }),
      'not-a-text',
    )
    .max(mostItems, 'too-long'),
})

type Sent = z.infer<typeof exchangeSchema>['items'][number]

/** What a browser is told of one point. */
export type LiveItem = {
  id: string
  /** The last update that there is; the browser has read so far then. */
  number: number
  /** What it has not got, as base64. */
  updates: string[]
  /** Why what it sent was not taken in. `taken`: the point, or the text that it builds on, is not there any more. */
  problem?: Problem
  /** The others who write here just now. */
  writers: string[]
}

/** What was written meanwhile in the points of a meeting, after what the browser sent has been taken in. */
export async function exchangeMinutes(
  context: Context,
  actor: Actor,
  meetingId: string,
  input: unknown,
): Promise<Outcome<{ items: LiveItem[] }>> {
  if (!mayDo(actor, 'change', { table: 'agendaItem' })) return refused({ name: 'not-allowed' })
  if (!isId(meetingId)) return refused({ name: 'not-found' })
  const parsed = exchangeSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  const sent = parsed.data.items
  const { partnershipId } = actor.membership
  const read = () =>
    readAs(context.database, actor.identity, reading => meanwhile(context, actor, reading, meetingId, sent))
  const before = await read()
  if (!before.ok) return before
  const there = before.value.items.filter(({ problem }) => !problem)
  const isBegun = new Map(there.map(({ id, number }) => [id, number > 0]))
  const toWrite = sent.filter(
    ({ id, update, left }) => isBegun.has(id) && (update || left || !isBegun.get(id)),
  )
  if (toWrite.length === 0) return before
  const written = await writeAs(context.database, actor.identity, async writing => {
    if (await isApproved(writing, partnershipId, meetingId)) return refused<Refusal>({ name: 'approved' })
    const problems = new Map<string, Problem | null>()
    for (const one of toWrite) problems.set(one.id, await takeIn(context, actor, writing, one))
    return done(problems)
  })
  if (!written.ok) return written
  const after = await read()
  if (!after.ok) return after
  const items = after.value.items.map(item => {
    const problem = written.value.get(item.id)
    return problem ? { ...item, problem } : item
  })
  return done({ items })
}

/** What there is that the browser has not got, of the points that it asks of. */
async function meanwhile(
  context: Context,
  actor: Actor,
  reading: Reading,
  meetingId: string,
  sent: Sent[],
): Promise<Outcome<{ items: LiveItem[] }>> {
  const { partnershipId, personId } = actor.membership
  if (!(await findRecord(reading, 'meeting', partnershipId, meetingId))) return refused({ name: 'not-found' })
  if ((await listApprovals(reading, partnershipId, meetingId)).length > 0)
    return refused({ name: 'approved' })
  const there = new Set((await listAgendaItems(reading, partnershipId, meetingId)).map(({ id }) => id))
  const known = sent.filter(({ id }) => there.has(id))
  const ids = known.map(({ id }) => id)
  const numbers = await listMinutesNumbers(reading, partnershipId, ids)
  const behind = known.filter(({ id, after }) => (numbers.get(id) ?? 0) > after)
  const updates = await listMinutesAfter(reading, partnershipId, behind)
  const since = new Date(context.now().getTime() - lately)
  const writers = await listMinutesWriters(reading, partnershipId, ids, since)
  return done({
    items: sent.map(({ id, after }): LiveItem => {
      if (!there.has(id)) return { id, number: 0, updates: [], problem: 'taken', writers: [] }
      const number = numbers.get(id) ?? 0
      const others = writers.filter(one => one.agendaItemId === id && one.personId !== personId)
      return {
        id,
        number,
        updates: updates
          .filter(({ agendaItemId }) => agendaItemId === id)
          .map(({ content }) => content.toString('base64')),
        ...(after > number && { problem: 'taken' }),
        writers: others.map(({ personName }) => personName),
      }
    }),
  })
}

/** Takes in what was sent of one point: into the live text, and as the text that everybody reads. Answers why it was not. */
async function takeIn(
  context: Context,
  actor: Actor,
  writing: Writing,
  { id, update, left }: Sent,
): Promise<Problem | null> {
  const { partnershipId } = actor.membership
  const item = await findRecordForChange(writing, 'agendaItem', partnershipId, id)
  if (!item) return null
  // Where the text was saved by a way that does not know of the live one, what was saved is what holds.
  await followMinutes(context, actor, writing, id, item.minutes)
  const there = await listMinutesUpdates(writing, partnershipId, [id])
  if (there.length === 0) {
    const content = beginText(item.minutes ?? '')
    await addUpdate(context, actor, writing, id, { number: 1, content, told: true })
  }
  const problem = update ? await takeUpdateIn(context, actor, writing, item, update) : null
  const bytes = there.reduce((sum, { content }) => sum + content.length, 0)
  if (left || there.length > mostUpdates || bytes > mostBytes / 2) {
    const now = await findRecord(writing, 'agendaItem', partnershipId, id)
    if (now) await tellMinutes(context, actor, writing, now)
  }
  return problem
}

async function takeUpdateIn(
  context: Context,
  actor: Actor,
  writing: Writing,
  item: Row<'agendaItem'>,
  base64: string,
): Promise<Problem | null> {
  const { partnershipId } = actor.membership
  const there = await listMinutesUpdates(writing, partnershipId, [item.id])
  const contents = there.map(({ content }) => content)
  const took = takeUpdate(contents, Buffer.from(base64, 'base64'))
  if (!took) return 'taken'
  const checked = agendaItemSchema.shape.minutes.safeParse(took.text)
  if (!checked.success) return problemsOf(checked.error)[''] ?? 'not-a-text'
  if (!took.added) return null
  if (contents.reduce((sum, { length }) => sum + length, took.added.length) > mostBytes) return 'too-long'
  const number = there.at(-1)!.number + 1
  await addUpdate(context, actor, writing, item.id, { number, content: took.added, told: false })
  if (checked.data !== item.minutes) await writeMinutesText(writing, partnershipId, item.id, checked.data)
  return null
}
