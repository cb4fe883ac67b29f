/**
 * What can be worked out from published figures taken together: each figure is an equation over unknown counts of persons,
 * whole numbers of at least 0, and the question is between which values each unknown must lie.
 * The same audit serves one report, several reports of different days, and areas that overlap.
 * Source: Hundepool et al., Statistical Disclosure Control (2012), on linked tables.
 */
import type { Row, Solver } from './solver.ts'

/** How many times each unknown, by name, is counted in a figure. */
export type Sum = Readonly<Record<string, number>>

/** A published figure. */
export type Fact = { sum: Sum; value: number }

/** Both ends included; `null` where nothing bounds it. */
export type Interval = { from: number | null; to: number | null }

export type Intervals =
  | { kind: 'intervals'; of: Record<string, Interval> }
  /** No counts agree with all of the figures: one of them is wrong, or counts something else. */
  | { kind: 'contradiction' }

/** The interval of each of `sums`, which may be single unknowns. */
export function intervalsOf(
  solver: Solver,
  facts: readonly Fact[],
  sums: Readonly<Record<string, Sum>>,
): Intervals {
  const unknowns = unknownsOf(facts, Object.values(sums))
  const rows = facts.map(fact => ({ terms: termsOf(unknowns, fact.sum), from: fact.value, to: fact.value }))
  if (solveFor(solver, unknowns, rows, {}, 'least').kind === 'impossible') return { kind: 'contradiction' }
  const of = Object.fromEntries(
    Object.entries(sums).map(([name, sum]) => [
      name,
      { from: endOf(solver, unknowns, rows, sum, 'least'), to: endOf(solver, unknowns, rows, sum, 'most') },
    ]),
  )
  return { kind: 'intervals', of }
}

/** Each unknown as a sum of its own, as `intervalsOf` takes them. */
export function each(unknowns: readonly string[]): Record<string, Sum> {
  return Object.fromEntries(unknowns.map(name => [name, { [name]: 1 }]))
}

export function widthOf({ from, to }: Interval): number {
  return from === null || to === null ? Number.POSITIVE_INFINITY : to - from
}

/** Whether who reads the figures knows that somebody is there, and that they are fewer than `threshold`. */
export function isKnownSmall({ from, to }: Interval, threshold: number): boolean {
  return from !== null && to !== null && from > 0 && to < threshold
}

/** What stopped early is wider than it is known to be: taking what was reached errs on the side of telling too much. */
function endOf(
  solver: Solver,
  unknowns: ReadonlyMap<string, number>,
  rows: readonly Row[],
  sum: Sum,
  aim: 'least' | 'most',
): number | null {
  const outcome = solveFor(solver, unknowns, rows, sum, aim)
  return 'value' in outcome ? outcome.value : null
}

function solveFor(
  solver: Solver,
  unknowns: ReadonlyMap<string, number>,
  rows: readonly Row[],
  sum: Sum,
  aim: 'least' | 'most',
) {
  const names = [...unknowns.keys()]
  return solver.solve({
    aim,
    costs: names.map(name => sum[name] ?? 0),
    lower: names.map(() => 0),
    upper: names.map(() => Number.POSITIVE_INFINITY),
    rows,
    whole: true,
  })
}

function unknownsOf(facts: readonly Fact[], sums: readonly Sum[]): Map<string, number> {
  const names = [...facts.map(fact => fact.sum), ...sums].flatMap(sum => Object.keys(sum))
  return new Map([...new Set(names)].map((name, at) => [name, at]))
}

function termsOf(unknowns: ReadonlyMap<string, number>, sum: Sum) {
  return Object.entries(sum)
    .filter(([, times]) => times !== 0)
    .map(([name, times]) => [unknowns.get(name)!, times] as const)
}
