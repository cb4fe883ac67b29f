import { shortForm } from '../../../domain/meeting.ts'
import type { Choice } from '../../../storage/choices.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

type Props = { resolution: { id: string; wording: string }; areas: Choice[]; slug: string }

/** Where an activity is made of a decision: its words stand as they were decided, and the area is chosen. */
export function BirthView({ resolution, areas, slug }: Props) {
  return (
    <>
      <h1>{m.birth_heading()}</h1>
      <blockquote class="words">{resolution.wording}</blockquote>
      <form method="post" action={paths.resolutionActivity(slug, resolution.id)}>
        <div class="field">
          <label for="title">{m.birth_title()}</label>
          <p class="help" id="title-help">
            {m.birth_title_help()}
          </p>
          <input
            type="text"
            id="title"
            name="title"
            value={shortForm(resolution.wording)}
            required
            aria-describedby="title-help"
          />
        </div>
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
        <div class="field">
          <label for="convener">
            {m.activity_convener()} <span class="optional">({m.house_optional()})</span>
          </label>
          <input type="text" id="convener" name="convener" />
        </div>
        <div class="field">
          <label for="duration">
            {m.action_point_due()} <span class="optional">({m.house_optional()})</span>
          </label>
          <input type="text" id="duration" name="duration" />
        </div>
        <p class="buttons">
          <button type="submit">{m.birth_make()}</button>
          <a href={paths.record(slug, 'resolution', resolution.id)}>{m.house_cancel()}</a>
        </p>
      </form>
    </>
  )
}
