/** What who has read the figures can work out of a sum that is not printed, and which of the figures tell it. */
import { type Interval, isKnownSmall, widthOf } from '../equations.ts'
import type { Row, Solver } from '../solver.ts'
import type { GuardRule } from './figure.ts'
import type { System, Terms } from './system.ts'

/** `hidden`: it shall be uncertain, and not only not known to be small. */
export type Target = { terms: Terms; hidden: boolean }

/** The system would take too many steps: nobody knows what it tells. Caught at the border of the audit. */
export class TooMuch extends Error {}

/** So many problems are solved for all that is published; a picture of a hundred series takes some hundreds. */
const mostSteps = 6_000
/** An unknown count, and so a row, more or less does not change what a machine can do; hundreds of thousands do. */
export const mostUnknowns = 20_000

export type Steps = { left: number }
export const allSteps = (): Steps => ({ left: mostSteps })

export type Attack = {
  /** Whether any counts agree with the figures of these keys. */
  holds(keys: Iterable<string>): boolean
  /** What the figures of `keys` tell of the target, where it is too much; null where it is not. */
  told(target: Target, keys: ReadonlySet<string>): Interval | null
  /** Of `keys` some that tell it, none of which can be spared. */
  tellers(target: Target, keys: ReadonlySet<string>): string[]
}

export function attackOn(solver: Solver, system: System, rule: GuardRule, steps: Steps): Attack {
  // Counts that agree with what is printed, found on the way: what they say can be is not asked again.
  const witnesses = new WeakMap<ReadonlySet<string>, number[][]>()

  function solved(rows: readonly Row[], terms: Terms, aim: 'least' | 'most') {
    if (steps.left <= 0) throw new TooMuch('too many steps')
    steps.left -= 1
    const costs = Array<number>(system.unknowns).fill(0)
    for (const [at, times] of terms) costs[at]! += times
    const outcome = solver.solve({
      aim,
      costs,
      lower: costs.map(() => 0),
      upper: costs.map(() => Number.POSITIVE_INFINITY),
      rows,
      whole: true,
    })
    if (outcome.kind === 'unknown') throw new TooMuch('not solved')
    return outcome
  }

  function rowsOf(keys: Iterable<string>): Row[] {
    return [...system.always, ...[...keys].flatMap(key => system.told.get(key) ?? [])]
  }

  function end(rows: readonly Row[], keys: ReadonlySet<string>, terms: Terms, aim: 'least' | 'most') {
    const outcome = solved(rows, terms, aim)
    if (!('values' in outcome)) return null
    witnesses.set(keys, [...(witnesses.get(keys) ?? []), outcome.values])
    return outcome.value
  }

  function canBeOtherwise({ terms, hidden }: Target, keys: ReadonlySet<string>): boolean {
    const sums = (witnesses.get(keys) ?? []).map(values =>
      terms.reduce((sum, [at, times]) => sum + times * values[at]!, 0),
    )
    if (!hidden) return sums.some(sum => sum === 0 || sum >= rule.threshold)
    return sums.length > 1 && Math.max(...sums) - Math.min(...sums) >= rule.width
  }

  function told(target: Target, keys: ReadonlySet<string>): Interval | null {
    if (target.terms.length === 0 || canBeOtherwise(target, keys)) return null
    const rows = rowsOf(keys)
    const from = end(rows, keys, target.terms, 'least')
    if (!target.hidden && (from === 0 || (from ?? 0) >= rule.threshold)) return null
    const interval = { from, to: end(rows, keys, target.terms, 'most') }
    return tellsTooMuch(interval, target.hidden, rule) ? interval : null
  }

  /** U. Junker, QuickXplain (AAAI 2004): of what tells together, some that cannot be spared. */
  function tellers(target: Target, keys: ReadonlySet<string>): string[] {
    const tells = (some: string[]) => told(target, new Set(some)) !== null
    function among(known: string[], isNews: boolean, some: string[]): string[] {
      if (isNews && tells(known)) return []
      if (some.length <= 1) return some
      const half = Math.ceil(some.length / 2)
      const [one, other] = [some.slice(0, half), some.slice(half)]
      const ofOther = among([...known, ...one], one.length > 0, other)
      return [...among([...known, ...ofOther], ofOther.length > 0, one), ...ofOther]
    }
    return among(
      [],
      false,
      [...keys].filter(key => system.told.has(key)),
    )
  }

  return { holds: keys => solved(rowsOf(keys), [], 'least').kind !== 'impossible', told, tellers }
}

export function tellsTooMuch(interval: Interval, hidden: boolean, { threshold, width }: GuardRule): boolean {
  if (isKnownSmall(interval, threshold)) return true
  if (!hidden || interval.to === 0) return false
  return widthOf(interval) < width && (interval.from ?? 0) < threshold
}
