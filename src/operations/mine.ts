import { may } from '../domain/access.ts'
import { type Next, type Timed, timingOf } from '../domain/due.ts'
import { holdsOn } from '../domain/organisation.ts'
import { type Claimed, claimsOf, isPromisedBy, type Me, spellOf } from '../domain/to-do.ts'
import { listOpenActionPoints } from '../storage/action-point.ts'
import type { Reading } from '../storage/database.ts'
import { listSeats } from '../storage/group.ts'
import { listHoldings } from '../storage/organisation.ts'
import type { Actor } from './record.ts'

/** The positions that a person holds on a day, and the groups that these sit in. */
export async function meOf(reading: Reading, actor: Actor, day: string): Promise<Me> {
  const { partnershipId, personId, personName } = actor.membership
  const holdings = await listHoldings(reading, partnershipId, { personId })
  const current = holdings.filter(holding => holdsOn(holding, day))
  const positionIds = current.map(({ positionId }) => positionId)
  const seats = await listSeats(reading, partnershipId, { positionIds })
  return {
    name: personName,
    positions: current.map(({ positionId, positionName }) => ({ id: positionId, name: positionName })),
    groups: [...new Map(seats.map(({ groupId, groupName }) => [groupId, groupName]))].map(([id, name]) => ({
      id,
      name,
    })),
  }
}

/** What was promised at meetings and is not done, each with when it is to be and whether it is the person's own. */
export async function promisesIn(reading: Reading, actor: Actor, me: Me, today: string) {
  const points = await listOpenActionPoints(reading, actor.membership.partnershipId)
  return points.map(point => {
    const next: Next | null = point.dueOn === null ? null : { on: point.dueOn, point: null }
    return { ...point, next, spell: spellOf(next, today), isMine: isPromisedBy(point.owner, me) }
  })
}

export type OpenPromise = Awaited<ReturnType<typeof promisesIn>>[number]

/** The activities that are a person's own and not done. Who sees only what they take part in sees nothing but their own. */
export async function mineIn<A extends Claimed & Timed>(
  reading: Reading,
  actor: Actor,
  activities: A[],
  today: string,
): Promise<A[]> {
  const open = activities.filter(activity => timingOf(activity, today) !== 'done')
  if (!may(actor.membership.role, 'see', 'activity')) return open
  const me = await meOf(reading, actor, today)
  return open.filter(activity => claimsOf(activity, me).length > 0)
}
