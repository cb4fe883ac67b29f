/** Ways of looking at a plan's table that people name: for themselves, or shared with those who read the plan. */
import { changesBetween } from '../domain/event.ts'
import { problemsOf } from '../domain/fields.ts'
import { savedViewSchema, type TableView, tableViewSchema } from '../domain/plan-table.ts'
import { type Reading, readAs, type Writing, writeAs } from '../storage/database.ts'
import { misfitOf } from '../storage/misfit.ts'
import {
  deleteRecord,
  findRecord,
  findRecordForChange,
  insertRecord,
  updateRecord,
} from '../storage/record.ts'
import { listSavedViews } from '../storage/saved-view.ts'
import type { Context } from './context.ts'
import { type Actor, isId, mayDo, recordEvent } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

const noun = { table: 'savedView', title: (row: Record<string, unknown>) => String(row.name) } as const

/** Those of a plan that the person sees, each with whether it is their own. */
export async function savedViewsOf(reading: Reading, actor: Actor, planId: string) {
  const views = await listSavedViews(reading, actor.membership.partnershipId, planId)
  return views.map(({ personId, view, ...saved }) => ({
    ...saved,
    own: personId === actor.membership.personId,
    view: tableViewSchema.parse(view),
  }))
}

/** One of them, whose plan the address of the table needs; null where there is none for this person. */
export async function showSavedView(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId, personId } = actor.membership
  const saved = await readAs(context.database, actor.identity, reading =>
    findRecord(reading, 'savedView', partnershipId, id),
  )
  return saved && { ...saved, view: tableViewSchema.parse(saved.view), own: saved.personId === personId }
}

/** Names a way of looking at a plan's table, for oneself or shared. */
export async function saveView(
  context: Context,
  actor: Actor,
  planId: string,
  view: TableView,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  if (!mayDo(actor, 'add', noun)) return refused({ name: 'not-allowed' })
  if (!isId(planId)) return refused({ name: 'not-found' })
  const parsed = savedViewSchema.safeParse(input)
  if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
  const { partnershipId, personId } = actor.membership
  const id = context.newId()
  return writeAs(context.database, actor.identity, async writing => {
    if (!(await findRecord(writing, 'plan', partnershipId, planId))) return refused({ name: 'not-found' })
    const row = { partnershipId, id, planId, personId, ...parsed.data, view: JSON.stringify(view) }
    const misfit = await misfitOf(writing, () => insertRecord(writing, 'savedView', row))
    if (misfit) return refused({ name: 'invalid', problems: { [misfit.field]: misfit.problem } })
    if (parsed.data.shared) await recordShared(context, actor, writing, 'added', id, {}, parsed.data)
    return done({ id })
  })
}

/** Another name for one's own, or whether others see it. */
export async function changeSavedView(
  context: Context,
  actor: Actor,
  id: string,
  version: number,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const parsed = savedViewSchema.safeParse(input)
  return ofOwn(context, actor, id, version, async (writing, before) => {
    if (!parsed.success) return refused({ name: 'invalid', problems: problemsOf(parsed.error) })
    const { partnershipId } = actor.membership
    const misfit = await misfitOf(writing, () =>
      updateRecord(writing, 'savedView', partnershipId, id, parsed.data),
    )
    if (misfit) return refused({ name: 'invalid', problems: { [misfit.field]: misfit.problem } })
    if (before.shared || parsed.data.shared)
      await recordShared(context, actor, writing, 'changed', id, before, parsed.data)
    return done({ id })
  })
}

/** Removes one of one's own; answers with the plan that it was of. */
export async function removeSavedView(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<{ id: string; planId: string }>> {
  return ofOwn(context, actor, id, null, async (writing, before) => {
    await deleteRecord(writing, 'savedView', actor.membership.partnershipId, id)
    if (before.shared) await recordShared(context, actor, writing, 'removed', id, before, {})
    return done({ id, planId: before.planId })
  })
}

type Own = { name: string; shared: boolean; planId: string }

/** Finds and locks one's own; another's is not there to change, shared or not. */
async function ofOwn<T>(
  context: Context,
  actor: Actor,
  id: string,
  version: number | null,
  work: (writing: Writing, before: Own) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!mayDo(actor, 'add', noun)) return refused({ name: 'not-allowed' })
  if (!isId(id)) return refused({ name: 'not-found' })
  const { partnershipId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    const row = await findRecordForChange(writing, 'savedView', partnershipId, id)
    if (!row) return refused({ name: 'not-found' })
    const { name, shared, planId } = row
    if (version !== null && row.version !== version)
      return refused({ name: 'stale', theirs: { name, shared }, version: row.version })
    return work(writing, { name, shared, planId })
  })
}

type Told = Partial<Pick<Own, 'name' | 'shared'>>

/** The history tells of what is shared; what somebody keeps for themselves is theirs. */
function recordShared(
  context: Context,
  actor: Actor,
  writing: Writing,
  verb: 'added' | 'changed' | 'removed',
  id: string,
  { name, shared }: Told,
  after: Told,
): Promise<string> {
  const changes = changesBetween({ name, shared }, { name: after.name ?? null, shared: after.shared ?? null })
  return recordEvent(context, actor, writing, noun, verb, id, { name: after.name ?? name }, changes)
}
