/** Updating the plan here from a file that carries the same plan: what differs is shown and chosen, and all that is chosen is done at once. */
import { may, type RecordName } from '../domain/access.ts'
import { changesBetween } from '../domain/event.ts'
import { type Problems, problemsOf } from '../domain/fields.ts'
import { type PlanDataRefusal, readPlanData } from '../domain/plan-data.ts'
import type { PlanTable } from '../domain/plan-records.ts'
import {
  type Arriving,
  arrivingAs,
  carriedHere,
  choicesIn,
  differencesOf,
  stepsOf,
  type UpdateGroup,
  type UpdateSteps,
} from '../domain/plan-update.ts'
import type { PlanWithOrigins } from '../domain/plan-version.ts'
import { type Reading, readAs, type Writing } from '../storage/database.ts'
import { type CarriedDraft, type Draft, findDraft, findDraftForChange, isReviewed } from '../storage/draft.ts'
import { listTouchesSince } from '../storage/event.ts'
import { deleteJudgement, insertJudgement } from '../storage/indicator.ts'
import { misfitOf } from '../storage/misfit.ts'
import { listNames } from '../storage/names.ts'
import { arrange, isOrdered, listSiblingsForChange } from '../storage/order.ts'
import { listPlans } from '../storage/plan.ts'
import { insertPlanRows, lastOf, listPartnershipRecords } from '../storage/plan-records.ts'
import { deleteRecord, findRecord, findRecordForChange, updateRecord } from '../storage/record.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { arrivalRows } from './arrival-rows.ts'
import { checksumOf } from './checksum.ts'
import type { Context } from './context.ts'
import { draftNoun } from './draft.ts'
import { nouns } from './nouns.ts'
import { livingPlan } from './plan-version.ts'
import { type Actor, fieldsOf, isId, type Noun, recordEvent, removed } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

/** What the file would change in the plan here. */
export type UpdatePage = {
  draft: { id: string; fileName: string }
  plan: { id: string; title: string; year: number | null }
  groups: UpdateGroup[]
  /** How many differences there are, and how many of them have been changed here since the file was made. */
  count: number
  touched: number
  /** When the file was made; null where it does not say. */
  madeAt: string | null
  /** What the plan here is now, so that another one is not changed unseen. */
  seen: string
}

/**
 * `plan-data`: the file's data are not taken any more. `changed-since`: the plan here is not the one that was shown. `misfit`: what is chosen
 * does not fit together, by the fields of a kind of record. `in-use`: what is chosen to go is still pointed at. `without-whole`: all that is
 * chosen stands in what is not.
 */
export type UpdateRefusal =
  | { name: 'not-found' }
  | { name: 'not-allowed' }
  | { name: 'plan-data'; why: PlanDataRefusal }
  | { name: 'changed-since' }
  | { name: 'without-whole' }
  | { name: 'in-use'; by: RecordName[] }
  | { name: 'judged' }
  | { name: 'misfit'; table: PlanTable | 'plan'; problems: Problems }

/** What differs between the file and the plan here. Refused as `not-found` where the plan is not here. */
export async function showUpdate(
  context: Context,
  actor: Actor,
  draftId: string,
): Promise<Outcome<UpdatePage, Extract<UpdateRefusal, { name: 'not-found' | 'not-allowed' | 'plan-data' }>>> {
  if (!mayUpdate(actor)) return refused({ name: 'not-allowed' })
  if (!isId(draftId)) return refused({ name: 'not-found' })
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const draft = await findDraft(reading, partnershipId, draftId)
    const found = await bothPlans(context, actor, reading, draft)
    if (!found.ok) return found
    const { here, arriving, madeAt } = found.value
    const touches = madeAt === null ? [] : await listTouchesSince(reading, partnershipId, new Date(madeAt))
    const groups = differencesOf(here.records, arriving, touches)
    const choices = choicesIn(groups)
    const { id, title, year } = here.records.plan
    return done({
      draft: { id: draftId, fileName: draft?.fileName ?? '' },
      plan: { id, title, year },
      groups,
      count: choices.length,
      touched: choices.filter(({ isTouched }) => isTouched).length,
      madeAt,
      seen: checksumOf(here.records),
    })
  })
}

/** Does what is chosen, all of it or nothing, each with its own event; the file has then done its work and is not kept. */
export async function updateFromFile(
  context: Context,
  actor: Actor,
  draftId: string,
  { seen, chosen }: { seen: string; chosen: string[] },
): Promise<Outcome<{ planId: string; changed: number }, UpdateRefusal>> {
  if (!mayUpdate(actor)) return refused({ name: 'not-allowed' })
  if (!isId(draftId)) return refused({ name: 'not-found' })
  const { partnershipId } = actor.membership
  return allOrNothing<{ planId: string; changed: number }, UpdateRefusal>(context, actor, async writing => {
    const draft = await findDraftForChange(writing, partnershipId, draftId)
    const found = await bothPlans(context, actor, writing, draft)
    if (!found.ok) return found
    const { here, arriving } = found.value
    if (checksumOf(here.records) !== seen) return refused({ name: 'changed-since' })
    const steps = stepsOf(here.records, arriving, new Set(chosen))
    if (Object.values(steps).every(list => list.length === 0)) return refused({ name: 'without-whole' })
    const planId = here.records.plan.id
    let undone: Undone | null = null
    const misfit = await misfitOf(writing, async () => {
      undone = await doSteps(context, actor, writing, planId, steps)
    })
    if (undone) return refused(undone as Undone)
    // The database names no table of its own: activities have the most that can be pointed at.
    if (misfit)
      return refused({ name: 'misfit', table: 'activity', problems: { [misfit.field]: misfit.problem } })
    await recordEvent(context, actor, writing, draftNoun, 'confirmed', draftId, draft!)
    await deleteRecord(writing, 'draft', partnershipId, draftId)
    return done({ planId, changed: chosen.length })
  })
}

function mayUpdate({ membership: { role } }: Actor): boolean {
  return may(role, 'add', 'plan') && may(role, 'change', 'plan') && may(role, 'remove', 'area')
}

/** The plan here, and the file's as it would stand here. */
async function bothPlans(
  context: Context,
  actor: Actor,
  reading: Reading,
  draft: Draft | CarriedDraft | null,
): Promise<
  Outcome<
    { here: PlanWithOrigins; arriving: Arriving; madeAt: string | null },
    Extract<UpdateRefusal, { name: 'not-found' | 'plan-data' }>
  >
> {
  const { partnershipId } = actor.membership
  if (!draft || draft.planId || isReviewed(draft)) return refused({ name: 'not-found' })
  const read = readPlanData(draft.plan)
  if (!read.ok) return refused({ name: 'plan-data', why: read.refusal })
  const { records, madeAt } = read.data
  const plan = carriedHere(records.plan, await listPlans(reading, partnershipId))
  const here = plan && (await livingPlan(reading, partnershipId, plan.id))
  if (!here) return refused({ name: 'not-found' })
  const known = await listPartnershipRecords(reading, partnershipId)
  const around = arrivalRows(context, actor, read.data, known, draft.id, false)
  return done({ here, arriving: arrivingAs(records, here, around, context.newId), madeAt })
}

type Undone = Extract<UpdateRefusal, { name: 'misfit' | 'in-use' | 'judged' }>

/** Answers what does not fit together, or is still pointed at; null where everything is done. */
async function doSteps(
  context: Context,
  actor: Actor,
  writing: Writing,
  planId: string,
  steps: UpdateSteps,
): Promise<Undone | null> {
  const { partnershipId } = actor.membership
  const known = await listPartnershipRecords(writing, partnershipId)
  const insert = async (table: PlanTable, rows: Record<string, unknown>[], after: number) => {
    if (rows.length > 0) await insertPlanRows(writing, table, rows, { partnershipId, planId, after })
  }
  for (const [table, ofTable] of Map.groupBy(steps.around, one => one.table)) {
    const rows = ofTable.map(({ row }) => row)
    await insert(table, rows, lastOf(table, known[table] ?? []))
    for (const row of rows) await tellAdded(context, actor, writing, nouns[table], row)
  }
  for (const [table, ofTable] of Map.groupBy(steps.added, one => one.table)) {
    const rows = ofTable.map(({ row, originId }) => ({ ...row, originId }))
    await insert(table, await withDerived(writing, partnershipId, table, rows), 10_000)
    for (const { row } of ofTable) {
      await tellAdded(context, actor, writing, nouns[table], row)
      if (table === 'indicator') await judge(context, actor, writing, row)
    }
  }
  for (const { table, id, values } of steps.changed) {
    const { verdict, ...columns } = values
    const noun: Noun = nouns[table]
    const row = await findRecordForChange(writing, noun.table, partnershipId, id)
    if (!row) throw new Error(`${table} ${id} is not there`)
    if ('verdict' in values) await judge(context, actor, writing, { ...row, verdict })
    const before = fieldsOf(noun, row)
    const fields = { ...before, ...columns }
    const changes = changesBetween(before, fields)
    if (Object.keys(changes).length === 0) continue
    const problems = {
      ...misfitting(noun, fields),
      ...((await noun.misfits?.(fields, writing, partnershipId, row)) ?? {}),
    }
    if (Object.keys(problems).length > 0) return { name: 'misfit', table, problems }
    const derived = (await noun.derived?.(fields, writing, partnershipId, row)) ?? {}
    await updateRecord(writing, noun.table, partnershipId, id, { ...columns, ...derived } as never)
    await noun.afterChange?.(fields, writing, partnershipId, id, { context, actor })
    const made = { recordVersion: row.version + 1 }
    await recordEvent(context, actor, writing, noun, 'changed', id, { ...row, ...fields }, changes, made)
  }
  for (const one of steps.moved) await moveAcross(context, actor, writing, one)
  // Of what was added or has come from elsewhere no earlier place is told.
  const isNewThere = new Set([...steps.added.map(({ row }) => row.id), ...steps.moved.map(({ id }) => id)])
  for (const one of steps.placed) await place(context, actor, writing, one, isNewThere.has(one.id))
  for (const { table, id } of steps.removed) {
    const outcome = await removed(context, actor, writing, nouns[table], id, null)
    const why = outcome.ok ? null : outcome.refusal
    if (why?.name === 'in-use' || why?.name === 'judged') return why
  }
  return null
}

/** What a form would refuse, but for texts that are only long: they came with a document. */
function misfitting(noun: Noun, fields: Record<string, unknown>): Problems {
  const parsed = noun.schema.safeParse(fields)
  if (parsed.success) return {}
  return Object.fromEntries(
    Object.entries(problemsOf(parsed.error)).filter(([, what]) => what !== 'too-long'),
  )
}

async function withDerived(
  writing: Writing,
  partnershipId: string,
  table: PlanTable,
  rows: Record<string, unknown>[],
): Promise<Record<string, unknown>[]> {
  const noun: Noun = nouns[table]
  const whole = []
  for (const row of rows)
    whole.push({ ...row, ...((await noun.derived?.(row, writing, partnershipId, row)) ?? {}) })
  return whole
}

async function tellAdded(
  context: Context,
  actor: Actor,
  writing: Writing,
  noun: Noun,
  row: Record<string, unknown> & { id: string },
): Promise<void> {
  const changes = changesBetween({}, fieldsOf(noun, row))
  await recordEvent(context, actor, writing, noun, 'added', row.id, row, changes, { recordVersion: 1 })
}

/** What the file says of an indicator that was found in a text is said again, in the person's name. */
async function judge(
  context: Context,
  actor: Actor,
  writing: Writing,
  row: Record<string, unknown> & { id: string },
): Promise<void> {
  const { partnershipId, personId } = actor.membership
  const { verdict, sentence, id: indicatorId } = row
  if (sentence === null) return
  const changed = await deleteJudgement(writing, partnershipId, indicatorId)
  const said = verdict === 'accepted' || verdict === 'dismissed' ? verdict : null
  if (!said && !changed) return
  if (said) {
    const at = context.now()
    await insertJudgement(writing, {
      partnershipId,
      id: context.newId(),
      indicatorId,
      verdict: said,
      personId,
      at,
    })
  }
  await recordEvent(context, actor, writing, nouns.indicator, said ?? 'reconsidered', indicatorId, row)
}

/** Lets a record stand in another area, and tells from which to which. */
async function moveAcross(
  context: Context,
  actor: Actor,
  writing: Writing,
  { table, id, values }: UpdateSteps['moved'][number],
): Promise<void> {
  const { partnershipId } = actor.membership
  const row = await findRecordForChange(writing, table, partnershipId, id)
  if (!row) throw new Error(`${table} ${id} is not there`)
  const before = row as Record<string, unknown>
  const column = Object.keys(values)[0]!
  const ids = [String(before[column]), String(values[column])]
  const names = await listNames(writing, partnershipId, ids)
  await updateRecord(writing, table, partnershipId, id, values as never)
  const [from = null, to = null] = ids.map(one => names.get(one))
  const made = { recordVersion: row.version + 1 }
  const changes = { [column]: { from, to } }
  await recordEvent(context, actor, writing, nouns[table], 'moved', id, { ...row, ...values }, changes, made)
}

/** Puts a record after the first of those that it follows in the file and that are its siblings here; else first. */
async function place(
  context: Context,
  actor: Actor,
  writing: Writing,
  { table, id, after }: UpdateSteps['placed'][number],
  isNewThere: boolean,
): Promise<void> {
  const { partnershipId } = actor.membership
  if (!isOrdered(table)) return
  const row = await findRecord(writing, table, partnershipId, id)
  if (!row) return
  const before = await listSiblingsForChange(writing, table, partnershipId, row)
  const others = before.filter(other => other !== id)
  const at = others.indexOf(after.find(other => others.includes(other)) ?? '') + 1
  others.splice(at, 0, id)
  await arrange(writing, table, partnershipId, others)
  if (isNewThere) return
  const changes = { place: { from: before.indexOf(id) + 1, to: at + 1 } }
  await recordEvent(context, actor, writing, nouns[table], 'moved', id, row, changes)
}
