import { mayWithOwn } from '../domain/access.ts'
import { readAs } from '../storage/database.ts'
import { listPlaceActivities, listPlaceIndicators, listPlacePassages, listPlaces } from '../storage/place.ts'
import { findRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { historyOf } from './history.ts'
import { type Actor, isId } from './record.ts'
import { done, type Refusal, refused } from './refusal.ts'

/** The places that the person may see: all, or those they take part in. */
export async function showPlaces(context: Context, actor: Actor) {
  const { partnershipId, role } = actor.membership
  if (!mayWithOwn(role, 'see', 'place')) return refused<Refusal>({ name: 'not-allowed' })
  return done(
    await readAs(context.database, actor.identity, async reading => ({
      places: await listPlaces(reading, partnershipId),
    })),
  )
}

export type PlacesPage = Extract<Awaited<ReturnType<typeof showPlaces>>, { ok: true }>['value']

/** A place: what is done there and by which groups, what the plan's picture says of it, and its proposed indicators. */
export async function showPlace(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const place = await findRecord(reading, 'place', partnershipId, id)
    if (!place) return null
    return {
      place,
      activities: await listPlaceActivities(reading, partnershipId, id),
      passages: await listPlacePassages(reading, partnershipId, id),
      indicators: await listPlaceIndicators(reading, partnershipId, id),
      events: await historyOf(reading, actor, { recordIds: [id], limit: 50 }),
    }
  })
}

export type PlacePage = NonNullable<Awaited<ReturnType<typeof showPlace>>>
