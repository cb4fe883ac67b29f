import type { Picture } from '../../../operations/picture.ts'
import { m } from '../../../texts/texts.ts'
import { Change } from './change.tsx'

/** The grounds within the chosen one, most events first, each with what may be said of it: a ranked list, not a heat map. */
export function Places({ data }: { data: Picture }) {
  const { focus, places, chosen } = data
  if (!focus) return null
  return (
    <section aria-labelledby="places">
      <h2 id="places">{m.picture_places({ category: focus.category.name })}</h2>
      {places.length === 0 ? (
        <p class="empty">{m.picture_places_none({ territory: chosen.territory.name })}</p>
      ) : (
        <ol class="changes">
          {places.map(row => (
            <li key={row.seriesId}>
              <Change
                comparison={row.comparison}
                lopsided={row.lopsided}
                name={m.picture_number_of({ place: row.territory.name })}
                id={row.seriesId}
                step={chosen.step}
              />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
