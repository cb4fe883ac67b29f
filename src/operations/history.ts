import { mayWithOwn, type RecordName } from '../domain/access.ts'
import type { Changes, Event } from '../domain/event.ts'
import { type Reading, readAs } from '../storage/database.ts'
import { listEvents } from '../storage/event.ts'
import { listNames } from '../storage/names.ts'
import type { Context } from './context.ts'
import { type Actor, isId } from './record.ts'

const pageSize = 50

/** A page of the partnership's history, the latest first; null for those whose role does not see it. */
export async function showHistory(
  context: Context,
  actor: Actor,
  {
    records,
    recordId,
    before,
  }: {
    records?: readonly RecordName[] | undefined
    recordId?: string | undefined
    before?: string | undefined
  },
): Promise<{ events: Event[]; next: string | null } | null> {
  const { role, partnershipId } = actor.membership
  if (!mayWithOwn(role, 'see', 'event') || (before && !isId(before))) return null
  if (recordId !== undefined && !isId(recordId)) return null
  return readAs(context.database, actor.identity, async reading => {
    const found = await listEvents(reading, partnershipId, {
      records,
      before,
      ...(recordId ? { recordIds: [recordId] } : {}),
      limit: pageSize + 1,
    })
    const events = found.slice(0, pageSize)
    return {
      events: await eventsWithNames(reading, partnershipId, events),
      next: found.length > pageSize ? (events.at(-1)?.id ?? null) : null,
    }
  })
}

/** The history of some records, for the page they stand on; empty for those whose role does not see it. */
export async function historyOf(
  reading: Reading,
  actor: Actor,
  of: { recordIds?: string[]; limit: number },
): Promise<Event[]> {
  const { role, partnershipId } = actor.membership
  if (!mayWithOwn(role, 'see', 'event')) return []
  return eventsWithNames(reading, partnershipId, await listEvents(reading, partnershipId, of))
}

/** Ids in what was changed become the names of what they point at. */
async function eventsWithNames(reading: Reading, partnershipId: string, events: Event[]): Promise<Event[]> {
  const named = await namesIn(
    reading,
    partnershipId,
    events.map(({ changes }) => changes),
  )
  return events.map((event, at) => ({ ...event, changes: named[at]! }))
}

/** The same changes, with the names of what their ids point at. */
export async function namesIn(reading: Reading, partnershipId: string, all: Changes[]): Promise<Changes[]> {
  const values = all.flatMap(changes => Object.values(changes).flatMap(({ from, to }) => [from, to]))
  const ids = [...new Set(values.filter(value => typeof value === 'string' && isId(value)))] as string[]
  const names = await listNames(reading, partnershipId, ids)
  const named = (value: unknown) => names.get(value as string) ?? value
  return all.map(changes =>
    Object.fromEntries(
      Object.entries(changes).map(([field, { from, to }]) => [field, { from: named(from), to: named(to) }]),
    ),
  )
}
