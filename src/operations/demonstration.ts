/**
 * The demonstration partnership: the plan of demonstration/plan.ts, taken in, reviewed, confirmed and completed through
 * the same operations as any other, by people who are called what they do.
 */
import type { Role } from '../domain/access.ts'
import { leftToLookAt } from '../domain/draft-values.ts'
import { atGate } from '../storage/database.ts'
import { listPartnerships } from '../storage/partnership.ts'
import { confirmDraft, planYearOf } from './confirm.ts'
import type { Context } from './context.ts'
import { completeDemonstration } from './demonstration/complete.ts'
import { demonstrationPlan } from './demonstration/plan.ts'
import { settled } from './demonstration/settled.ts'
import { editDraft, showDraft, takeInDocument } from './draft.ts'
import { createPartnership, identityOf, joinPartnership } from './partnership.ts'
import type { Actor } from './record.ts'

export type Demonstration = { slug: string; accountId: string }

const coordinator = person('Säkerhetsstrateg')
const others: [Role, ReturnType<typeof person>][] = [
  ['coordinator', person('Kommunpolis')],
  ['leader', person('Förvaltningschef')],
  ['leader', person('Lokalpolisområdeschef')],
  ['member', person('Avdelningschef barn och ungdom')],
  ['reader', person('Kommunikatör')],
]

/** People of the demonstration are called by their function; no one behind it is meant. */
function person(name: string): { name: string; email: string } {
  const address = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')
  return { name, email: `${address}@example.org` }
}

/**
 * Makes the demonstration in an installation that has no partnership yet. Made before, it is answered as it is; where
 * there are other partnerships, none is made and the answer is null.
 */
export async function createDemonstration(context: Context): Promise<Demonstration | null> {
  const existing = await atGate(context.database, listPartnerships)
  if (existing.length > 0) return madeBefore(context)
  const { partnershipId, slug, accountId } = await createPartnership(context, {
    name: 'Hässelby-Vällingby',
    coordinator,
  })
  await atGate(context.database, async gate => {
    for (const [role, other] of others) await joinPartnership(context, gate, partnershipId, role, other)
  })
  const actor = await actorOf(context)
  if (!actor) throw new Error('the demonstration has no coordinator')
  const planId = await takeInPlan(context, actor)
  await completeDemonstration(context, actor, planId)
  return { slug, accountId }
}

async function madeBefore(context: Context): Promise<Demonstration | null> {
  const actor = await actorOf(context)
  return actor && { slug: actor.membership.slug, accountId: actor.identity.accountId }
}

async function actorOf(context: Context): Promise<Actor | null> {
  const identity = await identityOf(context, coordinator.email)
  const membership = identity?.memberships.find(
    ({ partnershipName }) => partnershipName === 'Hässelby-Vällingby',
  )
  return identity && membership ? { identity, membership } : null
}

/** Read, looked through and confirmed; the figures of the square are accepted, the others stay proposals. */
async function takeInPlan(context: Context, actor: Actor): Promise<string> {
  const { id } = settled(
    await takeInDocument(context, actor, { text: demonstrationPlan, name: 'Åtgärdsplan 2020' }),
  )
  const draft = settled(await showDraft(context, actor, id))
  const { guessed } = leftToLookAt(draft.plan)
  const edits = guessed.map(at => ({ kind: 'confirm', at }) as const)
  const { plan } = settled(await editDraft(context, actor, id, draft.version, edits))
  const { planId } = settled(
    await confirmDraft(context, actor, id, {
      year: planYearOf(plan),
      acceptedStatistics: plan.statistics
        .filter(({ kind }) => kind === 'series')
        .map(statistic => statistic.id),
    }),
  )
  return planId
}
