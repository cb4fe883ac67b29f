import { dayOf } from '../domain/day.ts'
import { planDays } from '../domain/plan-dates.ts'
import { listPlanActivities } from '../storage/activity.ts'
import { readAs } from '../storage/database.ts'
import { findPlan } from '../storage/plan.ts'
import { listLaidPoints } from '../storage/reporting-point.ts'
import type { Context } from './context.ts'
import { type Actor, isId } from './record.ts'

/** The plan's days for a calendar: of the activities that the person may see. Null for no such plan. */
export async function showPlanDays(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId } = actor.membership
  const made = context.now()
  const today = dayOf(made)
  return readAs(context.database, actor.identity, async reading => {
    const { plan } = await findPlan(reading, partnershipId, id, today)
    if (!plan) return null
    const activities = await listPlanActivities(reading, partnershipId, id)
    const laid = await listLaidPoints(reading, partnershipId)
    return { plan, made, days: planDays(activities, plan.year, today, laid) }
  })
}

export type PlanDays = NonNullable<Awaited<ReturnType<typeof showPlanDays>>>
