import type { Picture } from '../../../operations/picture.ts'
import { longDate, m } from '../../../texts/texts.ts'

/** Hours and cells are summed by calendar year: where other months are chosen, a reader must know that these are of more. */
export function WholeYears({ data: { chosen, years } }: { data: Picture }) {
  const { months, known } = chosen
  const [first, last] = [`${years.from}-01-01`, `${years.to}-12-31`]
  const from = first > known.from ? first : known.from
  const to = last < known.to ? last : known.to
  if (months.from === from.slice(0, 7) && months.to === to.slice(0, 7)) return null
  return <p class="quiet">{m.picture_whole_years({ from: longDate(from), to: longDate(to) })}</p>
}
