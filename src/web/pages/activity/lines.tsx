import type { ComponentChildren } from 'preact'
import { m } from '../../../texts/texts.ts'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'

type Line = { id: string; title: string; duration: string | null }

/** What is done at a place or by a group, a line an activity: beside its time what that page has to say of it. */
export function ActivityLines<L extends Line>(props: {
  heading: string
  empty: string
  activities: L[]
  slug: string
  column: { heading: string; of(activity: L): ComponentChildren }
  /** What stands below the title. */
  under?(activity: L): ComponentChildren
}) {
  const { heading, empty, activities, slug, column, under } = props
  return (
    <section aria-labelledby="activities">
      <h2 id="activities">{heading}</h2>
      {activities.length === 0 ? (
        <p class="empty">{empty}</p>
      ) : (
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">{m.activity_title()}</th>
              <th scope="col">{column.heading}</th>
              <th scope="col">{m.activity_duration()}</th>
            </tr>
          </thead>
          <tbody>
            {activities.map(activity => (
              <tr key={activity.id}>
                <th scope="row">
                  <a href={paths.record(slug, 'activity', activity.id)}>{titleText(activity.title)}</a>
                  {under && <span class="under">{under(activity)}</span>}
                </th>
                <td>{column.of(activity)}</td>
                <td>{activity.duration ?? <span class="missing">–</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
