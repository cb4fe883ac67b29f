/**
 * Rounding of single counts. Numbers that are rounded one by one do not add up, and a known sum can undo them; a table is
 * rounded as a whole (`controlled-rounding.ts`).
 */

/** The nearest multiple of `base`; halves go up. */
export function roundedTo(base: number, count: number): number {
  return base * Math.floor((2 * count + base) / (2 * base))
}

/** How probably random rounding goes up, so that what is rounded is right on the average: 0 to 1. */
export function chanceOfRoundingUp(base: number, count: number): number {
  return (count % base) / base
}
