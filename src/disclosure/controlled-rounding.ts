/**
 * A table rounded so that it still adds up: every cell goes to a multiple of `base` beside it, and the sum of what all
 * cells, totals too, move is as small as it can be. It is right for one table; a cell that stands in two is not rounded alike.
 * Source: Cox, A constructive procedure for unbiased controlled rounding (1987); here as an integer program.
 */
import type { Solver } from './solver.ts'
import type { Table } from './table.ts'

/** Values in the table's order, and how much all cells have moved together. */
export type RoundedTable = { values: number[]; moved: number; proven: boolean }

/** Tables of three dimensions cannot always be rounded to the nearest two multiples: then cells may go further, a step at a time. */
const furthest = 3

/** Null where no rounding was found. */
export function roundedTable(solver: Solver, table: Table, base: number): RoundedTable | null {
  for (let further = 0; further <= furthest; further += 1) {
    const rounded = roundedWithin(solver, table, base, further)
    if (rounded) return rounded
  }
  return null
}

/** Each cell is its lower multiple plus `base` times what is chosen; what it moves is at least the distance, up or down. */
function roundedWithin(solver: Solver, table: Table, base: number, further: number): RoundedTable | null {
  const below = table.values.map(value => Math.floor(value / base))
  const cells = below.length
  const infinite = Number.POSITIVE_INFINITY
  const distances = table.values.flatMap((value, cell) => [
    {
      terms: [
        [cells + cell, 1],
        [cell, -base],
      ] as const,
      from: below[cell]! * base - value,
      to: infinite,
    },
    {
      terms: [
        [cells + cell, 1],
        [cell, base],
      ] as const,
      from: value - below[cell]! * base,
      to: infinite,
    },
  ])
  const sums = table.lines.map(line => {
    const signed = line.map((cell, at) => [cell, at === line.length - 1 ? -1 : 1] as const)
    const rest = signed.reduce((sum, [cell, sign]) => sum + sign * below[cell]!, 0)
    return { terms: signed, from: -rest, to: -rest }
  })
  const outcome = solver.solve({
    aim: 'least',
    costs: [...below.map(() => 0), ...below.map(() => 1)],
    lower: [...below.map(each => -Math.min(further, each)), ...below.map(() => 0)],
    upper: [
      ...table.values.map(value => (value % base === 0 ? 0 : 1) + further),
      ...below.map(() => infinite),
    ],
    rows: [...distances, ...sums],
    whole: true,
  })
  if (!('values' in outcome)) return null
  const values = below.map((each, cell) => base * (each + outcome.values[cell]!))
  return { values, moved: outcome.value, proven: outcome.kind === 'optimal' }
}
