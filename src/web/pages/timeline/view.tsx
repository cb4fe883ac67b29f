import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { TimelinePage } from '../../../operations/timeline.ts'
import { listed, longDate, m } from '../../../texts/texts.ts'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { durationMeaning } from '../activity/meaning.ts'
import { ViewsRow } from '../plan/views-row.tsx'
import { Bar, FollowUps } from './bar.tsx'
import { Grid, Scale } from './scale.tsx'

type Props = { data: TimelinePage; slug: string; can: Can }
type Area = TimelinePage['areas'][number]

/** With more than these the areas are folded, so that the page can be looked over. */
const mostUnfolded = 60

/** Every activity along the plan's time, area by area: a table whose last column is drawn. */
export function TimelineView({ data, slug, can }: Props) {
  const { plan, areas, untimed } = data
  const count = areas.reduce((sum, { activities }) => sum + activities.length, 0)
  return (
    <>
      <p class="over">{titleWithYear(plan)}</p>
      <h1>{m.timeline_title()}</h1>
      <ViewsRow slug={slug} planId={plan.id} current="timeline" can={can} />
      {count === 0 && untimed.length === 0 && <p class="empty">{m.table_no_activities()}</p>}
      {count > 0 && <Key data={data} />}
      <svg class="defined" aria-hidden="true">
        <defs>
          <g id="grid">
            <Grid {...data} />
          </g>
        </defs>
      </svg>
      {areas.map(area => (
        <details key={area.id} class="timeline" open={count <= mostUnfolded}>
          <summary>
            <h2>{area.name}</h2>
            <span class="quiet">
              {area.activities.length === 1
                ? m.table_count_one()
                : m.table_count({ total: area.activities.length })}
            </span>
          </summary>
          <Rows data={data} area={area} slug={slug} />
        </details>
      ))}
      {untimed.length > 0 && <Untimed data={data} slug={slug} can={can} />}
    </>
  )
}

function Rows({ data, area, slug }: { data: TimelinePage; area: Area; slug: string }) {
  return (
    <table class="timeline-rows" aria-label={area.name}>
      <thead>
        <tr>
          <th scope="col">{m.activity_title()}</th>
          <th scope="col">
            <Scale {...data} label={scaleText(data)} />
          </th>
        </tr>
      </thead>
      <tbody>
        {area.activities.map(activity => (
          <tr key={activity.id}>
            <th scope="row">
              <a href={paths.record(slug, 'activity', activity.id)}>{titleText(activity.title)}</a>
              <span class="detail">
                {activity.duration}
                {activity.timing === 'late' && <span class="asks"> ▲ {m.timing_late()}</span>}
                {activity.timing === 'done' && ` ✓ ${m.timing_done()}`}
              </span>
            </th>
            <td class="drawn">
              <svg role="img" aria-label={said(activity)}>
                <use href="#grid" />
                <Bar bar={activity.bar} timing={activity.timing} />
                <FollowUps points={activity.followUpPoints} lines={data.lines} />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a row's drawing says, in words. */
function said(activity: Area['activities'][number]): string {
  const meaning = durationMeaning(activity) ?? activity.duration ?? ''
  const points = activity.followUpPoints
  return points.length > 0 ? `${meaning}. ${m.timeline_followed_up({ points: listed(points) })}` : meaning
}

function scaleText({ stretch, lines }: TimelinePage): string {
  const points = lines.map(({ points, on }) => `${points.join(' · ')} ${longDate(on)}`)
  const days = m.timeline_from_to({ from: longDate(stretch.from), to: longDate(stretch.to) })
  return points.length > 0 ? `${days}. ${m.timeline_points({ points: listed(points) })}` : days
}

/** What the shapes mean, of those that are there. */
function Key({ data: { areas, lines, stretch } }: { data: TimelinePage }) {
  const activities = areas.flatMap(area => area.activities)
  const shapes = [
    { shape: 'bar', text: m.timeline_key_bar() },
    { shape: 'open', text: m.timeline_key_open() },
    { shape: 'continuous', text: m.timeline_key_continuous() },
    { shape: 'due', text: m.timeline_key_due() },
  ] as const
  return (
    <>
      <p class="quiet">{m.timeline_explained({ from: longDate(stretch.from), to: longDate(stretch.to) })}</p>
      <ul class="timeline-key">
        {shapes
          .filter(({ shape }) => activities.some(({ bar }) => bar.shape === shape))
          .map(({ shape, text }) => (
            <li key={shape}>
              <svg aria-hidden="true">
                <Bar
                  bar={{
                    shape,
                    from: 0,
                    to: shape === 'due' ? 0.8 : 1,
                    before: false,
                    after: shape === 'open',
                  }}
                  timing="due"
                />
              </svg>
              {text}
            </li>
          ))}
        {lines.length > 0 && (
          <li>
            <svg aria-hidden="true" class="ring">
              <circle class="follow-up" r="4" cx="50%" cy="50%" />
            </svg>
            {m.timeline_key_follow_up()}
          </li>
        )}
        {activities.some(({ timing }) => timing === 'done') && (
          <li>
            <svg aria-hidden="true">
              <Bar bar={{ shape: 'bar', from: 0, to: 1, before: false, after: false }} timing="done" />
            </svg>
            {m.timing_done()}
          </li>
        )}
      </ul>
    </>
  )
}

function Untimed({ data, slug, can }: Props) {
  return (
    <section aria-labelledby="untimed">
      <h2 id="untimed">{m.timeline_untimed()}</h2>
      <p class="quiet">{m.timeline_untimed_explained()}</p>
      <ul class="gaps">
        {data.untimed.map(({ id, title, duration, areaName }) => (
          <li key={id}>
            <span>
              <a href={paths.record(slug, 'activity', id)} class="plain">
                {titleText(title)}
              </a>
              <span class="detail">{[areaName, duration].filter(Boolean).join(' · ')}</span>
            </span>
            {can('change', 'activity') && (
              <a href={`${paths.change(slug, 'activity', id)}#duration`}>
                {m.gap_mend_time()}
                <span class="visually-hidden"> – {titleText(title)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
