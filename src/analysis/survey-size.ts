/** How many answers a weighted survey is worth: L. Kish, Survey Sampling (1965), section 11.7. Its shares are then judged as of so many (`wilsonInterval`). */
import { mustBeBetween, mustBePositive } from './checked.ts'
import { normalLimit } from './functions/normal.ts'

/** Answers as good as `answers` of the weighted survey, which need not be whole: one plus the weights' relative variance is lost. */
export function effectiveSize(weights: readonly number[]): number {
  for (const weight of weights) mustBePositive('a weight', weight)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const squares = weights.reduce((all, weight) => all + weight * weight, 0)
  return squares === 0 ? 0 : (sum * sum) / squares
}

/** Answers that a printed margin of error tells of: `margin` is half the interval around `share`, both from 0 to 1. */
export function sizeFromMargin(share: number, margin: number, alpha = 0.05): number {
  mustBeBetween('a share', share, 0, 1)
  mustBeBetween('a margin', margin, 0, 1)
  return (share * (1 - share) * normalLimit(alpha) ** 2) / margin ** 2
}
