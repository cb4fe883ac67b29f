import type { Problems } from '../../../domain/fields.ts'
import type { ReportVersionPage } from '../../../operations/report.ts'
import { m } from '../../../texts/texts.ts'
import { ErrorSummary, Field, type Values } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import type { ShownFinding } from '../guard/found-words.ts'
import { guardControls, StandFor } from '../guard/stand-for.tsx'
import type { Deed } from './deeds.ts'

type Props = {
  deed: Deed
  data: ReportVersionPage
  /** What the guard finds in the report, where it is asked. */
  findings: readonly ShownFinding[]
  values: Values
  problems?: Problems
  slug: string
}

/** The form in which it is registered what a group or a party has done with a report. */
export function DeedView({ deed, data, findings, values, problems = {}, slug }: Props) {
  const { version, isStanding } = data
  const back = paths.reportVersion(slug, version.id)
  if (!isStanding || deed.isOver(data))
    return (
      <>
        <h1>{deed.title()}</h1>
        <p class="lead">{isStanding && deed.record === 'signOff' ? m.report_sign_all() : overText(data)}</p>
        <p>
          <a href={back}>{m.report_version_number({ number: version.number })}</a>
        </p>
      </>
    )
  const controls = deed.controls(data)
  return (
    <>
      <h1>{deed.title()}</h1>
      <p class="lead">{deed.lead(version.number)}</p>
      {deed.warnings(data).map(text => (
        <p key={text} class="frozen">
          {text}
        </p>
      ))}
      <ErrorSummary controls={[...controls, ...guardControls()]} problems={problems} />
      <form
        method="post"
        action={deed.path(slug, version.id)}
        novalidate
        data-unsaved={m.house_leave_unsaved()}
      >
        {controls.map(control => (
          <Field
            key={control.name}
            control={control}
            value={values[control.name]}
            problem={problems[control.name]}
          />
        ))}
        <StandFor findings={findings} values={values} problems={problems} />
        <p class="buttons">
          <button type="submit" class="primary">
            {deed.save()}
          </button>
          <a href={back}>{m.house_cancel()}</a>
        </p>
      </form>
    </>
  )
}

/** Why there is nothing to register. */
function overText({ version, isStanding, state }: ReportVersionPage): string {
  if (!isStanding) return state === 'decided' ? m.report_version_other_decided() : m.report_forms_closed()
  return version.decision ? m.problem_already_decided() : m.report_state_endorsed()
}
