/** Tails of the binomial and the negative binomial distribution, by the incomplete beta function; every tail is taken directly. */
import { betaTails, type Place } from './beta.ts'

/** P(X ≤ k) of `n` trials, each a success with probability x of the place. */
export function binomialAtMost(k: number, n: number, { x, y }: Place): number {
  if (k < 0) return 0
  if (k >= n) return 1
  return betaTails(n - k, k + 1, { x: y, y: x }).lower
}

/** P(X ≥ k). */
export function binomialAtLeast(k: number, n: number, place: Place): number {
  if (k <= 0) return 1
  if (k > n) return 0
  return betaTails(k, n - k + 1, place).lower
}

/** P(X ≥ k) of the negative binomial distribution with this mean and size: variance mean + mean²/size. */
export function negativeBinomialAtLeast(k: number, mean: number, size: number): number {
  if (k <= 0) return 1
  const all = mean + size
  return betaTails(k, size, { x: mean / all, y: size / all }).lower
}
