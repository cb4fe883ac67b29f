/**
 * The demonstration partnership: the plan of demonstration/plan.ts, taken in, reviewed, confirmed and completed through
 * the same operations as any other, by people who are called what they do.
 */
import type { Role } from '../domain/access.ts'
import { leftToLookAt } from '../domain/draft-values.ts'
import { atGate, readAs } from '../storage/database.ts'
import { hasHappened } from '../storage/event.ts'
import { listPartnerships } from '../storage/partnership.ts'
import { listPlans } from '../storage/plan.ts'
import { confirmDraft, planYearOf } from './confirm.ts'
import type { Context } from './context.ts'
import { completeDemonstration } from './demonstration/complete.ts'
import { demonstrationPlan } from './demonstration/plan.ts'
import { settled } from './demonstration/settled.ts'
import { yearToTell } from './demonstration/year.ts'
import { editDraft, showDraft, showDrafts, takeInDocument } from './draft.ts'
import { beginPartnership, identityOf, joinPartnership } from './partnership.ts'
import type { Actor } from './record.ts'

/** Where it is, and who coordinates it. */
export type Demonstration = { slug: string; accountId: string; email: string }

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
 * Makes the demonstration in an installation that has no partnership yet, or goes on where making it was cut off. Made before, it is
 * answered as it is; where there are other partnerships, none is made and the answer is null.
 */
export async function createDemonstration(context: Context): Promise<Demonstration | null> {
  const existing = await atGate(context.database, listPartnerships)
  if (existing.length === 0) await begin(context)
  const actor = await actorOf(context)
  if (!actor) return null
  if (!(await isComplete(context, actor)))
    await completeDemonstration(
      context,
      actor,
      (await newestPlan(context, actor)) ?? (await takeInPlan(context, actor)),
    )
  return { slug: actor.membership.slug, accountId: actor.identity.accountId, email: coordinator.email }
}

/** Whether a start has a demonstration to make: nothing is there yet, or a start before was cut off while it made one. */
export async function wantsDemonstration(context: Context): Promise<boolean> {
  const existing = await atGate(context.database, listPartnerships)
  if (existing.length === 0) return true
  const actor = await actorOf(context)
  return actor !== null && !(await isComplete(context, actor))
}

/** The partnership and its people, at once. */
async function begin(context: Context): Promise<void> {
  await atGate(context.database, async gate => {
    const { partnershipId } = await beginPartnership(context, gate, {
      name: 'Hässelby-Vällingby',
      coordinator,
    })
    for (const [role, other] of others) await joinPartnership(context, gate, partnershipId, role, other)
  })
}

/** The last thing that is done is to dismiss an indicator. The history keeps it, whatever people do with the demonstration later. */
function isComplete(context: Context, { identity, membership }: Actor): Promise<boolean> {
  return readAs(context.database, identity, reading =>
    hasHappened(reading, membership.partnershipId, 'indicator', 'dismissed'),
  )
}

async function newestPlan(context: Context, { identity, membership }: Actor): Promise<string | null> {
  const [plan] = await readAs(context.database, identity, reading =>
    listPlans(reading, membership.partnershipId),
  )
  return plan?.id ?? null
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
  const year = yearToTell(context.now())
  const [waiting] = settled(await showDrafts(context, actor)).drafts
  const { id } =
    waiting ??
    settled(
      await takeInDocument(context, actor, { text: demonstrationPlan(year), name: `Åtgärdsplan ${year}` }),
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
