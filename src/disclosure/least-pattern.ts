/**
 * The least pattern of a small table, exactly. A master problem proposes the cells to hide; where the audit of its proposal finds
 * a cell exposed, the dual of that attack is a condition that every pattern must keep, and the master proposes anew.
 */
import type { Row, Solver } from './solver.ts'
import type { Table } from './table.ts'
import { allHidden } from './table-audit.ts'

/** `candidates` may be hidden beside `primary`; both in the order of the table. */
export type HidingProblem = {
  table: Table
  primary: readonly number[]
  candidates: readonly number[]
  width: number
}

/** Proposals in all before it is left to a pattern that is not proven. */
const rounds = 80

/** Null where it would take too long. */
export function leastPattern(solver: Solver, problem: HidingProblem): number[] | null {
  const conditions = noneAlone(problem)
  const budget = { left: rounds }
  const fewest = firstThatHolds(
    solver,
    problem,
    conditions,
    problem.candidates.map(() => 1),
    budget,
  )
  if (!fewest) return null
  const asMany: Row = {
    terms: problem.candidates.map((_, at) => [at, 1] as const),
    from: 0,
    to: fewest.length,
  }
  const sums = problem.candidates.map(cell => problem.table.values[cell]!)
  return firstThatHolds(solver, problem, [...conditions, asMany], sums, budget)
}

/** A hidden cell alone on its line is what the line lacks. */
function noneAlone({ table, primary, candidates }: HidingProblem): Row[] {
  const places = new Map(candidates.map((cell, at) => [cell, at]))
  return table.lines.flatMap(line => {
    const choices = line.flatMap(cell => places.get(cell) ?? [])
    const fixed = line.filter(cell => primary.includes(cell)).length
    if (fixed > 1) return []
    if (fixed === 1) return [{ terms: choices.map(at => [at, 1] as const), from: 1, to: choices.length }]
    return choices.map(own => ({
      terms: choices.map(at => [at, at === own ? -1 : 1] as const),
      from: 0,
      to: choices.length,
    }))
  })
}

function firstThatHolds(
  solver: Solver,
  problem: HidingProblem,
  conditions: Row[],
  costs: readonly number[],
  budget: { left: number },
): number[] | null {
  for (; budget.left > 0; budget.left -= 1) {
    const outcome = solver.solve({
      aim: 'least',
      costs,
      lower: costs.map(() => 0),
      upper: costs.map(() => 1),
      rows: conditions,
      whole: true,
    })
    if (outcome.kind !== 'optimal') return null
    const chosen = problem.candidates.filter((_, at) => outcome.values[at] === 1)
    const broken = brokenConditions(solver, problem, chosen)
    if (broken.length === 0) return chosen
    conditions.push(...broken)
  }
  return null
}

/** Conditions that `chosen` does not keep and every pattern that hides must; none where it hides. */
function brokenConditions(solver: Solver, problem: HidingProblem, chosen: readonly number[]): Row[] {
  const { table, primary, candidates, width } = problem
  const found = primary.flatMap(cell => attackCondition(solver, problem, new Set(chosen), cell) ?? [])
  if (found.length > 0) return found
  const hidden = new Set([...primary, ...chosen])
  if (allHidden(solver, table, hidden, primary, width)) return []
  // Fractions hide it but whole numbers do not (three dimensions): neither do these cells, nor fewer of them.
  const others = candidates.flatMap((cell, at) => (hidden.has(cell) ? [] : [[at, 1] as const]))
  return [{ terms: others, from: 1, to: others.length }]
}

/**
 * How far a table that agrees with what is printed can be from the true one, in `cell`, up and down together, is at most a sum
 * over the hidden cells: the dual of the attack. Null where it is wide enough.
 */
function attackCondition(
  solver: Solver,
  { table, primary, candidates, width }: HidingProblem,
  chosen: ReadonlySet<number>,
  cell: number,
): Row | null {
  const cells = [...primary, ...candidates]
  const isHidden = cells.map((each, at) => at < primary.length || chosen.has(each))
  const furthest = table.values.reduce((most, value) => Math.max(most, value), 0) + 10 * width
  const places = new Map(cells.map((each, at) => [each, at]))
  const rows = table.lines.map(line => ({
    terms: line.flatMap((each, at) =>
      places.has(each) ? [[places.get(each)!, at === line.length - 1 ? -1 : 1] as const] : [],
    ),
    from: 0,
    to: 0,
  }))
  const reach = cells.map(() => 0)
  let moved = 0
  for (const sign of [1, -1]) {
    const goal = cells.map(each => (each === cell ? sign : 0))
    const outcome = solver.solve({
      aim: 'most',
      costs: goal,
      lower: cells.map((each, at) => (isHidden[at] ? -table.values[each]! : 0)),
      upper: cells.map((_, at) => (isHidden[at] ? furthest : 0)),
      rows,
      whole: false,
    })
    if (outcome.kind !== 'optimal') return null
    moved += outcome.value
    const reduced = [...goal]
    for (const [row, { terms }] of rows.entries()) {
      for (const [at, coefficient] of terms) reduced[at]! -= coefficient * outcome.rowDuals[row]!
    }
    for (const [at, each] of cells.entries()) {
      reach[at]! += reduced[at]! > 0 ? reduced[at]! * furthest : -reduced[at]! * table.values[each]!
    }
  }
  if (moved >= width - 1e-6) return null
  const fixed = reach.slice(0, primary.length).reduce((sum, each) => sum + each, 0)
  const needed = width - fixed
  // Any duals give a condition that holds; these break it unless the solver's signs are not as taken.
  if (needed <= 1e-6) throw new Error('The dual of the attack does not bound it.')
  const terms = candidates.flatMap((_, at) => {
    const own = Math.min(reach[primary.length + at]!, needed)
    return own > 1e-9 ? [[at, own / needed] as const] : []
  })
  return { terms, from: 1 - 1e-7, to: Number.POSITIVE_INFINITY }
}
