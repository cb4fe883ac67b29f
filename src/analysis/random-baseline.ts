import { chanceFrom } from './chance.ts'
import { mustBeCount, mustBePositive } from './checked.ts'
import type { Interval } from './interval.ts'

/** Shares of cells; `interval` holds 95 of 100 draws. */
export type RandomBaseline = { meanShare: number; interval: Interval }

/**
 * The share of cells that holds half of the events when every event falls on any cell by pure chance: what a concentration has to be held against. By `draws` drawings from a
 * seed.
 */
export function randomBaseline(cells: number, events: number, draws = 4000, seed = 1): RandomBaseline {
  mustBePositive('the cells', cells)
  mustBeCount('the cells', cells)
  mustBePositive('the events', events)
  mustBeCount('the events', events)
  const draw = chanceFrom(seed)
  const held = new Uint32Array(cells)
  const shares = Array.from({ length: draws }, () => {
    held.fill(0)
    for (let event = 0; event < events; event++) held[Math.floor(draw() * cells)]! += 1
    return cellsForHalf(held, events) / cells
  }).sort((a, b) => a - b)
  return {
    meanShare: shares.reduce((sum, share) => sum + share, 0) / draws,
    interval: [shares[Math.floor(0.025 * draws)]!, shares[Math.ceil(0.975 * draws) - 1]!],
  }
}

/** By how many cells have each count, the fullest first: sorting all cells in every draw would take most of the time. */
function cellsForHalf(held: Uint32Array, events: number): number {
  const withCount: number[] = []
  for (const count of held) withCount[count] = (withCount[count] ?? 0) + 1
  let left = Math.ceil(events / 2)
  let cells = 0
  for (let count = withCount.length - 1; count > 0; count--) {
    const here = withCount[count] ?? 0
    if (here * count >= left) return cells + Math.ceil(left / count)
    left -= here * count
    cells += here
  }
  return cells
}
