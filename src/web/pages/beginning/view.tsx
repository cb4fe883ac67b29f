import type { Problems } from '../../../domain/fields.ts'
import type { Identity } from '../../../storage/database.ts'
import { listed, m } from '../../../texts/texts.ts'
import { ErrorSummary, Field, type Values } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import { questions } from './questions.ts'

/** The four questions on one page: all are seen before the first is answered. */
export function BeginningView({
  values,
  now,
  problems = {},
}: {
  values: Values
  /** Who answers: what is theirs is not seen by who they will be. */
  now: Identity
  problems?: Problems
}) {
  const asked = questions()
  return (
    <>
      <h1>{m.beginning_title()}</h1>
      <p class="lead">{m.beginning_lead()}</p>
      <p>
        {m.beginning_signed_in_as_another({
          partnerships: listed(now.memberships.map(({ partnershipName }) => partnershipName)),
          email: now.email,
        })}
      </p>
      <ErrorSummary controls={asked.flatMap(({ controls }) => controls)} problems={problems} />
      <form method="post" action={paths.begin()} novalidate>
        {asked.map(({ key, text, help, controls }, at) => (
          <fieldset key={key} class="question">
            <legend>
              <span class="question-number">{at + 1}</span> {text}
            </legend>
            {help && <p class="help">{help}</p>}
            {controls.map(control => (
              <Field
                key={control.name}
                control={control}
                value={values[control.name]}
                problem={problems[control.name]}
              />
            ))}
          </fieldset>
        ))}
        <p class="buttons">
          <button type="submit" class="primary">
            {m.beginning_begin()}
          </button>{' '}
          <a href={paths.start()}>{m.house_cancel()}</a>
        </p>
      </form>
    </>
  )
}
