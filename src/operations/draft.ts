/** A document on its way in: read, kept as a draft, and edited until it is confirmed (confirm.ts). */
import { type Document, readPlan } from '../documents/reading/read-document.ts'
import type { ReadingRefusal } from '../documents/reading/source.ts'
import type { PlanResult } from '../documents/reading/understood.ts'
import { may } from '../domain/access.ts'
import type { DraftPlan } from '../domain/draft.ts'
import type { EditRefusal } from '../domain/draft-editing.ts'
import { applyEdit, type DraftEdit } from '../domain/draft-edits.ts'
import { contentsOf } from '../domain/draft-values.ts'
import { maskIdentityNumbers } from '../domain/identity-number.ts'
import { readAs, type Writing, writeAs } from '../storage/database.ts'
import {
  type CarriedDraft,
  type Draft,
  findDraft,
  findDraftForChange,
  insertDraft,
  isReviewed,
  listDrafts,
  type NewDraft,
  type Undo,
  updateDraft,
} from '../storage/draft.ts'
import { deleteRecord } from '../storage/record.ts'
import type { Context } from './context.ts'
import { type Actor, isId, recordEvent } from './record.ts'
import { done, type Outcome, type Refusal, refused } from './refusal.ts'

/**
 * Why a draft stays as it is. `stale-draft`: it has been changed since the version that the person saw. `carries-data`: there is nothing
 * to review in it, see arrival.ts.
 */
export type DraftRefusal =
  | { name: 'not-found' }
  | { name: 'not-allowed' }
  | { name: 'stale-draft' }
  | { name: 'carries-data' }
  | { name: 'already-confirmed'; planId: string }
  | { name: 'edit-refused'; why: EditRefusal }

export const draftNoun = {
  table: 'draft',
  title: (row: Record<string, unknown>) => String(row.fileName ?? ''),
} as const

/** Reads a document and keeps what was understood as a draft. A document that cannot be read leaves nothing behind. */
export async function takeInDocument(
  context: Context,
  actor: Actor,
  input: Document,
): Promise<Outcome<{ id: string }, Refusal | { name: 'unreadable'; reading: ReadingRefusal }>> {
  if (!may(actor.membership.role, 'add', 'draft')) return refused({ name: 'not-allowed' })
  const result = await readPlan(input)
  if (!result.ok) return refused({ name: 'unreadable', reading: result.refusal })
  const draft = newDraft(context, result, input.name)
  const { partnershipId } = actor.membership
  await writeAs(context.database, actor.identity, async writing => {
    await insertDraft(writing, { ...draft, partnershipId })
    await recordEvent(context, actor, writing, draftNoun, 'added', draft.id, draft)
  })
  return done({ id: draft.id })
}

function newDraft(context: Context, result: Extract<PlanResult, { ok: true }>, name: string): NewDraft {
  const now = context.now()
  const draft = { id: context.newId(), fileName: tidyName(name), createdAt: now, changedAt: now }
  if ('data' in result)
    return {
      ...draft,
      format: 'data',
      source: { by: result.by, masked: result.masked },
      plan: result.data,
    }
  const { source, plan, left } = result
  return {
    ...draft,
    format: source.format,
    source: { text: source.text, encoding: source.encoding, left },
    plan,
  }
}

/** A file's name is somebody else's text: one line, no control characters, not endless. */
function tidyName(name: string): string {
  const tidy = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return maskIdentityNumbers(tidy.split(/[\\/]/u).at(-1) || 'dokument').slice(0, 200)
}

export async function showDrafts(
  context: Context,
  actor: Actor,
): Promise<Outcome<DraftsPage, { name: 'not-allowed' }>> {
  if (!may(actor.membership.role, 'see', 'draft')) return refused({ name: 'not-allowed' })
  return done(
    await readAs(context.database, actor.identity, async reading => ({
      drafts: await listDrafts(reading, actor.membership.partnershipId),
    })),
  )
}

export type DraftsPage = { drafts: Awaited<ReturnType<typeof listDrafts>> }

export async function showDraft(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<Draft, Extract<DraftRefusal, { name: 'not-found' | 'not-allowed' | 'carries-data' }>>> {
  if (!may(actor.membership.role, 'see', 'draft')) return refused({ name: 'not-allowed' })
  if (!isId(id)) return refused({ name: 'not-found' })
  const draft = await readAs(context.database, actor.identity, reading =>
    findDraft(reading, actor.membership.partnershipId, id),
  )
  if (!draft) return refused({ name: 'not-found' })
  return isReviewed(draft) ? done(draft) : refused({ name: 'carries-data' })
}

/** What a draft is called, whether it is reviewed or carries its plan whole. */
export async function nameOfDraft(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<string, Extract<DraftRefusal, { name: 'not-found' | 'not-allowed' }>>> {
  if (!may(actor.membership.role, 'see', 'draft')) return refused({ name: 'not-allowed' })
  if (!isId(id)) return refused({ name: 'not-found' })
  const draft = await readAs(context.database, actor.identity, reading =>
    findDraft(reading, actor.membership.partnershipId, id),
  )
  return draft ? done(draft.fileName) : refused({ name: 'not-found' })
}

/** Edits a draft, all edits or none, and saves it, so that a review which is interrupted goes on where it was. */
export async function editDraft(
  context: Context,
  actor: Actor,
  id: string,
  version: number,
  edits: DraftEdit[],
): Promise<Edited> {
  return onDraft(context, actor, id, version, draft => {
    let { plan } = draft
    let focus: string | null = null
    for (const edit of edits) {
      const result = applyEdit(plan, edit, draft.source.text)
      if (!result.ok) return refused({ name: 'edit-refused', why: result.refusal })
      plan = result.plan
      focus = result.focus
    }
    return done({ focus, plan, undo: undoOf(draft.plan, plan, edits) })
  })
}

type Edited = Outcome<{ focus: string | null; plan: DraftPlan }, DraftRefusal>

/** Saves what `edit` makes of a draft, if it is still the version that the person saw. */
function onDraft(
  context: Context,
  actor: Actor,
  id: string,
  version: number,
  edit: (draft: Draft) => Outcome<{ focus: string | null; plan: DraftPlan; undo: Undo | null }, DraftRefusal>,
): Promise<Edited> {
  return withOpenDraft(context, actor, 'change', id, async (writing, draft) => {
    if (!isReviewed(draft)) return refused({ name: 'carries-data' })
    if (draft.version !== version) return refused({ name: 'stale-draft' })
    const edited = edit(draft)
    if (!edited.ok) return edited
    const { focus, plan, undo } = edited.value
    const { partnershipId } = actor.membership
    await updateDraft(writing, partnershipId, id, { plan, undo, changedAt: context.now() })
    return done({ focus, plan })
  })
}

/** Does something with a draft that has not become a plan, locked until it is done. */
async function withOpenDraft<T>(
  context: Context,
  actor: Actor,
  verb: 'change' | 'remove',
  id: string,
  work: (writing: Writing, draft: Draft | CarriedDraft) => Promise<Outcome<T, DraftRefusal>>,
): Promise<Outcome<T, DraftRefusal>> {
  if (!may(actor.membership.role, verb, 'draft')) return refused({ name: 'not-allowed' })
  if (!isId(id)) return refused({ name: 'not-found' })
  return writeAs(context.database, actor.identity, async writing => {
    const draft = await findDraftForChange(writing, actor.membership.partnershipId, id)
    if (!draft) return refused({ name: 'not-found' })
    if (draft.planId) return refused({ name: 'already-confirmed', planId: draft.planId })
    return work(writing, draft)
  })
}

/** What was done, in what is needed to say it and to take it back. */
function undoOf(before: DraftPlan, after: DraftPlan, edits: DraftEdit[]): Undo | null {
  const edit = edits.at(-1)
  if (!edit) return null
  const known = new Set(before.unplaced.map(({ id }) => id))
  const loosened = after.unplaced.filter(({ id }) => !known.has(id)).length
  return { did: edit.kind, at: edit.at, words: wordsAt(before, edit.at), loosened, plan: before }
}

/** What stands at an address: a value, a stretch without a place, or what a part of the plan is called. */
function wordsAt(plan: DraftPlan, at: string): string {
  const { slots } = contentsOf(plan)
  const inside = () =>
    [...slots.values()].find(({ address, read }) => read && address.startsWith(`${at}.`))?.read
  const loose = plan.unplaced.find(({ id }) => `unplaced.${id}` === at)
  return (slots.get(at)?.read ?? loose ?? inside())?.text ?? ''
}

/** Takes the last edit back. What it took back cannot be taken back in turn: it can be done again. */
export async function undoEdit(context: Context, actor: Actor, id: string, version: number): Promise<Edited> {
  return onDraft(context, actor, id, version, draft => {
    if (!draft.undo) return refused({ name: 'edit-refused', why: 'no-such-value' })
    const { plan, at } = draft.undo
    return done({ focus: at, plan, undo: null })
  })
}

/** Throws a draft away. One that has become a plan stays: it is what the plan was read from. */
export async function removeDraft(
  context: Context,
  actor: Actor,
  id: string,
): Promise<Outcome<null, DraftRefusal>> {
  return withOpenDraft(context, actor, 'remove', id, async (writing, draft) => {
    await deleteRecord(writing, 'draft', actor.membership.partnershipId, id)
    await recordEvent(context, actor, writing, draftNoun, 'removed', id, draft)
    return done(null)
  })
}
