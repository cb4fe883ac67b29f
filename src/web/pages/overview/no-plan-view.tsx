import type { NextStep } from '../../../operations/next-steps.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { NextSteps } from './next-steps.tsx'

/** Before there is a plan: what will stand here, and the two ways to get it. */
export function NoPlanView({
  slug,
  mayAdd,
  sees,
  nextSteps = [],
}: {
  slug: string
  mayAdd: boolean
  sees: boolean
  nextSteps?: NextStep[]
}) {
  if (!sees) {
    return (
      <>
        <h1>{m.overview_nothing_to_see_title()}</h1>
        <p class="lead">{m.overview_nothing_to_see()}</p>
        <p>
          <a href={paths.account()}>{m.overview_your_account()}</a>
        </p>
      </>
    )
  }
  return (
    <>
      <h1>{m.overview_no_plan_title()}</h1>
      <p class="lead">{mayAdd ? m.overview_no_plan() : m.overview_no_plan_reader()}</p>
      {mayAdd && (
        <p class="buttons">
          <a class="button primary" href={paths.drafts(slug)}>
            {m.overview_bring_plan()}
          </a>
          <a href={paths.add(slug, 'plan')}>{m.overview_begin_plan()}</a>
        </p>
      )}
      <NextSteps steps={nextSteps} slug={slug} />
    </>
  )
}
