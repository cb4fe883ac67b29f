import { dayOf } from '../domain/day.ts'
import { listAreas, type PlanArea } from '../storage/area.ts'
import { readAs } from '../storage/database.ts'
import { findPlan } from '../storage/plan.ts'
import type { Context } from './context.ts'
import { choiceOf } from './plan-choice.ts'
import { type Actor, isId } from './record.ts'

/** A plan's areas with their goals and activities, for the handbook's columns. Null for no such plan. */
export async function showHandbook(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId } = actor.membership
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const { plan } = await findPlan(reading, partnershipId, id, today)
    if (!plan) return null
    const areas = await listAreas(reading, partnershipId, id)
    return {
      plan: choiceOf(plan, today),
      /** Whether there are causes in the areas for an activity to answer. */
      hasCauses: areas.some(({ problems }) => problems.some(({ causes }) => causes.length > 0)),
      areas: areas.map(area => ({
        id: area.id,
        number: area.number,
        name: area.name,
        goals: area.goals,
        via: areas.find(other => other.id === area.viaAreaId)?.name ?? null,
        activities: area.activities.map(activity => ({ ...activity, why: whyOf(activity, area.problems) })),
      })),
    }
  })
}

/** The cause that an activity answers, in its own words where it has some; else that of its link, or the problem. */
function whyOf(
  { cause, causeId, problemId }: PlanArea['activities'][number],
  problems: PlanArea['problems'],
): string | null {
  const problem = problems.find(({ id }) => id === problemId)
  return cause ?? problem?.causes.find(({ id }) => id === causeId)?.text ?? problem?.text ?? null
}

export type HandbookPage = NonNullable<Awaited<ReturnType<typeof showHandbook>>>
