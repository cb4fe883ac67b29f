/** What of the plan is marked on the curves of lägesbilden: of the ground that is looked at, and of the category where it is tied to one. */

import type { PlanEvent } from '../domain/picture-events.ts'
import { lastDayOf } from '../domain/picture-months.ts'
import type { Reading } from '../storage/database.ts'
import { listDatedActivities, listDatedOccasions } from '../storage/plan-event.ts'
import type { Figures } from './picture-figures.ts'

/** More marks than these nobody can tell apart. Those of places and of categories come before those of everything. */
const mostMarked = 12

/** The earliest first. */
export async function eventsOf(
  reading: Reading,
  partnershipId: string,
  { drawn, months, step, territory, territories, categories }: Figures,
): Promise<PlanEvent[]> {
  const [first] = drawn
  if (first === undefined) return []
  const days = { from: `${first}-01`, to: lastDayOf(months.to, step) }
  const isHere = placesHere(territory, territories)
  const codeOf = new Map(categories.map(({ id, code }) => [id, code]))
  const activities = (await listDatedActivities(reading, partnershipId, days))
    .filter(({ placeId }) => isHere(placeId))
    .flatMap(({ id, line, title, placeName, startsOn, endsOn, categoryIds }) => {
      const codes = (categoryIds ?? []).flatMap(one => codeOf.get(one) ?? [])
      const of = {
        recordId: id,
        title,
        placeName,
        categoryCodes: codes.length > 0 ? [...new Set(codes)] : null,
      }
      return [
        ...(startsOn === null ? [] : [{ ...of, line, kind: 'begins' as const, on: startsOn }]),
        ...(endsOn === null || endsOn === startsOn
          ? []
          : [{ ...of, line, kind: 'ends' as const, on: endsOn }]),
      ]
    })
  const occasions = (await listDatedOccasions(reading, partnershipId, days))
    .filter(({ placeId }) => isHere(placeId))
    .map(({ id, title, kind, on, placeName }) => {
      return { recordId: id, title, kind, on, placeName, categoryCodes: null, line: id }
    })
  const within = [...activities, ...occasions].filter(({ on }) => on >= days.from && on <= days.to)
  // What goes on in the next year's plan stands in both, and happened once.
  const once = new Map(within.map(one => [`${one.line} ${one.kind} ${one.on}`, one]))
  const inTime = [...once.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const tied = inTime.filter(({ placeName, categoryCodes }) => placeName !== null || categoryCodes !== null)
  const chosen = new Set(
    [...tied, ...inTime.filter(one => !tied.includes(one)).reverse()].slice(0, mostMarked),
  )
  return inTime.filter(one => chosen.has(one)).map(({ line: _, ...event }) => event)
}

/** Whether a place is within the ground; what has no place, or one of which no ground is counted, is of the widest. */
function placesHere(territory: Figures['territory'], territories: Figures['territories']) {
  const isWidest = !territories.some(({ id }) => id === territory.withinId)
  return (placeId: string | null): boolean => {
    const ground = placeId === null ? undefined : territories.find(one => one.placeId === placeId)
    if (!ground) return isWidest
    return ground.id === territory.id || ground.withinId === territory.id
  }
}
