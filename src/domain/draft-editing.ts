/** An edit of a draft under way, and what all kinds of edits ask of it. */
import type { DraftPlan, Read, Unplaced } from './draft.ts'
import { type Contents, contentsOf } from './draft-values.ts'

export type EditRefusal =
  /** The address names nothing (any more). */
  | 'no-such-value'
  /** The place to put it in does not exist or cannot hold it. */
  | 'no-such-place'
  | 'empty'
  | 'no-split-there'
  | 'nothing-to-join'
  /** A name that something must have: change it, or remove the whole. */
  | 'required'
  /** What was written, or comes of joining, holds a personal identity number. */
  | 'identity-number'

/** An edit under way: the plan being changed, what is in it, and what has been displaced. */
export type Editing = {
  plan: DraftPlan
  contents: Contents
  source: string
  displaced: Read[]
  /** The highest number among the ids of the unplaced. */
  lastUnplaced: number
}
export type Step = { focus: string | null } | EditRefusal

/** Begins an edit on a copy of the plan. */
export function beginEditing(before: DraftPlan, source: string): Editing {
  const plan = structuredClone(before)
  let lastUnplaced = 0
  for (const { id } of plan.unplaced) lastUnplaced = Math.max(lastUnplaced, Number(/\d+$/.exec(id)?.[0] ?? 0))
  return { plan, contents: contentsOf(plan), source, displaced: [], lastUnplaced }
}

export function newUnplacedId(editing: Editing): string {
  editing.lastUnplaced++
  return `unplaced-${editing.lastUnplaced}`
}

export function unplacedAt(plan: DraftPlan, at: string): Unplaced | undefined {
  return plan.unplaced.find(({ id }) => `unplaced.${id}` === at)
}

export const sure = (read: Read): Read => ({ ...read, certainty: 'certain' })
