import { cellArea, getHexagonAreaAvg, getHexagonEdgeLengthAvg, latLngToCell } from 'h3-js'
import { mustBeCount } from './checked.ts'

/** Square metres and metres. */
export type CellSize = { averageArea: number; averageEdge: number; area: number }

/**
 * How large an H3 cell is at a place (WGS 84, degrees), beside the mean that is published for all cells of the resolution: in Sweden cells are about a quarter smaller, so counts
 * become densities by `area` alone.
 */
export function cellSizeAt(latitude: number, longitude: number, resolution: number): CellSize {
  mustBeCount('the resolution', resolution)
  return {
    averageArea: getHexagonAreaAvg(resolution, 'm2'),
    averageEdge: getHexagonEdgeLengthAvg(resolution, 'm'),
    area: cellArea(latLngToCell(latitude, longitude, resolution), 'm2'),
  }
}
