import type { DraftPlan } from '../domain/draft.ts'
import type { DraftEdit } from '../domain/draft-edits.ts'
import type { PlanData } from '../domain/plan-data.ts'
import type { Reading, Writing } from './database.ts'
import { findRecord, findRecordForChange, insertRecord, updateRecord } from './record.ts'

/**
 * A document's text as it was read; its blocks have done their work when the plan is built, and are not kept. `left`: it carried
 * the plan's data too, and why they were left.
 */
export type DraftSource = { text: string; encoding: string | null; left?: 'edited' | 'unusable' | null }
export type DraftFormat = 'txt' | 'docx' | 'pdf' | 'pasted'

/**
 * What the last edit did, so that it can be undone. `did` and `at`: the edit and the address that it was made at; `words`
 * is what stood there, `loosened` how many stretches lost their place by it.
 */
export type Undo = { did: DraftEdit['kind']; at: string; words: string; loosened: number; plan: DraftPlan }

type Waiting = {
  id: string
  fileName: string
  createdAt: Date
  changedAt: Date
  version: number
  /** The plan that it became, null before it is confirmed. */
  planId: string | null
}

/** A document on its way in. */
export type Draft = Waiting & {
  format: DraftFormat
  source: DraftSource
  plan: DraftPlan
  /** Null at the beginning, and after an edit has been undone. */
  undo: Undo | null
}

/** A plan on its way in that a file of our own carries whole. `by`: where in which kind of file; `masked`: identity numbers in it. */
export type CarriedDraft = Waiting & {
  format: 'data'
  source: { by: 'json' | 'pdf' | 'docx'; masked: number }
  plan: PlanData
  undo: null
}

type New<D> = D extends Draft | CarriedDraft ? Omit<D, 'version' | 'planId' | 'undo'> : never
export type NewDraft = New<Draft | CarriedDraft>

export async function insertDraft(
  writing: Writing,
  { source, plan, ...draft }: NewDraft & { partnershipId: string },
): Promise<void> {
  await insertRecord(writing, 'draft', {
    ...draft,
    source: JSON.stringify(source),
    plan: JSON.stringify(plan),
  })
}

/** The drafts that have not become plans, the latest change first, without their texts. */
export async function listDrafts(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('draft')
    .select(['id', 'fileName', 'format', 'createdAt', 'changedAt'])
    .where('partnershipId', '=', partnershipId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('plan')
            .select('plan.id')
            .whereRef('plan.partnershipId', '=', 'draft.partnershipId')
            .whereRef('plan.draftId', '=', 'draft.id'),
        ),
      ),
    )
    .orderBy('changedAt', 'desc')
    .execute()
}

export async function findDraft(
  reading: Reading,
  partnershipId: string,
  id: string,
): Promise<Draft | CarriedDraft | null> {
  const row = await findRecord(reading, 'draft', partnershipId, id)
  return (
    row && {
      ...(row as unknown as Draft | CarriedDraft),
      planId: await findPlanOf(reading, partnershipId, id),
    }
  )
}

/** The draft, locked until the transaction ends: two reviewers cannot both change, nor confirm, what they saw. */
export async function findDraftForChange(
  writing: Writing,
  partnershipId: string,
  id: string,
): Promise<Draft | CarriedDraft | null> {
  const row = await findRecordForChange(writing, 'draft', partnershipId, id)
  return (
    row && {
      ...(row as unknown as Draft | CarriedDraft),
      planId: await findPlanOf(writing, partnershipId, id),
    }
  )
}

/** Whether a draft waits to be reviewed, value by value. */
export const isReviewed = (draft: Draft | CarriedDraft): draft is Draft => draft.format !== 'data'

async function findPlanOf(reading: Reading, partnershipId: string, draftId: string): Promise<string | null> {
  const row = await reading
    .selectFrom('plan')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .where('draftId', '=', draftId)
    .executeTakeFirst()
  return row?.id ?? null
}

export async function updateDraft(
  writing: Writing,
  partnershipId: string,
  id: string,
  { plan, undo, changedAt }: Pick<Draft, 'plan' | 'undo' | 'changedAt'>,
): Promise<void> {
  await updateRecord(writing, 'draft', partnershipId, id, {
    plan: JSON.stringify(plan),
    undo: undo && JSON.stringify(undo),
    changedAt,
  })
}
