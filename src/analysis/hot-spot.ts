/**
 * Hot spots of a grid: Gi* of J. K. Ord & A. Getis, Geographical Analysis 27 (1995) 286–306, with weights 0 and 1 and the cell itself among its neighbours; many cells
 * are judged at once, so that the share of false ones is held (M. Caldas de Castro & B. H. Singer, Geographical Analysis 38 (2006) 180–208).
 * All cells of the area belong to it, the empty ones too. Places move with the size and the origin of cells: show two sizes.
 */
import { mustBeAsLong, mustBeCount } from './checked.ts'
import { normalTwoSided, normalUpper } from './functions/normal.ts'
import { benjaminiHochberg } from './multiplicity.ts'

/**
 * `all-equal`: no cell stands out, nothing is defined. `whole-area-neighbours`: cells whose neighbours are all cells have no value.
 * `few-events`: under thirty, z is no normal; confirm by permutation or leave it.
 */
export type HotSpotCaveat = 'all-equal' | 'whole-area-neighbours' | 'few-events'

/** p and q both sided, and for high counts alone. */
export type HotSpotCell = { z: number; p: number; q: number; hotP: number; hotQ: number }

/** `cells` in the order of the counts; null where a cell has no value. `hot` are places in it, null unless every cell has a value. */
export type HotSpots = {
  cells: readonly (HotSpotCell | null)[]
  hot: readonly number[] | null
  caveats: readonly HotSpotCaveat[]
}

const fewEvents = 30

/** `neighbours` has, for each cell, the places of those beside it, itself left out. */
export function hotSpots(
  counts: readonly number[],
  neighbours: readonly (readonly number[])[],
  level = 0.05,
): HotSpots {
  for (const count of counts) mustBeCount('a count', count)
  mustBeAsLong('neighbours', neighbours, counts)
  const n = counts.length
  const events = sumOf(counts)
  const few: HotSpotCaveat[] = events < fewEvents ? ['few-events'] : []
  if (counts.every(count => count === counts[0]))
    return { cells: counts.map(() => null), hot: null, caveats: ['all-equal', ...few] }
  const mean = events / n
  const spread = Math.sqrt(sumOf(counts.map(count => count * count)) / n - mean ** 2)
  const z = counts.map((own, cell) => {
    const around = new Set(neighbours[cell])
    around.delete(cell)
    const size = around.size + 1
    if (size === n) return null
    const held = own + sumOf([...around].map(at => countAt(counts, at)))
    return (held - mean * size) / (spread * Math.sqrt((size * (n - size)) / (n - 1)))
  })
  const cells = adjusted(z)
  const isWhole = cells.every(cell => cell !== null)
  return {
    cells,
    hot: isWhole ? cells.flatMap((cell, at) => (cell.hotQ <= level ? [at] : [])) : null,
    caveats: isWhole ? few : ['whole-area-neighbours', ...few],
  }
}

function countAt(counts: readonly number[], at: number): number {
  const count = counts[at]
  if (count === undefined) throw new RangeError(`no cell has the place ${at}`)
  return count
}

function adjusted(z: readonly (number | null)[]): (HotSpotCell | null)[] {
  const known = z.filter(each => each !== null)
  const p = known.map(normalTwoSided)
  const hotP = known.map(normalUpper)
  const [q, hotQ] = [benjaminiHochberg(p), benjaminiHochberg(hotP)]
  let next = 0
  return z.map(each => {
    if (each === null) return null
    const at = next++
    return { z: each, p: p[at]!, q: q[at]!, hotP: hotP[at]!, hotQ: hotQ[at]! }
  })
}

/** Neighbours in a grid of squares, row by row: those that share a side (`rook`), or a corner as well (`queen`). */
export function gridNeighbours(rows: number, columns: number, contiguity: 'queen' | 'rook'): number[][] {
  mustBeCount('the rows', rows)
  mustBeCount('the columns', columns)
  return Array.from({ length: rows * columns }, (_, cell) => {
    const [row, column] = [Math.floor(cell / columns), cell % columns]
    const beside: number[] = []
    for (const down of [-1, 0, 1]) {
      for (const right of [-1, 0, 1]) {
        const [r, c] = [row + down, column + right]
        const isSelf = down === 0 && right === 0
        const isCorner = down !== 0 && right !== 0
        if (isSelf || (isCorner && contiguity === 'rook') || r < 0 || c < 0 || r >= rows || c >= columns)
          continue
        beside.push(r * columns + c)
      }
    }
    return beside
  })
}

function sumOf(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0)
}
