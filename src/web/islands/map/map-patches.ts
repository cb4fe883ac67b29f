/**
 * What lies on the ground, made once into paths that a move only places: some neighbouring rings each. One path of ten thousand cells takes a
 * browser without a graphics card forty times as long as two hundred paths of fifty.
 */
import { mostClasses } from '../../../documents/charts/count-classes.ts'
import type { Scene } from './map-cells.ts'
import { type Bounds, type Point, pixelOf, type View } from './map-view.ts'

const mostInPatch = 50
/** Paths hold no more than seven digits: so many units across, around the middle, are finer than a pixel however near one goes. */
const across = 1000

export type Patch = { path: Path2D; bounds: Bounds }

/** One list of patches for each shade, from the weakest; edges of all cells, of those that stand out, and the ground's own outline. */
export type Patches = {
  middle: Point
  units: number
  shades: Patch[][]
  edges: Patch[]
  hot: Patch[]
  outline: Patch[]
}

type Ring = readonly Point[]

export function patchesOf({ cells, outline, bounds, radius }: Scene): Patches {
  const middle = { x: (bounds.west + bounds.east) / 2, y: (bounds.north + bounds.south) / 2 }
  const units = across / (Math.max(bounds.east - bounds.west, bounds.south - bounds.north) || 1)
  const rows = [...cells].sort(
    (a, b) =>
      Math.floor(a.middle.y / (8 * radius)) - Math.floor(b.middle.y / (8 * radius)) ||
      a.middle.x - b.middle.x,
  )
  const made = (rings: readonly Ring[]) => patchesWith(rings, middle, units)
  const cornersOf = (wanted: (cell: (typeof rows)[number]) => boolean) =>
    rows.filter(wanted).map(({ corners }) => corners)
  return {
    middle,
    units,
    shades: Array.from({ length: mostClasses }, (_, at) => made(cornersOf(cell => cell.strength === at + 1))),
    edges: made(cornersOf(() => true)),
    hot: made(cornersOf(({ isHot }) => isHot)),
    outline: made(outline),
  }
}

function patchesWith(rings: readonly Ring[], middle: Point, units: number): Patch[] {
  const patches: Patch[] = []
  for (let from = 0; from < rings.length; from += mostInPatch) {
    const path = new Path2D()
    const bounds: Bounds = { west: Infinity, east: -Infinity, north: Infinity, south: -Infinity }
    for (const ring of rings.slice(from, from + mostInPatch)) {
      ring.forEach(({ x, y }, at) => {
        bounds.west = Math.min(bounds.west, x)
        bounds.east = Math.max(bounds.east, x)
        bounds.north = Math.min(bounds.north, y)
        bounds.south = Math.max(bounds.south, y)
        const [right, down] = [(x - middle.x) * units, (y - middle.y) * units]
        if (at === 0) path.moveTo(right, down)
        else path.lineTo(right, down)
      })
      path.closePath()
    }
    patches.push({ path, bounds })
  }
  return patches
}

/** Draws on the ground: paths are placed as the view has them, and `pixel` is how long one is there. */
export function onGround(
  canvas: CanvasRenderingContext2D,
  { middle, units }: Patches,
  view: View,
  draw: (pixel: number, inSight: (patches: readonly Patch[]) => Path2D[]) => void,
): void {
  const at = pixelOf(middle, view)
  const scale = view.scale / units
  canvas.save()
  canvas.translate(at.x, at.y)
  canvas.scale(scale, scale)
  draw(1 / scale, patches => patches.filter(({ bounds }) => isSeen(bounds, view)).map(({ path }) => path))
  canvas.restore()
}

function isSeen({ west, east, north, south }: Bounds, view: View): boolean {
  const [right, down] = [view.width / 2 / view.scale, view.height / 2 / view.scale]
  return west < view.x + right && east > view.x - right && north < view.y + down && south > view.y - down
}
