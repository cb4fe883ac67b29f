/** A history as people tell it: day by day, and what was done many times in a row told once. */
import { dayOf } from '../../../domain/day.ts'
import type { Event } from '../../../domain/event.ts'

/** Events of one kind, by one person, in a row. */
export type EventRun = readonly [Event, ...Event[]]

/** The events in their own order, a day in Sweden at a time ("2020-08-24"). */
export function byDay(events: Event[]): { day: string; runs: EventRun[] }[] {
  const days: { day: string; runs: EventRun[] }[] = []
  for (const event of events) {
    const day = dayOf(event.at)
    const last = days.at(-1)
    if (last?.day !== day) {
      days.push({ day, runs: [[event]] })
      continue
    }
    const run = last.runs.at(-1)
    if (run && belongsTo(run[0], event)) last.runs[last.runs.length - 1] = [...run, event]
    else last.runs.push([event])
  }
  return days
}

/** What was changed in a record is told one by one: that is what people look for. */
function belongsTo(first: Event, event: Event): boolean {
  const { verb, record, personName } = event
  return (
    verb !== 'changed' &&
    first.verb === verb &&
    first.record === record &&
    first.personName === personName &&
    Boolean(first.title && event.title)
  )
}
