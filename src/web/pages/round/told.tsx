import type { FormTold } from '../../../domain/round.ts'
import { standingShape, standingText } from '../../../texts/answers.ts'
import { valueText } from '../../../texts/names.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'

/** What a form tells before it asks: what was promised, what was answered last, what has been given to do, and the figures. */
export function Told({
  form: { activity, goals, last, actionPoints, continuous, figures },
}: {
  form: FormTold
}) {
  const facts = [
    { label: m.activity_description(), value: activity.description },
    { label: m.activity_operative_goal(), value: activity.operativeGoal },
    { label: m.activity_duration(), value: activity.duration },
    { label: m.activity_convener(), value: activity.convener },
    { label: m.activity_working_group(), value: activity.workingGroup },
    { label: m.activity_follow_up(), value: activity.followUp },
    { label: m.activity_status(), value: activity.status },
  ].filter(({ value }) => value)
  return (
    <>
      <section aria-labelledby="promised">
        <h2 id="promised">{m.answer_promised()}</h2>
        <Facts rows={facts} />
      </section>
      {last && (
        <section aria-labelledby="last">
          <h2 id="last">{m.answer_last()}</h2>
          <p class="detail">
            {m.answer_last_at({ point: last.point, day: longDate(last.at), as: last.answeredAs })}
          </p>
          <p>
            <span aria-hidden="true">{standingShape(last.production)}</span> {standingText(last.production)}
          </p>
          {last.produced && <p class="words">{last.produced}</p>}
          {last.nextStep && (
            <p class="words">
              {m.answer_next_step()}: {last.nextStep}
            </p>
          )}
        </section>
      )}
      {actionPoints.length > 0 && (
        <section aria-labelledby="tasks">
          <h2 id="tasks">{m.answer_tasks()}</h2>
          <ul class="lines">
            {actionPoints.map(({ wording, owner, due, done, note }) => (
              <li key={wording}>
                {wording}
                <span class="under">
                  {[done ? m.answer_task_done() : m.answer_task_open(), owner, due, note]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {continuous.length > 0 && (
        <section aria-labelledby="said">
          <h2 id="said">{m.answer_continuous()}</h2>
          <ul class="lines">
            {continuous.map(({ heldOn, words }) => (
              <li key={heldOn + words}>
                {longDate(heldOn)}
                <p class="words">{words}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {goals.length > 0 && (
        <section aria-labelledby="goals">
          <h2 id="goals">{m.answer_goals()}</h2>
          {goals.map(goal => (
            <p key={goal} class="words">
              {goal}
            </p>
          ))}
        </section>
      )}
      {figures.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">{m.answer_figures()}</h2>
          <p class="detail">{m.answer_figures_note()}</p>
          <ul class="lines">
            {figures.map(({ name, kind, unit, values }) => (
              <li key={name}>
                {name}
                <span class="under">
                  {values
                    .map(({ label, ...value }) =>
                      [label, valueText(value, { kind, unit })].filter(text => text !== '').join(': '),
                    )
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
