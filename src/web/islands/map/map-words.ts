/** What the map says, in the page's language. */
import type { MapCell } from './map-cells.ts'

/** Sentences as the page gives them; `cell` has `{amount}` and `{place}`, `hot` is added where a cell stands out. */
export type GivenWords = Record<
  'keys' | 'list' | 'nearer' | 'further' | 'whole' | 'key' | 'marked' | 'cell' | 'hot' | 'credit',
  string
>

export type MapWords = Omit<GivenWords, 'cell' | 'hot'> & { cell(cell: MapCell): string }

export function wordsOf(given: GivenWords): MapWords {
  return {
    ...given,
    cell: ({ amount, latitude, longitude, isHot }) =>
      given.cell
        .replace('{amount}', String(amount))
        .replace('{place}', `${latitude.toFixed(4)} N, ${longitude.toFixed(4)} Ö`) +
      (isHot ? ` ${given.hot}` : ''),
  }
}
