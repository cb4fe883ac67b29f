/** What the plan says happened while figures were counted: marked on the curve by its number, and told beside it. It is never told as a cause. */
import { z } from 'zod'
import { day } from './picture-comparison.ts'

/** `begins` and `ends` of an activity, as the plan says; a plan is `decided`; people are met in a `dialogue`. */
export const eventKinds = ['begins', 'ends', 'decided', 'dialogue'] as const

export const planEvent = z.object({
  on: day,
  kind: z.enum(eventKinds),
  /** The activity, the plan or the dialogue, and what it is called. */
  recordId: z.uuid(),
  title: z.string(),
  placeName: z.string().nullable(),
  /** Of which categories' codes, where its area of the plan is tied to some; null where it is of all. */
  categoryCodes: z.array(z.string()).nullable(),
})
export type PlanEvent = z.infer<typeof planEvent>

/** One with the number that it is marked by. */
export type NumberedEvent = PlanEvent & { number: number }

/** Those that are of a category, each with its number among all of them. */
export function eventsOfCategory(events: readonly PlanEvent[], code: string): NumberedEvent[] {
  return events
    .map((event, at) => ({ ...event, number: at + 1 }))
    .filter(({ categoryCodes }) => categoryCodes === null || categoryCodes.includes(code))
}
