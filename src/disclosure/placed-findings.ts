/** What the guard finds in the texts of something that is to be frozen, and where each of them stands. */
import { findingsOfText, identityOf, maySign, type TextFinding } from './text-findings.ts'

/**
 * A text, and where it stands: to be said in words by who knows what the places are called. `isQuote`: it repeats sentences of another text,
 * without what stood before them there.
 */
export type PlacedText<P> = { place: P; text: string; isQuote?: boolean }

/** `identity` is the same for as long as the finding is. What reads the same twice, or is quoted, is found once, in both places. */
export type PlacedFinding<P> = Omit<TextFinding, 'context'> & {
  identity: unknown
  maySign: boolean
  places: P[]
}

/** In the order of the texts; what is found in quotes alone comes last. */
export function findingsIn<P>(texts: readonly PlacedText<P>[], threshold: number): PlacedFinding<P>[] {
  const found = new Map<string, PlacedFinding<P>>()
  const bySentence = new Map<string, PlacedFinding<P>>()
  const quotes = texts.filter(({ isQuote }) => isQuote)
  for (const { place, text, isQuote } of [...texts.filter(one => !one.isQuote), ...quotes])
    for (const { context, ...finding } of findingsOfText(text, threshold)) {
      const identity = identityOf({ context, ...finding })
      const key = JSON.stringify(identity)
      const sentence = JSON.stringify(identityOf({ context: '', ...finding }))
      const there = found.get(key) ?? (isQuote && bySentence.get(sentence))
      if (there) {
        there.places.push(place)
        continue
      }
      const placed = { ...finding, identity, maySign: maySign({ context, ...finding }), places: [place] }
      found.set(key, placed)
      if (!bySentence.has(sentence)) bySentence.set(sentence, placed)
    }
  return [...found.values()]
}
