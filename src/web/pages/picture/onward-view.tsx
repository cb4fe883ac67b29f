import type { ConclusionPage } from '../../../operations/picture-document.ts'
import type { Choice } from '../../../storage/choices.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

type Props = { data: ConclusionPage; areas: Choice[]; slug: string }

/** Where a problem is made of a conclusion: its words stand as they were written, and the area is chosen. */
export function ConclusionOnwardView({ data: { conclusion, picture }, areas, slug }: Props) {
  return (
    <>
      <h1>{m.conclusion_onward()}</h1>
      <blockquote class="words">{conclusion.text}</blockquote>
      <p class="quiet">{picture.title}</p>
      {areas.length === 0 ? (
        <p>
          {m.dialogue_point_no_areas()} <a href={paths.plan(slug)}>{m.house_plan()}</a>
        </p>
      ) : (
        <form method="post" action={paths.conclusionOnward(slug, conclusion.id)}>
          <p>{m.conclusion_onward_lead()}</p>
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
            <button type="submit">{m.dialogue_point_as_problem()}</button>
            <a href={paths.record(slug, 'picture', picture.id)}>{m.house_cancel()}</a>
          </p>
        </form>
      )}
    </>
  )
}
