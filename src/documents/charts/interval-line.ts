/**
 * A change with how sure it is, so that "inside chance" is seen: the line of no change, the span of the interval, and the point. On a
 * scale where half and double are as far from no change.
 */
import { scaleLog } from 'd3-scale'
import { type ChartLook, type ChartWords, line, mark, picture } from './svg.ts'

/** Ratios, after against before. `high` may be infinite, `low` zero. */
export type IntervalLine = ChartWords & { ratio: number; low: number; high: number }

const height = 22
const ends = [0.25, 4] as const

export function intervalLine(data: IntervalLine, look: ChartLook): string {
  const scale = scaleLog([...ends], [8, look.width - 8]).clamp(true)
  const x = (ratio: number): number => scale(Math.min(ends[1], Math.max(ends[0], ratio)))
  const middle = height / 2
  const [low, high] = [x(data.low), x(data.high)]
  return picture(data, look, height, [
    line(scale(1), 1, scale(1), height - 1, look.quiet, { 'stroke-dasharray': '2 2' }),
    line(low, middle, high, middle, look.accent, { 'stroke-width': 2 }),
    data.low < ends[0]
      ? arrow(low, -1, look)
      : line(low, middle - 5, low, middle + 5, look.accent, { 'stroke-width': 2 }),
    data.high > ends[1]
      ? arrow(high, 1, look)
      : line(high, middle - 5, high, middle + 5, look.accent, { 'stroke-width': 2 }),
    mark('circle', { cx: x(data.ratio), cy: middle, r: 4.5, fill: look.accent }),
  ])
}

/** It goes on outside of what is drawn. */
function arrow(x: number, towards: 1 | -1, look: ChartLook): string {
  const middle = height / 2
  return mark('path', {
    d: `M${x + 6 * towards} ${middle}L${x} ${middle - 5}V${middle + 5}Z`,
    fill: look.accent,
  })
}
