import { roundedTable } from '../../src/disclosure/controlled-rounding.ts'
import { each, type Interval, intervalsOf } from '../../src/disclosure/equations.ts'
import { countsOfPercent } from '../../src/disclosure/percent.ts'
import { checkProse } from '../../src/disclosure/prose/check-prose.ts'
import { chanceOfRoundingUp, roundedTo } from '../../src/disclosure/rounding.ts'
import { hidingFor } from '../../src/disclosure/secondary-cells.ts'
import { smallCells } from '../../src/disclosure/small-cells.ts'
import { openSolver } from '../../src/disclosure/solver.ts'
import { type Address, addressOf, type Counts, cellAt, tableOf } from '../../src/disclosure/table.ts'
import { attackIntervals } from '../../src/disclosure/table-audit.ts'
import { type Adapters, adapter } from './adapter.ts'

const solver = await openSolver()

const pair = ({ from, to }: Interval) => [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY]
const named = (address: Address) => `[${address.join(', ')}]`

function pairs(of: Record<string, Interval>) {
  return Object.fromEntries(Object.entries(of).map(([name, interval]) => [name, pair(interval)]))
}

type TableCase = { inner: Counts; threshold: number; min_width: number; optimal_patterns?: Address[][] }

function tableOutcome(one: TableCase) {
  const table = tableOf(one.inner)
  const primary = smallCells(table, one.threshold)
  const hiding = hidingFor(solver, table, primary, { width: one.min_width })
  const secondary = hiding.kind === 'hidden' ? hiding.secondary : []
  const listed = one.optimal_patterns?.[0]?.map(address => cellAt(table, address)) ?? []
  const hidden = new Set([...primary, ...listed])
  const intervals = attackIntervals(solver, table, hidden, [...hidden])
  return {
    primary: primary.map(cell => addressOf(table, cell)),
    min_secondary: secondary.length,
    min_sum: secondary.reduce((sum, cell) => sum + table.values[cell]!, 0),
    attack_intervals_of_first_pattern: Object.fromEntries(
      [...hidden].map((cell, at) => [named(addressOf(table, cell)), pair(intervals[at]!)]),
    ),
  }
}

/** The figures of the programme of the real plan: each with the unknown counts that it is the sum of. */
const sexes = ['men', 'women']
const steps = ['completed_employed', 'completed_not_employed', 'not_completed']
const counted = (whom: readonly string[], what: readonly string[]) =>
  Object.fromEntries(whom.flatMap(sex => what.map(step => [`${sex}_${step}`, 1])))
const programme: Record<string, { sum: Record<string, number>; value: number }> = {
  F1: { sum: counted(sexes, steps), value: 44 },
  F2: { sum: counted(['men'], steps), value: 39 },
  F3: { sum: counted(['women'], steps), value: 5 },
  F4: { sum: counted(sexes, steps.slice(0, 2)), value: 11 },
  F5: { sum: counted(sexes, steps.slice(0, 1)), value: 8 },
  F6: { sum: counted(['women'], steps.slice(0, 1)), value: 0 },
}

function programmeOutcome(one: { withheld: string[] }) {
  const facts = Object.entries(programme).flatMap(([name, fact]) =>
    one.withheld.includes(name) ? [] : [fact],
  )
  const asked = (sums: Record<string, Record<string, number>>) => {
    const told = intervalsOf(solver, facts, sums)
    return told.kind === 'intervals' ? pairs(told.of) : null
  }
  return {
    intervals: asked(each(sexes.flatMap(sex => steps.map(step => `${sex}_${step}`)))),
    derived: asked({
      completed_not_employed: counted(sexes, steps.slice(1, 2)),
      women_completed: counted(['women'], steps.slice(0, 2)),
      men_completed: counted(['men'], steps.slice(0, 2)),
      women_employed_share_basis: counted(['women'], steps.slice(0, 1)),
    }),
  }
}

type LinkedCase = { unknowns: string[]; facts: { coef: number[]; value: number }[] }

function linkedOutcome(one: LinkedCase) {
  const facts = one.facts.map(({ coef, value }) => ({
    sum: Object.fromEntries(coef.map((times, at) => [one.unknowns[at]!, times])),
    value,
  }))
  const told = intervalsOf(solver, facts, each(one.unknowns))
  return { intervals: told.kind === 'intervals' ? pairs(told.of) : null }
}

function percentOutcome(one: { base: number; percent: number; decimals: number }) {
  const { counts, small, restSmall } = countsOfPercent(one.base, one.percent, one.decimals)
  return {
    possible_counts: counts,
    consistent: counts.length > 0,
    small_cell: small,
    complement_small: restSmall,
  }
}

function roundingOutcome(one: { x: number }) {
  return { nearest: roundedTo(5, one.x), prob_up_unbiased: chanceOfRoundingUp(5, one.x) }
}

function roundedTableOutcome(one: { inner: Counts; base: number }) {
  return { min_sum_abs_deviation: roundedTable(solver, tableOf(one.inner), one.base)?.moved }
}

type ProseCase = { text: string; threshold: number; expect?: string[]; derived?: Record<string, number> }

/** Flags have no order, and a number behind a finding has no name of its own: what is found is put as the case puts it. */
function proseOutcome(one: ProseCase) {
  const findings = checkProse(one.text, one.threshold)
  const flags = new Set<string>(findings.map(finding => finding.flag))
  const expected = one.expect ?? []
  const numbers = findings.flatMap(finding => Object.values(finding.numbers))
  return {
    expect: [
      ...expected.filter(flag => flags.has(flag)),
      ...[...flags].filter(flag => !expected.includes(flag)),
    ],
    derived: Object.fromEntries(
      Object.entries(one.derived ?? {}).map(([name, value]) => [
        name,
        numbers.find(number => number === value) ?? null,
      ]),
    ),
  }
}

export const disclosureCases: Adapters = {
  tables: adapter<TableCase>({
    given: ['inner', 'threshold', 'min_width'],
    outcome: tableOutcome,
    leftOut: {
      optimal_patterns:
        'any pattern is right that passes the audit and is as small: its size and sum are compared',
      ssb_gauss_heuristic_sum: "another program's heuristic, not ours",
    },
  }),
  seed_programme: adapter<{ withheld: string[] }>({
    given: ['withheld'],
    outcome: ({ withheld }) => programmeOutcome({ withheld: withheld.map(name => name.slice(0, 2)) }),
  }),
  linked: adapter<LinkedCase>({
    given: ['unknowns', 'facts'],
    outcome: linkedOutcome,
    leftOut: { description: 'words' },
  }),
  percent_to_count: adapter<{ base: number; percent: number; decimals: number }>({
    given: ['base', 'percent', 'decimals'],
    outcome: percentOutcome,
  }),
  round_to_5: adapter<{ x: number }>({ given: ['x'], outcome: roundingOutcome }),
  controlled_rounding: adapter<{ inner: Counts; base: number }>({
    given: ['inner', 'base'],
    outcome: roundedTableOutcome,
    leftOut: { one_solution: 'there can be several that move as little' },
  }),
  prose: adapter<ProseCase>({ given: ['text', 'threshold'], outcome: proseOutcome }),
}
