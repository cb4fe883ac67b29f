import { dayOf } from '../domain/day.ts'
import { nextOf, timingOf } from '../domain/due.ts'
import type { LaidPoint } from '../domain/reporting-point.ts'
import { listPlanActivities } from '../storage/activity.ts'
import { type Reading, readAs } from '../storage/database.ts'
import { findPlan } from '../storage/plan.ts'
import type { Row } from '../storage/record.ts'
import { listLaidPoints } from '../storage/reporting-point.ts'
import type { Context } from './context.ts'
import { type Actor, isId } from './record.ts'

/** A plan's activities with how they stand to today's date, for the pages that look at all of them. Null for no such plan. */
export async function planActivities(context: Context, actor: Actor, planId: string) {
  if (!isId(planId)) return null
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const { plan } = await findPlan(reading, actor.membership.partnershipId, planId, today)
    if (!plan) return null
    const laid = await listLaidPoints(reading, plan.partnershipId)
    return { today, plan, laid, activities: await activitiesOf(reading, plan, today, laid) }
  })
}

/**
 * The activities of a plan, each with how it stands to a day and when it comes next. Who has the partnership's reporting points already
 * gives them.
 */
export async function activitiesOf(
  reading: Reading,
  plan: Row<'plan'>,
  today: string,
  given?: readonly LaidPoint[],
) {
  const activities = await listPlanActivities(reading, plan.partnershipId, plan.id)
  const laid = given ?? (await listLaidPoints(reading, plan.partnershipId))
  return activities.map(activity => ({
    ...activity,
    timing: timingOf(activity, today),
    next: nextOf(activity, plan.year, today, laid),
  }))
}

export type StandingActivity = Awaited<ReturnType<typeof activitiesOf>>[number]
