/**
 * Counts that agree with printed figures, kept as they are found. Each shows what may be so: where two of them are far enough apart in a sum,
 * nobody can work it out, and no problem has to be solved to know that.
 */
import type { Row } from '../solver.ts'
import type { System, Terms } from './system.ts'

/** What the sum is in one of them and in another: it may be less and more. */
export type Range = { from: number; to: number }

export type Examples = {
  /** Null where none is known that agrees with the figures of `keys`. Looks no further once `isEnough`. */
  rangeOf(target: Terms, keys: ReadonlySet<string>, isEnough: (range: Range) => boolean): Range | null
  /** One that agrees; null where none is known. */
  oneOf(keys: ReadonlySet<string>): Float64Array | null
  /** Of what agrees with the figures of `keys`. */
  keep(counts: Float64Array, keys: ReadonlySet<string>): void
}

/** So many are kept, the latest: going through more takes longer than solving. */
const mostKept = 60

export function examplesOf(system: System): Examples {
  let kept: Float64Array[] = []
  const agreements = new WeakMap<ReadonlySet<string>, WeakMap<Float64Array, boolean>>()

  function agrees(counts: Float64Array, keys: ReadonlySet<string>): boolean {
    const known = agreements.get(keys) ?? new WeakMap<Float64Array, boolean>()
    agreements.set(keys, known)
    const before = known.get(counts)
    if (before !== undefined) return before
    const now = isWithin(counts, keys)
    known.set(counts, now)
    return now
  }

  function isWithin(counts: Float64Array, keys: ReadonlySet<string>): boolean {
    for (const key of keys) {
      const row = system.told.get(key)
      if (row && !holdsIn(counts, row)) return false
    }
    return true
  }

  return {
    rangeOf(target, keys, isEnough) {
      let range: Range | null = null
      for (let at = kept.length - 1; at >= 0; at--) {
        const counts = kept[at]!
        if (!agrees(counts, keys)) continue
        const sum = sumIn(counts, target)
        range = range
          ? { from: Math.min(range.from, sum), to: Math.max(range.to, sum) }
          : { from: sum, to: sum }
        if (isEnough(range)) break
      }
      return range
    },
    oneOf: keys => kept.findLast(counts => agrees(counts, keys)) ?? null,
    keep(counts, keys) {
      // What a solver rounds is looked at once more.
      if (!isWithin(counts, keys) || !system.always.every(row => holdsIn(counts, row))) return
      kept = [...kept.slice(1 - mostKept), counts]
    },
  }
}

function sumIn(counts: Float64Array, terms: Terms): number {
  return terms.reduce((sum, [unknown, times]) => sum + times * counts[unknown]!, 0)
}

function holdsIn(counts: Float64Array, { terms, from, to }: Row): boolean {
  const sum = sumIn(counts, terms)
  return sum >= from && sum <= to
}
