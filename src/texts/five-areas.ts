import { m } from './texts.ts'

/** When the five areas took over from the list before them. */
export const fiveAreasFrom = '2024-01-01'

/** The central areas of the agreement between the city and the police region from January 2024, in its order. */
export function fiveCentralAreas(): string[] {
  return [
    m.beginning_area_young(),
    m.beginning_area_places(),
    m.beginning_area_system(),
    m.beginning_area_victims(),
    m.beginning_area_settings(),
  ]
}
