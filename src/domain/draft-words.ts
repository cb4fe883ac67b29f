/** What an edit of a draft may never do: lose a word, or write down an identity number. */
import type { DraftPlan, Unplaced } from './draft.ts'
import { type Editing, newUnplacedId } from './draft-editing.ts'
import { contentsOf, spansOf, spansOfValues } from './draft-values.ts'
import { holdsIdentityNumber } from './identity-number.ts'
import { textOf, without, withWords } from './spans.ts'

/**
 * Puts among the unplaced what the edit displaced, unless its words still stand in the plan, and after that every
 * other word that stood in a value before and stands in none now.
 */
export function keepWords(before: DraftPlan, editing: Editing): void {
  const { plan, source, displaced } = editing
  for (const { text, at } of displaced) {
    const isWritten = at.length === 0 && text !== ''
    if (isWritten || withWords(source, without(at, held(plan))).length > 0) {
      plan.unplaced.push({ id: newUnplacedId(editing), text, at })
    }
  }
  const all = (one: DraftPlan) => [
    ...spansOfValues(one, { views: true }),
    ...spansOf(one.unplaced),
    ...spansOf(one.labels),
  ]
  for (const span of withWords(source, without(all(before), all(plan)))) {
    plan.unplaced.push({ id: newUnplacedId(editing), text: textOf(source, [span]), at: [span] })
  }
  const loose = spansOf(plan.unplaced)
  plan.labels = plan.labels.filter(label => withWords(source, without(label.at, loose)).length > 0)
  const start = ({ at }: Unplaced) => at[0]?.start ?? Number.MAX_SAFE_INTEGER
  plan.unplaced.sort((a, b) => start(a) - start(b))
}

/** What values that hold words of their own, and the unplaced, hold now. */
const held = (plan: DraftPlan) => [...spansOfValues(plan, { views: false }), ...spansOf(plan.unplaced)]

/** Whether a text that was not in the draft before holds an identity number. */
export function holdsNewNumber(before: DraftPlan, plan: DraftPlan): boolean {
  const known = new Set(textsOf(before))
  return textsOf(plan).some(text => !known.has(text) && holdsIdentityNumber(text))
}

const textsOf = (plan: DraftPlan): string[] => [
  ...[...contentsOf(plan).slots.values()].flatMap(({ read }) => read?.text ?? []),
  ...[...plan.unplaced, ...plan.labels].map(({ text }) => text),
]
