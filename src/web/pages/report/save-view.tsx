import type { Problems } from '../../../domain/fields.ts'
import type { ReportSaving } from '../../../operations/report.ts'
import { m } from '../../../texts/texts.ts'
import { ErrorSummary, type Values } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import { guardControls, StandFor } from '../guard/stand-for.tsx'
import { StoodFor } from '../guard/stood-for.tsx'
import { reportFindings } from './report-places.ts'

type Props = { data: ReportSaving; slug: string; personId: string; values: Values; problems?: Problems }

/** Saving a version of a report: what the guard finds in it as it stands, and the button. */
export function ReportSaveView({ data, slug, personId, values, problems = {} }: Props) {
  const { point } = data
  const findings = reportFindings(data, slug, paths.reportSaving(slug, point.id))
  const nothingWaits = findings.every(({ signature }) => signature !== null)
  return (
    <>
      <h1>{m.report_freeze()}</h1>
      <p class="lead">{m.report_save_lead()}</p>
      <ErrorSummary controls={guardControls()} problems={problems} />
      <form
        method="post"
        action={paths.report(slug, point.id)}
        novalidate
        data-unsaved={m.house_leave_unsaved()}
      >
        {nothingWaits && <p>{m.guard_nothing_waits()}</p>}
        <StandFor findings={findings} values={values} problems={problems} />
        <p class="buttons">
          <button type="submit" class="primary">
            {m.report_freeze()}
          </button>
          <a href={paths.report(slug, point.id)}>{m.house_cancel()}</a>
        </p>
      </form>
      <StoodFor findings={findings} slug={slug} personId={personId} />
    </>
  )
}
