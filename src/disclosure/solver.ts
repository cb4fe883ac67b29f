/**
 * The only door to HiGHS, the library that solves linear problems in whole numbers (WebAssembly beside the package's own
 * file in node_modules, so it is found from the sources and from `dist` alike, and nothing is fetched).
 *
 * The same problem always has the same answer: one thread, a fixed seed, and limits that count steps and not seconds.
 */
import openHighs, { type Highs, type Model } from 'highs'

/** A sum of variables, by their place, that is held between two values. */
export type Row = {
  terms: readonly (readonly [variable: number, coefficient: number])[]
  from: number
  to: number
}

/** Bounds may be infinite. `whole` asks for whole numbers in every variable; duals are told only without it. */
export type LinearProblem = {
  aim: 'least' | 'most'
  costs: readonly number[]
  lower: readonly number[]
  upper: readonly number[]
  rows: readonly Row[]
  whole: boolean
}

/** `stopped` is a limit of steps: what was found then holds, but is not proven to be the best. */
export type Outcome =
  | { kind: 'optimal' | 'stopped'; value: number; values: number[]; rowDuals: number[] }
  | { kind: 'impossible' | 'unbounded' | 'unknown' }

export type Solver = { solve(problem: LinearProblem): Outcome }

const limits = { mip_max_nodes: 2_000, simplex_iteration_limit: 200_000, mip_rel_gap: 0, mip_abs_gap: 0.5 }

/** Some thirty milliseconds and twenty megabytes: opened once, and handed to those who need it. */
export async function openSolver(): Promise<Solver> {
  const highs = await openHighs()
  return {
    solve: problem => (problem.whole && wholeByItself(highs, problem)) || solve(highs, problem),
  }
}

/** The best in any numbers, where those are whole: then it is the best in whole numbers too, and takes a fifth of the time to find. */
function wholeByItself(highs: Highs, problem: LinearProblem): Outcome | null {
  const outcome = solve(highs, { ...problem, whole: false })
  if (outcome.kind === 'impossible') return outcome
  if (outcome.kind !== 'optimal' || !outcome.values.every(isWhole)) return null
  return {
    ...outcome,
    value: Math.round(outcome.value),
    values: outcome.values.map(Math.round),
    rowDuals: [],
  }
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6

function solve(highs: Highs, problem: LinearProblem): Outcome {
  const { costs, lower, upper, rows, whole } = problem
  const { objectiveSense, variableType } = highs.constants
  const source = {
    numCols: costs.length,
    numRows: rows.length,
    sense: problem.aim === 'least' ? objectiveSense.minimize : objectiveSense.maximize,
    colCost: costs,
    colLower: lower,
    colUpper: upper,
    rowLower: rows.map(row => row.from),
    rowUpper: rows.map(row => row.to),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: costs.length,
      starts: startsOf(rows),
      indices: rows.flatMap(row => row.terms.map(([variable]) => variable)),
      values: rows.flatMap(row => row.terms.map(([, coefficient]) => coefficient)),
    },
    ...(whole ? { integrality: costs.map(() => variableType.integer) } : {}),
  } as const
  return highs.withModel(source, model => {
    model.options.set({ output_flag: false, random_seed: 1, ...limits })
    model.run()
    return outcomeOf(highs, model, whole)
  })
}

function outcomeOf(highs: Highs, model: Model, whole: boolean): Outcome {
  const { modelStatus } = highs.constants
  const status = model.getModelStatus()
  if (status === modelStatus.infeasible) return { kind: 'impossible' }
  if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible)
    return { kind: 'unbounded' }
  const value = model.getObjectiveValue()
  const { colValue, rowDual } = model.getSolution()
  if (status !== modelStatus.optimal && (!whole || !Number.isFinite(value) || colValue.length === 0)) {
    return { kind: 'unknown' }
  }
  return {
    kind: status === modelStatus.optimal ? 'optimal' : 'stopped',
    value: whole ? Math.round(value) : value,
    values: Array.from(colValue, each => (whole ? Math.round(each) : each)),
    rowDuals: Array.from(rowDual),
  }
}

function startsOf(rows: readonly Row[]): number[] {
  const starts = [0]
  for (const row of rows) starts.push(starts.at(-1)! + row.terms.length)
  return starts
}
