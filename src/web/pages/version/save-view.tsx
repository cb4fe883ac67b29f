import type { Problems } from '../../../domain/fields.ts'
import type { PlanSaving } from '../../../operations/plan-version.ts'
import { m } from '../../../texts/texts.ts'
import { ErrorSummary, type Values } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import { guardControls, StandFor } from '../guard/stand-for.tsx'
import { StoodFor } from '../guard/stood-for.tsx'
import { NothingNew } from './nothing-new.tsx'
import { planFindings } from './plan-places.ts'

type Props = {
  data: PlanSaving
  slug: string
  personId: string
  values: Values
  problems?: Problems
}

/** Saving a version: what the guard finds in the plan as it stands, and the button; where it is a version already, that it is. */
export function SaveView({ data: { plan, guard, unchanged }, slug, personId, values, problems = {} }: Props) {
  const findings = planFindings(guard, slug, paths.planSaving(slug, plan.id))
  const back = paths.planVersions(slug, plan.id)
  if (unchanged)
    return (
      <>
        <NothingNew title={m.version_save()} unchanged={unchanged} back={back} />
        <StoodFor findings={findings} slug={slug} personId={personId} />
      </>
    )
  const nothingWaits = findings.every(({ signature }) => signature !== null)
  return (
    <>
      <h1>{m.version_save()}</h1>
      <p class="lead">{m.version_save_lead()}</p>
      <ErrorSummary controls={guardControls()} problems={problems} />
      <form method="post" action={back} novalidate data-unsaved={m.house_leave_unsaved()}>
        {nothingWaits && <p>{m.guard_nothing_waits()}</p>}
        <StandFor findings={findings} values={values} problems={problems} />
        <p class="buttons">
          <button type="submit" class="primary">
            {m.version_save()}
          </button>
          <a href={back}>{m.house_cancel()}</a>
        </p>
      </form>
      <StoodFor findings={findings} slug={slug} personId={personId} />
    </>
  )
}
