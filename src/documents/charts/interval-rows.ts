/** Changes under each other, each with how sure it is, on one scale on which half and double are as far from no change. Pure: data to SVG text. */
import { intervalMarks, type RatioInterval, ratioScale } from './interval-line.ts'
import { type ChartLook, type ChartWords, line, picture, textSize, widthOf, words } from './svg.ts'
import { cut } from './words-in-lines.ts'

export type IntervalRows = ChartWords & {
  /** `interval` null: there is none, and `text` says why. `isSure` false is drawn hollow. */
  rows: readonly { name: string; interval: RatioInterval | null; isSure: boolean; text: string }[]
  /** Ratios that are named under the rows, each with a line through them. */
  marks: readonly { ratio: number; text: string }[]
}

const lineHeight = textSize + 3
const between = 10
/** The names and the words beside may take so much of the width. */
const widest = { name: 0.3, text: 0.32 }

/** Narrower than this there is no room for words beside a line: they stand over it. */
const leastBeside = 400

export function intervalRows(data: IntervalRows, look: ChartLook): string {
  return look.width < leastBeside ? underWords(data, look) : besideWords(data, look)
}

function besideWords({ rows, marks, ...said }: IntervalRows, look: ChartLook): string {
  const column = (share: number, texts: readonly string[]) =>
    Math.min(look.width * share, Math.max(0, ...texts.map(text => widthOf(text))) + 12)
  const left = column(
    widest.name,
    rows.map(({ name }) => name),
  )
  const right =
    look.width -
    column(
      widest.text,
      rows.map(({ text }) => text),
    )
  const inLines = (text: string, width: number) => cut(text, Math.floor((width - 11) / widthOf('x')))
  const x = ratioScale(left + 10, right - 22)
  let top = 4
  const placed = rows.map(row => {
    const [name, text] = [inLines(row.name, left), inLines(row.text, look.width - right)]
    const height = Math.max(name.length, text.length) * lineHeight + between
    top += height
    return { ...row, name, text, middle: top - height / 2 }
  })
  const floor = top
  const stacked = (lines: readonly string[], at: number, middle: number) =>
    lines.map((text, row) =>
      words(text, at, middle + textSize * 0.35 + (row - (lines.length - 1) / 2) * lineHeight, {
        fill: look.ink,
      }),
    )
  return picture(said, look, floor + textSize + 10, [
    ...markLines(marks, x, floor, look),
    ...placed.flatMap(({ name, text, interval, isSure, middle }) => [
      ...stacked(name, 0, middle),
      ...(interval ? intervalMarks(interval, { x, middle, isSure }, look) : []),
      ...stacked(text, right, middle),
    ]),
  ])
}

/** Each line as wide as the picture, under its name and its words. */
function underWords({ rows, marks, ...said }: IntervalRows, look: ChartLook): string {
  const letters = Math.floor(look.width / widthOf('x'))
  const x = ratioScale(20, look.width - 22)
  let top = 0
  const placed = rows.map(row => {
    const lines = [row.name, row.text].flatMap((text, at) =>
      cut(text, letters).map(text => ({ text, isName: at === 0 })),
    )
    const from = top
    top += lines.length * lineHeight + (row.interval ? lineHeight : 0) + between
    return { ...row, lines, from, middle: top - between - lineHeight / 2 }
  })
  return picture(said, look, top + textSize + 10, [
    ...markLines(marks, x, top, look),
    ...placed.flatMap(({ lines, interval, isSure, from, middle }) => [
      ...lines.map(({ text, isName }, at) =>
        words(text, 0, from + (at + 1) * lineHeight - 4, {
          fill: isName ? look.ink : look.quiet,
          'font-weight': isName ? 600 : undefined,
          // The lines of the marks go on behind the words.
          stroke: look.ground,
          'stroke-width': 4,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
        }),
      ),
      ...(interval ? intervalMarks(interval, { x, middle, isSure }, look) : []),
    ]),
  ])
}

/** Ratios with a line through all rows, named at its foot. */
function markLines(
  marks: IntervalRows['marks'],
  x: (ratio: number) => number,
  floor: number,
  look: ChartLook,
): string[] {
  return marks.flatMap(({ ratio, text }) => [
    line(
      x(ratio),
      2,
      x(ratio),
      floor,
      ratio === 1 ? look.quiet : look.rule,
      ratio === 1 ? { 'stroke-dasharray': '2 2' } : {},
    ),
    words(text, x(ratio), floor + textSize + 4, { fill: look.quiet, 'text-anchor': 'middle' }),
  ])
}
