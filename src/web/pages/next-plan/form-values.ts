/** What the form of the next plan's fields are called, as it is first shown and as it is sent. */
import type { NextPlanForm } from '../../../operations/next-plan.ts'
import { textOf } from '../../body.ts'

export const field = {
  area: (id: string) => `area-${id}`,
  chapter: (name: string) => `chapter-${name}`,
  carrying: (id: string) => `carrying-${id}`,
  duration: (id: string) => `duration-${id}`,
  reason: (id: string) => `reason-${id}`,
}

/** Everything comes along, and each activity has what its own words propose. */
export function valuesFor({ head, areas, chapters }: NextPlanForm): Record<string, unknown> {
  const activities = areas.flatMap(area => area.activities)
  return {
    ...head,
    ...Object.fromEntries(areas.map(({ id }) => [field.area(id), 'on'])),
    ...Object.fromEntries(chapters.map(name => [field.chapter(name), 'on'])),
    ...Object.fromEntries(
      activities.flatMap(({ id, proposed }) => [
        [field.carrying(id), proposed.carrying],
        [field.duration(id), proposed.duration],
        [field.reason(id), proposed.reason],
      ]),
    ),
  }
}

/** A form's flat fields as the operation takes them. */
export function choicesIn(body: Record<string, unknown>) {
  const named = (prefix: string) =>
    Object.keys(body)
      .filter(name => name.startsWith(prefix))
      .map(name => name.slice(prefix.length))
  const activities = named(field.carrying('')).map(id => [
    id,
    {
      carrying: textOf(body[field.carrying(id)]),
      duration: textOf(body[field.duration(id)]),
      reason: textOf(body[field.reason(id)]),
    },
  ])
  return {
    ...body,
    areas: named(field.area('')),
    chapters: named(field.chapter('')),
    activities: Object.fromEntries(activities),
  }
}
