/** What a printed percentage tells of a count when the number it is a share of is printed too. */
import { defaultThreshold } from './small-cells.ts'

/**
 * `counts`: the counts of `base` that round to the percentage, whichever way halves are rounded; none where it is wrong.
 * `small`, `restSmall`: one of them, or what it leaves of the base, is 1 to threshold - 1.
 */
export type CountsOfPercent = { counts: number[]; small: boolean; restSmall: boolean }

/** `percent` as printed, with as many `decimals`: 7.7 and 1. */
export function countsOfPercent(
  base: number,
  percent: number,
  decimals: number,
  threshold = defaultThreshold,
): CountsOfPercent {
  const scale = 10 ** decimals
  const printed = Math.round(percent * scale)
  const isSmall = (count: number) => count > 0 && count < threshold
  // In whole numbers: a half is on the border, and must not depend on how a machine holds 7.7.
  const least = Math.max(0, Math.ceil(((2 * printed - 1) * base) / (200 * scale) - 1e-9))
  const counts: number[] = []
  for (let count = least; count <= base; count += 1) {
    const distance = 2 * (100 * scale * count - printed * base)
    if (distance > base) break
    if (distance >= -base) counts.push(count)
  }
  return {
    counts,
    small: counts.some(isSmall),
    restSmall: counts.some(count => isSmall(base - count)),
  }
}
