import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { ActivityPage } from '../../../operations/activity.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** The activity's links in the chain: the area it belongs to, what it answers and shall lead to, how, who does it and where. */
export function Chain({ data, slug }: { data: ActivityPage; slug: string }) {
  const { area, problem, cause, goals, programme, group, place, otherYears } = data
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
        {problem && (
          <div>
            <dt>{m.problem_text()}</dt>
            <dd>
              <a href={paths.record(slug, 'problem', problem.id)}>{problem.text}</a>
            </dd>
          </div>
        )}
        {cause && (
          <div>
            <dt>{m.cause_text()}</dt>
            <dd>
              <a href={paths.record(slug, 'cause', cause.id)}>{cause.text}</a>
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
        {programme && (
          <div>
            <dt>{m.activity_programme()}</dt>
            <dd>
              <a href={paths.record(slug, 'programme', programme.id)}>{programme.name}</a>
            </dd>
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
