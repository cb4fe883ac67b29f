/**
 * The audit of a table as it would be printed, whatever chose what is hidden in it: who knows all printed cells, all sums
 * and that counts are whole numbers of at least 0 can place each hidden cell in an interval, and no closer.
 */
import { type Interval, widthOf } from './equations.ts'
import type { Row, Solver } from './solver.ts'
import type { Table } from './table.ts'

/** The interval of each of `cells`, which are hidden, in their order. */
export function attackIntervals(
  solver: Solver,
  table: Table,
  hidden: ReadonlySet<number>,
  cells: readonly number[],
): Interval[] {
  return cells.map(attackOn(solver, table, hidden))
}

/** Those of `cells` that can be placed closer than `width`. */
export function exposedCells(
  solver: Solver,
  table: Table,
  hidden: ReadonlySet<number>,
  cells: readonly number[],
  width: number,
): number[] {
  const attack = attackOn(solver, table, hidden)
  return cells.filter(cell => widthOf(attack(cell)) < width)
}

/** Whether none of `cells` can be placed closer than `width`. */
export function allHidden(
  solver: Solver,
  table: Table,
  hidden: ReadonlySet<number>,
  cells: readonly number[],
  width: number,
): boolean {
  const attack = attackOn(solver, table, hidden)
  return cells.every(cell => widthOf(attack(cell)) >= width)
}

function attackOn(solver: Solver, table: Table, hidden: ReadonlySet<number>): (cell: number) => Interval {
  const places = new Map([...hidden].map((cell, at) => [cell, at]))
  const rows = table.lines.flatMap(line => rowOf(table, places, line) ?? [])
  const lower = [...places.keys()].map(() => 0)
  const upper = lower.map(() => Number.POSITIVE_INFINITY)
  // The ends of a table of two dimensions are whole numbers by themselves (its sums are flows).
  const whole = table.shape.length > 2
  const end = (cell: number, aim: 'least' | 'most') => {
    const costs = [...places.keys()].map(each => (each === cell ? 1 : 0))
    const outcome = solver.solve({ aim, costs, lower, upper, rows, whole })
    return 'value' in outcome ? Math.round(outcome.value) : null
  }
  return cell => ({ from: end(cell, 'least'), to: end(cell, 'most') })
}

/** What is printed on a line is known, so that the rest is an equation over what is hidden. */
function rowOf(table: Table, places: ReadonlyMap<number, number>, line: readonly number[]): Row | null {
  const signed = line.map((cell, at) => [cell, at === line.length - 1 ? -1 : 1] as const)
  const terms = signed.flatMap(([cell, sign]) =>
    places.has(cell) ? [[places.get(cell)!, sign] as const] : [],
  )
  if (terms.length === 0) return null
  const known = signed.reduce(
    (sum, [cell, sign]) => sum + (places.has(cell) ? 0 : sign * table.values[cell]!),
    0,
  )
  return { terms, from: -known, to: -known }
}
