/** Names on a map, where there is room for them. Pure: places and a size to places. */
import { widthOf } from './svg.ts'

/** `x` and `y` are the middle of a name. */
export type PlacedName = { text: string; x: number; y: number }

type Room = { width: number; height: number; size: number }

/** Those that come first are placed first, moved in from the edges; what would lie on another, or is too wide, is left out. */
export function namesWithRoom(names: readonly PlacedName[], { width, height, size }: Room): PlacedName[] {
  const placed: (PlacedName & { half: number })[] = []
  for (const { text, x, y } of names) {
    const half = widthOf(text, size) / 2 + size / 4
    if (2 * half > width) continue
    const name = { text, x: within(x, half, width - half), y: within(y, size, height - size), half }
    const isFree = placed.every(
      other => Math.abs(other.x - name.x) >= other.half + half || Math.abs(other.y - name.y) >= 1.3 * size,
    )
    if (isFree) placed.push(name)
  }
  return placed.map(({ text, x, y }) => ({ text, x, y }))
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
