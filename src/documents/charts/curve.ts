/** Counts through time as a curve from zero, with what happened marked on it. Pure: data to SVG text. */
import { scaleLinear } from 'd3-scale'
import {
  type ChartLook,
  type ChartWords,
  line,
  mark,
  picture,
  round,
  textSize,
  widthOf,
  words,
} from './svg.ts'
import { cut } from './words-in-lines.ts'

export type Curve = ChartWords & {
  /** One after another at even distances. `amount` null is a gap; `isSure` false is drawn hollow. */
  points: readonly { amount: number | null; isSure: boolean; label: string }[]
  /** Words under the axis, at the point where each begins. */
  ticks: readonly { at: number; text: string }[]
  /** What happened, at a point or between two (3.5). */
  marks: readonly { at: number; text: string }[]
  /** What happened elsewhere at a point, by the number that it has in the list beside the curve: marked quietly, above it. */
  events?: readonly { at: number; number: number }[]
  /** Stretches that the page speaks of, from a point through another; `isNow` is tinted, the others only begin at a line. */
  stretches: readonly { from: number; to: number; text: string; isNow: boolean }[]
  /** How a number is written on the axis. */
  number(value: number): string
}

const height = { plot: 180, above: 18, mark: 18, event: 20, axis: 24 }

export function curve(data: Curve, look: ChartLook): string {
  const { points } = data
  const top = Math.max(1, ...points.map(({ amount }) => amount ?? 0))
  const rising = scaleLinear([0, top], [0, 1]).nice(4)
  const values = rising.ticks(4).filter(Number.isInteger)
  const left = Math.max(...values.map(value => widthOf(data.number(value)))) + 10
  const step = (look.width - left - 8) / Math.max(1, points.length - 1)
  const x = (at: number): number => left + Math.max(0, at) * step
  const marks = placed(data.marks, x, look.width)
  const events = stacked(data.events ?? [], x, look.width)
  const rows = Math.max(0, ...events.map(({ row }) => row + 1))
  const below = height.above + marks.reduce((lines, mark) => lines + mark.lines.length, 0) * height.mark
  const above = below + rows * height.event
  const floor = above + height.plot
  const y = (amount: number): number => floor - rising(amount) * height.plot
  return picture(data, look, floor + height.axis, [
    ...data.stretches.map(stretch => drawStretch(stretch, { x, step, above, floor }, look)),
    ...values.flatMap(value => [
      line(left, y(value), look.width, y(value), value === 0 ? look.quiet : look.rule),
      words(data.number(value), left - 8, y(value) + 4, { fill: look.quiet, 'text-anchor': 'end' }),
    ]),
    ...ticksWithRoom(data.ticks, x).map(({ at, text }) =>
      words(text, x(at), floor + textSize + 5, { fill: look.quiet }),
    ),
    ...marks.map(one => drawMark(one, floor, look)),
    ...events.map(one => drawEvent(one, { top: below, floor }, look)),
    ...unbroken(points).map(run =>
      mark('path', {
        d: run
          .map(
            (at, place) => `${place === 0 ? 'M' : 'L'}${round(x(at))} ${round(y(points[at]?.amount ?? 0))}`,
          )
          .join(''),
        fill: 'none',
        stroke: look.accent,
        'stroke-width': 2,
        'stroke-linejoin': 'round',
      }),
    ),
    ...points.flatMap(({ amount, isSure }, at) =>
      amount === null || (isSure && !standsAlone(points, at))
        ? []
        : [
            mark('circle', {
              cx: x(at),
              cy: y(amount),
              r: 3,
              fill: isSure ? look.accent : look.tint,
              stroke: look.accent,
              'stroke-width': 1.5,
            }),
          ],
    ),
  ])
}

type Plot = { x(at: number): number; step: number; above: number; floor: number }

function drawStretch(
  { from, to, text, isNow }: Curve['stretches'][number],
  { x, step, above, floor }: Plot,
  look: ChartLook,
): string {
  const [start, end] = [Math.max(x(0), x(from) - step / 2), Math.min(look.width, x(to) + step / 2)]
  return [
    isNow
      ? mark('rect', { x: start, y: above, width: end - start, height: floor - above, fill: look.tint })
      : line(start, above, start, floor, look.rule),
    widthOf(text) < end - start ? words(text, start + 4, above + textSize, { fill: look.quiet }) : '',
  ].join('')
}

type Placed = { x: number; isRight: boolean; top: number; lines: string[] }

/** Where the words of each mark stand: on the side of its line where there is more room, in as many lines as they need. */
function placed(marks: Curve['marks'], x: (at: number) => number, width: number): Placed[] {
  let top = height.above
  return marks.map(({ at, text }) => {
    const place = x(at)
    const isRight = width - place > place
    const room = (isRight ? width - place : place) - 6
    const lines = cut(text, Math.floor(room / widthOf('x')))
    const mark = { x: place, isRight, top, lines }
    top += lines.length * height.mark
    return mark
  })
}

function drawMark({ x, isRight, top, lines }: Placed, floor: number, look: ChartLook): string {
  const anchor = isRight ? 'start' : 'end'
  return [
    line(x, top - 10, x, floor, look.ink, { 'stroke-dasharray': '3 3' }),
    ...lines.map((text, row) =>
      words(text, x + (isRight ? 6 : -6), top + row * height.mark, { fill: look.ink, 'text-anchor': anchor }),
    ),
  ].join('')
}

type Stacked = { text: string; x: number; middle: number; half: number; row: number }

/** The numbers of each point together, in as many rows as keep them apart. */
function stacked(events: NonNullable<Curve['events']>, x: (at: number) => number, width: number): Stacked[] {
  const taken: number[] = []
  return [...Map.groupBy(events, ({ at }) => at)]
    .sort(([a], [b]) => a - b)
    .map(([at, here]) => {
      const text = here.map(({ number }) => number).join(', ')
      const half = Math.max(8, widthOf(text, eventSize) / 2 + 4)
      const middle = Math.min(width - half - 1, Math.max(half, x(at)))
      const free = taken.findIndex(end => end < middle - half - 2)
      const row = free < 0 ? taken.length : free
      taken[row] = middle + half
      return { text, x: x(at), middle, half, row }
    })
}

const eventSize = 11

function drawEvent(
  { text, x, middle, half, row }: Stacked,
  { top, floor }: { top: number; floor: number },
  look: ChartLook,
): string {
  const y = top + row * height.event
  return [
    line(x, y + 8, x, floor, look.quiet, { 'stroke-dasharray': '1 4' }),
    mark('rect', {
      ...{ x: middle - half, y: y - 8, width: 2 * half, height: 16, rx: 8 },
      ...{ fill: look.ground, stroke: look.quiet, 'stroke-width': 1 },
    }),
    words(text, middle, y + 4, { fill: look.ink, 'text-anchor': 'middle', 'font-size': eventSize }),
  ].join('')
}

function ticksWithRoom(ticks: Curve['ticks'], x: (at: number) => number): Curve['ticks'][number][] {
  let taken = Number.NEGATIVE_INFINITY
  return ticks.filter(({ at, text }) => {
    if (x(at) < taken) return false
    taken = x(at) + widthOf(text) + 10
    return true
  })
}

/** Stretches of points without a gap, by their places. */
function unbroken(points: Curve['points']): number[][] {
  const runs: number[][] = []
  points.forEach(({ amount }, at) => {
    if (amount === null) return
    if (at > 0 && points[at - 1]?.amount !== null && runs.length > 0) runs.at(-1)?.push(at)
    else runs.push([at])
  })
  return runs.filter(run => run.length > 1)
}

const standsAlone = (points: Curve['points'], at: number): boolean =>
  (points[at - 1]?.amount ?? null) === null && (points[at + 1]?.amount ?? null) === null
