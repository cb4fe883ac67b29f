import { mayWithOwn } from '../domain/access.ts'
import { reportingPoints } from '../domain/follow-up.ts'
import { shownIn, type TableView } from '../domain/plan-table.ts'
import { readAs } from '../storage/database.ts'
import type { Context } from './context.ts'
import { planActivities, type StandingActivity } from './plan-activities.ts'
import { choiceOf } from './plan-choice.ts'
import type { Actor } from './record.ts'
import { savedViewsOf } from './saved-view.ts'

/** A plan's activities as a table: those that a view shows, and what can be chosen among. Null for no such plan. */
export async function showPlanTable(context: Context, actor: Actor, id: string, view: TableView) {
  const found = await planActivities(context, actor, id)
  if (!found) return null
  const { today, plan, activities: all } = found
  const views = mayWithOwn(actor.membership.role, 'see', 'savedView')
    ? await readAs(context.database, actor.identity, reading => savedViewsOf(reading, actor, id))
    : []
  return {
    today,
    plan: choiceOf(plan, today),
    total: all.length,
    activities: shownIn(all, view),
    choices: choicesIn(all),
    views,
  }
}

export type PlanTablePage = NonNullable<Awaited<ReturnType<typeof showPlanTable>>>

/** What some of the activities have, so that no choice is empty before others are made. */
function choicesIn(all: StandingActivity[]) {
  return {
    areas: distinct(all.map(({ areaId, areaName }) => ({ id: areaId, name: areaName }))),
    groups: distinct(
      all.flatMap(({ groupId, groupName }) => (groupId && groupName ? { id: groupId, name: groupName } : [])),
    ).toSorted((a, b) => a.name.localeCompare(b.name, 'sv')),
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
  }
}

type Named = { id: string; name: string }

function distinct(all: Named[]): Named[] {
  return [...new Map(all.map(one => [one.id, one])).values()]
}
