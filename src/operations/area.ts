import { may } from '../domain/access.ts'
import { answersIn } from '../domain/chain.ts'
import { dayOf } from '../domain/day.ts'
import { listAreas } from '../storage/area.ts'
import { listHeard } from '../storage/communication.ts'
import { readAs } from '../storage/database.ts'
import { listParties, listPassages } from '../storage/plan.ts'
import { findRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { gapsIn } from './gaps.ts'
import { historyOf } from './history.ts'
import { type Actor, isId } from './record.ts'

/** An area on one scroll: goal, picture, figures, problems with causes, goals, activities, gaps, history. Null where it does not exist for this person. */
export async function showArea(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId, role } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const found = await findRecord(reading, 'area', partnershipId, id)
    const plan = found && (await findRecord(reading, 'plan', partnershipId, found.planId))
    if (!plan) return null
    const areas = await listAreas(reading, partnershipId, plan.id)
    const index = areas.findIndex(area => area.id === id)
    const area = areas[index]
    if (!area) return null
    const passages = await listPassages(reading, partnershipId, { areaId: id })
    const parties = may(role, 'see', 'activity') ? await listParties(reading, partnershipId) : null
    const { goals, problems, activities, indicators } = area
    const causes = problems.flatMap(problem => problem.causes)
    const belonging = [goals, problems, causes, activities, indicators, passages].flat().map(row => row.id)
    const heard = await listHeard(
      reading,
      partnershipId,
      'problem',
      problems.map(({ id }) => id),
    )
    const named = (other: { id: string; name: string } | undefined) =>
      other ? { id: other.id, name: other.name } : null
    return {
      today: dayOf(context.now()),
      plan,
      area: {
        ...area,
        problems: problems.map(problem => ({ ...problem, heard: heard.get(problem.id) ?? [] })),
      },
      passages,
      position: index + 1,
      of: areas.length,
      previous: named(areas[index - 1]),
      next: named(areas[index + 1]),
      via: named(areas.find(other => other.id === area.viaAreaId)),
      followedHere: areas
        .filter(other => other.viaAreaId === id)
        .map(({ id, name, viaReason }) => ({ id, name, viaReason })),
      /** What is done about problems, here or in another area. */
      answers: answersIn(areas.flatMap(other => other.activities)),
      gaps: parties ? gapsIn(area, areas, parties) : [],
      events: await historyOf(reading, actor, { recordIds: [id, ...belonging], limit: 20 }),
    }
  })
}

export type AreaPage = NonNullable<Awaited<ReturnType<typeof showArea>>>
