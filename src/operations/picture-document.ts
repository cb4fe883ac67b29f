/** Lägesbilden as a document, and its conclusions on their way into the plan. */
import { z } from 'zod'
import { problemsOf } from '../domain/fields.ts'
import { readAs } from '../storage/database.ts'
import { findRecord, findRecordForChange } from '../storage/record.ts'
import { allOrNothing } from './all-or-nothing.ts'
import type { Context } from './context.ts'
import { historyOf } from './history.ts'
import { nouns } from './nouns.ts'
import { contentOf, pictureRows } from './picture-content.ts'
import { type Actor, added, changed, isId, mayDo } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

/** A picture with its passages, material, conclusions and, to those who may see counts, figures; null where it does not exist for this person. */
export async function showPictureDocument(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const rows = await pictureRows(reading, partnershipId, id)
    if (!rows) return null
    const { figures } = await contentOf(context, actor, reading, rows)
    const within = [...rows.passages, ...rows.material, ...rows.conclusions].map(row => row.id)
    const events = await historyOf(reading, actor, { recordIds: [id, ...within], limit: 20 })
    return { ...rows, figures, events }
  })
}

export type PictureDocument = NonNullable<Awaited<ReturnType<typeof showPictureDocument>>>

/** A conclusion with its picture; null where there is none for this person. */
export async function showConclusion(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const conclusion = await findRecord(reading, 'conclusion', partnershipId, id)
    const picture = conclusion && (await findRecord(reading, 'picture', partnershipId, conclusion.pictureId))
    return picture && { conclusion, picture }
  })
}

export type ConclusionPage = NonNullable<Awaited<ReturnType<typeof showConclusion>>>

/** Makes a problem of a conclusion, in its words. One that has become a problem already is not made into another. */
export async function makeProblemOf(
  context: Context,
  actor: Actor,
  conclusionId: string,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  if (!mayDo(actor, 'change', nouns.conclusion) || !mayDo(actor, 'add', nouns.problem))
    return refused({ name: 'not-allowed' })
  if (!isId(conclusionId)) return refused({ name: 'not-found' })
  const parsed = z.object({ areaId: z.uuid('not-a-choice') }).safeParse(input)
  const { partnershipId } = actor.membership
  return allOrNothing(context, actor, async writing => {
    const conclusion = await findRecordForChange(writing, 'conclusion', partnershipId, conclusionId)
    if (!conclusion) return refused<Refusal>({ name: 'not-found' })
    const { text, problemId, version } = conclusion
    if (problemId) return done({ id: problemId })
    if (!parsed.success) return refused<Refusal>({ name: 'invalid', problems: problemsOf(parsed.error) })
    const made = await added(context, actor, writing, nouns.problem, { text }, { areaId: parsed.data.areaId })
    if (!made.ok) return made
    const { id } = made.value
    const told = await changed(context, actor, writing, nouns.conclusion, conclusionId, version, {
      text,
      problemId: id,
    })
    return told.ok ? done({ id }) : told
  })
}
