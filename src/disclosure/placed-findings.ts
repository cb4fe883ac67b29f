/** What the guard finds in the texts of something that is to be frozen, and where each of them stands. */
import { findingsOfText, identityOf, maySign, type TextFinding } from './text-findings.ts'

/** A text, and where it stands: to be said in words by who knows what the places are called. */
export type PlacedText<P> = { place: P; text: string }

/** `identity` is the same for as long as the finding is. What reads the same twice is found once, in both places. */
export type PlacedFinding<P> = Omit<TextFinding, 'context'> & {
  identity: unknown
  maySign: boolean
  places: P[]
}

/** In the order of the texts. */
export function findingsIn<P>(texts: readonly PlacedText<P>[], threshold: number): PlacedFinding<P>[] {
  const found = new Map<string, PlacedFinding<P>>()
  for (const { place, text } of texts)
    for (const { context, ...finding } of findingsOfText(text, threshold)) {
      const identity = identityOf({ context, ...finding })
      const key = JSON.stringify(identity)
      const there = found.get(key)
      if (there) there.places.push(place)
      else
        found.set(key, { ...finding, identity, maySign: maySign({ context, ...finding }), places: [place] })
    }
  return [...found.values()]
}
