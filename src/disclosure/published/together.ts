/** Figures of one thing counted, ours and earlier ones, as who has read them all takes them together: what of ours tells of few persons. */
import type { Interval } from '../equations.ts'
import type { Solver } from '../solver.ts'
import { type Attack, attackOn, mostUnknowns, type Steps, TooMuch } from './attack.ts'
import {
  type EarlierFigure,
  type GuardRule,
  type PublishedFigure,
  type PublishedGround,
  sameText,
} from './figure.ts'
import { type Filled, filledBy, rowsOf } from './filled.ts'
import { fitting, type Misfit } from './fitting.ts'
import { systemOf, type Terms } from './system.ts'
import { type Told, targetsOf } from './targets.ts'

/** Figures of one thing counted as who reads them takes them together. `free`: those of ours that may be hidden yet. */
export type Together = {
  counted: string
  attack: Attack
  fit: ReadonlySet<string>
  free: readonly PublishedFigure[]
  told: ToldOfFew[]
  misfits: Misfit[]
}
export type ToldOfFew = { of: Told; group: string; target: Terms; interval: Interval }

export type Published = {
  stored: readonly PublishedFigure[]
  earlier: readonly EarlierFigure[]
  grounds: readonly PublishedGround[]
  rule: GuardRule
}

/** `ours` count one thing, and so do the earlier ones. */
export function triedTogether(
  solver: Solver,
  ours: readonly PublishedFigure[],
  published: Published,
  steps: Steps,
): Together {
  const { stored, earlier, grounds, rule } = published
  const counted = ours[0]!.counted
  const figures = [...ours, ...earlier]
  const system = systemOf(figures, grounds)
  if (system.unknowns > mostUnknowns) throw new TooMuch('too many unknowns')
  const whole = attackOn(solver, system, rule, steps)
  const { keys: fit, misfits, related } = fitting(whole, ours, earlier)
  if (!related) {
    // Grounds that overlap are no parts of a whole: nothing is known of how they hang together.
    if (grounds.length > 0) return triedTogether(solver, ours, { ...published, grounds: [] }, steps)
    const misfits: Misfit[] = [{ kind: 'contradiction', counted, of: ours.map(({ key }) => key) }]
    return { counted, attack: whole, fit, free: [], told: [], misfits }
  }
  const before = new Set(earlier.map(({ key }) => key).filter(key => fit.has(key)))
  // Who takes it that a whole is its parts, as far as the figures of these keys agree.
  const attackOfReader = (filled: readonly Filled[], keys: ReadonlySet<string>): Attack => {
    let attack = whole
    let { always } = system
    for (const one of filled) {
      const more = always.concat(rowsOf(system, one))
      const knowing = attackOn(solver, { ...system, always: more }, rule, steps)
      if (knowing.holds(keys)) [attack, always] = [knowing, more]
    }
    return attack
  }
  const attack = attackOfReader(filledBy(system, [...earlier, ...stored]), fit)
  const attackBefore = attackOfReader(filledBy(system, earlier), before)
  const already = new Set(earlier.filter(({ value }) => value !== null).map(sameText))
  const free = ours.filter(figure => figure.value !== null && !already.has(sameText(figure)))
  const told = targetsOf(system, figures).flatMap(({ of, group, target }) => {
    const interval = attack.told(target, fit)
    if (interval === null) return []
    // What was known before this is not told by this.
    if (before.size > 0 && isAsTold(interval, attackBefore.told(target, before))) return []
    return [{ of, group, target, interval }]
  })
  return { counted, attack, fit, free, told, misfits }
}

function isAsTold(now: Interval, before: Interval | null): boolean {
  return before !== null && before.from === now.from && before.to === now.to
}
