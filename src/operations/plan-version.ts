/**
 * Versions of the plan: freezing it as it stands, and reading what was frozen. The living plan goes on after that: it is the draft of
 * the next version.
 */
import { may } from '../domain/access.ts'
import { comparePlans, countChanges } from '../domain/plan-comparison.ts'
import { type PlanData, planDataOf } from '../domain/plan-data.ts'
import { titleWithYear } from '../domain/plan-in-force.ts'
import {
  type Closed,
  closedBy,
  type Origins,
  type PlanWithOrigins,
  recordsOfVersion,
  stateOfVersion,
  type VersionState,
  versionStates,
} from '../domain/plan-version.ts'
import { listComments } from '../storage/comment.ts'
import { type Reading, readAs, type Writing } from '../storage/database.ts'
import { listVersionSignatures } from '../storage/guarding.ts'
import { findOrigins } from '../storage/origin.ts'
import { findPlanRecords } from '../storage/plan-records.ts'
import {
  findPlanVersion,
  insertPlanVersion,
  listPlanVersions,
  type PlanVersionLine,
} from '../storage/plan-version.ts'
import { findRecord } from '../storage/record.ts'
import { listOpenReferrals, listReferrals, type OpenReferral, type Referral } from '../storage/referral.ts'
import { allOrNothingInSnapshot } from './all-or-nothing.ts'
import { checksumOf } from './checksum.ts'
import type { Context } from './context.ts'
import { keepSignatures } from './finding-signature.ts'
import { guardOfPlan, letThrough } from './plan-guard.ts'
import { type Actor, isId, mayDo, recordEvent } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'
import type { StandingFor } from './text-guard.ts'

export const planVersionNoun = {
  table: 'planVersion',
  title: (row: Record<string, unknown>) => String(row.title),
} as const

/** What the history calls a version: "Åtgärdsplan 2020, version 2", in both languages. */
export function versionTitle(plan: { title: string; year: number | null }, number: number): string {
  return `${titleWithYear(plan)}, version ${number}`
}

/** A plan as it stands, with what its records go on from; null where there is none for this person. */
export async function livingPlan(
  reading: Reading,
  partnershipId: string,
  planId: string,
): Promise<PlanWithOrigins | null> {
  const records = await findPlanRecords(reading, partnershipId, planId)
  if (!records) return null
  return { records, origins: await findOrigins(reading, partnershipId, records) }
}

/**
 * Freezes the plan as it stands. `seen` is the checksum of what the person has looked at: a plan that has changed since is not frozen
 * unseen. Null freezes whatever stands there. Nothing is frozen twice: where nothing has changed, the latest version is the answer, and
 * the guard is not asked. `answered` is what the person says to the guard, which is asked again before anything is frozen.
 */
export async function freezePlan(
  context: Context,
  actor: Actor,
  planId: string,
  seen: string | null,
  answered: StandingFor,
): Promise<Outcome<{ id: string; number: number }>> {
  if (!mayDo(actor, 'add', planVersionNoun)) return refused({ name: 'not-allowed' })
  if (!isId(planId)) return refused({ name: 'not-found' })
  return allOrNothingInSnapshot(context, actor, async writing => {
    const outcome = await frozen(context, actor, writing, planId, seen, answered)
    return outcome.ok ? done({ id: outcome.value.id, number: outcome.value.number }) : outcome
  })
}

/**
 * What `freezePlan` does, within what else is done to the version in the same transaction. Of a version that was there already (`isNew` is
 * false) the guard has not been asked: who sends or decides it asks.
 */
export async function frozen(
  context: Context,
  actor: Actor,
  writing: Writing,
  planId: string,
  seen: string | null,
  answered: StandingFor,
): Promise<Outcome<{ id: string; number: number; isNew: boolean }>> {
  const { partnershipId, personId } = actor.membership
  const plan = await livingPlan(writing, partnershipId, planId)
  if (!plan) return refused({ name: 'not-found' })
  const checksum = checksumOf(plan.records)
  if (seen !== null && seen !== checksum)
    return refused({ name: 'invalid', problems: { version: 'changed-meanwhile' } })
  const [latest] = await listPlanVersions(writing, partnershipId, planId)
  if (latest && !(await differs(writing, partnershipId, latest.id, plan)))
    return done({ id: latest.id, number: latest.number, isNew: false })
  const signed = await letThrough(context, actor, writing, planId, plan.records, answered)
  if (!signed.ok) return signed
  const id = context.newId()
  const number = (latest?.number ?? 0) + 1
  await insertPlanVersion(writing, {
    partnershipId,
    id,
    planId,
    number,
    madeAt: context.now(),
    personId,
    content: plan.records,
    origins: plan.origins,
    checksum,
  })
  await keepSignatures(context, actor, writing, { planVersionId: id }, signed.value)
  const title = versionTitle(plan.records.plan, number)
  await recordEvent(context, actor, writing, planVersionNoun, 'added', id, { title })
  return done({ id, number, isNew: true })
}

/** Whether a plan says something else than that version of it. */
export async function differs(
  reading: Reading,
  partnershipId: string,
  versionId: string,
  living: PlanWithOrigins,
): Promise<boolean> {
  const version = await findPlanVersion(reading, partnershipId, versionId)
  return !version || comparePlans(stateOf(version), living).length > 0
}

/** A plan that is to be saved as a version, with what the guard says of it as it stands. */
export async function showPlanSaving(context: Context, actor: Actor, planId: string) {
  if (!mayDo(actor, 'add', planVersionNoun)) return refused<Refusal>({ name: 'not-allowed' })
  if (!isId(planId)) return refused<Refusal>({ name: 'not-found' })
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const living = await livingPlan(reading, partnershipId, planId)
    if (!living) return refused<Refusal>({ name: 'not-found' })
    const { records } = living
    const [latest] = await listPlanVersions(reading, partnershipId, planId)
    const isLatest = latest && !(await differs(reading, partnershipId, latest.id, living))
    return done({
      plan: records.plan,
      /** The version that the plan as it stands is already; null where there is something to save. */
      unchanged: isLatest ? { number: latest.number, decision: latest.decision } : null,
      guard: await guardOfPlan(reading, partnershipId, planId, records),
    })
  })
}

export type PlanSaving = Extract<Awaited<ReturnType<typeof showPlanSaving>>, { ok: true }>['value']

/** A stored version as one side of a comparison. */
export function stateOf(version: { content: unknown; origins: unknown }): PlanWithOrigins {
  return { records: recordsOfVersion(version.content), origins: version.origins as Origins }
}

/** A version as a line: how far it has come, and who has been asked. */
export type VersionLine = PlanVersionLine & {
  state: VersionState
  /** Why nothing more is said of it; null where comments are taken. */
  closed: Closed | null
  referrals: Referral[]
  comments: number
}

/** The versions of a plan, the latest first, and in how many places the plan has changed since the last of them. */
export async function showVersions(context: Context, actor: Actor, planId: string) {
  if (!isId(planId)) return null
  const { partnershipId, role } = actor.membership
  if (!may(role, 'see', 'planVersion')) return null
  return readAs(context.database, actor.identity, async reading => {
    const plan = await findRecord(reading, 'plan', partnershipId, planId)
    if (!plan) return null
    const versions = await linesOf(reading, actor, planId)
    return {
      plan,
      versions,
      changedSince: await changesSince(reading, partnershipId, planId, versions[0] ?? null),
    }
  })
}

export type { OpenReferral }

export type VersionsPage = NonNullable<Awaited<ReturnType<typeof showVersions>>>

/** Who is not asked reads what was decided: a version on its way is for those who answer for it. */
export function seesUndecided(actor: Actor): boolean {
  return may(actor.membership.role, 'see', 'referral')
}

async function linesOf(reading: Reading, actor: Actor, planId: string): Promise<VersionLine[]> {
  const { partnershipId } = actor.membership
  const versions = (await listPlanVersions(reading, partnershipId, planId)).filter(
    ({ decision }) => decision || seesUndecided(actor),
  )
  const ids = versions.map(({ id }) => id)
  const referrals = await listReferrals(reading, partnershipId, ids)
  const comments = await listComments(reading, partnershipId, ids)
  return versions.map(version => {
    const own = referrals.filter(({ versionId }) => versionId === version.id)
    const sent = { ...version, referrals: own }
    const closed = closedBy(sent, versions)
    return {
      ...version,
      state: stateOfVersion(sent, closed),
      closed,
      referrals: own,
      comments: comments.filter(({ versionId }) => versionId === version.id).length,
    }
  })
}

/** Within one plan a record has the same id in both: what it goes on from need not be asked. */
async function changesSince(
  reading: Reading,
  partnershipId: string,
  planId: string,
  version: { id: string } | null,
): Promise<number | null> {
  const before = version && (await findPlanVersion(reading, partnershipId, version.id))
  const now = before && (await findPlanRecords(reading, partnershipId, planId))
  if (!before || !now) return null
  const [from, to] = [recordsOfVersion(before.content), now].map(records => ({ records, origins: {} }))
  return countChanges(comparePlans(from!, to!))
}

/** The latest decision on a plan, and in how many places the plan has changed since; null where nothing is decided, or seen. */
export async function latestDecision(reading: Reading, actor: Actor, planId: string) {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'see', 'planVersion')) return null
  const decided = (await listPlanVersions(reading, partnershipId, planId)).filter(({ decision }) => decision)
  const latest = decided[0]
  if (!latest?.decision) return null
  const { id, number, decision } = latest
  return { id, number, decision, changes: (await changesSince(reading, partnershipId, planId, latest)) ?? 0 }
}

/** What is out with the parties and not decided yet, of all plans or of one; nothing for who is not asked. */
export async function openReferrals(
  reading: Reading,
  actor: Actor,
  planId: string | null = null,
): Promise<OpenReferral[]> {
  if (!seesUndecided(actor)) return []
  return listOpenReferrals(reading, actor.membership.partnershipId, planId)
}

/** A version whole, with what was said and decided of it; null where there is none for this person. */
export async function showVersion(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId, role } = actor.membership
  if (!may(role, 'see', 'planVersion')) return null
  return readAs(context.database, actor.identity, async reading => {
    const version = await findPlanVersion(reading, partnershipId, id)
    const plan = version && (await findRecord(reading, 'plan', partnershipId, version.planId))
    if (!version || !plan || !(version.decision || seesUndecided(actor))) return null
    const { content, origins: _, ...about } = version
    const versions = await linesOf(reading, actor, version.planId)
    const line = versions.find(one => one.id === id)
    return {
      plan,
      version: { ...about, state: line?.state ?? versionStates[0], closed: line?.closed ?? null },
      records: recordsOfVersion(content),
      /** Whether what is stored is what was frozen. */
      isIntact: checksumOf(content) === version.checksum,
      versions,
      comments: await listComments(reading, partnershipId, [id]),
      signatures: may(role, 'see', 'versionSignature')
        ? await listVersionSignatures(reading, partnershipId, { planVersionId: id })
        : [],
    }
  })
}

export type VersionPage = NonNullable<Awaited<ReturnType<typeof showVersion>>>

/** What was frozen, as it was frozen, to keep or to take elsewhere; null where there is none for this person. */
export async function showVersionData(
  context: Context,
  actor: Actor,
  id: string,
): Promise<{ number: number; data: PlanData } | null> {
  const { partnershipId, role } = actor.membership
  if (!isId(id) || !may(role, 'see', 'planVersion')) return null
  const version = await readAs(context.database, actor.identity, reading =>
    findPlanVersion(reading, partnershipId, id),
  )
  if (!version || !(version.decision || seesUndecided(actor))) return null
  return { number: version.number, data: planDataOf(recordsOfVersion(version.content), version.madeAt) }
}
