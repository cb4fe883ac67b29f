/** What the map says, in the page's language. */
import type { MapCell } from './map-cells.ts'

/**
 * Sentences as the page gives them; `cell` has `{amount}` and `{place}`, `within` a place in a `{ground}`, and `hot` is added where a cell
 * stands out.
 */
export type GivenWords = Record<
  'keys' | 'list' | 'nearer' | 'further' | 'whole' | 'key' | 'marked' | 'cell' | 'within' | 'hot' | 'credit',
  string
>

export type MapWords = Omit<GivenWords, 'cell' | 'within' | 'hot'> & { cell(cell: MapCell): string }

export function wordsOf(given: GivenWords): MapWords {
  return {
    ...given,
    cell: ({ amount, latitude, longitude, ground, isHot }) => {
      const place = `${latitude.toFixed(4)} N, ${longitude.toFixed(4)} Ö`
      const where = ground
        ? given.within.replace('{place}', () => place).replace('{ground}', () => ground)
        : place
      const told = given.cell.replace('{amount}', String(amount)).replace('{place}', () => where)
      return isHot ? `${told} ${given.hot}` : told
    },
  }
}
