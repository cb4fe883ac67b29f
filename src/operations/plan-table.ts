import { dayOf } from '../domain/day.ts'
import { nextOf, timingOf } from '../domain/due.ts'
import { reportingPoints } from '../domain/follow-up.ts'
import { shownIn, type TableView } from '../domain/plan-table.ts'
import { listPlanActivities } from '../storage/activity.ts'
import { readAs } from '../storage/database.ts'
import { findPlan } from '../storage/plan.ts'
import type { Context } from './context.ts'
import { choiceOf } from './overview.ts'
import { type Actor, isId } from './record.ts'

/** A plan's activities as a table: those that a view shows, and what can be chosen among. Null for no such plan. */
export async function showPlanTable(context: Context, actor: Actor, id: string, view: TableView) {
  if (!isId(id)) return null
  const { partnershipId } = actor.membership
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const { plan } = await findPlan(reading, partnershipId, id, today)
    if (!plan) return null
    const all = (await listPlanActivities(reading, partnershipId, id)).map(activity => ({
      ...activity,
      timing: timingOf(activity, today),
      next: nextOf(activity, plan.year, today),
    }))
    return {
      today,
      plan: choiceOf(plan, today),
      total: all.length,
      activities: shownIn(all, view),
      choices: {
        areas: distinct(all.map(({ areaId, areaName }) => ({ id: areaId, name: areaName }))),
        groups: byName(
          distinct(
            all.flatMap(({ groupId, groupName }) =>
              groupId && groupName ? { id: groupId, name: groupName } : [],
            ),
          ),
        ),
        organisations: distinct(
          all.flatMap(({ contacts }) =>
            contacts.map(({ organisationId, organisationName }) => ({
              id: organisationId,
              name: organisationName,
            })),
          ),
        ),
        points: reportingPoints.filter(point =>
          all.some(({ followUpPoints, duePoint }) => followUpPoints.includes(point) || duePoint === point),
        ),
      },
    }
  })
}

export type PlanTablePage = NonNullable<Awaited<ReturnType<typeof showPlanTable>>>

type Named = { id: string; name: string }

function distinct(all: Named[]): Named[] {
  return [...new Map(all.map(one => [one.id, one])).values()]
}

function byName(all: Named[]): Named[] {
  return all.toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}
