import type { Problems } from '../../../domain/fields.ts'
import { m } from '../../../texts/texts.ts'
import { ErrorSummary, Field } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import { FigureValues } from './chapters-view.tsx'
import { leftInWords, type Review } from './review.ts'

/** The last step: what the draft becomes, what is left unsure, which figures are accepted. */
export function ConfirmView({
  review,
  year,
  accepted = [],
  problems = {},
}: {
  review: Review
  year: string
  accepted?: string[]
  problems?: Problems
}) {
  const { slug, draft } = review
  const { plan } = draft
  const left = leftInWords(review.left)
  const back = paths.draft(slug, draft.id)
  const control = {
    name: 'year',
    label: m.draft_confirm_year(),
    help: m.draft_confirm_year_help(),
    kind: 'number',
  } as const
  const created: [string, number][] = [
    [m.draft_confirm_areas(), plan.areas.length],
    [m.draft_confirm_goals(), plan.areas.flatMap(({ goals }) => goals).length],
    [m.draft_confirm_activities(), plan.areas.flatMap(({ activities }) => activities).length],
    [m.draft_confirm_groups(), plan.governance.bodies.length],
    [m.draft_places(), plan.places.length],
    [m.draft_central(), plan.centralAreas.length],
  ]
  if (plan.areas.length === 0) {
    return (
      <>
        <h1>{m.draft_confirm_title()}</h1>
        <p>{m.draft_confirm_nothing()}</p>
        <p>
          <a class="button" href={back}>
            {m.draft_confirm_back()}
          </a>
        </p>
      </>
    )
  }
  return (
    <>
      <h1>{m.draft_confirm_title()}</h1>
      <p class="lead">{m.draft_confirm_lead()}</p>
      {left && (
        <div class="notice">
          <h2>{m.draft_confirm_left()}</h2>
          <p>{m.draft_confirm_left_explanation({ left: left.charAt(0).toUpperCase() + left.slice(1) })}</p>
          <p>
            <a href={back}>{m.draft_confirm_back()}</a>
          </p>
        </div>
      )}
      <ErrorSummary controls={[control]} problems={problems} />
      <h2>{m.draft_confirm_contents()}</h2>
      <dl class="created">
        {created
          .filter(([, count]) => count > 0)
          .map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{count}</dd>
            </div>
          ))}
      </dl>
      <form method="post" class="confirm" novalidate>
        <input type="hidden" name="version" value={draft.version} />
        <Field control={control} value={year} problem={problems.year} />
        {plan.statistics.length > 0 && (
          <fieldset>
            <legend>{m.draft_confirm_figures()}</legend>
            <p class="help">{m.draft_confirm_figures_help()}</p>
            {plan.statistics.map(statistic => (
              <div class="tick" key={statistic.id}>
                <input
                  type="checkbox"
                  id={`accept-${statistic.id}`}
                  name="accepted"
                  value={statistic.id}
                  checked={accepted.includes(statistic.id)}
                  aria-describedby={`accept-${statistic.id}-sentence`}
                />
                <div>
                  <label for={`accept-${statistic.id}`}>{statistic.indicator.text}</label>
                  <FigureValues
                    values={[...statistic.values, ...statistic.breakdown]}
                    of={statistic.partOf?.value ?? null}
                    unit={statistic.unit}
                  />
                  <p class="help" id={`accept-${statistic.id}-sentence`}>
                    {statistic.sentence.text}
                  </p>
                </div>
              </div>
            ))}
          </fieldset>
        )}
        <p class="buttons">
          <button type="submit" class="primary">
            {left ? m.draft_confirm_anyway() : m.draft_confirm()}
          </button>
          <a href={back}>{m.draft_confirm_back()}</a>
        </p>
      </form>
    </>
  )
}
