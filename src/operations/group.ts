import { may } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { holdsOn } from '../domain/organisation.ts'
import { listActivitiesBy } from '../storage/activity.ts'
import { readAs } from '../storage/database.ts'
import { listGroups, listSeats } from '../storage/group.ts'
import { listHoldings } from '../storage/organisation.ts'
import { findRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { historyOf } from './history.ts'
import { meetingsOfGroup } from './meeting.ts'
import { type Actor, isId } from './record.ts'

/**
 * A group: who sits in it and holds the position today, what it works with, and where it stands among the groups.
 * `chosen`: the weekday and the first day that meetings are proposed on, as they were sent.
 * `holders` is null where the person may not know who holds what; an empty list is a vacancy.
 */
export async function showGroup(
  context: Context,
  actor: Actor,
  id: string,
  chosen: Parameters<typeof meetingsOfGroup>[4] = {},
) {
  if (!isId(id)) return null
  const { partnershipId, role } = actor.membership
  const today = dayOf(context.now())
  return readAs(context.database, actor.identity, async reading => {
    const group = await findRecord(reading, 'group', partnershipId, id)
    if (!group) return null
    const groups = (await listGroups(reading, partnershipId)).map(({ id, name, parentId, reportsToId }) => ({
      id,
      name,
      parentId,
      reportsToId,
    }))
    const seats = await listSeats(reading, partnershipId, { groupId: id })
    const positionIds = seats.map(seat => seat.positionId)
    const holdings = (await listHoldings(reading, partnershipId, { positionIds })).filter(holding =>
      holdsOn(holding, today),
    )
    return {
      group,
      parent: groups.find(other => other.id === group.parentId) ?? null,
      reportsTo: groups.find(other => other.id === group.reportsToId) ?? null,
      children: groups.filter(other => other.parentId === id),
      reporting: groups.filter(other => other.reportsToId === id),
      seats: seats.map(seat => ({
        ...seat,
        holders: may(role, 'see', 'holding')
          ? holdings
              .filter(holding => holding.positionId === seat.positionId)
              .map(({ personId, personName }) => ({ id: personId, name: personName }))
          : null,
      })),
      meetings: await meetingsOfGroup(reading, partnershipId, group, today, chosen),
      activities: await listActivitiesBy(reading, partnershipId, 'groupId', id),
      events: await historyOf(reading, actor, {
        recordIds: [id, ...seats.map(seat => seat.id)],
        limit: 20,
      }),
    }
  })
}

export type GroupPage = NonNullable<Awaited<ReturnType<typeof showGroup>>>
