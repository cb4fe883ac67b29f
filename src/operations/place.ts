import { mayWithOwn } from '../domain/access.ts'
import { readAs } from '../storage/database.ts'
import { listIndicators } from '../storage/indicator.ts'
import { listNames } from '../storage/names.ts'
import { listPlaceActivities, listPlaces } from '../storage/place.ts'
import { listPassages } from '../storage/plan.ts'
import { listPlaceProblems } from '../storage/problem.ts'
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

/** A place: what is done there and by which groups, the problems there, what the plan's picture says of it, and its proposed indicators. */
export async function showPlace(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const place = await findRecord(reading, 'place', partnershipId, id)
    if (!place) return null
    const passages = await listPassages(reading, partnershipId, { placeId: id })
    const areas = await listNames(
      reading,
      partnershipId,
      passages.flatMap(({ areaId }) => areaId ?? []),
    )
    return {
      place,
      activities: await listPlaceActivities(reading, partnershipId, id),
      problems: await listPlaceProblems(reading, partnershipId, id),
      passages,
      areas: [...areas].map(([id, name]) => ({ id, name })),
      indicators: await listIndicators(reading, partnershipId, { placeId: id }),
      events: await historyOf(reading, actor, { recordIds: [id], limit: 20 }),
    }
  })
}

export type PlacePage = NonNullable<Awaited<ReturnType<typeof showPlace>>>
