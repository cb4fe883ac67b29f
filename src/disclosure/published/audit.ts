/**
 * What is to be published, tried together with all that has been published before, as it would be printed: what of it tells of few
 * persons that nobody told before, and which figures to hide so that it does not.
 */
import type { Interval } from '../equations.ts'
import type { Solver } from '../solver.ts'
import { type Attack, allSteps, attackOn, mostUnknowns, type Steps, type Target, TooMuch } from './attack.ts'
import {
  type EarlierFigure,
  type GuardRule,
  type PublishedFigure,
  type PublishedGround,
  sameText,
} from './figure.ts'
import { fitting, type Misfit } from './fitting.ts'
import { systemOf } from './system.ts'
import { type Told, targetsOf } from './targets.ts'

export type { Told } from './targets.ts'

/**
 * Something told of few persons. `of`: what it is about. `by`: the figures that tell it, ours and earlier ones, none of which can be
 * spared. `hide`: figures of ours that, hidden, keep it; empty where hiding no longer helps.
 */
export type Telling = { counted: string; of: Told; interval: Interval; by: string[]; hide: string[] }

export type Audit =
  | { kind: 'audited'; tellings: Telling[]; misfits: Misfit[] }
  /** It would take longer than anybody waits. */
  | { kind: 'too-much' }

/** Keys are one of a kind among `ours` and `earlier` together. */
export function auditPublication(
  solver: Solver,
  ours: readonly PublishedFigure[],
  earlier: readonly EarlierFigure[],
  grounds: readonly PublishedGround[],
  rule: GuardRule,
): Audit {
  const steps = allSteps()
  try {
    const found = [...Map.groupBy(ours, ({ counted }) => counted)].map(([counted, own]) =>
      auditOf(
        solver,
        counted,
        own,
        earlier.filter(one => one.counted === counted),
        grounds,
        rule,
        steps,
      ),
    )
    return {
      kind: 'audited',
      tellings: found.flatMap(({ tellings }) => tellings),
      misfits: found.flatMap(({ misfits }) => misfits),
    }
  } catch (error) {
    if (error instanceof TooMuch) return { kind: 'too-much' }
    throw error
  }
}

/** Rounds of hiding and trying again, after which what is left is for a person to see. */
const mostRounds = 8

/**
 * Which figures of ours to hide so that nothing tells of few: those of `small` and of what must stay hidden, and as few others as are
 * found for their sake. Trying it once more tells what no hiding helps against.
 */
export function hidingProposal(
  solver: Solver,
  ours: readonly PublishedFigure[],
  earlier: readonly EarlierFigure[],
  grounds: readonly PublishedGround[],
  rule: GuardRule,
  small: readonly string[],
): { kind: 'proposed'; hide: string[] } | { kind: 'too-much' } {
  const hidden = new Set(small)
  for (let round = 0; round < mostRounds; round += 1) {
    const left = ours.map(figure => (hidden.has(figure.key) ? { ...figure, value: null } : figure))
    const audit = auditPublication(solver, left, earlier, grounds, rule)
    if (audit.kind === 'too-much') return audit
    const more = audit.tellings.find(({ hide }) => hide.length > 0)
    if (!more) break
    // One at a time of each thing counted: what is hidden for one is often enough for the next.
    for (const [, some] of Map.groupBy(audit.tellings, ({ counted }) => counted)) {
      for (const key of some.find(({ hide }) => hide.length > 0)?.hide ?? []) hidden.add(key)
    }
  }
  return { kind: 'proposed', hide: [...hidden] }
}

function auditOf(
  solver: Solver,
  counted: string,
  ours: readonly PublishedFigure[],
  earlier: readonly EarlierFigure[],
  grounds: readonly PublishedGround[],
  rule: GuardRule,
  steps: Steps,
): { tellings: Telling[]; misfits: Misfit[] } {
  const figures = [...ours, ...earlier]
  const system = systemOf(figures, grounds)
  if (system.unknowns > mostUnknowns) throw new TooMuch('too many unknowns')
  const attack = attackOn(solver, system, rule, steps)
  const { keys: fit, misfits, related } = fitting(attack, ours, earlier)
  if (!related) {
    // Grounds that overlap are no parts of a whole: nothing is known of how they hang together.
    if (grounds.length > 0) return auditOf(solver, counted, ours, earlier, [], rule, steps)
    return { tellings: [], misfits: [{ kind: 'contradiction', counted, of: ours.map(({ key }) => key) }] }
  }
  const before = new Set(earlier.map(({ key }) => key).filter(key => fit.has(key)))
  const tellings = targetsOf(system, figures).flatMap(({ of, target }): Telling[] => {
    const interval = attack.told(target, fit)
    if (interval === null) return []
    // What was known before this is not told by this.
    if (before.size > 0 && isAsTold(interval, attack.told(target, before))) return []
    const by = attack.tellers(target, fit)
    const own = ours.filter(({ value }) => value !== null)
    const already = new Set(earlier.filter(({ value }) => value !== null).map(sameText))
    const free = own.filter(figure => !already.has(sameText(figure)))
    return [{ counted, of, interval, by, hide: hidingOf(attack, target, fit, free, by) }]
  })
  return { tellings, misfits }
}

function isAsTold(now: Interval, before: Interval | null): boolean {
  return before !== null && before.from === now.from && before.to === now.to
}

/** Figures are hidden until it is told no more, each time one of those that tell it: one that is enough by itself, else the smallest. */
function hidingOf(
  attack: Attack,
  target: Target,
  keys: ReadonlySet<string>,
  ours: readonly PublishedFigure[],
  by: readonly string[],
): string[] {
  const hidden: string[] = []
  let left = new Set(keys)
  let tellers = by
  for (;;) {
    const choices = ours
      .filter(({ key, value }) => tellers.includes(key) && (value ?? 0) > 0)
      .sort((one, other) => one.value! - other.value!)
    if (choices.length === 0) return []
    const without = (key: string) => new Set([...left].filter(one => one !== key))
    const enough = choices.find(({ key }) => attack.told(target, without(key)) === null)
    const chosen = enough ?? choices[0]!
    hidden.push(chosen.key)
    left = without(chosen.key)
    if (enough) return hidden
    tellers = attack.tellers(target, left)
  }
}
