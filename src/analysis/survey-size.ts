/** How many answers a weighted survey is worth: L. Kish, Survey Sampling (1965), sections 8.2 and 11.7. Its shares are then judged as of so many (`wilsonInterval`). */
import { mustBeBetween, mustBePositive } from './checked.ts'
import { normalLimit } from './functions/normal.ts'
import type { Interval } from './interval.ts'
import { wilsonInterval } from './proportion.ts'

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

/**
 * The design effect that a printed interval tells of: how many times the variance of as many answers drawn by chance it has, by the square of the two widths.
 * Divide the answers by it to judge them as the survey was drawn. Never under one: no answers are made more than they are.
 */
export function designEffect(share: number, answers: number, [low, high]: Interval, alpha = 0.05): number {
  const [least, most] = wilsonInterval(share, answers, alpha)
  return Math.max(1, ((high - low) / (most - least)) ** 2)
}
