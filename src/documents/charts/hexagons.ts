/**
 * Cells with their counts, drawn as hexagons where they lie, north up, within the outline of their ground. For print, and where no script runs.
 * Pure: data to SVG text. The numbers of its shades stand beside it (`count-classes.ts`).
 */
import { countClasses, shadeOf, strengthOf } from './count-classes.ts'
import { namesWithRoom } from './map-names.ts'
import { type ChartLook, type ChartWords, mark, picture, round, textSize, words } from './svg.ts'

/** Longitude and latitude in degrees. */
type Position = readonly [number, number]

/**
 * `isMarked`: drawn with a thick edge. `outline` has polygons, each of an outer ring and holes. `names`: what lies where, the most important
 * first.
 */
export type Hexagons = ChartWords & {
  cells: readonly { amount: number; corners: readonly Position[]; isMarked: boolean }[]
  outline: readonly (readonly (readonly Position[])[])[]
  names?: readonly { text: string; at: Position }[]
}

/** Never taller than this many times the width. */
const tallest = 0.9
/** Room for the edges of what lies outermost. */
const margin = 2

export function hexagons({ cells, outline, names = [], ...said }: Hexagons, look: ChartLook): string {
  const corners = [...cells.flatMap(cell => cell.corners), ...outline.flat(2)]
  if (corners.length === 0) return picture(said, look, 1, [])
  const [wests, norths] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [west, east] = [least(wests), -least(wests.map(x => -x))]
  const [south, north] = [least(norths), -least(norths.map(y => -y))]
  // A degree of longitude is shorter the further north; over a municipality one factor is enough.
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [wide, high] = [Math.max(1e-9, (east - west) * narrow), Math.max(1e-9, north - south)]
  const room = look.width - 2 * margin
  const scale = Math.min(room / wide, (room * tallest) / high)
  const aside = (look.width - wide * scale) / 2
  const placeOf = ([x, y]: Position) => ({
    x: round(aside + (x - west) * narrow * scale),
    y: round(margin + (north - y) * scale),
  })
  const pathOf = (ring: readonly Position[]) =>
    `${ring
      .map((corner, at) => {
        const { x, y } = placeOf(corner)
        return `${at === 0 ? 'M' : 'L'}${x} ${y}`
      })
      .join('')}Z`
  const height = high * scale + 2 * margin
  const named = names.map(({ text, at }) => ({ text, ...placeOf(at) }))
  const classes = countClasses(cells.map(({ amount }) => amount))
  const drawn = [...cells].sort((a, b) => Number(a.isMarked) - Number(b.isMarked))
  return picture(said, look, height, [
    outline.length > 0
      ? mark('path', {
          d: outline.flat().map(pathOf).join(''),
          fill: 'none',
          stroke: look.quiet,
          'stroke-width': 1,
        })
      : '',
    ...drawn.map(({ amount, corners, isMarked }) =>
      mark('path', {
        d: pathOf(corners),
        fill: look.accent,
        'fill-opacity': shadeOf(strengthOf(amount, classes)),
        stroke: isMarked ? look.ink : look.accent,
        'stroke-width': isMarked ? 2.5 : 0.5,
      }),
    ),
    ...(['wide', 'narrow'] as const).flatMap(shown => {
      const size = shown === 'wide' ? textSize : narrowSize
      const room = { width: look.width, height, size }
      return namesWithRoom(named, room).map(({ text, x, y }) =>
        words(text, x, y, {
          class: `map-name ${shown}`,
          display: shown === 'narrow' ? 'none' : undefined,
          fill: look.ink,
          stroke: look.ground,
          'stroke-width': size / 4,
          'stroke-linejoin': 'round',
          'paint-order': 'stroke',
          'font-size': size,
          'font-weight': 600,
          'text-anchor': 'middle',
          'dominant-baseline': 'central',
        }),
      )
    }),
  ])
}

/** On a narrow screen the picture is half as large: there its names are written anew, as large as the text around. */
const narrowSize = 2 * textSize

/** Without spreading: there are more corners than a call may have arguments. */
const least = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
