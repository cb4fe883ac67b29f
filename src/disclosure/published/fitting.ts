/** Earlier figures that agree with those that are to be published: numbers are corrected, and what was told before is then no equation. */
import type { Attack } from './attack.ts'
import { type EarlierFigure, isOfTheSame, type PublishedFigure } from './figure.ts'

/**
 * What does not go together. `corrected`: the same figure was told otherwise before. `contradiction`: these figures, ours where nothing
 * else is said, agree with no counts.
 */
export type Misfit =
  | { kind: 'corrected'; counted: string; now: string; before: string }
  | { kind: 'contradiction'; counted: string; of: string[] }

/** The figures to try together. `related` is false where ours by themselves agree with no counts. */
export function fitting(
  attack: Attack,
  ours: readonly PublishedFigure[],
  earlier: readonly EarlierFigure[],
): { keys: ReadonlySet<string>; misfits: Misfit[]; related: boolean } {
  let keys: ReadonlySet<string> = new Set(ours.map(({ key }) => key))
  if (!attack.holds(keys)) return { keys, misfits: [], related: false }
  const misfits: Misfit[] = []
  const left: string[] = []
  // What came later is nearer to what is so.
  for (const some of publicationsOf(earlier).toReversed()) {
    const same = some.filter(one => {
      const now = ours.find(figure => isOfTheSame(figure, one))
      if (!isCorrected(one, now)) return true
      misfits.push({ kind: 'corrected', counted: one.counted, now: now!.key, before: one.key })
      return false
    })
    const also = (more: readonly EarlierFigure[]): boolean => {
      const together = new Set([...keys, ...more.map(({ key }) => key)])
      if (!attack.holds(together)) return false
      keys = together
      return true
    }
    if (!also(same)) left.push(...same.filter(one => !also([one])).map(({ key }) => key))
  }
  const counted = ours[0]!.counted
  if (left.length > 0) misfits.push({ kind: 'contradiction', counted, of: left })
  return { keys, misfits, related: true }
}

function publicationsOf(earlier: readonly EarlierFigure[]): EarlierFigure[][] {
  return [...Map.groupBy(earlier, ({ publication }) => publication).values()]
}

function isCorrected(before: PublishedFigure, now: PublishedFigure | undefined): boolean {
  if (!now || now.value === null || before.value === null) return false
  return now.value !== before.value && !now.atLeast && !before.atLeast
}
