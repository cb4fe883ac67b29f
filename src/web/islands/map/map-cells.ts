/** The cells of the map as they are sent, made into what is drawn. */
import { type CountClass, countClasses, strengthOf } from '../../../documents/charts/count-classes.ts'
import { type Bounds, type Point, worldOf } from './map-view.ts'

/**
 * What the server sends. Each cell: longitude and latitude of its middle, its count, 1 if it stands out, which of the grounds it lies in (−1:
 * not known), and for each corner how much further east and north it is. Each ground: its name, longitude and latitude of its middle. All in
 * hundred-thousandths of a degree.
 */
export type SentCells = {
  title: string
  grounds: [name: string, east: number, north: number][]
  cells: number[][]
  /** Polygons of rings of longitude and latitude. */
  outline: [number, number][][][]
}

export type MapCell = {
  middle: Point
  corners: Point[]
  amount: number
  isHot: boolean
  /** From 1 to 5. */
  strength: number
  longitude: number
  latitude: number
  ground: string | null
}

export type Scene = {
  cells: MapCell[]
  names: { text: string; middle: Point }[]
  outline: Point[][]
  classes: CountClass[]
  bounds: Bounds
  radius: number
}

const fine = 1e5

export function sceneOf({ cells, grounds, outline }: SentCells): Scene {
  const classes = countClasses(cells.map(([, , amount = 0]) => amount))
  const made = cells.map(([east = 0, north = 0, amount = 0, hot = 0, ground = -1, ...offsets]): MapCell => {
    const corner = (at: number) =>
      worldOf((east + (offsets[at] ?? 0)) / fine, (north + (offsets[at + 1] ?? 0)) / fine)
    const [longitude, latitude] = [east / fine, north / fine]
    return {
      middle: worldOf(longitude, latitude),
      corners: Array.from({ length: offsets.length / 2 }, (_, at) => corner(2 * at)),
      amount,
      isHot: hot === 1,
      strength: strengthOf(amount, classes),
      longitude,
      latitude,
      ground: grounds[ground]?.[0] ?? null,
    }
  })
  const rings = outline.flat().map(ring => ring.map(([longitude, latitude]) => worldOf(longitude, latitude)))
  const points = [...made.flatMap(({ corners }) => corners), ...rings.flat()]
  const bounds = points.reduce(
    ({ west, east, north, south }, { x, y }) => ({
      west: Math.min(west, x),
      east: Math.max(east, x),
      north: Math.min(north, y),
      south: Math.max(south, y),
    }),
    { west: 1, east: 0, north: 1, south: 0 },
  )
  const [first] = made
  const radius = first
    ? Math.hypot(first.corners[0]!.x - first.middle.x, first.corners[0]!.y - first.middle.y)
    : 0
  const names = grounds.map(([text, east, north]) => ({ text, middle: worldOf(east / fine, north / fine) }))
  return { cells: made, names, outline: rings, classes, bounds, radius }
}

/** The cell that a point of the world lies in. */
export function cellAt({ cells, radius }: Scene, { x, y }: Point): MapCell | null {
  let [nearest, least]: [MapCell | null, number] = [null, radius]
  for (const cell of cells) {
    const away = Math.hypot(cell.middle.x - x, cell.middle.y - y)
    if (away < least) [nearest, least] = [cell, away]
  }
  return nearest
}
