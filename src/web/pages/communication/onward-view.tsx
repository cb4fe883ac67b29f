import type { DialoguePointPage } from '../../../operations/dialogue-point.ts'
import type { Choice } from '../../../storage/choices.ts'
import { heardText } from '../../../texts/chain-words.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

type Props = { data: DialoguePointPage; areas: Choice[]; slug: string }

/** Where a problem or an activity is made of a point: its words stand as they were written, and the area is chosen. */
export function OnwardView({ data: { point, dialogue }, areas, slug }: Props) {
  const back = paths.record(slug, 'dialoguePoint', point.id)
  return (
    <>
      <h1>{m.dialogue_point_onward()}</h1>
      <blockquote class="words">{point.text}</blockquote>
      <p class="quiet">{heardText(dialogue)}</p>
      {areas.length === 0 ? (
        <>
          <p>{m.dialogue_point_no_areas()}</p>
          <p>
            <a href={paths.plan(slug)}>{m.house_plan()}</a>
          </p>
        </>
      ) : (
        <form method="post" action={paths.dialoguePointOnward(slug, point.id)}>
          <p>{m.dialogue_point_onward_lead()}</p>
          <div class="field">
            <label for="areaId">{m.birth_area()}</label>
            <select id="areaId" name="areaId" required>
              {areas.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </div>
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
