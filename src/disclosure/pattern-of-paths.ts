/**
 * A good pattern for a large table: for each exposed cell the cheapest way to move it by the width and keep all sums, whose
 * cells are hidden; then every cell that is hidden without need is shown again. What comes out has passed the audit.
 */
import type { HidingProblem } from './least-pattern.ts'
import type { Solver } from './solver.ts'
import { allHidden } from './table-audit.ts'

/** In the order of the table. Every candidate where no way was found, which hides if anything does. */
export function patternOfPaths(solver: Solver, problem: HidingProblem): number[] {
  const { table, primary, width } = problem
  const chosen = new Set<number>()
  for (const cell of primary.toSorted((one, other) => table.values[other]! - table.values[one]!)) {
    const hidden = new Set([...primary, ...chosen])
    if (allHidden(solver, table, hidden, [cell], width)) continue
    for (const each of pathFor(solver, problem, chosen, cell)) chosen.add(each)
  }
  return withoutNeedless(solver, problem, chosen)
}

/** Two moves, one up and one down, each cell's split in what it gains and what it loses: four variables a cell. */
function pathFor(
  solver: Solver,
  { table, primary, candidates, width }: HidingProblem,
  chosen: ReadonlySet<number>,
  cell: number,
): number[] {
  const cells = [...primary, ...candidates]
  const own = cells.indexOf(cell)
  const places = new Map(cells.map((each, at) => [each, at]))
  const price = cells.map((each, at) =>
    at < primary.length || chosen.has(each) ? 0.001 : 1 + Math.log2(1 + table.values[each]!),
  )
  const gain = (move: number, at: number) => move * 2 * cells.length + at
  const loss = (move: number, at: number) => gain(move, at) + cells.length
  const sums = [0, 1].flatMap(move =>
    table.lines.map(line => ({
      terms: line.flatMap((each, at) => {
        const place = places.get(each)
        if (place === undefined) return []
        const sign = at === line.length - 1 ? -1 : 1
        return [[gain(move, place), sign] as const, [loss(move, place), -sign] as const]
      }),
      from: 0,
      to: 0,
    })),
  )
  const apart = {
    terms: [
      [gain(0, own), 1],
      [loss(0, own), -1],
      [gain(1, own), -1],
      [loss(1, own), 1],
    ] as const,
    from: width,
    to: width,
  }
  const most = cells.map(each => table.values[each]!)
  const outcome = solver.solve({
    aim: 'least',
    costs: [...price, ...price, ...price, ...price],
    lower: Array<number>(4 * cells.length).fill(0),
    upper: [0, 1].flatMap(() => [...cells.map(() => Number.POSITIVE_INFINITY), ...most]),
    rows: [...sums, apart],
    whole: table.shape.length > 2,
  })
  if (!('values' in outcome)) return [...candidates]
  const moves = (at: number) =>
    [0, 1].some(move => outcome.values[gain(move, at)]! > 1e-6 || outcome.values[loss(move, at)]! > 1e-6)
  return candidates.filter((_, at) => moves(primary.length + at))
}

function withoutNeedless(solver: Solver, problem: HidingProblem, chosen: ReadonlySet<number>): number[] {
  const { table, primary, candidates, width } = problem
  const passes = (cells: ReadonlySet<number>) =>
    allHidden(solver, table, new Set([...primary, ...cells]), primary, width)
  let kept = new Set(passes(chosen) ? chosen : candidates)
  for (const cell of [...kept].toSorted((one, other) => table.values[other]! - table.values[one]!)) {
    const fewer = new Set([...kept].filter(each => each !== cell))
    if (passes(fewer)) kept = fewer
  }
  return [...kept].toSorted((one, other) => one - other)
}
