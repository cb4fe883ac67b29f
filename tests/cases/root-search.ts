/**
 * The conditional limits that R prints (`fisher.test`): its search for the root stops when the odds ratio, or one over it, is known to some 1e-4, so
 * that a limit of several hundred is some per cent beside the exact place. R's search, on our tails: R. P. Brent, Algorithms for Minimization
 * without Derivatives (1973), chapter 4.
 */
import {
  conditionalMeanAbove,
  conditionalTails,
  type FourCounts,
} from '../../src/analysis/conditional-table.ts'

export function limitsAsSearched(table: FourCounts): [number, number] {
  const isLowest = Math.min(table.a, table.d) === 0
  const isHighest = Math.min(table.b, table.c) === 0
  return [
    isLowest ? 0 : searched(odds => conditionalTails(table, odds).atLeast - 0.025),
    isHighest ? Infinity : searched(odds => conditionalTails(table, odds).atMost - 0.025),
  ]
}

/** The likeliest odds ratio, by the same search. */
export function likeliestAsSearched(table: FourCounts): number {
  if (Math.min(table.a, table.d) === 0) return 0
  if (Math.min(table.b, table.c) === 0) return Infinity
  return searched(odds => conditionalMeanAbove(table, odds))
}

function searched(f: (odds: number) => number): number {
  const [atNone, atOne] = [f(0), f(1)]
  if (atOne === 0) return 1
  return Math.sign(atNone) === Math.sign(atOne)
    ? 1 / zero(place => f(1 / place), Number.EPSILON, 1)
    : zero(f, 0, 1)
}

function zero(f: (place: number) => number, from: number, to: number): number {
  const tolerance = Number.EPSILON ** 0.25
  let [a, b] = [from, to]
  let [fa, fb] = [f(a), f(b)]
  let [c, fc] = [a, fa]
  for (let turn = 0; turn < 1000; turn++) {
    const before = b - a
    if (Math.abs(fc) < Math.abs(fb)) {
      ;[a, b, c] = [b, c, b]
      ;[fa, fb, fc] = [fb, fc, fb]
    }
    const enough = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2
    let step = (c - b) / 2
    if (Math.abs(step) <= enough || fb === 0) return b
    if (Math.abs(before) >= enough && Math.abs(fa) > Math.abs(fb)) {
      const cut = interpolated(a, b, c, fa, fb, fc)
      const { q } = cut
      if (cut.p < 0.75 * (c - b) * q - Math.abs(enough * q) / 2 && cut.p < Math.abs((before * q) / 2))
        step = cut.p / q
    }
    if (Math.abs(step) < enough) step = step > 0 ? enough : -enough
    ;[a, fa] = [b, fb]
    b += step
    fb = f(b)
    if (fb > 0 === fc > 0) [c, fc] = [a, fa]
  }
  return b
}

function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number) {
  let p: number
  let q: number
  const t = fb / fa
  if (a === c) {
    p = (c - b) * t
    q = 1 - t
  } else {
    const [r, s] = [fa / fc, fb / fc]
    p = t * ((c - b) * r * (r - s) - (b - a) * (s - 1))
    q = (r - 1) * (s - 1) * (t - 1)
  }
  return p > 0 ? { p, q: -q } : { p: -p, q }
}
