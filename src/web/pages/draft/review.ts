/** A review as its views see it: the draft, what is in it, and where the reader is. */
import type { EditRefusal } from '../../../domain/draft-editing.ts'
import { type Contents, contentsOf, leftToLookAt } from '../../../domain/draft-values.ts'
import type { Draft } from '../../../storage/draft.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

export type Review = {
  slug: string
  draft: Draft
  contents: Contents
  left: { guessed: string[]; unplaced: string[] }
  /** Whether each activity but the one in hand is shown as its heading only. */
  folds: boolean
  /** The address whose tools are shown, and where the reader is; null at the beginning. */
  open: string | null
  focus: string | null
  refusal: EditRefusal | 'stale' | null
  /** What was written when an edit was refused, so that it is not lost. */
  written: string | null
}

/** With more activities than this, a page of all of their values is too heavy to read and to send. */
const mostUnfolded = 40

export function reviewOf(
  slug: string,
  draft: Draft,
  {
    open = null,
    focus = null,
    refusal = null,
    written = null,
  }: Partial<Pick<Review, 'open' | 'focus' | 'refusal' | 'written'>>,
): Review {
  return {
    slug,
    draft,
    contents: contentsOf(draft.plan),
    left: leftToLookAt(draft.plan),
    folds: draft.plan.areas.flatMap(({ activities }) => activities).length > mostUnfolded,
    open,
    focus: open ?? focus,
    refusal,
    written,
  }
}

/** The activity that holds an address and that is shown as its heading only; null for an address that is shown. */
export function foldedIn({ folds, focus }: Review, address: string): string | null {
  const [activity] = (folds && /^areas\.\d+\.activities\.\d+(?=\.|$)/.exec(address)) || []
  return !activity || focus === activity || focus?.startsWith(`${activity}.`) ? null : activity
}

/** "3 gissade värden, 2 stycken utan plats"; empty when nothing is left. */
export function leftInWords({ guessed, unplaced }: Review['left']): string {
  const words = []
  if (guessed.length > 0) {
    words.push(
      guessed.length === 1 ? m.draft_left_one_guess() : m.draft_left_guesses({ count: guessed.length }),
    )
  }
  if (unplaced.length > 0) {
    words.push(
      unplaced.length === 1 ? m.draft_left_one_unplaced() : m.draft_left_unplaced({ count: unplaced.length }),
    )
  }
  return words.join(', ')
}

/** The next and the previous of what is left to look at, seen from where the reader is; around the ends. */
export function neighboursLeft({ contents, left, draft, focus }: Review): {
  next: string | null
  previous: string | null
} {
  const all = [...contents.slots.keys(), ...draft.plan.unplaced.map(({ id }) => `unplaced.${id}`)]
  const order = new Map(all.map((address, index) => [address, index]))
  const here =
    focus === null ? -1 : (order.get(focus) ?? all.findIndex(address => address.startsWith(`${focus}.`)))
  const stops = [...left.guessed, ...left.unplaced]
  const at = (address: string) => order.get(address) ?? 0
  return {
    next: stops.find(address => at(address) > here) ?? stops[0] ?? null,
    previous: stops.findLast(address => at(address) < here) ?? stops.at(-1) ?? null,
  }
}

export const openHref = ({ slug, draft }: Review, address: string): string =>
  paths.draftAt(slug, draft.id, { open: address })
export const focusHref = ({ slug, draft }: Review, address: string): string =>
  paths.draftAt(slug, draft.id, { focus: address })
