/**
 * How much of what happens falls on how few cells. D. Weisburd, Criminology 53 (2015) 133–157, for the share of cells that hold half; W. Bernasco & W. Steenbeek, Journal of
 * Quantitative Criminology 33 (2017) 451–467, for a Gini coefficient that does not take few events over many cells for concentration.
 * Never without the random baseline (`random-baseline.ts`) for as many cells and events.
 */
import { mustBeCount } from './checked.ts'

/** Null where there are no events. */
export type Concentration = {
  cells: number
  events: number
  /** Raw; high by itself where there are more cells than events. Not for showing. */
  gini: number | null
  generalizedGini: number | null
  shareWithAny: number
}

export function concentration(counts: readonly number[]): Concentration {
  for (const count of counts) mustBeCount('a count', count)
  const cells = counts.length
  if (cells === 0) throw new RangeError('an area has at least one cell')
  const events = counts.reduce((sum, count) => sum + count, 0)
  const shareWithAny = counts.filter(count => count > 0).length / cells
  if (events === 0) return { cells, events, gini: null, generalizedGini: null, shareWithAny }
  const rising = [...counts].sort((a, b) => a - b)
  const gini =
    rising.reduce((sum, count, at) => sum + (2 * (at + 1) - cells - 1) * count, 0) / (cells * events)
  return { cells, events, gini, generalizedGini: Math.max(1, cells / events) * (gini - 1) + 1, shareWithAny }
}

/** The fewest cells that hold `percent` of all events, a whole number from 1 to 100; null without events. */
export function cellsHolding(counts: readonly number[], percent: number): number | null {
  for (const count of counts) mustBeCount('a count', count)
  if (!(Number.isInteger(percent) && percent >= 1 && percent <= 100))
    throw new RangeError(`percent must be a whole number from 1 to 100: ${percent}`)
  const events = counts.reduce((sum, count) => sum + count, 0)
  if (events === 0) return null
  let held = 0
  const falling = [...counts].sort((a, b) => b - a)
  for (const [at, count] of falling.entries()) {
    held += count
    if (100 * held >= percent * events) return at + 1
  }
  return counts.length
}
