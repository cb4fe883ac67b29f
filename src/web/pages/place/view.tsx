import type { PlacePage } from '../../../operations/place.ts'
import { m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { History } from '../../parts/history.tsx'
import { paths } from '../../paths.ts'
import { otherNamesText } from '../group/words.ts'
import { Indicators } from './indicators.tsx'

type Props = { data: PlacePage; slug: string; mayChange: boolean; mayReadPicture: boolean }

/** A place: its collaboration, what is done there, and what the plan's picture and figures say of it. */
export function PlaceView(props: Props) {
  const { data, slug, mayChange } = props
  const { place } = data
  const otherNames = otherNamesText(place.otherNames)
  return (
    <>
      <h1>{place.name}</h1>
      {otherNames && <p class="lead">{otherNames}</p>}
      {mayChange && (
        <p>
          <a class="button" href={paths.change(slug, 'place', place.id)}>
            {m.house_change()}
          </a>
        </p>
      )}
      {place.description && <p class="running">{place.description}</p>}
      <Facts rows={[{ label: m.place_collaboration(), value: place.collaboration }]} />
      <Activities {...props} />
      <Picture {...props} />
      <Indicators indicators={data.indicators} />
      <History events={data.events} slug={slug} />
    </>
  )
}

function Activities({ data: { activities }, slug }: Props) {
  return (
    <section aria-labelledby="activities">
      <h2 id="activities">{m.place_activities()}</h2>
      {activities.length === 0 ? (
        <p class="empty">{m.place_no_activities()}</p>
      ) : (
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">{m.place_activity()}</th>
              <th scope="col">{m.place_group()}</th>
              <th scope="col">{m.place_duration()}</th>
            </tr>
          </thead>
          <tbody>
            {activities.map(activity => (
              <tr key={activity.id}>
                <th scope="row">
                  <a href={paths.record(slug, 'activity', activity.id)}>{activity.title}</a>
                  <span class="under">
                    <a href={paths.record(slug, 'area', activity.areaId)}>{activity.areaName}</a>
                  </span>
                </th>
                <td>
                  {activity.groupId ? (
                    <a href={paths.record(slug, 'group', activity.groupId)}>{activity.groupName}</a>
                  ) : (
                    (activity.workingGroup ?? <span class="missing">–</span>)
                  )}
                </td>
                <td>{activity.duration ?? <span class="missing">–</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** The plan's own words about the place, under the area whose picture they stand in. */
function Picture({ data: { passages }, slug, mayReadPicture }: Props) {
  if (!mayReadPicture) return null
  const areas = new Map<string | null, typeof passages>()
  for (const passage of passages) areas.set(passage.areaId, [...(areas.get(passage.areaId) ?? []), passage])
  return (
    <section aria-labelledby="picture">
      <h2 id="picture">{m.place_picture()}</h2>
      {passages.length === 0 && <p class="empty">{m.place_no_picture()}</p>}
      {[...areas].map(([areaId, ofArea]) => (
        <blockquote key={areaId} class="passages">
          {ofArea.map(passage => (
            <p key={passage.id} class={passage.kind}>
              {passage.text}
            </p>
          ))}
          <footer>
            {areaId ? (
              <a href={paths.record(slug, 'area', areaId)}>
                {m.place_picture_of({ area: ofArea[0]?.areaName ?? '' })}
              </a>
            ) : (
              <a href={paths.plan(slug)}>{m.house_plan()}</a>
            )}
          </footer>
        </blockquote>
      ))}
    </section>
  )
}
