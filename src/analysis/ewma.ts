import { mustBeCount, mustBePositive } from './checked.ts'

/** The moving average and its limit after each week; weeks above it, from 0. */
export type EwmaPath = { path: number[]; limits: number[]; alerts: number[] }

/**
 * Exponentially weighted moving average of counts around `level`: C. M. Borror, C. W. Champ & S. E. Rigdon, Journal of Quality Technology 30 (1998) 352–361.
 * `weight` of the newest count, from 0 to 1; `reach` in standard errors.
 */
export function countEwma(counts: readonly number[], level: number, weight: number, reach: number): EwmaPath {
  for (const count of counts) mustBeCount('a count', count)
  mustBePositive('the level', level)
  mustBePositive('the reach', reach)
  if (!(weight > 0 && weight <= 1))
    throw new RangeError(`the weight must be above 0 and at most 1: ${weight}`)
  const path: number[] = []
  const limits: number[] = []
  let average = level
  for (const [week, count] of counts.entries()) {
    average = weight * count + (1 - weight) * average
    path.push(average)
    const settled = 1 - (1 - weight) ** (2 * (week + 1))
    limits.push(level + reach * Math.sqrt(((level * weight) / (2 - weight)) * settled))
  }
  return { path, limits, alerts: path.flatMap((value, at) => (value > limits[at]! ? [at] : [])) }
}
