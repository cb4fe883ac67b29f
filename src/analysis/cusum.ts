import { mustBeCount, mustBePositive } from './checked.ts'

/** The sums after each week, and the weeks whose sum is above the limit, from 0. */
export type CusumPath = { reference: number; path: number[]; alerts: number[] }

/**
 * Cumulative sum of counts above a reference value between two levels: J. M. Lucas, Technometrics 27 (1985) 129–144. Finds slow rises,
 * and goes on telling of them after the level has changed: begin again after an alert, with a new `level`.
 */
export function countCusum(
  counts: readonly number[],
  level: number,
  raised: number,
  limit: number,
): CusumPath {
  for (const count of counts) mustBeCount('a count', count)
  mustBePositive('the level', level)
  mustBePositive('the limit', limit)
  if (!(raised > level)) throw new RangeError(`the raised level must be above the level: ${raised}, ${level}`)
  const reference = (raised - level) / Math.log(raised / level)
  return { reference, ...summed(counts, reference, limit) }
}

/**
 * The same over standardised counts, (x − level) / √level: P. Rossi, G. Lampugnani & M. Marchi, Statistics in Medicine 18 (1999) 2111–2122,
 * as `algo.cusum` of R's surveillance has it.
 */
export function standardisedCusum(
  counts: readonly number[],
  level: number,
  reference: number,
  limit: number,
): CusumPath {
  for (const count of counts) mustBeCount('a count', count)
  mustBePositive('the level', level)
  mustBePositive('the limit', limit)
  const standardised = counts.map(count => (count - level) / Math.sqrt(level))
  return { reference, ...summed(standardised, reference, limit) }
}

function summed(values: readonly number[], reference: number, limit: number) {
  const path: number[] = []
  let sum = 0
  for (const value of values) {
    sum = Math.max(0, sum + value - reference)
    path.push(sum)
  }
  return { path, alerts: path.flatMap((value, at) => (value > limit ? [at] : [])) }
}
