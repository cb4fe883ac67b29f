import type { Problems } from '../../../domain/fields.ts'
import type { ConfirmationPage } from '../../../operations/confirm-preview.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { sentenceCase } from '../../parts/count.ts'
import { ErrorSummary, Field } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import { FigureValues } from './figure-view.tsx'
import { leftInWords, type Review } from './review.ts'

/** The last step: what the draft becomes, what is left unsure, which figures are accepted. */
export function ConfirmView({
  review,
  data,
  accepted = [],
  problems = {},
}: {
  review: Review
  data: ConfirmationPage
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
      {data.otherOwner && (
        <div class="notice">
          <h2>{m.draft_confirm_other_owner(data.otherOwner)}</h2>
          <p>{m.draft_confirm_other_owner_explanation()}</p>
        </div>
      )}
      {left && (
        <div class="notice">
          <h2>{m.draft_confirm_left()}</h2>
          <p>{m.draft_confirm_left_explanation({ left: sentenceCase(left) })}</p>
          <p>
            <a href={back}>{m.draft_confirm_back()}</a>
          </p>
        </div>
      )}
      <ErrorSummary controls={[control]} problems={problems} />
      <h2>{m.draft_confirm_contents()}</h2>
      <Created created={data.created} />
      <StandingNote standing={data.standing} />
      <form method="post" class="confirm" novalidate>
        <input type="hidden" name="version" value={draft.version} />
        <Field control={control} value={data.year} problem={problems.year} />
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

/** What is new when the draft has been confirmed; what the partnership has already is left out. */
function Created({ created }: Pick<ConfirmationPage, 'created'>) {
  const named = (
    [
      [m.draft_confirm_groups(), created.groups],
      [m.draft_confirm_organisations(), created.organisations],
      [m.draft_confirm_positions(), created.positions],
      [m.draft_places(), created.places],
    ] satisfies [string, string[]][]
  ).filter(([, names]) => names.length > 0)
  const lines: [string, number][] = [
    [m.draft_confirm_areas(), created.areas],
    [m.draft_confirm_goals(), created.goals],
    [m.draft_confirm_activities(), created.activities],
    ...named.map(([name, names]): [string, number] => [name, names.length]),
    [m.draft_central(), created.catalogueAreas],
  ]
  return (
    <>
      <dl class="created">
        {lines
          .filter(([, count]) => count > 0)
          .map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{count}</dd>
            </div>
          ))}
      </dl>
      {named.map(([name, names]) => (
        <p key={name} class="quiet">
          {name}: {names.join(', ')}
        </p>
      ))}
    </>
  )
}

/** What becomes of the plan that is shown today. */
export function StandingNote({ standing }: Pick<ConfirmationPage, 'standing'>) {
  switch (standing.name) {
    case 'first':
      return null
    case 'replaced':
      return <p>{m.draft_confirm_replaced(standing)}</p>
    case 'undecided':
      return <p>{m.draft_confirm_undecided(standing)}</p>
    case 'stays':
      return <p>{m.draft_confirm_stays(standing)}</p>
    case 'waits':
      return <p>{m.draft_confirm_waits({ plan: standing.plan, date: longDate(standing.begins) })}</p>
  }
}
