import type { Problems } from '../../../domain/fields.ts'
import type { DecisionForm } from '../../../operations/decision.ts'
import { m } from '../../../texts/texts.ts'
import { type Control, ErrorSummary, Field, type Values } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import { guardControls, StandFor } from '../guard/stand-for.tsx'
import { NothingNew } from './nothing-new.tsx'
import { planFindings } from './plan-places.ts'

/** What the parties are told as the plan is sent to them, and by when they answer. */
export function ReferralView({
  form: { seen, unchanged, plan, guards },
  values,
  problems = {},
  slug,
}: {
  /** With the checksum of the plan that the person has read. */
  form: Pick<DecisionForm, 'seen' | 'unchanged' | 'plan' | 'guards'>
  values: Values
  problems?: Problems
  slug: string
}) {
  const back = paths.planVersions(slug, plan.id)
  if (unchanged?.decision) return <NothingNew title={m.referral_title()} unchanged={unchanged} back={back} />
  const controls: Control[] = [
    { name: 'answerBy', label: m.referral_answer_by(), kind: 'date' },
    { name: 'message', label: m.referral_message(), help: m.referral_message_help(), kind: 'text' },
  ]
  const version: Control = { name: 'version', label: m.version_column(), kind: 'line' }
  return (
    <>
      <h1>{m.referral_title()}</h1>
      <p class="lead">{m.referral_explained()}</p>
      <ErrorSummary controls={[version, ...controls, ...guardControls()]} problems={problems} />
      <form method="post" novalidate data-unsaved={m.house_leave_unsaved()} id="version">
        <input type="hidden" name="seen" value={seen} />
        {controls.map(control => (
          <Field
            key={control.name}
            control={control}
            value={values[control.name]}
            problem={problems[control.name]}
          />
        ))}
        {guards.current && (
          <StandFor
            findings={planFindings(guards.current, slug, paths.planReferral(slug, plan.id))}
            values={values}
            problems={problems}
          />
        )}
        <p class="buttons">
          <button type="submit" class="primary">
            {m.referral_save()}
          </button>
          <a href={back}>{m.house_cancel()}</a>
        </p>
      </form>
    </>
  )
}
