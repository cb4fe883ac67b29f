/** Whether events lie together, cell by cell, held against pure chance; in cells of two sizes, for what is seen moves with the size. */
import {
  cellToBoundary,
  cellToLatLng,
  cellToParent,
  getHexagonAreaAvg,
  getResolution,
  gridDisk,
  polygonToCells,
} from 'h3-js'
import { cellSizeAt } from '../analysis/cell-size.ts'
import { cellsHolding, concentration } from '../analysis/concentration.ts'
import { hotSpots } from '../analysis/hot-spot.ts'
import { randomBaseline } from '../analysis/random-baseline.ts'
import type { Boundary, Position } from '../domain/boundary.ts'
import { findBoundary } from '../storage/boundary.ts'
import type { Reading } from '../storage/database.ts'
import { listCellSums, listCellSumsOfSeries, listCellsKnown } from '../storage/sums.ts'

/** A cell as h3-js writes it, and the events in it. `ground`: where within the whole ground most of them were counted. */
export type CellCount = { cell: string; amount: number; ground?: string | null }

/** A ground within the whole one, and the middle of what was counted there; the one with most events first. */
export type NamedGround = { name: string; at: Position }

/** Cells of one size over all of the ground, those without events among them. Shares are of 1. */
export type CellsOfSize = {
  /** Square metres of the middlemost cell. */
  area: number
  cells: number
  events: number
  /** The fewest cells that hold half of the events, and the share of all that they are. */
  holding: number
  share: number
  /** The share that pure chance gives as many events over as many cells; 95 of 100 times within `interval`. */
  byChance: { share: number; interval: readonly [number, number] }
  /** 0 as chance spreads them, 1 all in one cell. */
  gini: number
  /** Cells with more around them than chance gives when all cells are tried at once, the highest first. */
  hot: string[]
}

/** `few`: under thirty events, of which nothing is said. `isBounded`: the ground has an outline; otherwise it is what lies around all that is known of it. */
export type CellsPicture = { events: number; isBounded: boolean; few: boolean; sizes: CellsOfSize[] }

/** Of which series (none: nothing is counted), which others tell where anything may be counted, and those of the grounds within. */
type Of = {
  seriesId: string | null
  others: readonly string[]
  territoryId: string
  within: readonly { seriesId: string; name: string }[]
}

/** The cells of a series over these years, and what may be said of them. */
export async function cellsIn(
  reading: Reading,
  partnershipId: string,
  { seriesId, others, territoryId, within }: Of,
  years: { from: number; to: number },
) {
  const counts = await listCellSums(reading, partnershipId, seriesId === null ? [] : [seriesId], years)
  const known = await listCellsKnown(reading, partnershipId, others)
  const boundary = (await findBoundary(reading, partnershipId, territoryId))?.polygons ?? null
  const ids = within.map(one => one.seriesId)
  const ofGrounds = (await listCellSumsOfSeries(reading, partnershipId, ids, years)).map(
    ({ cell, amount, seriesId }) => ({
      cell,
      amount,
      ground: within.find(one => one.seriesId === seriesId)?.name ?? null,
    }),
  )
  const grounds = new Map(largestOfEach(ofGrounds, ({ cell }) => cell).map(one => [one.cell, one.ground]))
  return {
    counts: counts.map(count => ({ ...count, ground: grounds.get(count.cell) ?? null })),
    grounds: groundsNamed(ofGrounds),
    boundary,
    picture: cellsPicture(counts, known, boundary),
  }
}

/** Of those that are alike the one with most events; the first of several. */
function largestOfEach<C extends CellCount>(counts: readonly C[], alike: (count: C) => string): C[] {
  return [...Map.groupBy(counts, alike).values()].map(group =>
    group.reduce((largest, one) => (one.amount > largest.amount ? one : largest)),
  )
}

function groundsNamed(counts: readonly CellCount[]): NamedGround[] {
  return [...Map.groupBy(counts, ({ ground }) => ground ?? '')]
    .map(([name, cells]) => {
      const events = cells.reduce((sum, { amount }) => sum + amount, 0)
      const middle = (axis: 0 | 1) =>
        cells.reduce((sum, { cell, amount }) => sum + amount * middleOf(cell)[axis], 0) / events
      return { name, events, at: [middle(0), middle(1)] as Position }
    })
    .filter(({ name, events }) => name !== '' && events > 0)
    .sort((a, b) => b.events - a.events)
    .map(({ name, at }) => ({ name, at }))
}

const fewEvents = 30
/** More cells than these take longer than a page may; larger ones are taken instead. */
const mostCells = 6_000

/** `known`: every cell in which anything has been counted on this ground. Null where the source has no cells. */
export function cellsPicture(
  counts: readonly CellCount[],
  known: readonly string[],
  boundary: Boundary | null,
): CellsPicture | null {
  const [first] = known
  if (!first) return null
  const events = counts.reduce((sum, { amount }) => sum + amount, 0)
  const picture = { events, isBounded: boundary !== null }
  if (events < fewEvents) return { ...picture, few: true, sizes: [] }
  const hull = hullOf(known.map(cell => middleOf(cell)))
  const outline = boundary ?? (hull.length > 3 ? [[hull]] : [])
  let resolution = getResolution(first)
  while (resolution > 0 && extentOf(outline) > 10 * mostCells * getHexagonAreaAvg(resolution, 'km2'))
    resolution--
  let study = studyCells(outline, known, resolution)
  while (study.length > mostCells && resolution > 0) {
    resolution--
    study = studyCells(outline, known, resolution)
  }
  const coarser = resolution - 1
  const sizes = [
    ofSize(counts, study, resolution),
    ...(coarser >= 0 ? [ofSize(counts, studyCells(outline, known, coarser), coarser)] : []),
  ]
  return { ...picture, few: false, sizes: sizes.filter(size => size !== null) }
}

/** The cells of the ground, and those outside of its outline in which something has been counted none the less. */
function studyCells(outline: Boundary, known: readonly string[], resolution: number): string[] {
  const within = outline.flatMap(polygon => polygonToCells(polygon, resolution, true))
  return [...new Set([...within, ...known.map(cell => cellToParent(cell, resolution))])]
}

/** Square kilometres of what lies between the outermost corners, so that no outline of half the world is filled with small cells. */
function extentOf(outline: Boundary): number {
  const [wide, high] = ([0, 1] as const).map(axis => {
    const values = outline.flat(2).map(corner => corner[axis])
    const [low, top] = values.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [180, -180])
    return Math.max(0, (top ?? 0) - (low ?? 0))
  }) as [number, number]
  return wide * high * 111 * 111 * 0.5
}

/** Null where there are too few cells for any of them to have neighbours that are not all. */
function ofSize(
  counts: readonly CellCount[],
  study: readonly string[],
  resolution: number,
): CellsOfSize | null {
  if (study.length < 20) return null
  const amounts = new Map<string, number>()
  for (const { cell, amount } of counts) {
    const at = cellToParent(cell, resolution)
    amounts.set(at, (amounts.get(at) ?? 0) + amount)
  }
  const inOrder = study.map(cell => amounts.get(cell) ?? 0)
  const { events, generalizedGini } = concentration(inOrder)
  const holding = cellsHolding(inOrder, 50)
  if (holding === null || generalizedGini === null) return null
  const placeOf = new Map(study.map((cell, at) => [cell, at]))
  const around = study.map(cell => gridDisk(cell, 1).flatMap(one => placeOf.get(one) ?? []))
  const { cells } = hotSpots(inOrder, around)
  const hot = cells
    .flatMap((judged, at) => (judged && judged.hotQ <= 0.05 ? [{ cell: study[at] ?? '', z: judged.z }] : []))
    .sort((a, b) => b.z - a.z)
  const { meanShare, interval } = randomBaseline(study.length, events, drawsFor(events))
  const [latitude, longitude] = cellToLatLng(study[Math.floor(study.length / 2)] ?? '')
  return {
    area: cellSizeAt(latitude, longitude, resolution).area,
    cells: study.length,
    events,
    holding,
    share: holding / study.length,
    byChance: { share: meanShare, interval },
    gini: generalizedGini,
    hot: hot.map(({ cell }) => cell),
  }
}

/** With many events each draw is nearly the same, and takes longer. */
const drawsFor = (events: number): number => Math.min(300, Math.max(40, Math.round(150_000 / events)))

function middleOf(cell: string): Position {
  const [latitude, longitude] = cellToLatLng(cell)
  return [longitude, latitude]
}

/** A. M. Andrew, Information Processing Letters 9 (1979) 216–219. */
export function hullOf(points: readonly Position[]): Position[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const side = (list: readonly Position[]) => {
    const hull: Position[] = []
    for (const point of list) {
      while (hull.length >= 2 && turn(hull.at(-2)!, hull.at(-1)!, point) <= 0) hull.pop()
      hull.push(point)
    }
    return hull.slice(0, -1)
  }
  const ring = [...side(sorted), ...side(sorted.toReversed())]
  const [start] = ring
  return start ? [...ring, start] : sorted
}

const turn = (a: Position, b: Position, c: Position): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

/** A cell as it is drawn. */
export type DrawnCell = CellCount & { corners: Position[]; isHot: boolean }

/** So many hexagons are drawn where no script runs: more make a page that takes long to come. */
const mostDrawn = 500

/** The counts in cells that are as small as they may be drawn, of which those are marked that are hot in the size of theirs. */
export function drawnCells(
  counts: readonly CellCount[],
  { sizes }: Pick<CellsPicture, 'sizes'>,
  most = mostDrawn,
): DrawnCell[] {
  let cells = [...counts]
  while (cells.length > most) {
    const larger = Map.groupBy(cells, ({ cell }) => cellToParent(cell, getResolution(cell) - 1))
    cells = [...larger].map(([cell, parts]) => ({
      cell,
      amount: parts.reduce((sum, { amount }) => sum + amount, 0),
      ground: largestOfEach(parts, () => '')[0]?.ground ?? null,
    }))
  }
  const hot = new Set(sizes.flatMap(size => size.hot))
  return cells.map(({ cell, amount, ground = null }) => ({
    cell,
    amount,
    ground,
    corners: cellToBoundary(cell, true) as Position[],
    isHot: hot.has(cell),
  }))
}
