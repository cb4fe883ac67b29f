/**
 * A change with how sure it is, so that "inside chance" is seen: the line of no change, the span of the interval, and the point. On a
 * scale where half and double are as far from no change.
 */
import { scaleLog } from 'd3-scale'
import { type ChartLook, type ChartWords, line, mark, picture } from './svg.ts'

/** Ratios, after against before. `high` may be infinite, `low` zero. */
export type RatioInterval = { ratio: number; low: number; high: number }
export type IntervalLine = ChartWords & RatioInterval

/** What is smaller or larger than this is drawn as an arrow. */
const ends = [0.25, 4] as const
const height = 22

/** Where ratios lie between two edges. */
export function ratioScale(from: number, to: number): (ratio: number) => number {
  const scale = scaleLog([...ends], [from, to]).clamp(true)
  return ratio => scale(Math.min(ends[1], Math.max(ends[0], ratio)))
}

export function intervalLine(data: IntervalLine, look: ChartLook): string {
  const x = ratioScale(8, look.width - 8)
  return picture(data, look, height, [
    line(x(1), 1, x(1), height - 1, look.quiet, { 'stroke-dasharray': '2 2' }),
    ...intervalMarks(data, { x, middle: height / 2, isSure: true }, look),
  ])
}

/** The span and the point, which is hollow where it is not sure that there is a change; where the point itself is outside, an arrow alone. */
export function intervalMarks(
  { ratio, low, high }: RatioInterval,
  { x, middle, isSure }: { x(ratio: number): number; middle: number; isSure: boolean },
  look: ChartLook,
): string[] {
  const end = (at: number) => line(at, middle - 5, at, middle + 5, look.accent, { 'stroke-width': 2 })
  const outside = ratio < ends[0] ? -1 : ratio > ends[1] ? 1 : null
  // A point on the edge would be read as a number on the scale.
  if (outside !== null)
    return [
      line(x(low), middle, x(high), middle, look.accent, { 'stroke-width': 2 }),
      ...[low, high].filter(isInside).map(at => end(x(at))),
      arrow(x(ratio), outside, middle, look, 9),
    ]
  return [
    line(x(low), middle, x(high), middle, look.accent, { 'stroke-width': 2 }),
    low < ends[0] ? arrow(x(low), -1, middle, look) : end(x(low)),
    high > ends[1] ? arrow(x(high), 1, middle, look) : end(x(high)),
    mark('circle', {
      cx: x(ratio),
      cy: middle,
      r: 4.5,
      fill: isSure ? look.accent : look.ground,
      stroke: look.accent,
      'stroke-width': 2,
    }),
  ]
}

const isInside = (ratio: number): boolean => ratio >= ends[0] && ratio <= ends[1]

/** It goes on outside of what is drawn. */
function arrow(x: number, towards: 1 | -1, middle: number, look: ChartLook, size = 6): string {
  const half = (5 / 6) * size
  return mark('path', {
    d: `M${x + size * towards} ${middle}L${x} ${middle - half}V${middle + half}Z`,
    fill: look.accent,
  })
}
