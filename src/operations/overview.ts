import { may } from '../domain/access.ts'
import { gapsOf } from '../domain/chain.ts'
import { dayOf } from '../domain/day.ts'
import { dueFirst, reportingAhead, timingOf } from '../domain/due.ts'
import { isAccepted, isProposed } from '../domain/indicator.ts'
import { firstDayOf, isAhead, pastOf } from '../domain/plan-in-force.ts'
import { listAreas, type PlanArea } from '../storage/area.ts'
import { readAs } from '../storage/database.ts'
import { findPlan, listParties } from '../storage/plan.ts'
import type { Row } from '../storage/record.ts'
import type { Context } from './context.ts'
import { historyOf } from './history.ts'
import { mineIn } from './mine.ts'
import { nextStepsOf } from './next-steps.ts'
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
    const parties = may(role, 'see', 'activity') ? await listParties(reading, partnershipId) : null
    const activities = areas.flatMap(area =>
      area.activities.map(activity => ({ ...activity, areaName: area.name })),
    )
    return {
      today,
      /** Whether the person sees only some of the activities: what is not shown then is not missing. */
      partly: !may(role, 'see', 'activity'),
      plan,
      plans: plans.map(one => choiceOf(one, today)),
      /** The day when the plan begins, where that is still to come. */
      begins: plan && choiceOf(plan, today).begins,
      /** How the plan's time is past, and which plan has taken over; nothing in it is urgent then. */
      past: plan && pastOf(plan, inForce, today),
      inForce: inForce && choiceOf(inForce, today),
      due: dueFirst(activities, today),
      undated: activities.filter(activity => timingOf(activity, today) === 'undated'),
      reporting: reportingAhead(activities, plan?.year ?? null, today),
      areas: areas.map(area => lineOf(area, areas, today, parties)),
      events: await historyOf(reading, actor, { limit: 6 }),
      /** How many activities are the person's own. */
      mine: plan ? (await mineIn(reading, actor, activities, today)).length : 0,
      nextSteps: await nextStepsOf(reading, actor),
      /** What is out with the parties, of any plan: next year's is sent while this year's is in force. */
      referrals: await openReferrals(reading, actor),
    }
  })
}

export type OverviewPage = NonNullable<Awaited<ReturnType<typeof showOverview>>>

/** A plan to choose, with the day when it begins where that is still to come. */
export function choiceOf(plan: Row<'plan'>, today: string) {
  const { id, title, year } = plan
  return { id, title, year, begins: isAhead(plan, today) ? firstDayOf(plan) : null }
}

function lineOf(
  area: PlanArea,
  areas: PlanArea[],
  today: string,
  parties: { id: string; name: string }[] | null,
) {
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
    gaps: parties ? gapsIn(area, areas, parties) : [],
  }
}

/** What is missing in an area of a plan, as stored. */
export function gapsIn(area: PlanArea, areas: PlanArea[], parties: { id: string; name: string }[]) {
  return gapsOf(
    {
      viaAreaId: area.viaAreaId,
      goals: area.goals.map(({ id, kind, text, baseline, baselineValue, indicatorId }) => ({
        id,
        kind,
        text,
        hasBaseline: baseline !== null || baselineValue !== null,
        hasIndicator: indicatorId !== null,
      })),
      problems: area.problems,
      answered: areas.flatMap(({ activities }) => activities.flatMap(({ causeId }) => causeId ?? [])),
      passages: area.passages,
      indicators: area.indicators.filter(isAccepted).length,
      proposed: area.indicators.filter(isProposed).length,
      activities: area.activities,
    },
    parties,
  )
}
