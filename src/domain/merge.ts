/** Two people have changed the same record from the same beginning: what both wanted, field by field and word by word. */
import { diff3Merge } from 'node-diff3'

type Fields = Record<string, unknown>

export type Merged = {
  /** Every field: what one side alone has changed, and texts that could be put together; where they could not, mine. */
  values: Fields
  /** Fields that both have changed, in ways that cannot both stand. */
  conflicts: string[]
  /** Fields that they alone have changed. */
  theirs: string[]
  /** Texts that both have changed and that were put together: somebody should read them. */
  joined: string[]
}

/** Merges two changes of one record. `base` is what both began from; null where it is not known: then what differs is in conflict. */
export function mergeFields(base: Fields | null, mine: Fields, theirs: Fields): Merged {
  const merged: Merged = { values: {}, conflicts: [], theirs: [], joined: [] }
  for (const field of Object.keys(mine)) {
    const [own, other] = [mine[field] ?? null, theirs[field] ?? null]
    merged.values[field] = own
    if (isSame(own, other)) continue
    const first = base?.[field] ?? null
    if (base && isSame(first, other)) continue
    if (base && isSame(first, own)) {
      merged.values[field] = other
      merged.theirs.push(field)
      continue
    }
    const joined = base ? join(first, own, other) : null
    if (joined === null) merged.conflicts.push(field)
    else {
      merged.values[field] = joined
      merged.joined.push(field)
    }
  }
  return merged
}

/**
 * Both texts in one, as a beginning for the one who writes the text anew: what agrees once, what was changed on one side as it was
 * changed, and where both have changed the same words mine and then theirs.
 */
export function bothTexts(base: string, mine: string, theirs: string): string {
  return regionsOf(base, mine, theirs)
    .map(region => (typeof region === 'string' ? region : spaced(region.mine) + region.theirs))
    .join('')
    .trim()
}

function join(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (typeof base === 'string' && typeof mine === 'string' && typeof theirs === 'string') {
    const regions = regionsOf(base, mine, theirs)
    return regions.every(region => typeof region === 'string') ? regions.join('').trim() : null
  }
  if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
    const regions = mergeParts(base, mine, theirs)
    return regions?.every(({ ok }) => ok) ? regions.flatMap(({ ok }) => ok ?? []) : null
  }
  return null
}

type Region = string | { mine: string; theirs: string }

/** The text cut where the two sides cannot both stand: sentence by sentence first, then word by word where a sentence differs. */
function regionsOf(base: string, mine: string, theirs: string): Region[] {
  const sentences = mergeParts(sentencesOf(base), sentencesOf(mine), sentencesOf(theirs))
  if (!sentences) return [{ mine, theirs }]
  return sentences.flatMap(({ ok, conflict }): Region[] => {
    if (!conflict) return [(ok ?? []).join('')]
    const [own, first, other] = [conflict.a.join(''), conflict.o.join(''), conflict.b.join('')]
    const words = mergeParts(wordsOf(first), wordsOf(own), wordsOf(other))
    if (!words) return [{ mine: own, theirs: other }]
    return words.map(word =>
      word.conflict
        ? { mine: word.conflict.a.join(''), theirs: word.conflict.b.join('') }
        : (word.ok ?? []).join(''),
    )
  })
}

/** More parts than this take seconds to compare where many of them are alike; they are not compared then. */
const mostParts = 600

function mergeParts<T>(base: T[], mine: T[], theirs: T[]) {
  if (Math.max(base.length, mine.length, theirs.length) > mostParts) return null
  return diff3Merge(mine, base, theirs)
}

const sentencesOf = (text: string): string[] => text.match(/[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+$/g) ?? []

/** Words with the space after them: changes of neighbouring words touch each other, and are not put together unseen. */
const wordsOf = (text: string): string[] => text.match(/^\s+|\S+\s*/g) ?? []

function spaced(text: string): string {
  return text === '' || /\s$/.test(text) ? text : `${text} `
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
