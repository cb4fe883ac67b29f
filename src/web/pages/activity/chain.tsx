import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { ActivityPage } from '../../../operations/activity.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** The activity's links in the chain: the area it belongs to, what it shall lead to, who does it and where. */
export function Chain({ data, slug }: { data: ActivityPage; slug: string }) {
  const { area, goals, group, place, otherYears } = data
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">{m.activity_chain()}</h2>
      <dl class="chain">
        {area && (
          <div>
            <dt>{m.activity_area()}</dt>
            <dd>
              <a href={paths.record(slug, 'area', area.id)}>{area.name}</a>
            </dd>
          </div>
        )}
        {goals.length > 0 && (
          <div>
            <dt>{m.activity_goal()}</dt>
            {goals.map(goal => (
              <dd key={goal.id}>{goal.text}</dd>
            ))}
          </div>
        )}
        {group && (
          <div>
            <dt>{m.activity_group_link()}</dt>
            <dd>
              <a href={paths.record(slug, 'group', group.id)}>{group.name}</a>
            </dd>
          </div>
        )}
        {place && (
          <div>
            <dt>{m.activity_place()}</dt>
            <dd>
              <a href={paths.record(slug, 'place', place.id)}>{place.name}</a>
            </dd>
          </div>
        )}
        {otherYears.length > 0 && (
          <div>
            <dt>{m.activity_other_years()}</dt>
            {otherYears.map(({ id, planTitle, planYear }) => (
              <dd key={id}>
                <a href={paths.record(slug, 'activity', id)}>
                  {titleWithYear({ title: planTitle, year: planYear })}
                </a>
              </dd>
            ))}
          </div>
        )}
      </dl>
    </section>
  )
}
