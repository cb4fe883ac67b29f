/** What who has read the figures can work out of a sum that is not printed, and which of the figures tell it. */
import { type Interval, isKnownSmall, widthOf } from '../equations.ts'
import type { Solver } from '../solver.ts'
import type { GuardRule } from './figure.ts'
import { type Reduced, reducedSystem } from './reduced.ts'
import type { System, Terms } from './system.ts'

/** The system would take too many steps: nobody knows what it tells. Caught at the border of the audit. */
export class TooMuch extends Error {}

/** So many problems are solved, or settled by themselves, for all that is published; a picture of twenty series takes some hundreds. */
const mostSteps = 20_000
export const mostUnknowns = 20_000

export type Steps = { left: number }
export const allSteps = (): Steps => ({ left: mostSteps })

export type Attack = {
  /** Whether any counts agree with the figures of these keys. */
  holds(keys: Iterable<string>): boolean
  /** What the figures of `keys` tell of the sum, where it is too much; null where it is not. */
  told(target: Terms, keys: ReadonlySet<string>): Interval | null
  /** Of `keys` some that tell it, none of which can be spared. */
  tellers(target: Terms, keys: ReadonlySet<string>): string[]
}

export function attackOn(solver: Solver, system: System, rule: GuardRule, steps: Steps): Attack {
  const reductions = new WeakMap<ReadonlySet<string>, Reduced | null>()

  function step(): void {
    if (steps.left <= 0) throw new TooMuch('too many steps')
    steps.left -= 1
  }

  function reductionOf(keys: Iterable<string>): Reduced | null {
    step()
    const rows = [...system.always, ...[...keys].flatMap(key => system.told.get(key) ?? [])]
    return reducedSystem(system.unknowns, rows)
  }

  function reductionOfSet(keys: ReadonlySet<string>): Reduced | null {
    const known = reductions.get(keys)
    if (known !== undefined) return known
    const made = reductionOf(keys)
    reductions.set(keys, made)
    return made
  }

  function solve(reduced: Reduced, terms: Terms, aim: 'least' | 'most') {
    step()
    const settled = terms.reduce((sum, [at, times]) => sum + times * (reduced.valueOf(at) ?? 0), 0)
    const open = terms.filter(([at]) => reduced.valueOf(at) === null)
    const part = reduced.partOf(terms.length === 0 ? undefined : open.map(([at]) => at))
    if (part.unknowns.length === 0) return { kind: 'optimal', value: settled } as const
    const place = new Map(part.unknowns.map((unknown, at) => [unknown, at]))
    const costs = Array<number>(part.unknowns.length).fill(0)
    for (const [at, times] of open) costs[place.get(at)!]! += times
    const outcome = solver.solve({
      aim,
      costs,
      lower: costs.map(() => 0),
      upper: costs.map(() => Number.POSITIVE_INFINITY),
      rows: part.rows.map(row => ({
        ...row,
        terms: row.terms.map(([unknown, times]) => [place.get(unknown)!, times] as const),
      })),
      whole: true,
    })
    if (outcome.kind === 'unknown') throw new TooMuch('not solved')
    return 'value' in outcome ? { kind: outcome.kind, value: outcome.value + settled } : outcome
  }

  function told(terms: Terms, keys: ReadonlySet<string>): Interval | null {
    const reduced = reductionOfSet(keys)
    if (reduced === null || terms.length === 0) return null
    const end = (aim: 'least' | 'most') => {
      const outcome = solve(reduced, terms, aim)
      return 'value' in outcome ? outcome.value : null
    }
    const from = end('least')
    if ((from ?? 0) >= rule.threshold) return null
    const interval = { from, to: end('most') }
    return tellsTooMuch(interval, rule) ? interval : null
  }

  /** U. Junker, QuickXplain (AAAI 2004): of what tells together, some that cannot be spared. */
  function tellers(target: Terms, keys: ReadonlySet<string>): string[] {
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

  function holds(keys: Iterable<string>): boolean {
    const reduced = reductionOf(keys)
    return reduced !== null && solve(reduced, [], 'least').kind !== 'impossible'
  }

  return { holds, told, tellers }
}

/**
 * That nobody is there tells of nobody. What may be nobody, and is two at most, is told as well as what was hidden: a number that could
 * be worked out is kept by hiding another one, and is then no more certain to be there than to be few.
 */
function tellsTooMuch(interval: Interval, { threshold, width }: GuardRule): boolean {
  if (isKnownSmall(interval, threshold)) return true
  if (interval.to === 0) return false
  return widthOf(interval) < width && (interval.from ?? 0) < threshold
}
