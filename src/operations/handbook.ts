import { dayOf } from '../domain/day.ts'
import { listAreas } from '../storage/area.ts'
import { readAs } from '../storage/database.ts'
import { findPlan } from '../storage/plan.ts'
import type { Context } from './context.ts'
import { choiceOf } from './overview.ts'
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
      areas: areas.map(area => ({
        id: area.id,
        number: area.number,
        name: area.name,
        goals: area.goals,
        via: areas.find(other => other.id === area.viaAreaId)?.name ?? null,
        activities: area.activities,
      })),
    }
  })
}

export type HandbookPage = NonNullable<Awaited<ReturnType<typeof showHandbook>>>
