/** What differs between two texts, word by word. */
import { diffWordsWithSpace } from 'diff'

export type Stretch = { kind: 'kept' | 'removed' | 'added'; text: string }

/** Less in common than this, and the two are easier to read after each other. */
const leastInCommon = 0.35
/** Texts that differ in more places than this are different texts, and finding out where takes long. */
const mostEdits = 400

/** The stretches of both texts in their order; null where they have so little in common that each is read for itself. */
export function wordDifference(from: string, to: string): Stretch[] | null {
  const parts = diffWordsWithSpace(from, to, { maxEditLength: mostEdits })
  if (!parts) return null
  const stretches = together(
    parts.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'kept',
      text: value,
    })),
  )
  const kept = stretches
    .filter(({ kind }) => kind === 'kept')
    .reduce((sum, { text }) => sum + text.trim().length, 0)
  return kept < leastInCommon * Math.max(from.trim().length, to.trim().length) ? null : stretches
}

/** Kept words this far from a change are read with it, in characters. */
const around = 60

/** The stretches without the kept words that stand far from every change: "…" stands for those. */
export function surroundings(stretches: Stretch[]): Stretch[] {
  return stretches.map((stretch, at) => {
    if (stretch.kind !== 'kept') return stretch
    const before = at === 0 ? '' : wholeWords(stretch.text.slice(0, around), 'first')
    const after = at === stretches.length - 1 ? '' : wholeWords(stretch.text.slice(-around), 'last')
    const left = before.length + after.length
    return left + around > stretch.text.length ? stretch : { ...stretch, text: `${before}…${after}` }
  })
}

/** A stretch cut out of a text, without the word that the cut went through. */
function wholeWords(text: string, kept: 'first' | 'last'): string {
  return kept === 'first' ? text.replace(/\S*$/, '') : text.replace(/^\S*/, '')
}

/** Changes with nothing but space between them are one: what went, then what came. */
function together(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  let gone = ''
  let come = ''
  const flush = () => {
    if (gone) joined.push({ kind: 'removed', text: gone })
    if (come) joined.push({ kind: 'added', text: come })
    gone = come = ''
  }
  for (const [at, { kind, text }] of stretches.entries()) {
    const between = kind === 'kept' && text.trim() === '' && (gone || come) && at < stretches.length - 1
    if (kind === 'removed' || between) gone += text
    if (kind === 'added' || between) come += text
    if (kind === 'kept' && !between) {
      flush()
      joined.push({ kind, text })
    }
  }
  flush()
  return joined
}
