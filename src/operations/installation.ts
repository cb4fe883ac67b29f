/** The installation as a whole, for the commands that the administrator of the machine runs. */
import { atGate } from '../storage/database.ts'
import { findFirstCoordinator } from '../storage/installation.ts'
import { listPartnerships } from '../storage/partnership.ts'
import type { Context } from './context.ts'
import { identityOf } from './partnership.ts'
import type { Actor } from './record.ts'

/** The coordinator who came first to the oldest partnership; null before there is any. */
export function firstCoordinator(
  context: Context,
): Promise<{ accountId: string; email: string; hasPassword: boolean } | null> {
  return atGate(context.database, gate => findFirstCoordinator(gate, null))
}

/** Who a command acts as in a partnership: the coordinator who came first to it. Null where nobody coordinates such a one. */
export async function coordinatorOf(context: Context, slug: string): Promise<Actor | null> {
  const coordinator = await atGate(context.database, gate => findFirstCoordinator(gate, slug))
  const identity = coordinator && (await identityOf(context, coordinator.email))
  const membership = identity?.memberships.find(own => own.slug === slug)
  return identity && membership ? { identity, membership } : null
}

/** The addresses of all partnerships, the oldest first. */
export async function partnershipSlugs(context: Context): Promise<string[]> {
  const partnerships = await atGate(context.database, listPartnerships)
  return partnerships.map(({ slug }) => slug)
}
