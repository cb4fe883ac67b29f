/**
 * What is to be published, tried together with all that has been published before, as it would be printed: what of it tells of few
 * persons that nobody told before, and which figures to hide so that it does not.
 */
import type { Interval } from '../equations.ts'
import type { Solver } from '../solver.ts'
import { allSteps, TooMuch } from './attack.ts'
import type { EarlierFigure, GuardRule, PublishedFigure, PublishedGround } from './figure.ts'
import type { Misfit } from './fitting.ts'
import type { Told } from './targets.ts'
import { type Published, type Together, type ToldOfFew, triedTogether } from './together.ts'

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
  return unlessTooMuch(() => {
    const found = eachCounted(ours, { stored, earlier, grounds, rule }, (own, published) =>
      triedTogether(solver, own, published, steps),
    )
    return {
      kind: 'audited',
      tellings: found.flatMap(tellingsOf),
      misfits: found.flatMap(({ misfits }) => misfits),
    }
  })
}

/** What is counted in one way is one system by itself. */
function eachCounted<T>(
  ours: readonly PublishedFigure[],
  published: Published,
  work: (own: readonly PublishedFigure[], published: Published) => T,
): T[] {
  return [...Map.groupBy(ours, ({ counted }) => counted)].map(([counted, own]) => {
    const of = <F extends PublishedFigure>(some: readonly F[]) => some.filter(one => one.counted === counted)
    return work(own, { ...published, stored: of(published.stored), earlier: of(published.earlier) })
  })
}

function unlessTooMuch<T>(work: () => T): T | { kind: 'too-much' } {
  try {
    return work()
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
  return unlessTooMuch(() => ({
    kind: 'proposed',
    hide: eachCounted(ours, { stored, earlier, grounds, rule }, (own, published) =>
      hidingAmong(solver, own, published, small),
    ).flat(),
  }))
}

function hidingAmong(
  solver: Solver,
  own: readonly PublishedFigure[],
  published: Published,
  small: readonly string[],
): string[] {
  const hidden = new Set(small.filter(key => own.some(figure => figure.key === key)))
  for (let round = 0; round < mostRounds; round += 1) {
    const left = own.map(figure => (hidden.has(figure.key) ? { ...figure, value: null } : figure))
    const more = firstHiding(triedTogether(solver, left, published, allSteps()))
    if (more.length === 0) break
    for (const key of more) hidden.add(key)
  }
  return [...hidden]
}

/** What is hidden for one series is often enough for the others. */
function firstHiding(tried: Together): string[] {
  for (const some of seriesOf(tried)) {
    const hide = hidingOf(tried, some)
    if (hide.length > 0) return hide
  }
  return []
}

/** Those told of one series, or of what is left of one whole. */
const seriesOf = ({ told }: Together): ToldOfFew[][] => [...Map.groupBy(told, ({ group }) => group).values()]

function tellingsOf(tried: Together): Telling[] {
  const { attack, fit, counted } = tried
  return seriesOf(tried).map(some => ({
    counted,
    items: some.map(({ of, target, interval }, at) => ({
      of,
      interval,
      by: at < mostExplained ? attack.tellers(target, fit) : [],
    })),
    hide: hidingOf(tried, some),
  }))
}

/** So many of one kind are each said what tells them. */
const mostExplained = 3

/**
 * Figures are hidden until none of the targets is told any more, each time one of those that tell it: one that is enough by itself, else
 * the smallest. None where hiding does not help.
 */
function hidingOf({ attack, fit, free }: Together, told: readonly ToldOfFew[]): string[] {
  const hidden: string[] = []
  let left: ReadonlySet<string> = fit
  for (const { target } of told) {
    while (attack.told(target, left) !== null) {
      const tellers = new Set(attack.tellers(target, left))
      const choices = free
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
