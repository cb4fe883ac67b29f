/** A point of a dialogue with residents on its way into the plan. */
import { z } from 'zod'
import { problemsOf } from '../domain/fields.ts'
import { readAs } from '../storage/database.ts'
import { findRecord, findRecordForChange } from '../storage/record.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Context } from './context.ts'
import { nouns } from './nouns.ts'
import { type Actor, added, changed, isId, mayDo } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

const onwardSchema = z.object({
  as: z.enum(['problem', 'activity'], 'not-a-choice'),
  areaId: z.uuid('not-a-choice'),
})

/** A point with the dialogue that it came up in; null where there is no such point for this person. */
export async function showDialoguePoint(context: Context, actor: Actor, id: string) {
  const { partnershipId } = actor.membership
  if (!isId(id)) return null
  return readAs(context.database, actor.identity, async reading => {
    const point = await findRecord(reading, 'dialoguePoint', partnershipId, id)
    const dialogue = point && (await findRecord(reading, 'dialogue', partnershipId, point.dialogueId))
    return dialogue && { point, dialogue }
  })
}

export type DialoguePointPage = NonNullable<Awaited<ReturnType<typeof showDialoguePoint>>>

/**
 * Makes a problem or an activity of a point: it gets the point's words and the dialogue's place, and the point says what became of it. A
 * point that has become something already is not made into another; one that was set aside is not any more.
 */
export async function takeIntoPlan(
  context: Context,
  actor: Actor,
  pointId: string,
  input: unknown,
): Promise<Outcome<{ record: 'problem' | 'activity'; id: string }>> {
  const mayAdd = mayDo(actor, 'add', nouns.problem) && mayDo(actor, 'add', nouns.activity)
  if (!mayDo(actor, 'change', nouns.dialoguePoint) || !mayAdd) return refused({ name: 'not-allowed' })
  if (!isId(pointId)) return refused({ name: 'not-found' })
  const parsed = onwardSchema.safeParse(input)
  const { partnershipId } = actor.membership
  return allOrNothing(context, actor, async writing => {
    const point = await findRecordForChange(writing, 'dialoguePoint', partnershipId, pointId)
    if (!point) return refused<Refusal>({ name: 'not-found' })
    const { text, problemId, activityId, version } = point
    if (problemId) return done({ record: 'problem' as const, id: problemId })
    if (activityId) return done({ record: 'activity' as const, id: activityId })
    if (!parsed.success) return refused<Refusal>({ name: 'invalid', problems: problemsOf(parsed.error) })
    const { as: record, areaId } = parsed.data
    const dialogue = await findRecord(writing, 'dialogue', partnershipId, point.dialogueId)
    const placeId = dialogue?.placeId ?? null
    const words = record === 'problem' ? { text } : { title: text.slice(0, 2_000) }
    const made = await added(context, actor, writing, nouns[record], { ...words, placeId }, { areaId })
    if (!made.ok) return made
    const { id } = made.value
    const became = { text, problemId: null, activityId: null, setAside: null, [`${record}Id`]: id }
    const told = await changed(context, actor, writing, nouns.dialoguePoint, pointId, version, became)
    return told.ok ? done({ record, id }) : told
  })
}
