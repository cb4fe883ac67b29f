/** What who has read the figures can work out of a sum that is not printed, and which of the figures tell it. */
import { type Interval, isKnownSmall, widthOf } from '../equations.ts'
import type { Row, Solver } from '../solver.ts'
import { examplesOf, type Range } from './examples.ts'
import type { GuardRule } from './figure.ts'
import { type Reduced, reducedSystem } from './reduced.ts'
import type { System, Terms } from './system.ts'
import { ringsAround, tellersAmong } from './tellers.ts'

/** The system would take too many steps: nobody knows what it tells. Caught at the border of the audit. */
export class TooMuch extends Error {}

/** So many problems are solved, or settled by themselves, for all that is published; a picture of twenty categories takes a thousand, one of few persons everywhere fifteen times as many. */
const mostSteps = 60_000
export const mostUnknowns = 20_000

export type Steps = { left: number }
type Outcome = { kind: 'value'; value: number } | { kind: 'impossible' | 'unbounded' }

export const allSteps = (): Steps => ({ left: mostSteps })

export type Attack = {
  /** Whether any counts agree with the figures of these keys. */
  holds(keys: ReadonlySet<string>): boolean
  /** What the figures of `keys` tell of the sum, where it is too much; null where it is not. */
  told(target: Terms, keys: ReadonlySet<string>): Interval | null
  /** Of `keys` some that tell it, none of which can be spared. */
  tellers(target: Terms, keys: ReadonlySet<string>): string[]
}

export function attackOn(solver: Solver, system: System, rule: GuardRule, steps: Steps): Attack {
  const reductions = new WeakMap<ReadonlySet<string>, Reduced | null>()
  const examples = examplesOf(system)

  function step(): void {
    if (steps.left <= 0) throw new TooMuch('too many steps')
    steps.left -= 1
  }

  function reductionOf(keys: ReadonlySet<string>): Reduced | null {
    const known = reductions.get(keys)
    if (known !== undefined) return known
    step()
    const rows = [...system.always, ...[...keys].flatMap(key => system.told.get(key) ?? [])]
    const made = reducedSystem(system.unknowns, rows)
    reductions.set(keys, made)
    return made
  }

  /** The least or most that the sum can be. What was found is an example, where everything else has one. */
  function endOf(reduced: Reduced, terms: Terms, aim: 'least' | 'most', keys: ReadonlySet<string>): Outcome {
    const open = terms.filter(([at]) => reduced.valueOf(at) === null)
    const times = new Map(open)
    const example = examples.oneOf(keys)?.slice() ?? null
    let value = terms.reduce((sum, [at, times]) => sum + times * (reduced.valueOf(at) ?? 0), 0)
    for (const { unknowns, rows } of reduced.partsOf(open.map(([at]) => at))) {
      step()
      const outcome = anyCounts(
        unknowns.map(unknown => times.get(unknown) ?? 0),
        rows,
        aim,
      )
      if (!('value' in outcome)) return outcome
      value += outcome.value
      if (example) for (const [at, unknown] of unknowns.entries()) example[unknown] = outcome.values[at]!
    }
    if (example) examples.keep(example, keys)
    return { kind: 'value', value }
  }

  function anyCounts(costs: readonly number[], rows: readonly Row[], aim: 'least' | 'most') {
    const outcome = solver.solve({
      aim,
      costs,
      lower: costs.map(() => 0),
      upper: costs.map(() => Number.POSITIVE_INFINITY),
      rows,
      whole: true,
    })
    if (outcome.kind === 'unknown') throw new TooMuch('not solved')
    return 'value' in outcome ? outcome : { kind: outcome.kind }
  }

  function told(terms: Terms, keys: ReadonlySet<string>): Interval | null {
    const reduced = reductionOf(keys)
    if (reduced === null || terms.length === 0) return null
    const isEnough = ({ from, to }: Range) => to >= rule.threshold && to - from >= rule.width
    const range = examples.rangeOf(terms, keys, isEnough)
    if (range && isEnough(range)) return null
    const end = (aim: 'least' | 'most') => {
      const outcome = endOf(reduced, terms, aim, keys)
      return outcome.kind === 'value' ? outcome.value : null
    }
    // No sum of counts is less than nothing.
    const from = range?.from === 0 ? 0 : end('least')
    if ((from ?? 0) >= rule.threshold) return null
    const interval = { from, to: end('most') }
    return tellsTooMuch(interval, rule) ? interval : null
  }

  function tellers(target: Terms, keys: ReadonlySet<string>): string[] {
    const tells = (some: readonly string[]) => told(target, new Set(some)) !== null
    const near: string[] = []
    for (const ring of ringsAround(system, target, keys)) {
      if (ring.length === 0) continue
      near.push(...ring)
      if (tells(near)) return tellersAmong(near, tells)
    }
    return []
  }

  function holds(keys: ReadonlySet<string>): boolean {
    const reduced = reductionOf(keys)
    if (reduced === null) return false
    const counts = Float64Array.from({ length: system.unknowns }, (_, at) => reduced.valueOf(at) ?? 0)
    for (const { unknowns, rows } of reduced.partsOf()) {
      step()
      const outcome = anyCounts(
        unknowns.map(() => 0),
        rows,
        'least',
      )
      if (outcome.kind === 'impossible') return false
      if ('values' in outcome)
        for (const [at, unknown] of unknowns.entries()) counts[unknown] = outcome.values[at]!
    }
    examples.keep(counts, keys)
    return true
  }

  return { holds, told: once(told), tellers: once(tellers) }
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

/** What was asked of the same sum and the same figures is not worked out again. */
function once<T>(work: (target: Terms, keys: ReadonlySet<string>) => T): typeof work {
  const known = new WeakMap<ReadonlySet<string>, Map<Terms, T>>()
  return (target, keys) => {
    const of = known.get(keys) ?? new Map<Terms, T>()
    known.set(keys, of)
    if (!of.has(target)) of.set(target, work(target, keys))
    return of.get(target)!
  }
}
