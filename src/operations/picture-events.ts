/** What of the plan is marked on the curves of lägesbilden: of the ground that is looked at, and of the category where it is tied to one. */

import type { PlanEvent } from '../domain/picture-events.ts'
import { lastDayOf } from '../domain/picture-months.ts'
import { isWidest, liesIn } from '../domain/territory.ts'
import type { Reading } from '../storage/database.ts'
import { listDatedActivities, listDatedOccasions } from '../storage/plan-event.ts'
import type { Figures } from './picture-figures.ts'

/** More marks than these nobody can tell apart. Those of places and of categories come before those of everything, and the latest before earlier. */
const mostMarked = 12

/** The earliest first. `category`: the code of the one that is looked at, null for all of them together. */
export async function eventsOf(
  reading: Reading,
  partnershipId: string,
  { drawn, months, territory, territories, categories }: Figures,
  category: string | null,
): Promise<PlanEvent[]> {
  const [first] = drawn
  if (first === undefined) return []
  const days = { from: `${first}-01`, to: lastDayOf(months.to) }
  const isHere = placesHere(territory, territories)
  const codeOf = new Map(categories.map(({ id, code }) => [id, code]))
  const activities = (await listDatedActivities(reading, partnershipId, days))
    .filter(({ placeId }) => isHere(placeId))
    .flatMap(({ id, line, title, placeName, startsOn, endsOn, categoryIds }) => {
      const codes = categoryIds?.flatMap(one => codeOf.get(one) ?? []) ?? null
      // Tied to what this source does not count.
      if (codes?.length === 0) return []
      const of = {
        recordId: id,
        title,
        placeName,
        categoryCodes: codes && [...new Set(codes)],
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
  const within = [...activities, ...occasions].filter(
    ({ on, categoryCodes }) =>
      on >= days.from &&
      on <= days.to &&
      (category === null || categoryCodes === null || categoryCodes.includes(category)),
  )
  // What goes on in the next year's plan stands in both, and happened once.
  const once = new Map(within.map(one => [`${one.line} ${one.kind} ${one.on}`, one]))
  const inTime = [...once.values()].sort(
    (a, b) => a.on.localeCompare(b.on) || a.recordId.localeCompare(b.recordId),
  )
  const tied = inTime.filter(({ placeName, categoryCodes }) => placeName !== null || categoryCodes !== null)
  const latestFirst = [...tied.toReversed(), ...inTime.filter(one => !tied.includes(one)).toReversed()]
  const chosen = new Set(latestFirst.slice(0, mostMarked))
  return inTime.filter(one => chosen.has(one)).map(({ line: _, ...event }) => event)
}

/** Whether a place is within the ground; what has no place, or one of which no ground is counted, is of the widest. */
function placesHere(territory: Figures['territory'], territories: Figures['territories']) {
  return (placeId: string | null): boolean => {
    const ground = placeId === null ? undefined : territories.find(one => one.placeId === placeId)
    return ground ? liesIn(ground, territory, territories) : isWidest(territory, territories)
  }
}
