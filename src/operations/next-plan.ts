/** Next year's plan begins as this year's: what comes along is copied, what is over is closed, all at once or not at all. */
import { type ActivityChoice, nextHead, nextRows, parseChoices, proposedFor } from '../domain/next-plan.ts'
import { passageChapters } from '../domain/plan.ts'
import { continuedTables, type PlanRecords } from '../domain/plan-records.ts'
import { insertClosings } from '../storage/closing.ts'
import { readAs, type Writing, writeInSnapshotAs } from '../storage/database.ts'
import { carryCategories } from '../storage/indicator.ts'
import { carryIntakes } from '../storage/indicator-value.ts'
import { listLine } from '../storage/origin.ts'
import { insertPlanRows, ownTables } from '../storage/plan-records.ts'
import { insertRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { nouns } from './nouns.ts'
import { livingPlan } from './plan-version.ts'
import { type Actor, isId, mayDo, type Noun, type Told, tell } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

const ownChapters = passageChapters.filter(chapter => chapter !== 'picture')

/** This year's plan, and for each activity what its own words propose. Null where there is no plan for this person, or nothing to add. */
export async function showNextPlanForm(context: Context, actor: Actor, planId: string) {
  if (!mayDo(actor, 'add', nouns.plan) || !isId(planId)) return null
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const plan = await livingPlan(reading, partnershipId, planId)
    if (!plan) return null
    const { records } = plan
    const written = new Set(records.passage.map(({ chapter }) => chapter))
    return {
      plan: records.plan,
      head: nextHead(records.plan),
      chapters: ownChapters.filter(chapter => written.has(chapter)),
      areas: records.area.map(({ id, name }) => ({
        id,
        name,
        activities: records.activity
          .filter(({ areaId }) => areaId === id)
          .map(activity => ({ ...activity, proposed: proposedFor(activity, records.plan) })),
      })),
      /** Plans that go on from this one already. */
      later: (await listLine(reading, partnershipId, planId)).filter(
        ({ year }) => (year ?? 0) > (records.plan.year ?? 0),
      ),
    }
  })
}

export type NextPlanForm = NonNullable<Awaited<ReturnType<typeof showNextPlanForm>>>

/**
 * Makes the next plan. `input` holds its title page, the `areas` and `chapters` that come along, and of each activity what is done with it:
 * `activities: { <id>: { carrying, duration, reason } }`.
 */
export async function carryPlan(
  context: Context,
  actor: Actor,
  planId: string,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  if (!mayDo(actor, 'add', nouns.plan)) return refused({ name: 'not-allowed' })
  if (!isId(planId)) return refused({ name: 'not-found' })
  const { partnershipId } = actor.membership
  return writeInSnapshotAs(context.database, actor.identity, async writing => {
    const plan = await livingPlan(writing, partnershipId, planId)
    if (!plan) return refused({ name: 'not-found' })
    const { records, origins } = plan
    const parsed = parseChoices(records, input)
    if (!parsed.ok) return refused({ name: 'invalid', problems: parsed.problems })
    const { head, choices } = parsed
    const id = context.newId()
    const columns = { createdAt: context.now(), originId: origins[planId] ?? planId }
    await insertRecord(writing, 'plan', { ...head, ...columns, partnershipId, id } as never)
    const told: Told[] = [carried('plan', id, head.title)]
    for (const { table, rows } of nextRows(records, choices, ownTables, origins, context.newId)) {
      const continued = (continuedTables as readonly string[]).includes(table)
      const stored: Record<string, unknown>[] = []
      for (const { originId, ...row } of rows)
        stored.push({
          ...(await derived(writing, partnershipId, table, row)),
          ...(continued && { originId }),
        })
      await insertPlanRows(writing, table, stored, { partnershipId, planId: id })
      if (table === 'area' || table === 'activity')
        told.push(...rows.map(row => carried(table, row.id, String(row.name ?? row.title))))
    }
    await carryIntakes(writing, partnershipId, id)
    await carryCategories(writing, partnershipId, { from: planId, into: id })
    await tell(context, actor, writing, told)
    await close(context, actor, writing, { records, activities: choices.activities, into: id })
    return done({ id })
  })
}

/** A row with what follows from its words, such as the day of "Klar juni" in the new year. */
async function derived(writing: Writing, partnershipId: string, table: string, row: { id: string }) {
  const noun: Noun | undefined = (nouns as Record<string, Noun>)[table]
  return { ...row, ...(await noun?.derived?.(row, writing, partnershipId, row)) }
}

function carried(record: Told['record'], recordId: string, title: string): Told {
  return { verb: 'carried', record, recordId, title, changes: {} }
}

/** What is closed ends with this year's plan; the history of the activity says why. */
async function close(
  context: Context,
  actor: Actor,
  writing: Writing,
  {
    records,
    activities,
    into,
  }: { records: PlanRecords; activities: Map<string, ActivityChoice>; into: string },
): Promise<void> {
  const { partnershipId, personId } = actor.membership
  const closed = records.activity.flatMap(({ id: activityId, title }) => {
    const choice = activities.get(activityId)
    if (choice?.carrying !== 'close') return []
    return [{ id: context.newId(), activityId, title, reason: choice.reason }]
  })
  const at = context.now()
  await insertClosings(
    writing,
    closed.map(({ title: _, ...one }) => ({ ...one, partnershipId, planId: into, at, personId })),
  )
  await tell(
    context,
    actor,
    writing,
    closed.map(({ id, title }) => ({ verb: 'added', record: 'closing', recordId: id, title, changes: {} })),
  )
}
