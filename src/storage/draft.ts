import type { DraftPlan } from '../domain/draft.ts'
import type { DraftEdit } from '../domain/draft-edits.ts'
import type { Reading, Writing } from './database.ts'
import { findRecord, findRecordForChange, insertRecord, updateRecord } from './record.ts'

/** A document's text as it was read; its blocks have done their work when the plan is built, and are not kept. */
export type DraftSource = { text: string; encoding: string | null }
export type DraftFormat = 'txt' | 'docx' | 'pdf' | 'pasted'

/**
 * What the last edit did, so that it can be undone. `did` and `at`: the edit and the address that it was made at; `words`
 * is what stood there, `loosened` how many stretches lost their place by it.
 */
export type Undo = { did: DraftEdit['kind']; at: string; words: string; loosened: number; plan: DraftPlan }

/** A document on its way in. `planId` is the plan that it became, null before it is confirmed. */
export type Draft = {
  id: string
  fileName: string
  format: DraftFormat
  source: DraftSource
  plan: DraftPlan
  /** Null at the beginning, and after an edit has been undone. */
  undo: Undo | null
  createdAt: Date
  changedAt: Date
  version: number
  planId: string | null
}

export type NewDraft = Omit<Draft, 'version' | 'planId' | 'undo'> & { partnershipId: string }

export async function insertDraft(writing: Writing, { source, plan, ...draft }: NewDraft): Promise<void> {
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

export async function findDraft(reading: Reading, partnershipId: string, id: string): Promise<Draft | null> {
  const row = await findRecord(reading, 'draft', partnershipId, id)
  return row && { ...(row as unknown as Draft), planId: await findPlanOf(reading, partnershipId, id) }
}

/** The draft, locked until the transaction ends: two reviewers cannot both change, nor confirm, what they saw. */
export async function findDraftForChange(
  writing: Writing,
  partnershipId: string,
  id: string,
): Promise<Draft | null> {
  const row = await findRecordForChange(writing, 'draft', partnershipId, id)
  return row && { ...(row as unknown as Draft), planId: await findPlanOf(writing, partnershipId, id) }
}

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
