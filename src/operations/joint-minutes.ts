/**
 * A point's minutes are written in two ways: live, update by update, and whole in a form. Here the two are kept as one text, and the
 * history is told of what was written live, a stretch at a time.
 */
import { tidy } from '../domain/fields.ts'
import { joinUpdates, readText, rewriteText } from '../domain/joint-text.ts'
import type { Writing } from '../storage/database.ts'
import {
  insertMinutesUpdate,
  listMinutesUpdates,
  type MinutesUpdate,
  replaceMinutesUpdates,
} from '../storage/joint-minutes.ts'
import { type Row, updateRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { type Actor, recordEvent } from './record.ts'

type Item = Row<'agendaItem'>
const noun = { table: 'agendaItem', title: (row: Record<string, unknown>) => String(row.title) } as const

/** The text of a point as the form knows it: null where nothing is written. */
export const minutesIn = (updates: readonly Pick<MinutesUpdate, 'content'>[]): string | null =>
  tidy(readText(updates.map(({ content }) => content))) || null

/**
 * Tells the history what has been written live since it was told the last time, with those who wrote it, and puts the updates together.
 * `seen` is the version of the point that somebody began from, `began` the update: where it lies between, what was written before it is
 * told for itself, so that what they write is merged with what they saw. Answers the point as it is then, and the version that they saw.
 */
export async function tellMinutes(
  context: Context,
  actor: Actor,
  writing: Writing,
  item: Item,
  seen = item.version,
  began = Number.NaN,
): Promise<{ item: Item; seen: number }> {
  const { partnershipId, personId } = actor.membership
  const updates = await listMinutesUpdates(writing, partnershipId, [item.id])
  const last = updates.at(-1)
  const isInStep = minutesIn(updates) === item.minutes
  if (!last || last.told || !isInStep) return { item, seen }
  const isBetween = seen === item.version && updates.some(({ number, told }) => number === began && !told)
  let told: Told = { text: minutesIn(updates.filter(one => one.told)), version: item.version, to: 0 }
  let saw = seen
  for (const to of isBetween && began < last.number ? [began, last.number] : [last.number]) {
    told = await tellUntil(context, actor, writing, item, updates, told, to)
    if (isBetween && to === began) saw = told.version
  }
  const content = Buffer.from(joinUpdates(updates.map(one => one.content)))
  await replaceMinutesUpdates(writing, {
    partnershipId,
    id: context.newId(),
    agendaItemId: item.id,
    number: last.number,
    content,
    told: true,
    at: context.now(),
    personId,
  })
  return { item: { ...item, version: told.version }, seen: saw }
}

/** How far the history knows a text: what it said then, as which version, after which update. */
type Told = { text: string | null; version: number; to: number }

async function tellUntil(
  context: Context,
  actor: Actor,
  writing: Writing,
  item: Item,
  updates: MinutesUpdate[],
  { text: from, version, to: after }: Told,
  to: number,
): Promise<Told> {
  const { partnershipId, personId } = actor.membership
  const text = minutesIn(updates.filter(({ number }) => number <= to))
  if (text === from) return { text, version, to }
  await updateRecord(writing, 'agendaItem', partnershipId, item.id, { minutes: text })
  const since = updates.filter(({ number, told }) => !told && number > after && number <= to)
  const writers = new Map(since.map(one => [one.personId, one.personName]))
  const isMine = writers.size === 1 && writers.has(personId)
  const changes = {
    minutes: { from, to: text },
    ...(!isMine && { writtenBy: { from: null, to: [...writers.values()] } }),
  }
  const made = { recordVersion: version + 1 }
  await recordEvent(context, actor, writing, noun, 'changed', item.id, item, changes, made)
  return { text, version: version + 1, to }
}

/** Brings the live text to what the point says, where it was saved otherwise: those who write live get it as a change among theirs. */
export async function followMinutes(
  context: Context,
  actor: Actor,
  writing: Writing,
  itemId: string,
  minutes: string | null,
): Promise<void> {
  const { partnershipId, personId } = actor.membership
  const updates = await listMinutesUpdates(writing, partnershipId, [itemId])
  const last = updates.at(-1)
  if (!last || minutesIn(updates) === minutes) return
  const contents = updates.map(({ content }) => content)
  const change = rewriteText(contents, minutes ?? '')
  await replaceMinutesUpdates(writing, {
    partnershipId,
    id: context.newId(),
    agendaItemId: itemId,
    number: last.number + 1,
    content: Buffer.from(joinUpdates(change ? [...contents, change] : contents)),
    told: true,
    at: context.now(),
    personId,
  })
}

export async function addUpdate(
  context: Context,
  actor: Actor,
  writing: Writing,
  agendaItemId: string,
  { number, content, told }: { number: number; content: Uint8Array; told: boolean },
): Promise<void> {
  const { partnershipId, personId } = actor.membership
  await insertMinutesUpdate(writing, {
    partnershipId,
    id: context.newId(),
    agendaItemId,
    number,
    content: Buffer.from(content),
    told,
    at: context.now(),
    personId,
  })
}
