import type { AreasOfPlan } from '../../../operations/area-choice.ts'
import type { ConclusionPage } from '../../../operations/picture-document.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { AreaChoice, hasAreas } from '../area/area-choice.tsx'

type Props = { data: ConclusionPage; plans: AreasOfPlan[]; slug: string }

/** Where a problem is made of a conclusion: its words stand as they were written, and the area is chosen. */
export function ConclusionOnwardView({ data: { conclusion, picture }, plans, slug }: Props) {
  return (
    <>
      <h1>{m.conclusion_onward()}</h1>
      <blockquote class="words">{conclusion.text}</blockquote>
      <p class="quiet">{picture.title}</p>
      {!hasAreas(plans) ? (
        <p>
          {m.dialogue_point_no_areas()} <a href={paths.plan(slug)}>{m.house_plan()}</a>
        </p>
      ) : (
        <form method="post" action={paths.conclusionOnward(slug, conclusion.id)}>
          <p>{m.conclusion_onward_lead()}</p>
          <AreaChoice plans={plans} />
          <p class="buttons">
            <button type="submit">{m.dialogue_point_as_problem()}</button>
            <a href={paths.record(slug, 'picture', picture.id)}>{m.house_cancel()}</a>
          </p>
        </form>
      )}
    </>
  )
}
