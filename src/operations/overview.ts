import { may } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { dueFirst, reportingAhead, timingOf } from '../domain/due.ts'
import type { Gap } from '../domain/gap.ts'
import { pastOf } from '../domain/plan-in-force.ts'
import { gapsInArea } from '../domain/whole-chain.ts'
import { listAreas, type PlanArea } from '../storage/area.ts'
import { readAs } from '../storage/database.ts'
import { findPlan } from '../storage/plan.ts'
import { listLaidPoints } from '../storage/reporting-point.ts'
import type { Context } from './context.ts'
import { historyOf } from './history.ts'
import { meOf, mineIn, promisesIn } from './mine.ts'
import { nextStepsOf } from './next-steps.ts'
import { chainOfPlan } from './plan-chain.ts'
import { choiceOf, rivalsTo } from './plan-choice.ts'
import { openReferrals } from './plan-version.ts'
import { type Actor, isId } from './record.ts'

/**
 * What matters now in a plan (the one in force, or the one asked for): what is due, the areas with their gaps, what has
 * changed. `plan` is null where there is none, or none that this person sees. The answer is null for an unknown plan.
 */
export async function showOverview(context: Context, actor: Actor, planId: string | null) {
  if (planId !== null && !isId(planId)) return null
  const { partnershipId, role } = actor.membership
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const { plan, inForce, plans } = await findPlan(reading, partnershipId, planId, today)
    if (planId !== null && plan === null) return null
    const areas = plan ? await listAreas(reading, partnershipId, plan.id) : []
    // Who sees only some of the activities cannot be told that others are missing.
    const of = plan && may(role, 'see', 'problem') && { plan, isOnly: plans.length === 1 }
    const chain = of ? await chainOfPlan(reading, partnershipId, of, { day: today, tells: 'gaps' }) : null
    const gaps = new Map(chain?.areas.map(area => [area.area.id, gapsInArea(area)]))
    const me = await meOf(reading, actor, today)
    const activities = areas.flatMap(area =>
      area.activities.map(activity => ({ ...activity, areaName: area.name })),
    )
    return {
      today,
      /** Whether the person sees only some of the activities: what is not shown then is not missing. */
      partly: !may(role, 'see', 'activity'),
      plan,
      plans: plans.map(one => choiceOf(one, today)),
      /** The plans that this one can be taken for. */
      rivals: plan ? rivalsTo(plan, plans, today) : [],
      /** The day when the plan begins, where that is still to come. */
      begins: plan && choiceOf(plan, today).begins,
      /** How the plan's time is past, and which plan has taken over; nothing in it is urgent then. */
      past: plan && pastOf(plan, inForce, today),
      inForce: inForce && choiceOf(inForce, today),
      due: dueFirst(activities, today),
      undated: activities.filter(activity => timingOf(activity, today) === 'undated'),
      reporting: reportingAhead(
        activities,
        plan?.year ?? null,
        today,
        await listLaidPoints(reading, partnershipId),
      ),
      /** With what each lacks in röda tråden, counted as there. */
      areas: areas.map(area => ({ ...lineOf(area, areas, today), gaps: gaps.get(area.id) ?? ([] as Gap[]) })),
      events: await historyOf(reading, actor, { limit: 6 }),
      /** How many activities are the person's own. */
      mine: plan ? (await mineIn(reading, actor, activities, today)).length : 0,
      /** What the person has promised at meetings and is not done. */
      promised: (await promisesIn(reading, actor, me, today)).filter(({ isMine }) => isMine),
      nextSteps: await nextStepsOf(reading, actor),
      /** What is out with the parties, of any plan: next year's is sent while this year's is in force. */
      referrals: await openReferrals(reading, actor),
    }
  })
}

export type OverviewPage = NonNullable<Awaited<ReturnType<typeof showOverview>>>

function lineOf(area: PlanArea, areas: PlanArea[], today: string) {
  const { id, number, name, goals, activities, viaAreaId } = area
  return {
    id,
    number,
    name,
    goal: goals[0]?.text ?? null,
    via: areas.find(other => other.id === viaAreaId)?.name ?? null,
    activities: activities.length,
    next: dueFirst(activities, today)[0]?.endsOn ?? null,
    points: [...new Set(activities.flatMap(activity => activity.followUpPoints))].sort(),
  }
}
