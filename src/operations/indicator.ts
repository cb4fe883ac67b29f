import { mayWithOwn } from '../domain/access.ts'
import { readAs, writeAs } from '../storage/database.ts'
import { deleteJudgement, insertJudgement, listIndicators } from '../storage/indicator.ts'
import { findRecord, findRecordForChange } from '../storage/record.ts'
import type { Context } from './context.ts'
import { historyOf } from './history.ts'
import { nouns } from './nouns.ts'
import { type Actor, isId, recordEvent } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

/** An indicator with its values, its source and what has been said of it. */
export async function showIndicator(context: Context, actor: Actor, id: string) {
  if (!isId(id)) return null
  const { partnershipId } = actor.membership
  return readAs(context.database, actor.identity, async reading => {
    const row = await findRecord(reading, 'indicator', partnershipId, id)
    if (!row) return null
    const [indicator] = await listIndicators(reading, partnershipId, { id })
    if (!indicator) return null
    const plan = await findRecord(reading, 'plan', partnershipId, row.planId)
    if (!plan) return null
    const recordIds = [id, ...indicator.values.map(value => value.id)]
    const sourceIds = indicator.values.flatMap(({ sourceId }) => sourceId ?? [])
    const source = sourceIds.length
      ? await findRecord(reading, 'source', partnershipId, sourceIds.at(-1)!)
      : null
    return {
      indicator,
      /** When the source of the values expects new figures. */
      nextOn: source?.nextOn ?? null,
      plan,
      area: row.areaId ? await findRecord(reading, 'area', partnershipId, row.areaId) : null,
      events: await historyOf(reading, actor, { recordIds, limit: 20 }),
    }
  })
}

export type IndicatorPage = NonNullable<Awaited<ReturnType<typeof showIndicator>>>

export const verdicts = ['accepted', 'dismissed', 'proposed'] as const
/** What a person says of a proposed indicator; `proposed` takes back what was said before. */
export type Verdict = (typeof verdicts)[number]

/** Accepts or dismisses an indicator that was proposed from a text, or takes that back. The last word counts. */
export async function judgeIndicator(
  context: Context,
  actor: Actor,
  id: string,
  verdict: Verdict,
): Promise<Outcome<{ id: string }>> {
  if (!mayWithOwn(actor.membership.role, 'add', 'judgement')) return refused({ name: 'not-allowed' })
  if (!isId(id)) return refused({ name: 'not-found' })
  const { partnershipId, personId } = actor.membership
  return writeAs(context.database, actor.identity, async writing => {
    const indicator = await findRecordForChange(writing, 'indicator', partnershipId, id)
    if (!indicator) return refused({ name: 'not-found' })
    const changed = await deleteJudgement(writing, partnershipId, id)
    if (verdict === 'proposed' && !changed) return done({ id })
    if (verdict !== 'proposed') {
      const at = context.now()
      const judgement = { partnershipId, id: context.newId(), indicatorId: id, verdict, personId, at }
      await insertJudgement(writing, judgement)
    }
    const verb = verdict === 'proposed' ? 'reconsidered' : verdict
    await recordEvent(context, actor, writing, nouns.indicator, verb, id, indicator)
    return done({ id })
  })
}
