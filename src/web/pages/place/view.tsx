import type { PlacePage } from '../../../operations/place.ts'
import { otherNamesText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { ActivityLines } from '../activity/lines.tsx'
import { History } from '../history/history.tsx'
import { Figures } from '../indicator/figures.tsx'
import { Prose } from '../plan/prose.tsx'

type Props = { data: PlacePage; slug: string; can: Can }

/** A place: its collaboration, what is done there, what is wrong there, and what the plan's picture and figures say of it. */
export function PlaceView(props: Props) {
  const { data, slug, can } = props
  const { place } = data
  const otherNames = otherNamesText(place.otherNames)
  return (
    <>
      <h1>
        <Jointed text={place.name} />
      </h1>
      {otherNames && <p class="lead">{otherNames}</p>}
      {can('change', 'place') && (
        <p class="tools">
          <ChangeLink href={paths.change(slug, 'place', place.id)} what={place.name} />
        </p>
      )}
      {place.description && <p class="running">{place.description}</p>}
      <Facts rows={[{ label: m.place_collaboration(), value: place.collaboration }]} />
      <ActivityLines
        heading={m.place_activities()}
        empty={m.place_no_activities()}
        activities={data.activities}
        slug={slug}
        column={{
          heading: m.place_group(),
          of: ({ groupId, groupName, workingGroup }) =>
            groupId ? (
              <a href={paths.record(slug, 'group', groupId)}>{groupName}</a>
            ) : (
              (workingGroup ?? <span class="missing">–</span>)
            ),
        }}
        under={({ areaId, areaName }) => <a href={paths.record(slug, 'area', areaId)}>{areaName}</a>}
      />
      <PlaceProblems {...props} />
      <Picture {...props} />
      <PlaceFigures {...props} />
      <History events={data.events} slug={slug} can={can} />
    </>
  )
}

/** What is wrong at the place, each problem with the area whose chain it stands in. */
function PlaceProblems({ data: { problems }, slug }: Props) {
  if (problems.length === 0) return null
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{m.place_problems()}</h2>
      <ol class="problems">
        {problems.map(({ id, text, areaId, areaName }) => (
          <li key={id}>
            <p>
              <a class="words" href={paths.record(slug, 'problem', id)}>
                {text}
              </a>
            </p>
            <p class="under">
              <a href={paths.record(slug, 'area', areaId)}>{m.place_picture_of({ area: areaName })}</a>
            </p>
          </li>
        ))}
      </ol>
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
