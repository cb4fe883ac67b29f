/** The cell of the ground that a row's point lies in. */
import { cellToParent, getResolution, isValidCell, latLngToCell } from 'h3-js'
import { numberOf } from './amount.ts'
import type { Columns } from './columns.ts'
import type { FigureLayout } from './layout.ts'
import { isBlank, type Row, textIn } from './rows.ts'

/** Cells of about a tenth of a square kilometre: no point is kept finer. */
const resolution = 9

/** An H3 index in hexadecimal; null where the row has no point, or one that is nowhere. */
export function cellOf(row: Row, columns: Columns, { decimal }: FigureLayout): string | null {
  const cell = columns.at('cell')
  if (cell !== null) {
    const said = textIn(row[cell]).trim().toLowerCase()
    if (!isValidCell(said) || getResolution(said) < resolution) return null
    return cellToParent(said, resolution)
  }
  const [latitudeAt, longitudeAt] = [columns.at('latitude'), columns.at('longitude')]
  if (latitudeAt === null || longitudeAt === null) return null
  if (isBlank(row[latitudeAt]) || isBlank(row[longitudeAt])) return null
  const latitude = numberOf(textIn(row[latitudeAt]), decimal)
  const longitude = numberOf(textIn(row[longitudeAt]), decimal)
  if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    return null
  // Nothing happens in the sea off Africa: it is what a missing point becomes.
  return latitude === 0 && longitude === 0 ? null : latLngToCell(latitude, longitude, resolution)
}
