/** Cells as the map takes them: whole numbers, each corner as how much further than the middle it is, so that many of them are soon sent. */
import { cellToLatLng } from 'h3-js'
import type { showPictureCells } from '../../../operations/picture.ts'
import { yearsText } from '../../../texts/picture-words.ts'
import { m } from '../../../texts/texts.ts'
import type { SentCells } from '../../islands/map/map-cells.ts'

type Found = Extract<Awaited<ReturnType<typeof showPictureCells>>, { ok: true }>['value']

const fine = (degrees: number): number => Math.round(degrees * 1e5)

type Told = Pick<Found, 'years' | 'grounds' | 'boundary'> & {
  category: { name: string }
  cells: Pick<Found['cells'][number], 'cell' | 'amount' | 'ground' | 'corners' | 'isHot'>[]
}

export function sentCells({ category, years, cells, grounds, boundary }: Told): SentCells {
  return {
    title: m.picture_map({ category: category.name, years: yearsText(years) }),
    grounds: grounds.map(({ name, at: [longitude, latitude] }) => [name, fine(longitude), fine(latitude)]),
    cells: cells.map(({ cell, amount, ground, corners, isHot }) => {
      const [latitude, longitude] = cellToLatLng(cell)
      const [east, north] = [fine(longitude), fine(latitude)]
      // The ring ends where it begins.
      const offsets = corners.slice(0, -1).flatMap(([x, y]) => [fine(x) - east, fine(y) - north])
      const at = grounds.findIndex(({ name }) => name === ground)
      return [east, north, amount, isHot ? 1 : 0, at, ...offsets]
    }),
    outline: boundary ?? [],
  }
}
