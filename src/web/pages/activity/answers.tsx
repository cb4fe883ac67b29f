import type { ActivityPage } from '../../../operations/activity.ts'
import { effectText, standingShape, standingText } from '../../../texts/answers.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** What has been answered of the activity at the reporting points, over the years, the latest first. */
export function Answers({ data: { answers }, slug }: { data: ActivityPage; slug: string }) {
  if (answers.length === 0) return null
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{m.answer_at_points()}</h2>
      <ul class="lines">
        {answers.map(({ id, followUpId, code, year, at, answeredAs, production, effect, produced }) => (
          <li key={id}>
            <a href={paths.activityFollowUp(slug, followUpId)}>
              {code} {year}
            </a>{' '}
            <span class="shape" aria-hidden="true">
              {standingShape(production)}
            </span>{' '}
            {standingText(production)}
            <span class="under">
              {[effect && `${m.answer_effect()} ${effectText(effect)}`, answeredAs, longDate(at)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {produced && <p class="words">{produced}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
