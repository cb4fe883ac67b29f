/** What several p-values come to when they are read together: each in the order it was given. */
import { mustBeShare } from './checked.ts'

/**
 * Holm's adjustment, for "which of these changed" in a report: no false one in 95 of 100 reports.
 * S. Holm, Scandinavian Journal of Statistics 6 (1979) 65–70.
 */
export function holm(p: readonly number[]): number[] {
  const order = inOrder(p)
  let highest = 0
  return placed(
    order,
    order.map((at, rank) => {
      highest = Math.max(highest, Math.min(1, (p.length - rank) * p[at]!))
      return highest
    }),
  )
}

/**
 * Benjamini & Hochberg's adjustment, for lists that are looked through: of those below q, a share of at most q is false.
 * Y. Benjamini & Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289–300.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = inOrder(p).reverse()
  let lowest = 1
  return placed(
    order,
    order.map((at, fromEnd) => {
      lowest = Math.min(lowest, (p.length * p[at]!) / (p.length - fromEnd))
      return lowest
    }),
  )
}

function inOrder(p: readonly number[]): number[] {
  for (const value of p) mustBeShare('a p-value', value)
  return p.map((_, at) => at).sort((a, b) => p[a]! - p[b]!)
}

function placed(order: readonly number[], values: readonly number[]): number[] {
  const result = new Array<number>(order.length).fill(1)
  for (const [rank, at] of order.entries()) result[at] = values[rank]!
  return result
}
