/** Beginning a partnership of one's own in an installation: four questions, answered once, stored as one. */
import { type Beginning, beginningSchema } from '../domain/beginning.ts'
import { changesBetween } from '../domain/event.ts'
import { problemsOf } from '../domain/fields.ts'
import { kindOf } from '../domain/organisation.ts'
import { findAccountByEmail, insertAccount } from '../storage/account.ts'
import { atGate, type Gate, type Identity, throughGate, type Writing } from '../storage/database.ts'
import { findFirstCoordinator } from '../storage/installation.ts'
import { listPartnerships } from '../storage/partnership.ts'
import { insertRecord } from '../storage/record.ts'
import { listMemberships } from '../storage/session.ts'
import type { Context } from './context.ts'
import type { nouns } from './nouns.ts'
import { beginPartnership } from './partnership.ts'
import { hashPassword } from './password.ts'
import { type Actor, type Told, tell } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'
import { openSession } from './session.ts'

/** Who keeps the installation begins partnerships in it: the account that the first start made, and printed the link to. */
export function mayBegin(context: Context, identity: Identity): Promise<boolean> {
  return atGate(context.database, gate => keepsInstallation(gate, identity))
}

/**
 * The partnership to look at before there is one of one's own: the only one that there is, for who keeps the installation.
 * Null for all others.
 */
export function onlyToLookAt(
  context: Context,
  identity: Identity,
): Promise<{ slug: string; name: string } | null> {
  return atGate(context.database, async gate => {
    if (!(await keepsInstallation(gate, identity))) return null
    const [first, ...others] = await listPartnerships(gate)
    return first && others.length === 0 ? first : null
  })
}

async function keepsInstallation(gate: Gate, { accountId }: Identity): Promise<boolean> {
  return (await findFirstCoordinator(gate, null))?.accountId === accountId
}

export type Begun = {
  slug: string
  /** Signs in who answered, as the coordinator that they now are. */
  token: string
  firstStep: Beginning['firstStep']
  planId: string | null
}

/** What a new plan and its areas are called, in the language of who begins. */
export type Wording = {
  planTitle(year: number): string
  areas: readonly string[]
  /** The central list that the areas are, and since when. */
  list: { name: string; validFrom: string }
}

/**
 * Begins a partnership with its parties, its first coordinator in a position, and the plan asked for. The address must be free:
 * nobody is signed in to somebody's account by knowing its address.
 */
export async function beginOwn(
  context: Context,
  identity: Identity,
  input: unknown,
  wording: Wording,
): Promise<Outcome<Begun>> {
  if (!(await mayBegin(context, identity))) return refused({ name: 'not-allowed' })
  const parsed = beginningSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  const answers = parsed.data
  const passwordHash = await hashPassword(answers.password)
  const begun = await atGate(context.database, async gate => {
    const { email, name } = answers
    if (await findAccountByEmail(gate, email))
      return refused<Refusal>({ name: 'invalid', problems: { email: 'taken' } })
    const { language } = identity
    const accountId = context.newId()
    await insertAccount(gate, { id: accountId, email, passwordHash, language, createdAt: context.now() })
    const { partnershipId, slug } = await beginPartnership(context, gate, {
      name: answers.district ?? answers.city,
      city: answers.city,
      district: answers.district,
      language,
      coordinator: { name, email },
    })
    const memberships = await listMemberships(gate, accountId)
    const membership = memberships.find(own => own.partnershipId === partnershipId)!
    const actor = { identity: { accountId, email, language, memberships }, membership }
    const writing = await throughGate(gate, actor.identity)
    return done({ accountId, slug, planId: await furnish(context, actor, writing, answers, wording) })
  })
  if (!begun.ok) return begun
  const { accountId, ...rest } = begun.value
  return done({ ...rest, firstStep: answers.firstStep, token: await openSession(context, accountId) })
}

/** The parties, the position of who begins, and the plan where one is to begin; answers with the plan's id, null for none. */
async function furnish(
  context: Context,
  actor: Actor,
  writing: Writing,
  answers: Beginning,
  wording: Wording,
): Promise<string | null> {
  const { partnershipId, personId } = actor.membership
  const told: Told[] = []
  const add = async (table: keyof typeof nouns, columns: Record<string, unknown>, title: string) => {
    const id = context.newId()
    await insertRecord(writing, table, { ...columns, partnershipId, id } as never)
    told.push({ verb: 'added', record: table, recordId: id, title, changes: changesBetween({}, columns) })
    return id
  }
  const organisations = [
    { name: answers.municipality, kind: 'municipality' },
    { name: answers.police, kind: 'police' },
    ...answers.partners.map(name => ({ name, kind: kindOf(name) })),
  ]
  const ids: string[] = []
  for (const [at, organisation] of organisations.entries())
    ids.push(await add('organisation', { ...organisation, rank: at + 1 }, organisation.name))
  const organisationId = ids[answers.employer === 'municipality' ? 0 : 1]!
  const { positionName } = answers
  const positionId = await add('position', { organisationId, name: positionName, rank: 1 }, positionName)
  await add('holding', { positionId, personId }, `${answers.name} – ${positionName}`)
  const planId = answers.firstStep === 'five-areas' ? await beginPlan(context, add, wording) : null
  await tell(context, actor, writing, told)
  return planId
}

type Add = (table: keyof typeof nouns, columns: Record<string, unknown>, title: string) => Promise<string>

/** A plan with the areas of the central list, each of which is chosen. */
async function beginPlan(context: Context, add: Add, wording: Wording): Promise<string> {
  const { planTitle, areas, list } = wording
  const year = planningYear(context.now())
  const title = planTitle(year)
  const planId = await add('plan', { title, year, createdAt: context.now() }, title)
  const catalogueId = await add('catalogue', list, list.name)
  for (const [at, name] of areas.entries()) {
    const number = at + 1
    const areaId = await add('area', { planId, name, number }, name)
    const catalogueAreaId = await add('catalogueArea', { catalogueId, name, number }, name)
    await add('stance', { catalogueAreaId, kind: 'local-area', areaId }, name)
  }
  return planId
}

/** Who begins a plan in the last quarter begins next year's. */
function planningYear(now: Date): number {
  const later = new Date(now)
  later.setUTCMonth(later.getUTCMonth() + 3)
  return later.getUTCFullYear()
}
