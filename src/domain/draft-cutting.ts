/** Splitting a value of a draft, or a stretch without a place, in two; and joining one with the next. */
import type { Read } from './draft.ts'
import { type Editing, newUnplacedId, type Step, unplacedAt } from './draft-editing.ts'
import { placeStretch } from './draft-placing.ts'
import type { Contents, Slot } from './draft-values.ts'
import { cutSpans } from './spans.ts'

export function split(editing: Editing, at: string, offset: number, to: string | null): Step {
  const { plan, contents, source } = editing
  const loose = unplacedAt(plan, at)
  const slot = contents.slots.get(at)
  const whole = loose ?? slot?.read
  if (!whole) return 'no-such-value'
  // What parted the two is no part of either: "Kommunpolis, gatuchef" leaves no comma behind.
  const end = whole.text.slice(0, offset).replace(/[\s,;]+$/u, '').length
  const text = [whole.text.slice(0, end).trim(), whole.text.slice(offset).trim()] as const
  if (!Number.isInteger(offset) || text[0] === '' || text[1] === '') return 'no-split-there'
  const [before] = cutSpans(source, whole.text, whole.at, end)
  const [, after] = cutSpans(source, whole.text, whole.at, offset)
  const rest: Read = { text: text[1], certainty: 'certain', at: after }
  if (loose) {
    const [one, two] = [
      { ...loose, text: text[0], at: before },
      { id: newUnplacedId(editing), text: text[1], at: after },
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

export function join({ plan, contents }: Editing, at: string): Step {
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
  // What a goal says goes together with the goal.
  if (next.kind === 'own') contents.things.get(next.address.slice(0, next.address.lastIndexOf('.')))?.remove()
  else next.clear()
  return { focus: at }
}

const joined = (first: { text: string; at: Read['at'] }, next: { text: string; at: Read['at'] }) => ({
  text: `${first.text} ${next.text}`,
  at: [...first.at, ...next.at],
})

/** The next item of the list, the next goal of the area, or the next field of the activity that says something. */
export function nextOf({ slots }: Contents, slot: Slot): Slot | null {
  if (slot.list) return slots.get(`${slot.list.address}.${slot.list.index + 1}`) ?? null
  const goal = /^(areas\.\d+\.goals)\.(\d+)\.text$/.exec(slot.address)
  if (goal) return slots.get(`${goal[1]}.${Number(goal[2]) + 1}.text`) ?? null
  const activity = /^areas\.\d+\.activities\.\d+(?=\.)/.exec(slot.address)?.[0]
  if (!activity) return null
  const fields = [...slots.values()].filter(({ address }) => address.startsWith(`${activity}.`))
  return fields.slice(fields.indexOf(slot) + 1).find(field => field.read) ?? null
}
