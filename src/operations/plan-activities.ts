import { dayOf } from '../domain/day.ts'
import { nextOf, timingOf } from '../domain/due.ts'
import { listPlanActivities } from '../storage/activity.ts'
import { type Reading, readAs } from '../storage/database.ts'
import { findPlan } from '../storage/plan.ts'
import type { Row } from '../storage/record.ts'
import type { Context } from './context.ts'
import { type Actor, isId } from './record.ts'

/** A plan's activities with how they stand to today's date, for the pages that look at all of them. Null for no such plan. */
export async function planActivities(context: Context, actor: Actor, planId: string) {
  if (!isId(planId)) return null
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const { plan } = await findPlan(reading, actor.membership.partnershipId, planId, today)
    return plan && { today, plan, activities: await activitiesOf(reading, plan, today) }
  })
}

/** The activities of a plan, each with how it stands to a day and when it comes next. */
export async function activitiesOf(reading: Reading, plan: Row<'plan'>, today: string) {
  const activities = await listPlanActivities(reading, plan.partnershipId, plan.id)
  return activities.map(activity => ({
    ...activity,
    timing: timingOf(activity, today),
    next: nextOf(activity, plan.year, today),
  }))
}

export type StandingActivity = Awaited<ReturnType<typeof activitiesOf>>[number]
