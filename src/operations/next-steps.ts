import { may } from '../domain/access.ts'
import { listAgreements } from '../storage/agreement.ts'
import type { Reading } from '../storage/database.ts'
import { listGroups } from '../storage/group.ts'
import { countMembers } from '../storage/membership.ts'
import type { Actor } from './record.ts'

export const nextSteps = ['invite', 'agreement', 'groups'] as const
export type NextStep = (typeof nextSteps)[number]

/** What is left to do for who has just begun a partnership, and coordinates it alone; nothing as soon as somebody else is in it. */
export async function nextStepsOf(reading: Reading, actor: Actor): Promise<NextStep[]> {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'add', 'agreement')) return []
  if ((await countMembers(reading, partnershipId)) > 1) return []
  const agreements = await listAgreements(reading, partnershipId)
  const groups = await listGroups(reading, partnershipId)
  return [
    'invite',
    ...(agreements.length === 0 ? (['agreement'] as const) : []),
    ...(groups.length === 0 ? (['groups'] as const) : []),
  ]
}
