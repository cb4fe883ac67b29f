/**
 * Secondary suppression: which further cells of a table to hide, so that the small ones cannot be worked out from the sums.
 * As few as possible, and of those patterns the one whose hidden counts are the smallest together.
 * Zeros are taken as known, and protect nothing.
 * Source: Fischetti & Salazar-González (2001), Management Science 47:1008–1027; Hundepool et al. (2012).
 */
import { leastPattern } from './least-pattern.ts'
import { patternOfPaths } from './pattern-of-paths.ts'
import type { Solver } from './solver.ts'
import type { Table } from './table.ts'
import { exposedCells } from './table-audit.ts'

/** `width`: how wide an interval hides. `shown`: cells that must be shown, such as a total that stands elsewhere already. */
export type HidingRule = { width?: number; shown?: readonly number[] }

/** Both lists in the order of the table. `proven`: no pattern hides fewer cells, or as many with a smaller sum. */
export type Hiding =
  | { kind: 'hidden'; primary: number[]; secondary: number[]; proven: boolean }
  /** Not even to hide every cell that may be hidden hides these: the table must be made coarser. */
  | { kind: 'coarsen'; exposed: number[] }

/** How wide an interval must be for a hidden cell to be hidden. 1 stops only that it is worked out exactly. */
export const defaultWidth = 5

/** Tables of more cells, totals too, get a good pattern that passes the audit and is not proven to be the least. */
const exactUpTo = { flat: 150, deep: 64 }

export function hidingFor(
  solver: Solver,
  table: Table,
  primary: readonly number[],
  { width = defaultWidth, shown = [] }: HidingRule = {},
): Hiding {
  const first = primary.toSorted((one, other) => one - other)
  if (first.length === 0) return { kind: 'hidden', primary: [], secondary: [], proven: true }
  const candidates = table.values.flatMap((value, cell) =>
    value > 0 && !first.includes(cell) && !shown.includes(cell) ? [cell] : [],
  )
  const exposed = exposedCells(solver, table, new Set([...first, ...candidates]), first, width)
  if (exposed.length > 0) return { kind: 'coarsen', exposed }
  const problem = { table, primary: first, candidates, width }
  const limit = table.shape.length > 2 ? exactUpTo.deep : exactUpTo.flat
  const least = table.values.length <= limit ? leastPattern(solver, problem) : null
  const secondary = least ?? patternOfPaths(solver, problem)
  return { kind: 'hidden', primary: first, secondary, proven: least !== null }
}
