import { type Timing, timingOf } from '../../../domain/due.ts'
import type { AreaPage } from '../../../operations/area.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'

const timings: Record<Timing, () => string> = {
  late: m.timing_late,
  due: m.timing_due,
  done: m.timing_done,
  running: m.timing_running,
  undated: m.timing_undated,
}
/** Shape and word together say a state; colour only repeats it. */
const shapes: Record<Timing, string> = { late: '▲', due: '○', done: '●', running: '◐', undated: '◌' }

/** What the partnership does in an area, a line an activity. */
export function AreaActivities({ data, slug }: { data: AreaPage; slug: string }) {
  const { area, today, via } = data
  const columns = {
    convener: m.activity_convener(),
    duration: m.activity_duration(),
    points: m.overview_points(),
    timing: m.activity_status(),
  }
  if (area.activities.length === 0) return <p>{via ? m.area_activities_via() : m.area_no_activities()}</p>
  return (
    <table class="stacks activities">
      <thead>
        <tr>
          <th scope="col">{m.activity_title()}</th>
          {Object.values(columns).map(text => (
            <th scope="col" key={text}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {area.activities.map(activity => {
          const timing = timingOf(activity, today)
          return (
            <tr key={activity.id}>
              <th scope="row">
                {activity.theme && <span class="theme">{activity.theme}</span>}
                <a href={paths.record(slug, 'activity', activity.id)}>{titleText(activity.title)}</a>
                {activity.workingGroup && <span class="detail">{activity.workingGroup}</span>}
              </th>
              <Cell label={columns.convener}>{activity.convener}</Cell>
              <Cell label={columns.duration}>{activity.duration}</Cell>
              <Cell label={columns.points}>{activity.followUpPoints.join('\u00a0')}</Cell>
              <Cell label={columns.timing} asks={timing === 'late'}>
                <span aria-hidden="true">{shapes[timing]} </span>
                {activity.status ?? timings[timing]()}
                {timing === 'late' && activity.endsOn && (
                  <span class="detail">{longDate(activity.endsOn)}</span>
                )}
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
