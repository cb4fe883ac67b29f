import { mustBeBetween, mustBeCount } from './checked.ts'
import { centralP } from './count-change.ts'

/** What a later count would have to be to be told from chance, by the exact test of `count-change.ts`; null: no count is small enough. */
export type ClearChange = { atMost: number | null; atLeast: number }

/** What could have been seen at all from this count, over exposures that are as `before` to `after`: to be shown before anybody looks. */
export function clearChangeFrom(
  count: number,
  exposure: { before: number; after: number } = { before: 1, after: 1 },
  alpha = 0.05,
): ClearChange {
  mustBeCount('the count', count)
  mustBeBetween('alpha', alpha, 0, 1)
  const isClear = (after: number) =>
    centralP({ count, exposure: exposure.before }, { count: after, exposure: exposure.after }) < alpha
  const expected = Math.floor((count * exposure.after) / exposure.before)
  return { atMost: largestBelow(isClear, expected), atLeast: smallestAbove(isClear, expected) }
}

function largestBelow(isClear: (after: number) => boolean, expected: number): number | null {
  if (!isClear(0)) return null
  let [clear, not] = [0, expected + 1]
  while (not - clear > 1) {
    const middle = Math.floor((clear + not) / 2)
    if (isClear(middle)) clear = middle
    else not = middle
  }
  return clear
}

function smallestAbove(isClear: (after: number) => boolean, expected: number): number {
  let not = expected
  let clear = expected + 1
  while (!isClear(clear)) {
    not = clear
    clear *= 2
  }
  while (clear - not > 1) {
    const middle = Math.floor((clear + not) / 2)
    if (isClear(middle)) clear = middle
    else not = middle
  }
  return clear
}
