/** Whom the program does something for by itself, and when. */
import { dayOf, hourOf } from '../domain/day.ts'
import { isWorkingDay } from '../domain/holiday.ts'
import { atGate } from '../storage/database.ts'
import { listMemberships, listReachable } from '../storage/session.ts'
import type { Context } from './context.ts'
import type { Actor } from './record.ts'

/** Nobody is reminded before this hour. */
const morning = 7

/** Whether it is a working day that has begun. */
export function isReminding(context: Context): boolean {
  const now = context.now()
  return isWorkingDay(dayOf(now)) && hourOf(now) >= morning
}

/** Everybody with an account, once for each partnership that they belong to. */
export function listReachableActors(context: Context): Promise<Actor[]> {
  return atGate(context.database, async gate => {
    const actors: Actor[] = []
    for (const { id, ...account } of await listReachable(gate)) {
      const memberships = await listMemberships(gate, id)
      const identity = { ...account, accountId: id, memberships }
      actors.push(...memberships.map(membership => ({ identity, membership })))
    }
    return actors
  })
}
