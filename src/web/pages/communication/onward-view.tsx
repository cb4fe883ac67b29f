import type { AreasOfPlan } from '../../../operations/area-choice.ts'
import type { DialoguePointPage } from '../../../operations/dialogue-point.ts'
import { heardText } from '../../../texts/chain-words.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { AreaChoice, hasAreas } from '../area/area-choice.tsx'

type Props = { data: DialoguePointPage; plans: AreasOfPlan[]; slug: string }

/** Where a problem or an activity is made of a point: its words stand as they were written, and the area is chosen. */
export function OnwardView({ data: { point, dialogue }, plans, slug }: Props) {
  const back = paths.record(slug, 'dialoguePoint', point.id)
  return (
    <>
      <h1>{m.dialogue_point_onward()}</h1>
      <blockquote class="words">{point.text}</blockquote>
      <p class="quiet">{heardText(dialogue)}</p>
      {!hasAreas(plans) ? (
        <>
          <p>{m.dialogue_point_no_areas()}</p>
          <p>
            <a href={paths.plan(slug)}>{m.house_plan()}</a>
          </p>
        </>
      ) : (
        <form method="post" action={paths.dialoguePointOnward(slug, point.id)}>
          <p>{m.dialogue_point_onward_lead()}</p>
          <AreaChoice plans={plans} />
          <p class="buttons">
            <button type="submit" name="as" value="problem">
              {m.dialogue_point_as_problem()}
            </button>
            <button type="submit" name="as" value="activity">
              {m.dialogue_point_as_activity()}
            </button>
            <a href={back}>{m.house_cancel()}</a>
          </p>
        </form>
      )}
    </>
  )
}
