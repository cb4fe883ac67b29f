/**
 * The outline of a ground, read from GeoJSON (RFC 7946) in longitude and latitude or in SWEREF 99 TM (EPSG:3006), which is told by what the file says
 * or by how large its numbers are. Kept as WGS 84, to a metre.
 */
import { degreesOf } from './sweref.ts'

/** Longitude and latitude in degrees. */
export type Position = [longitude: number, latitude: number]
/** Polygons, each an outer ring and the holes in it; every ring ends where it begins. */
export type Boundary = Position[][][]

/** More corners than an outline needs to be drawn, or to tell which cells lie in it. */
export const mostCorners = 10_000

/**
 * `not-json`: no JSON at all. `no-polygon`: JSON without any area in it. `too-many-corners`. `open-ring`: a ring with fewer than three corners, or
 * a corner that is no pair of numbers. `unknown-system`: numbers that are neither degrees nor SWEREF 99 TM.
 */
export type BoundaryProblem = 'not-json' | 'no-polygon' | 'too-many-corners' | 'open-ring' | 'unknown-system'

export function readBoundary(
  text: string,
): { ok: true; boundary: Boundary; corners: number } | { ok: false; problem: BoundaryProblem } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { ok: false, problem: 'not-json' }
  }
  const polygons = polygonsIn(json)
  if (polygons.length === 0) return { ok: false, problem: 'no-polygon' }
  const rings = polygons.flatMap(polygon => (Array.isArray(polygon) ? polygon : [null]))
  const corners = rings.flatMap(ring => (Array.isArray(ring) ? ring : [null]))
  if (corners.length > mostCorners) return { ok: false, problem: 'too-many-corners' }
  if (!rings.every(ring => Array.isArray(ring) && ring.length >= 3) || !corners.every(isPair))
    return { ok: false, problem: 'open-ring' }
  const toDegrees = systemOf(corners as [number, number][])
  if (!toDegrees) return { ok: false, problem: 'unknown-system' }
  const boundary = (polygons as [number, number][][][]).map(rings =>
    rings.map(ring => closed(ring.map(corner => rounded(toDegrees(corner))))),
  )
  if (boundary.every(([outer = []]) => areaOf(outer) < 1e-9)) return { ok: false, problem: 'no-polygon' }
  return { ok: true, boundary, corners: corners.length }
}

/** Square degrees; a millionth part of a thousandth is ten metres by one. */
function areaOf(ring: readonly Position[]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [x2, y2] = ring[(at + 1) % ring.length] ?? [x, y]
      return sum + (x * y2 - x2 * y) / 2
    }, 0),
  )
}

/** The coordinates of every polygon, wherever in the file it is: what else there is, such as points, is no outline. */
function polygonsIn(json: unknown, depth = 0): unknown[] {
  if (typeof json !== 'object' || json === null || depth > 4) return []
  const { type, coordinates, geometry, geometries, features } = json as Record<string, unknown>
  const all = (list: unknown) => (Array.isArray(list) ? list.flatMap(one => polygonsIn(one, depth + 1)) : [])
  switch (type) {
    case 'Polygon':
      return [coordinates]
    case 'MultiPolygon':
      return Array.isArray(coordinates) ? coordinates : [null]
    case 'Feature':
      return polygonsIn(geometry, depth + 1)
    case 'GeometryCollection':
      return all(geometries)
    case 'FeatureCollection':
      return all(features)
    default:
      return []
  }
}

const isPair = (corner: unknown): boolean =>
  Array.isArray(corner) && corner.length >= 2 && Number.isFinite(corner[0]) && Number.isFinite(corner[1])

/** How the numbers become degrees. Some programs write north before east: in Sweden the two cannot be mistaken for each other. */
function systemOf(corners: readonly (readonly [number, number])[]) {
  const are = (east: readonly [number, number], north: readonly [number, number], first: 0 | 1) =>
    corners.every(corner => isWithin(corner[first], east) && isWithin(corner[first === 0 ? 1 : 0], north))
  const sweden = {
    degrees: [
      [8, 26],
      [54, 70],
    ],
    metres: [
      [200_000, 1_000_000],
      [6_000_000, 7_800_000],
    ],
  } as const
  if (are(...sweden.metres, 0)) return ([east, north]: readonly [number, number]) => degreesOf(east, north)
  if (are(...sweden.metres, 1)) return ([north, east]: readonly [number, number]) => degreesOf(east, north)
  if (are(...sweden.degrees, 1)) return ([north, east]: readonly [number, number]): Position => [east, north]
  if (are([-180, 180], [-90, 90], 0))
    return ([east, north]: readonly [number, number]): Position => [east, north]
  return null
}

const isWithin = (value: number, [from, to]: readonly [number, number]): boolean =>
  value >= from && value <= to

/** A hundred-thousandth of a degree is a metre at most. */
const rounded = ([east, north]: Position): Position => [
  Math.round(east * 1e5) / 1e5,
  Math.round(north * 1e5) / 1e5,
]

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)]
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring
}
