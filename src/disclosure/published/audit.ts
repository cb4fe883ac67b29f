/**
 * What is to be published, tried together with all that has been published before, as it would be printed: what of it tells of few
 * persons that nobody told before, and which figures to hide so that it does not.
 */
import type { Interval } from '../equations.ts'
import type { Solver } from '../solver.ts'
import { type Attack, allSteps, attackOn, mostUnknowns, type Steps, TooMuch } from './attack.ts'
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

/**
 * Something told of few persons. `by`: the figures that tell it, ours and earlier ones, none of which can be spared; empty where others of
 * the same kind are told of before it, for one example says enough.
 */
type Item = { of: Told; interval: Interval; by: string[] }

/** What is told of one series, of one ground without those within it, or of what is hidden. `hide`: figures of ours that, hidden, keep it. */
export type Telling = { counted: string; items: Item[]; hide: string[] }

export type Audit =
  | { kind: 'audited'; tellings: Telling[]; misfits: Misfit[] }
  /** It would take longer than anybody waits. */
  | { kind: 'too-much' }

type Published = {
  stored: readonly PublishedFigure[]
  earlier: readonly EarlierFigure[]
  grounds: readonly PublishedGround[]
  rule: GuardRule
}

/**
 * Keys are one of a kind among `ours` and `earlier` together. `stored`: ours before any of them was hidden, which tell whether a ground is
 * filled by those within it.
 */
export function auditPublication(
  solver: Solver,
  ours: readonly PublishedFigure[],
  earlier: readonly EarlierFigure[],
  grounds: readonly PublishedGround[],
  rule: GuardRule,
  stored: readonly PublishedFigure[] = ours,
): Audit {
  const steps = allSteps()
  try {
    const found = [...Map.groupBy(ours, ({ counted }) => counted)].map(([counted, own]) => {
      const of = <T extends PublishedFigure>(some: readonly T[]) =>
        some.filter(one => one.counted === counted)
      return auditOf(solver, own, { stored: of(stored), earlier: of(earlier), grounds, rule }, steps)
    })
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

/** All that is to be hidden, what is too few by itself too. */
export type HidingProposal = { kind: 'proposed'; hide: string[] } | { kind: 'too-much' }

/** Rounds of hiding and trying again, after which what is left is for a person to see. */
const mostRounds = 6

/**
 * Which figures of ours to hide so that nothing tells of few: those of `small`, and as few others as are found for their sake. Trying it
 * once more tells what no hiding helps against.
 */
export function hidingProposal(
  solver: Solver,
  ours: readonly PublishedFigure[],
  earlier: readonly EarlierFigure[],
  grounds: readonly PublishedGround[],
  rule: GuardRule,
  small: readonly string[],
  stored: readonly PublishedFigure[] = ours,
): HidingProposal {
  const hidden = new Set(small)
  for (let round = 0; round < mostRounds; round += 1) {
    const left = ours.map(figure => (hidden.has(figure.key) ? { ...figure, value: null } : figure))
    const audit = auditPublication(solver, left, earlier, grounds, rule, stored)
    if (audit.kind === 'too-much') return audit
    if (audit.tellings.every(({ hide }) => hide.length === 0)) break
    // One of each thing counted: what is hidden for one is often enough for the others.
    for (const [, some] of Map.groupBy(audit.tellings, ({ counted }) => counted)) {
      for (const key of some.find(({ hide }) => hide.length > 0)?.hide ?? []) hidden.add(key)
    }
  }
  return { kind: 'proposed', hide: [...hidden] }
}

/** `ours` count one thing, and so do the earlier ones. */
function auditOf(
  solver: Solver,
  ours: readonly PublishedFigure[],
  published: Published,
  steps: Steps,
): { tellings: Telling[]; misfits: Misfit[] } {
  const { stored, earlier, grounds, rule } = published
  const counted = ours[0]!.counted
  const figures = [...ours, ...earlier]
  const system = systemOf(figures, grounds)
  if (system.unknowns > mostUnknowns) throw new TooMuch('too many unknowns')
  const { keys: fit, misfits, related } = fitting(attackOn(solver, system, rule, steps), ours, earlier)
  if (!related) {
    // Grounds that overlap are no parts of a whole: nothing is known of how they hang together.
    if (grounds.length > 0) return auditOf(solver, ours, { ...published, grounds: [] }, steps)
    return { tellings: [], misfits: [{ kind: 'contradiction', counted, of: ours.map(({ key }) => key) }] }
  }
  const before = new Set(earlier.map(({ key }) => key).filter(key => fit.has(key)))
  // Who takes it that a whole is its parts, as far as the figures of these keys agree.
  const attackOfReader = (filled: readonly Filled[], keys: ReadonlySet<string>): Attack => {
    let attack = attackOn(solver, system, rule, steps)
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
  const tellings = [...Map.groupBy(told, ({ group }) => group).values()].map(some => ({
    counted,
    items: some.map(({ of, target, interval }, at) => ({
      of,
      interval,
      by: at < mostExplained ? attack.tellers(target, fit) : [],
    })),
    hide: hidingOf(
      attack,
      some.map(({ target }) => target),
      fit,
      free,
    ),
  }))
  return { tellings, misfits }
}

/** So many of one kind are each said what tells them. */
const mostExplained = 3

function isAsTold(now: Interval, before: Interval | null): boolean {
  return before !== null && before.from === now.from && before.to === now.to
}

/**
 * Figures are hidden until none of the targets is told any more, each time one of those that tell it: one that is enough by itself, else
 * the smallest. None where hiding does not help.
 */
function hidingOf(
  attack: Attack,
  targets: readonly Terms[],
  keys: ReadonlySet<string>,
  ours: readonly PublishedFigure[],
): string[] {
  const hidden: string[] = []
  let left = keys
  for (const target of targets) {
    while (attack.told(target, left) !== null) {
      const tellers = new Set(attack.tellers(target, left))
      const choices = ours
        .filter(({ key, value }) => tellers.has(key) && (value ?? 0) > 0)
        .sort((one, other) => one.value! - other.value!)
      const without = (key: string) => new Set([...left].filter(one => one !== key))
      const chosen = choices.find(({ key }) => attack.told(target, without(key)) === null) ?? choices[0]
      if (!chosen) break
      hidden.push(chosen.key)
      left = without(chosen.key)
    }
  }
  return hidden
}
