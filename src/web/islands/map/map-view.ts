/** Which part of the ground the map shows: pure arithmetic in Web Mercator, where the world is one wide and one high, its north at 0. */

export type Point = { x: number; y: number }
/** `x` and `y` are the middle; `scale` is pixels per world. */
export type View = Point & { scale: number; width: number; height: number }
export type Bounds = { west: number; east: number; north: number; south: number }

/** Half of Europe, and a house. */
const scales = { least: 2 ** 13, most: 2 ** 27 }
const tileSize = 256

export function worldOf(longitude: number, latitude: number): Point {
  const sine = Math.sin((latitude * Math.PI) / 180)
  return { x: longitude / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) }
}

export function pixelOf({ x, y }: Point, view: View): Point {
  return {
    x: (x - view.x) * view.scale + view.width / 2,
    y: (y - view.y) * view.scale + view.height / 2,
  }
}

export function worldAt({ x, y }: Point, view: View): Point {
  return {
    x: view.x + (x - view.width / 2) / view.scale,
    y: view.y + (y - view.height / 2) / view.scale,
  }
}

/** All of the bounds, with a little around. */
export function fitted({ west, east, north, south }: Bounds, width: number, height: number): View {
  const room = 0.94
  const scale = Math.min((room * width) / (east - west || 1e-9), (room * height) / (south - north || 1e-9))
  return { x: (west + east) / 2, y: (north + south) / 2, scale: limited(scale), width, height }
}

/** Moved by pixels: what was right of the middle by `dx` is in the middle. */
export function moved(view: View, dx: number, dy: number): View {
  return { ...view, x: view.x + dx / view.scale, y: view.y + dy / view.scale }
}

/** So many times as large, around a pixel that stays where it is. */
export function zoomed(view: View, factor: number, around: Point = middleOf(view)): View {
  const scale = limited(view.scale * factor)
  const held = worldAt(around, view)
  return {
    ...view,
    scale,
    x: held.x - (around.x - view.width / 2) / scale,
    y: held.y - (around.y - view.height / 2) / scale,
  }
}

export const middleOf = ({ width, height }: View): Point => ({ x: width / 2, y: height / 2 })

const limited = (scale: number): number => Math.min(scales.most, Math.max(scales.least, scale))

export type Tile = { z: number; x: number; y: number; at: Point; size: number }

/** The tiles (XYZ, 256 pixels, north up) that cover what is shown, in the resolution nearest to it. */
export function tilesOf(view: View, deepest = 18): Tile[] {
  const z = Math.min(deepest, Math.max(0, Math.round(Math.log2(view.scale / tileSize))))
  const count = 2 ** z
  const [from, to] = [worldAt({ x: 0, y: 0 }, view), worldAt({ x: view.width, y: view.height }, view)]
  const tiles: Tile[] = []
  for (
    let y = Math.max(0, Math.floor(from.y * count));
    y <= Math.min(count - 1, Math.floor(to.y * count));
    y++
  )
    for (
      let x = Math.max(0, Math.floor(from.x * count));
      x <= Math.min(count - 1, Math.floor(to.x * count));
      x++
    )
      tiles.push({ z, x, y, at: pixelOf({ x: x / count, y: y / count }, view), size: view.scale / count })
  return tiles
}
