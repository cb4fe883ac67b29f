/**
 * What a person does to a draft while reviewing it. Pure: a plan and an edit give a new plan, or a named refusal.
 * Nothing is lost: words that a value held and no longer holds stand among the unplaced afterwards.
 */
import type { DraftPlan, StanceKind } from './draft.ts'
import { join, split } from './draft-cutting.ts'
import {
  beginEditing,
  type Editing,
  type EditRefusal,
  newUnplacedId,
  type Step,
  sure,
  unplacedAt,
} from './draft-editing.ts'
import { placeStretch } from './draft-placing.ts'
import { forgetReferences } from './draft-references.ts'
import { holdsNewNumber, keepWords } from './draft-words.ts'

/** `at` and `with` are addresses (draft-values.ts); `unplaced.<id>` is a stretch without a place. */
export type DraftEdit =
  | { kind: 'text'; at: string; text: string }
  /** The guess is right: a value, or every value below an address such as `areas.2`. */
  | { kind: 'confirm'; at: string }
  | { kind: 'swap'; at: string; with: string }
  /** `to` takes the rest; null: the list's next item, or an empty neighbouring field, or the unplaced. */
  | { kind: 'split'; at: string; offset: number; to: string | null }
  | { kind: 'join'; at: string }
  | { kind: 'place'; at: string; to: string }
  | { kind: 'take-out'; at: string }
  | { kind: 'remove'; at: string }
  | { kind: 'move'; at: string; area: number }
  | { kind: 'stance'; at: string; stance: StanceKind }
  | { kind: 'parent'; at: string; parentId: string | null }

/** `focus` is the address to look at next, in the new plan. */
export type EditResult =
  | { ok: true; plan: DraftPlan; focus: string | null }
  | { ok: false; refusal: EditRefusal }

/** Applies one edit. `source` is the document's text, which the values' spans point into. */
export function applyEdit(before: DraftPlan, edit: DraftEdit, source: string): EditResult {
  const editing = beginEditing(before, source)
  const { plan } = editing
  const step = take(editing, edit)
  if (typeof step === 'string') return { ok: false, refusal: step }
  if (holdsNewNumber(before, plan)) return { ok: false, refusal: 'identity-number' }
  keepWords(before, editing)
  return { ok: true, plan, focus: step.focus }
}

function take(editing: Editing, edit: DraftEdit): Step {
  switch (edit.kind) {
    case 'text':
      return rewrite(editing, edit.at, edit.text)
    case 'confirm':
      return confirm(editing, edit.at)
    case 'swap':
      return swap(editing, edit.at, edit.with)
    case 'split':
      return split(editing, edit.at, edit.offset, edit.to)
    case 'join':
      return join(editing, edit.at)
    case 'place':
      return place(editing, edit.at, edit.to)
    case 'take-out':
      return takeOut(editing, edit.at)
    case 'remove':
      return remove(editing, edit.at)
    case 'move':
      return move(editing, edit.at, edit.area)
    case 'stance':
      return stance(editing, edit.at, edit.stance)
    case 'parent':
      return parent(editing, edit.at, edit.parentId)
  }
}

const written = (text: string): string => text.replace(/\s+/gu, ' ').trim()

function rewrite(editing: Editing, at: string, words: string): Step {
  const text = written(words)
  const loose = unplacedAt(editing.plan, at)
  if (loose) {
    if (text === '') return 'empty'
    loose.text = text
    return { focus: at }
  }
  const slot = editing.contents.slots.get(at)
  if (!slot) return 'no-such-value'
  if (text === '') return slot.kind === 'field' ? takeOut(editing, at) : 'empty'
  slot.put({ text, certainty: 'certain', at: slot.read?.at ?? [] })
  return { focus: at }
}

function confirm({ contents }: Editing, at: string): Step {
  const below = [...contents.slots.values()].filter(
    ({ address, read }) => read && (address === at || address.startsWith(`${at}.`)),
  )
  if (below.length === 0) return 'no-such-value'
  for (const { read, put } of below) if (read) put(sure(read))
  return { focus: at }
}

function swap({ contents }: Editing, at: string, other: string): Step {
  const first = contents.slots.get(at)
  const second = contents.slots.get(other)
  if (!first?.read || at === other) return 'no-such-value'
  if (!second) return 'no-such-place'
  if (!second.read && first.kind === 'own') return 'required'
  const moved = sure(first.read)
  if (second.read) first.put(sure(second.read))
  else first.clear()
  second.put(moved)
  return { focus: other }
}

function place(editing: Editing, at: string, to: string): Step {
  const { plan } = editing
  const loose = unplacedAt(plan, at)
  if (!loose) return 'no-such-value'
  const index = plan.unplaced.indexOf(loose)
  if (to === 'labels') plan.labels.push({ text: loose.text, at: loose.at })
  else if (placeStretch(editing, { text: loose.text, certainty: 'certain', at: loose.at }, to) === null) {
    return 'no-such-place'
  }
  plan.unplaced.splice(index, 1)
  const next = plan.unplaced[index] ?? plan.unplaced.at(-1)
  return { focus: next ? `unplaced.${next.id}` : null }
}

function takeOut(editing: Editing, at: string): Step {
  const { plan, contents } = editing
  const label = /^labels\.(\d+)$/.exec(at)
  if (label) {
    const [taken] = plan.labels.splice(Number(label[1]), 1)
    if (!taken) return 'no-such-value'
    const loose = { id: newUnplacedId(editing), ...taken }
    plan.unplaced.push(loose)
    return { focus: `unplaced.${loose.id}` }
  }
  const slot = contents.slots.get(at)
  if (!slot?.read) return 'no-such-value'
  if (slot.kind === 'own') {
    return /^areas\.\d+\.name$/.test(at) ? 'required' : remove(editing, at.slice(0, at.lastIndexOf('.')))
  }
  editing.displaced.push(slot.read)
  slot.clear()
  if (!slot.list) return { focus: at }
  const { reads, index, address } = slot.list
  return { focus: reads.length === 0 ? null : `${address}.${Math.min(index, reads.length - 1)}` }
}

function remove(editing: Editing, at: string): Step {
  const { plan, contents } = editing
  const thing = contents.things.get(at)
  if (!thing) return 'no-such-value'
  for (const { address, read } of contents.slots.values()) {
    if (read && address.startsWith(`${at}.`)) editing.displaced.push(read)
  }
  thing.remove()
  forgetReferences(plan)
  return { focus: null }
}

function move({ plan }: Editing, at: string, to: number): Step {
  const found = /^areas\.(\d+)\.activities\.(\d+)$/.exec(at)
  const from = found && plan.areas[Number(found[1])]
  const target = plan.areas[to]
  if (!from || !target) return found && from ? 'no-such-place' : 'no-such-value'
  const [activity] = from.activities.splice(Number(found[2]), 1)
  if (!activity) return 'no-such-value'
  target.activities.push(activity)
  return { focus: `areas.${to}.activities.${target.activities.length - 1}` }
}

function stance({ plan }: Editing, at: string, kind: StanceKind): Step {
  const central = plan.centralAreas[Number(/^centralAreas\.(\d+)$/.exec(at)?.[1])]
  if (!central) return 'no-such-value'
  const reason = central.stance?.reason ?? null
  central.stance = { kind, reason: reason && sure(reason) }
  return { focus: at }
}

function parent({ plan }: Editing, at: string, parentId: string | null): Step {
  const { bodies } = plan.governance
  const body = bodies[Number(/^governance\.bodies\.(\d+)$/.exec(at)?.[1])]
  if (!body) return 'no-such-value'
  for (let above = parentId; above !== null; ) {
    const next = bodies.find(({ id }) => id === above)
    if (!next || next === body) return 'no-such-place'
    above = next.parentId
  }
  body.parentId = parentId
  return { focus: at }
}
