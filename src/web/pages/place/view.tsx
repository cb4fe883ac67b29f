import type { PlacePage } from '../../../operations/place.ts'
import { m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { otherNamesText } from '../group/words.ts'
import { History } from '../history/history.tsx'
import { Figures } from '../indicator/figures.tsx'
import { Prose } from '../plan/prose.tsx'

type Props = { data: PlacePage; slug: string; can: Can }

/** A place: its collaboration, what is done there, and what the plan's picture and figures say of it. */
export function PlaceView(props: Props) {
  const { data, slug, can } = props
  const { place } = data
  const otherNames = otherNamesText(place.otherNames)
  return (
    <>
      <h1>{place.name}</h1>
      {otherNames && <p class="lead">{otherNames}</p>}
      {can('change', 'place') && (
        <p class="tools">
          <ChangeLink href={paths.change(slug, 'place', place.id)} what={place.name} />
        </p>
      )}
      {place.description && <p class="running">{place.description}</p>}
      <Facts rows={[{ label: m.place_collaboration(), value: place.collaboration }]} />
      <Activities {...props} />
      <Picture {...props} />
      <PlaceFigures {...props} />
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
                  <a href={paths.record(slug, 'activity', activity.id)}>{titleText(activity.title)}</a>
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
function Picture({ data: { passages, areas }, slug, can }: Props) {
  if (!can('see', 'passage')) return null
  const areaIds = [...new Set(passages.map(({ areaId }) => areaId))]
  return (
    <section aria-labelledby="picture">
      <h2 id="picture">{m.place_picture()}</h2>
      {passages.length === 0 && <p class="empty">{m.place_no_picture()}</p>}
      {areaIds.map(areaId => (
        <div key={areaId}>
          <Prose
            passages={passages.filter(passage => passage.areaId === areaId)}
            slug={slug}
            mayChange={false}
            heading="h3"
          />
          <p class="under">
            {areaId ? (
              <a href={paths.record(slug, 'area', areaId)}>
                {m.place_picture_of({ area: areas.find(({ id }) => id === areaId)?.name ?? '' })}
              </a>
            ) : (
              <a href={paths.plan(slug)}>{m.house_plan()}</a>
            )}
          </p>
        </div>
      ))}
    </section>
  )
}

/** The figures that the plan's text gives for the place. */
function PlaceFigures({ data: { indicators }, slug, can }: Props) {
  if (indicators.length === 0) return null
  return (
    <section aria-labelledby="indicators">
      <h2 id="indicators">{m.place_indicators()}</h2>
      <Figures indicators={indicators} slug={slug} mayJudge={can('add', 'judgement')} />
    </section>
  )
}
