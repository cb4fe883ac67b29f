/**
 * What a person does to a draft while reviewing it. Pure: a plan and an edit give a new plan, or a named refusal.
 * Nothing is lost: words that a value held and no longer holds stand among the unplaced afterwards.
 */
import type { DraftPlan, Read, StanceKind, Unplaced } from './draft.ts'
import { placeStretch } from './draft-placing.ts'
import { type Contents, contentsOf, type Slot, spansOf, spansOfValues } from './draft-values.ts'
import { holdsIdentityNumber } from './identity-number.ts'
import { cutSpans, textOf, without, withWords } from './spans.ts'

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

/** `focus` is the address to look at next, in the new plan. */
export type EditResult =
  | { ok: true; plan: DraftPlan; focus: string | null }
  | { ok: false; refusal: EditRefusal }

/** An edit under way: the plan being changed, what is in it, and what has been displaced. */
export type Editing = {
  plan: DraftPlan
  contents: Contents
  source: string
  displaced: Read[]
}
type Step = { focus: string | null } | EditRefusal

/** Applies one edit. `source` is the document's text, which the values' spans point into. */
export function applyEdit(before: DraftPlan, edit: DraftEdit, source: string): EditResult {
  const plan = structuredClone(before)
  const editing: Editing = { plan, contents: contentsOf(plan), source, displaced: [] }
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

/** Whether a text that was not in the draft before holds an identity number. */
function holdsNewNumber(before: DraftPlan, plan: DraftPlan): boolean {
  const known = new Set(textsOf(before))
  return textsOf(plan).some(text => !known.has(text) && holdsIdentityNumber(text))
}

const textsOf = (plan: DraftPlan): string[] => [
  ...[...contentsOf(plan).slots.values()].flatMap(({ read }) => read?.text ?? []),
  ...[...plan.unplaced, ...plan.labels].map(({ text }) => text),
]

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

const sure = (read: Read): Read => ({ ...read, certainty: 'certain' })

function split(editing: Editing, at: string, offset: number, to: string | null): Step {
  const { plan, contents, source } = editing
  const loose = unplacedAt(plan, at)
  const slot = contents.slots.get(at)
  const whole = loose ?? slot?.read
  if (!whole) return 'no-such-value'
  const text = [whole.text.slice(0, offset).trim(), whole.text.slice(offset).trim()] as const
  if (!Number.isInteger(offset) || text[0] === '' || text[1] === '') return 'no-split-there'
  const [before, after] = cutSpans(source, whole.text, whole.at, offset)
  const rest: Read = { text: text[1], certainty: 'certain', at: after }
  if (loose) {
    const [one, two] = [
      { ...loose, text: text[0], at: before },
      { id: newUnplacedId(plan), text: text[1], at: after },
    ]
    plan.unplaced.splice(plan.unplaced.indexOf(loose), 1, one, two)
    return { focus: `unplaced.${two.id}` }
  }
  slot!.put({ text: text[0], certainty: 'certain', at: before })
  if (to === null && slot!.list) {
    slot!.list.reads.splice(slot!.list.index + 1, 0, rest)
    return { focus: `${slot!.list.address}.${slot!.list.index + 1}` }
  }
  const target = to ?? emptyNeighbour(contents, at)
  if (target === null) {
    editing.displaced.push(rest)
    return { focus: at }
  }
  const placed = placeStretch(editing, rest, target)
  return placed === null ? 'no-such-place' : { focus: placed }
}

/** Where the rest of a field usually belongs: a title that ran on into the working group's column. */
function emptyNeighbour({ slots }: Contents, at: string): string | null {
  const neighbours: Record<string, string> = { title: 'workingGroup', workingGroup: 'title', theme: 'title' }
  const key = at.slice(at.lastIndexOf('.') + 1)
  const neighbour = neighbours[key] && at.replace(/[^.]+$/, neighbours[key])
  const slot = neighbour && slots.get(neighbour)
  return slot && slot.read === null ? slot.address : null
}

function join({ plan, contents }: Editing, at: string): Step {
  const loose = unplacedAt(plan, at)
  if (loose) {
    const index = plan.unplaced.indexOf(loose)
    const next = plan.unplaced[index + 1]
    if (!next) return 'nothing-to-join'
    plan.unplaced.splice(index, 2, { id: loose.id, ...joined(loose, next) })
    return { focus: at }
  }
  const slot = contents.slots.get(at)
  if (!slot?.read) return 'no-such-value'
  const next = nextOf(contents, slot)
  if (!next?.read) return 'nothing-to-join'
  slot.put({ ...joined(slot.read, next.read), certainty: 'certain' })
  next.clear()
  return { focus: at }
}

const joined = (first: { text: string; at: Read['at'] }, next: { text: string; at: Read['at'] }) => ({
  text: `${first.text} ${next.text}`,
  at: [...first.at, ...next.at],
})

/** The next item of the list, or the next field of the activity that says something. */
export function nextOf({ slots }: Contents, slot: Slot): Slot | null {
  if (slot.list) return slots.get(`${slot.list.address}.${slot.list.index + 1}`) ?? null
  const activity = /^areas\.\d+\.activities\.\d+(?=\.)/.exec(slot.address)?.[0]
  if (!activity) return null
  const fields = [...slots.values()].filter(({ address }) => address.startsWith(`${activity}.`))
  return fields.slice(fields.indexOf(slot) + 1).find(field => field.read) ?? null
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
    const loose = { id: newUnplacedId(plan), ...taken }
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

/** References to areas, activities, places and bodies that are gone become silence. */
function forgetReferences(plan: DraftPlan): void {
  const areas = new Set(plan.areas.map(({ id }) => id))
  const activities = new Set(plan.areas.flatMap(area => area.activities.map(({ id }) => id)))
  const places = new Set(plan.places.map(({ id }) => id))
  const bodies = new Set(plan.governance.bodies.map(({ id }) => id))
  const statistics = new Set(plan.statistics.map(({ id }) => id))
  const kept = (ids: Set<string>, id: string | null) => (id !== null && ids.has(id) ? id : null)
  for (const central of plan.centralAreas) central.areaId = kept(areas, central.areaId)
  for (const statistic of plan.statistics) {
    statistic.areaId = kept(areas, statistic.areaId)
    statistic.placeId = kept(places, statistic.placeId)
    if (statistic.partOf && !statistics.has(statistic.partOf.statisticId)) statistic.partOf = null
  }
  for (const spot of plan.places) spot.activityIds = spot.activityIds.filter(id => activities.has(id))
  for (const body of plan.governance.bodies) {
    body.parentId = kept(bodies, body.parentId)
    body.reportsToId = kept(bodies, body.reportsToId)
  }
  for (const [index, area] of plan.areas.entries()) {
    area.number = index + 1
    if (area.refersTo && !areas.has(area.refersTo.areaId)) area.refersTo = null
    for (const section of area.sections) section.placeId = kept(places, section.placeId)
  }
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

function unplacedAt(plan: DraftPlan, at: string): Unplaced | undefined {
  return plan.unplaced.find(({ id }) => `unplaced.${id}` === at)
}

function newUnplacedId(plan: DraftPlan): string {
  const numbers = plan.unplaced.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0))
  return `unplaced-${Math.max(0, ...numbers) + 1}`
}

/**
 * Puts among the unplaced what the edit displaced, unless its words still stand in the plan, and after that every
 * other word that stood in a value before and stands in none now.
 */
function keepWords(before: DraftPlan, { plan, source, displaced }: Editing): void {
  for (const { text, at } of displaced) {
    const isWritten = at.length === 0 && text !== ''
    if (isWritten || withWords(source, without(at, held(plan))).length > 0) {
      plan.unplaced.push({ id: newUnplacedId(plan), text, at })
    }
  }
  const all = (one: DraftPlan) => [
    ...spansOfValues(one, { views: true }),
    ...spansOf(one.unplaced),
    ...spansOf(one.labels),
  ]
  for (const span of withWords(source, without(all(before), all(plan)))) {
    plan.unplaced.push({ id: newUnplacedId(plan), text: textOf(source, [span]), at: [span] })
  }
  const loose = spansOf(plan.unplaced)
  plan.labels = plan.labels.filter(label => withWords(source, without(label.at, loose)).length > 0)
  const start = ({ at }: Unplaced) => at[0]?.start ?? Number.MAX_SAFE_INTEGER
  plan.unplaced.sort((a, b) => start(a) - start(b))
}

/** What values that hold words of their own, and the unplaced, hold now. */
const held = (plan: DraftPlan) => [...spansOfValues(plan, { views: false }), ...spansOf(plan.unplaced)]
