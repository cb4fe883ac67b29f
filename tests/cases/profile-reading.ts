/**
 * The limits that R prints for a profile (`confint` of a `glm`): the signed root is reckoned at steps of half a standard error, a spline is laid through
 * them, and the limits are read off straight lines between points of the spline. With few events that is some thousandths beside where the profile
 * itself crosses, which is what `trend` answers; so a table's limits may also be the same reading of our profile.
 */
import { normalLimit } from '../../src/analysis/functions/normal.ts'

/** In percent a year; null where the profile does not come so far. */
export function limitsReadOff(
  profile: (off: number) => number,
  slope: number,
  standardError: number,
): [number | null, number | null] {
  const furthest = normalLimit(0.0125)
  const points = [{ x: slope, y: 0 }]
  for (const side of [-1, 1]) {
    let z = 0
    for (let step = 1; step < 10 && Math.abs(z) < furthest; step++) {
      const off = (side * step * furthest * standardError) / 5
      z = profile(off)
      points.push({ x: slope + off, y: z })
    }
  }
  points.sort((a, b) => a.x - b.x)
  const drawn = drawnThrough(points)
  const at = (z: number) => {
    const next = drawn.findIndex(({ y }) => y >= z)
    if (next < 1) return null
    const [low, high] = [drawn[next - 1]!, drawn[next]!]
    return 100 * Math.expm1(low.x + ((z - low.y) / (high.y - low.y)) * (high.x - low.x))
  }
  const z = normalLimit(0.05)
  return [at(-z), at(z)]
}

type Point = { x: number; y: number }

/** Three times as many points of the cubic spline whose ends follow the cubics through the four outermost points (Forsythe, Malcolm & Moler 1977). */
function drawnThrough(points: readonly Point[]): Point[] {
  const n = points.length
  const x = points.map(point => point.x)
  const y = points.map(point => point.y)
  const b = new Array<number>(n).fill(0)
  const c = new Array<number>(n).fill(0)
  const d = new Array<number>(n).fill(0)
  const last = n - 1
  d[0] = x[1]! - x[0]!
  c[1] = (y[1]! - y[0]!) / d[0]
  for (let i = 1; i < last; i++) {
    d[i] = x[i + 1]! - x[i]!
    b[i] = 2 * (d[i - 1]! + d[i]!)
    c[i + 1] = (y[i + 1]! - y[i]!) / d[i]!
    c[i] = c[i + 1]! - c[i]!
  }
  b[0] = -d[0]
  b[last] = -d[last - 1]!
  c[0] = c[2]! / (x[3]! - x[1]!) - c[1]! / (x[2]! - x[0]!)
  c[last] = c[last - 1]! / (x[last]! - x[last - 2]!) - c[last - 2]! / (x[last - 1]! - x[last - 3]!)
  c[0] = (c[0]! * d[0] ** 2) / (x[3]! - x[0]!)
  c[last] = (-c[last]! * d[last - 1]! ** 2) / (x[last]! - x[last - 3]!)
  for (let i = 1; i < n; i++) {
    const t = d[i - 1]! / b[i - 1]!
    b[i]! -= t * d[i - 1]!
    c[i]! -= t * c[i - 1]!
  }
  c[last]! /= b[last]!
  for (let i = last - 1; i >= 0; i--) c[i] = (c[i]! - d[i]! * c[i + 1]!) / b[i]!
  const count = 3 * n
  return Array.from({ length: count }, (_, step) => {
    const place = x[0]! + ((x[last]! - x[0]!) * step) / (count - 1)
    let i = x.findLastIndex(each => each <= place)
    if (i === last) i = last - 1
    const width = x[i + 1]! - x[i]!
    const rise = (y[i + 1]! - y[i]!) / width - width * (c[i + 1]! + 2 * c[i]!)
    const off = place - x[i]!
    return { x: place, y: y[i]! + off * (rise + off * (3 * c[i]! + (off * (c[i + 1]! - c[i]!)) / width)) }
  })
}
