/**
 * A plan arriving whole, in a file of our own: it waits as a draft, is shown for what it is, and becomes a plan when somebody says so.
 * Nothing in it has to be understood or reviewed, so nothing is asked about it value by value.
 */
import { may } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { type PlanDataRefusal, readPlanData } from '../domain/plan-data.ts'
import { type PlanRecords, type PlanTable, planTables } from '../domain/plan-records.ts'
import { carriedHere } from '../domain/plan-update.ts'
import { fillPartnership, insertAll } from '../storage/confirm.ts'
import { readAs, type Writing, writeAs } from '../storage/database.ts'
import { type CarriedDraft, findDraft, findDraftForChange, isReviewed } from '../storage/draft.ts'
import { misfitOf } from '../storage/misfit.ts'
import { findPartnership } from '../storage/partnership.ts'
import { listPlans } from '../storage/plan.ts'
import { insertPlanRows, lastOf, listPartnershipRecords } from '../storage/plan-records.ts'
import { insertRecord, updateRecord } from '../storage/record.ts'
import { type ArrivalRows, arrivalRows } from './arrival-rows.ts'
import { remembered } from './confirm.ts'
import { otherOwnerOf, type Standing, standingOf } from './confirm-preview.ts'
import type { Context } from './context.ts'
import { type DraftRefusal, draftNoun } from './draft.ts'
import { nouns } from './nouns.ts'
import { type Actor, isId, recordEvent, type Told, tell } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

/** What has arrived, and what becomes of it here. */
export type ArrivalPage = {
  draft: Omit<CarriedDraft, 'plan' | 'undo'>
  partnership: PlanRecords['partnership']
  plan: PlanRecords['plan']
  /** How many records of each kind it has. */
  counts: Record<PlanTable, number>
  /** What is new here of what belongs to the partnership, and what is here already and is used as it is: by name. */
  added: Named
  met: Named
  /** Areas that are added to versions of the central list that are here already. */
  addedToLists: number
  /** Stances of the partnership that become the plan's. */
  changedStances: number
  standing: Standing
  otherOwner: { document: string; partnership: string } | null
  /** The same plan as it is here: this one, or what has become of it. */
  alreadyHere: { id: string; title: string } | null
}

/** The kinds that have names of their own. */
const namedTables = [
  'organisation',
  'position',
  'group',
  'place',
  'programme',
  'agreement',
  'catalogue',
] as const satisfies PlanTable[]
type Named = Record<(typeof namedTables)[number], string[]>

/** `plan-data`: the program has been changed since the file was taken in, and does not take its data any more. */
export type ArrivalRefusal =
  | Extract<DraftRefusal, { name: 'not-found' | 'not-allowed' | 'stale-draft' | 'already-confirmed' }>
  | { name: 'plan-data'; why: PlanDataRefusal }

/** What a plan that came whole would become here, before anybody adds it. Refused as `plan-data` where its data are not taken any more. */
export async function showArrival(
  context: Context,
  actor: Actor,
  draftId: string,
): Promise<
  Outcome<ArrivalPage, Extract<ArrivalRefusal, { name: 'not-found' | 'not-allowed' | 'plan-data' }>>
> {
  if (!may(actor.membership.role, 'add', 'plan')) return refused({ name: 'not-allowed' })
  if (!isId(draftId)) return refused({ name: 'not-found' })
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const draft = await findDraft(reading, partnershipId, draftId)
    if (!draft || isReviewed(draft)) return refused({ name: 'not-found' })
    const { plan: stored, undo: _, ...shown } = draft
    const read = readPlanData(stored)
    if (!read.ok) return refused({ name: 'plan-data', why: read.refusal })
    const { records } = read.data
    const known = await listPartnershipRecords(reading, partnershipId)
    const plans = await listPlans(reading, partnershipId)
    const here = carriedHere(records.plan, plans)
    const rows = arrivalRows(context, actor, read.data, known, draft.id, here === null)
    const own = await findPartnership(reading, partnershipId)
    return done({
      draft: shown,
      partnership: records.partnership,
      plan: records.plan,
      counts: Object.fromEntries(
        planTables.map(table => [table, records[table].length]),
      ) as ArrivalPage['counts'],
      added: namesIn(rows.added),
      met: namesIn(rows.met),
      addedToLists: addedToListsBy(rows),
      changedStances: rows.changed.filter(({ table }) => table === 'stance').length,
      standing: standingOf({ ...records.plan, createdAt: context.now() }, plans, dayOf(context.now())),
      otherOwner: own && otherOwnerOf(records.partnership, own),
      alreadyHere: here ? { id: here.id, title: here.title } : null,
    })
  })
}

/** Writes an arrived plan, all of it or nothing. `version`: the one that the person saw. */
export async function confirmPlanData(
  context: Context,
  actor: Actor,
  draftId: string,
  version?: number,
): Promise<Outcome<{ planId: string }, ArrivalRefusal>> {
  if (!may(actor.membership.role, 'add', 'plan')) return refused({ name: 'not-allowed' })
  if (!isId(draftId)) return refused({ name: 'not-found' })
  const { partnershipId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    const draft = await findDraftForChange(writing, partnershipId, draftId)
    if (!draft || isReviewed(draft)) return refused({ name: 'not-found' })
    if (draft.planId) return refused({ name: 'already-confirmed', planId: draft.planId })
    if (version !== undefined && version !== draft.version) return refused({ name: 'stale-draft' })
    const read = readPlanData(draft.plan)
    if (!read.ok) return refused({ name: 'plan-data', why: read.refusal })
    const known = await listPartnershipRecords(writing, partnershipId)
    const here = carriedHere(read.data.records.plan, await listPlans(writing, partnershipId))
    const rows = arrivalRows(context, actor, read.data, known, draft.id, here === null)
    const misfit = await misfitOf(writing, () => write(writing, partnershipId, known, rows))
    if (misfit) {
      const why = { name: 'wrong-field', part: 'records', number: null, ...misfit } as const
      return refused({ name: 'plan-data', why })
    }
    const { city, district, policeRegion } = read.data.records.partnership
    await fillPartnership(writing, partnershipId, { city, district, policeRegion })
    await tell(context, actor, writing, toldOf(rows))
    await recordEvent(context, actor, writing, draftNoun, 'confirmed', draft.id, draft)
    return done({ planId: rows.plan.id })
  })
}

type Known = Awaited<ReturnType<typeof listPartnershipRecords>>

async function write(
  writing: Writing,
  partnershipId: string,
  known: Known,
  rows: ArrivalRows,
): Promise<void> {
  await insertRecord(writing, 'plan', rows.plan as never)
  for (const table of planTables) {
    const after = lastOf(table, known[table] ?? [])
    await insertPlanRows(writing, table, rows.added[table], { partnershipId, planId: rows.plan.id, after })
  }
  await insertAll(writing, 'judgement', rows.judgement)
  for (const { table, id, values } of rows.changed)
    await updateRecord(writing, table, partnershipId, id, values as never)
}

function toldOf({ plan, added, judgement }: ArrivalRows): Told[] {
  const line = (verb: Told['verb'], record: (typeof remembered)[number], row: { id: string }): Told => ({
    verb,
    record,
    recordId: row.id,
    title: nouns[record].title(row as Record<string, unknown>),
    changes: {},
  })
  const indicators = new Map(added.indicator.map(row => [row.id, row]))
  return [
    ...remembered.flatMap(table =>
      (table === 'plan' ? [plan] : added[table]).map(row => line('confirmed', table, row)),
    ),
    ...judgement.map(({ verdict, indicatorId }) =>
      line(verdict as 'accepted' | 'dismissed', 'indicator', indicators.get(String(indicatorId))!),
    ),
  ]
}

function addedToListsBy({ added, met }: ArrivalRows): number {
  return added.catalogueArea.filter(area => met.catalogue.some(({ id }) => id === area.catalogueId)).length
}

function namesIn(rows: ArrivalRows['added']): Named {
  const names = (table: PlanTable) => rows[table].map(row => String(row.name ?? row.title))
  return Object.fromEntries(namedTables.map(table => [table, names(table)])) as Named
}
