import type { PlacesPage } from '../../../operations/place.ts'
import { otherNamesText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { AddLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

/** The places, each with the state of the collaboration around it and how much is done there. */
export function PlacesView({
  data: { places },
  slug,
  can,
  own,
}: {
  data: PlacesPage
  slug: string
  can: Can
  /** The person sees only places that they take part in. */
  own: boolean
}) {
  return (
    <>
      <h1>{m.place_title()}</h1>
      {places.length === 0 ? (
        <p class="empty">{own ? m.place_none_own() : m.place_none()}</p>
      ) : (
        <table class="stacks places">
          <thead>
            <tr>
              <th scope="col">{m.place_place()}</th>
              <th scope="col">{m.place_collaboration()}</th>
              <th scope="col">{m.place_activity_count()}</th>
            </tr>
          </thead>
          <tbody>
            {places.map(place => (
              <tr key={place.id}>
                <th scope="row">
                  <a href={paths.record(slug, 'place', place.id)}>{place.name}</a>
                  {place.otherNames.length > 0 && (
                    <span class="under">{otherNamesText(place.otherNames)}</span>
                  )}
                </th>
                <td class="running">
                  {place.collaboration ?? <span class="missing">{m.place_no_collaboration()}</span>}
                </td>
                <td data-label={m.place_activity_count()}>{place.activities}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(can('add', 'place') || can('change', 'place')) && (
        <p class="row-links">
          {can('add', 'place') && <AddLink href={paths.add(slug, 'place')} what={m.place_name()} />}
          {can('change', 'place') && places.length > 1 && (
            <a class="edit" href={paths.placesOrder(slug)}>
              {m.plan_order()}
            </a>
          )}
        </p>
      )}
    </>
  )
}
