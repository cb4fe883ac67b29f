/** One field of many activities changed to the same value: shown first, then done at once, each with its own event. */
import { activitySchema, understoodOf } from '../domain/activity.ts'
import { changesBetween } from '../domain/event.ts'
import { problemsOf } from '../domain/fields.ts'
import { listPlanActivities, lockActivities, type PlanActivity } from '../storage/activity.ts'
import { type Reading, readAs, writeAs } from '../storage/database.ts'
import { listGroups } from '../storage/group.ts'
import { findRecord, type Row, updateRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { type Actor, isId, mayDo, type Told, tell } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

/** What can be the same for many: who does it, until when, how it is followed up and how it stands. */
export const bulkFields = ['status', 'groupId', 'workingGroup', 'convener', 'duration', 'followUp'] as const
export type BulkField = (typeof bulkFields)[number]

/** One activity of a change: what stands there, in words, and what it becomes. `version` is the one that was shown. */
export type BulkLine = {
  id: string
  title: string
  areaName: string
  version: number
  from: string | null
  to: string | null
}

export type BulkPreview = {
  plan: { id: string; title: string; year: number | null }
  field: BulkField
  value: string | null
  lines: BulkLine[]
  /** What a group can be chosen among. */
  groups: { id: string; name: string }[]
}

/** Which activities, which field and, when it has been asked for, the new value. */
export type BulkInput = { ids: string[]; field: unknown; value?: unknown }

/** What a change of many would do, line by line. Without a value: what stands there now. */
export async function previewBulkChange(
  context: Context,
  actor: Actor,
  planId: string,
  { ids, field, value = null }: BulkInput,
): Promise<Outcome<BulkPreview>> {
  const asked = askedOf(actor, planId, field, value)
  if (!asked.ok) return asked
  const { field: known, value: tidy } = asked.value
  return readAs(context.database, actor.identity, async reading => {
    const { partnershipId } = actor.membership
    const plan = await findRecord(reading, 'plan', partnershipId, planId)
    if (!plan) return refused({ name: 'not-found' })
    const groups = (await listGroups(reading, partnershipId)).map(({ id, name }) => ({ id, name }))
    const marked = new Set(ids)
    const activities = (await listPlanActivities(reading, partnershipId, planId)).filter(({ id }) =>
      marked.has(id),
    )
    if (activities.length === 0) return refused({ name: 'invalid', problems: { id: 'required' } })
    if (known === 'groupId' && tidy !== null && !groups.some(({ id }) => id === tidy))
      return refused({ name: 'invalid', problems: { value: 'not-a-choice' } })
    return done({
      plan: { id: plan.id, title: plan.title, year: plan.year },
      field: known,
      value: tidy,
      lines: activities.map(activity => lineOf(activity, known, tidy, groups)),
      groups,
    })
  })
}

/**
 * Changes them all in one transaction, each with its own event. One that somebody else has changed since it was shown is left as it
 * is, and answered with what stands there now.
 */
export async function changeInBulk(
  context: Context,
  actor: Actor,
  planId: string,
  { versions, field, value }: { versions: Map<string, number>; field: unknown; value: unknown },
): Promise<Outcome<{ changed: number; stale: BulkLine[] }>> {
  const asked = askedOf(actor, planId, field, value)
  if (!asked.ok) return asked
  const { field: known, value: tidy } = asked.value
  const ids = [...versions.keys()].filter(isId)
  if (ids.length === 0) return refused({ name: 'invalid', problems: { id: 'required' } })
  const { partnershipId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    const plan = await findRecord(writing, 'plan', partnershipId, planId)
    if (!plan) return refused({ name: 'not-found' })
    if (known === 'groupId' && tidy !== null && !(await findRecord(writing, 'group', partnershipId, tidy)))
      return refused({ name: 'invalid', problems: { value: 'not-a-choice' } })
    const rows = await lockActivities(writing, partnershipId, planId, ids)
    const fresh = rows.filter(row => row.version === versions.get(row.id))
    const told: Told[] = []
    for (const row of fresh) {
      const changes = changesBetween({ [known]: row[known] }, { [known]: tidy })
      if (Object.keys(changes).length === 0) continue
      const words = { duration: row.duration, followUp: row.followUp, [known]: tidy }
      await updateRecord(writing, 'activity', partnershipId, row.id, {
        [known]: tidy,
        ...understoodOf(words, plan.year),
      })
      told.push({
        verb: 'changed',
        record: 'activity',
        recordId: row.id,
        title: row.title,
        changes,
        recordVersion: row.version + 1,
      })
    }
    await tell(context, actor, writing, told)
    const stale = rows.filter(row => !fresh.includes(row)).map(({ id }) => id)
    return done({
      changed: told.length,
      stale: await linesOf(writing, partnershipId, planId, stale, known, tidy),
    })
  })
}

/** The field and the value as they can be stored. */
function askedOf(
  actor: Actor,
  planId: string,
  field: unknown,
  value: unknown,
): Outcome<{ field: BulkField; value: string | null }> {
  if (!mayDo(actor, 'change', { table: 'activity' })) return refused({ name: 'not-allowed' })
  if (!isId(planId)) return refused({ name: 'not-found' })
  const known = bulkFields.find(name => name === field)
  if (!known) return refused({ name: 'invalid', problems: { field: 'not-a-choice' } })
  const parsed = activitySchema.pick({ [known]: true } as { status: true }).safeParse({ [known]: value })
  if (!parsed.success)
    return refused({ name: 'invalid', problems: { value: problemsOf(parsed.error)[known] ?? 'not-a-text' } })
  return done({ field: known, value: (parsed.data as Record<string, string | null>)[known] ?? null })
}

async function linesOf(
  reading: Reading,
  partnershipId: string,
  planId: string,
  ids: string[],
  field: BulkField,
  value: string | null,
): Promise<BulkLine[]> {
  if (ids.length === 0) return []
  const groups = field === 'groupId' ? await listGroups(reading, partnershipId) : []
  const activities = await listPlanActivities(reading, partnershipId, planId)
  return activities
    .filter(({ id }) => ids.includes(id))
    .map(activity => lineOf(activity, field, value, groups))
}

function lineOf(
  activity: PlanActivity,
  field: BulkField,
  value: string | null,
  groups: { id: string; name: string }[],
): BulkLine {
  const { id, title, areaName, version } = activity
  const said = (stored: Row<'activity'>[BulkField]) =>
    field === 'groupId' ? (groups.find(group => group.id === stored)?.name ?? null) : stored
  return { id, title, areaName, version, from: said(activity[field]), to: said(value) }
}
