import { barOf, linesOf, placeOf, stretchOf, ticksOf } from '../domain/timeline.ts'
import type { Context } from './context.ts'
import { planActivities } from './plan-activities.ts'
import { choiceOf } from './plan-choice.ts'
import type { Actor } from './record.ts'

/** A plan's activities along its time, area by area, and those whose words give no time. Null for no such plan. */
export async function showTimeline(context: Context, actor: Actor, id: string) {
  const found = await planActivities(context, actor, id)
  if (!found) return null
  const { today, plan, laid, activities } = found
  const stretch = stretchOf(plan, activities, today)
  const drawn = activities.map(activity => ({ ...activity, bar: barOf(activity, stretch) }))
  const areas = Map.groupBy(
    drawn.flatMap(({ bar, ...activity }) => (bar ? { ...activity, bar } : [])),
    ({ areaId }) => areaId,
  )
  return {
    today,
    plan: choiceOf(plan, today),
    stretch,
    /** Where today is among the days that are shown; null outside of them. */
    now: today < stretch.from || today > stretch.to ? null : placeOf(today, stretch),
    ticks: ticksOf(stretch),
    lines: linesOf(activities, stretch, laid),
    areas: [...areas].map(([areaId, ofArea]) => ({
      id: areaId,
      name: ofArea[0]!.areaName,
      activities: ofArea,
    })),
    untimed: drawn.filter(({ bar }) => bar === null),
  }
}

export type TimelinePage = NonNullable<Awaited<ReturnType<typeof showTimeline>>>
