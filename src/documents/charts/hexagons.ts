/** Cells with their counts, drawn as hexagons where they lie, north up. For print, and where no script runs. Pure: data to SVG text. */
import { scaleSqrt } from 'd3-scale'
import { type ChartLook, type ChartWords, mark, picture, round } from './svg.ts'

/** `corners` as longitude and latitude in degrees. */
export type Hexagons = ChartWords & {
  cells: readonly { amount: number; corners: readonly (readonly [number, number])[]; label: string }[]
}

/** Never taller than this many times the width. */
const tallest = 0.9

export function hexagons({ cells, ...said }: Hexagons, look: ChartLook): string {
  const corners = cells.flatMap(cell => cell.corners)
  if (corners.length === 0) return picture(said, look, 1, [])
  const [west, east] = [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([x]) => x))]
  const [south, north] = [Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))]
  // A degree of longitude is shorter the further north; over a municipality one factor is enough.
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [wide, high] = [(east - west) * narrow, north - south]
  const scale = Math.min(look.width / wide, (look.width * tallest) / high)
  const aside = (look.width - wide * scale) / 2
  const shade = scaleSqrt([0, Math.max(...cells.map(({ amount }) => amount))], [0.12, 1])
  return picture(
    said,
    look,
    high * scale,
    cells.map(({ amount, corners, label }) => {
      const path = corners
        .map(([x, y], at) => {
          const place = `${round(aside + (x - west) * narrow * scale)} ${round((north - y) * scale)}`
          return `${at === 0 ? 'M' : 'L'}${place}`
        })
        .join('')
      return mark('path', {
        d: `${path}Z`,
        fill: look.accent,
        'fill-opacity': shade(amount),
        stroke: look.accent,
        'stroke-width': 0.5,
        'data-label': label,
      })
    }),
  )
}
