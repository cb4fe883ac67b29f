import { mayWithOwn } from '../domain/access.ts'
import { findActivity } from '../storage/activity.ts'
import { readAs } from '../storage/database.ts'
import { listEvents } from '../storage/event.ts'
import type { Context } from './context.ts'
import { type Actor, isId } from './record.ts'

/** An activity's page: the activity, what it is linked to, and its history where the person may see it. */
export async function showActivity(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId, role } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const found = await findActivity(reading, partnershipId, id)
    if (!found) return null
    const recordIds = [id, ...found.contacts.map(contact => contact.id)]
    const events = mayWithOwn(role, 'see', 'event')
      ? await listEvents(reading, partnershipId, { recordIds, limit: 50 })
      : []
    return { ...found, events }
  })
}

export type ActivityPage = NonNullable<Awaited<ReturnType<typeof showActivity>>>
