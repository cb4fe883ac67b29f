/** What two versions of a lägesbild mark otherwise of the plan. */
import type { PictureContent } from './picture-content.ts'
import type { PlanEvent } from './picture-events.ts'

/** An event that came (null before), that went (null after), or that is called otherwise or is of another day or place. */
export type EventDifference = { before: PlanEvent | null; after: PlanEvent | null }

/** In the order of their days. */
export function eventDifference(before: PictureContent, after: PictureContent): EventDifference[] {
  const [gone, came] = [eventsIn(before), eventsIn(after)]
  // The next year's plan has a record of its own of what goes on, and what reads the same is no difference.
  pairs(gone, came, ({ kind, title, on, placeName }) => [kind, title, on, placeName])
  const changed = [
    ...pairs(gone, came, ({ kind, recordId }) => [kind, recordId]),
    ...pairs(gone, came, ({ kind, title }) => [kind, title]),
  ]
  const found: EventDifference[] = [
    ...changed,
    ...gone.map(event => ({ before: event, after: null })),
    ...came.map(event => ({ before: null, after: event })),
  ]
  const dayOf = ({ before: one, after: other }: EventDifference) => (other ?? one)!.on
  return found.sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
}

const eventsIn = ({ figures }: PictureContent): PlanEvent[] => [...(figures?.events ?? [])]

/** Takes those out of both that are the same by this. */
function pairs(gone: PlanEvent[], came: PlanEvent[], by: (event: PlanEvent) => unknown) {
  const same = (event: PlanEvent) => JSON.stringify(by(event))
  return [...gone].flatMap(event => {
    const at = came.findIndex(other => same(other) === same(event))
    if (at < 0) return []
    gone.splice(gone.indexOf(event), 1)
    const [mate] = came.splice(at, 1)
    return [{ before: event, after: mate! }]
  })
}
