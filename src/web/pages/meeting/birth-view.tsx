import { shortForm } from '../../../domain/meeting.ts'
import type { AreasOfPlan } from '../../../operations/area-choice.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { AreaChoice } from '../area/area-choice.tsx'

type Props = { resolution: { id: string; wording: string }; plans: AreasOfPlan[]; slug: string }

/** Where an activity is made of a decision: its words stand as they were decided, and the area is chosen. */
export function BirthView({ resolution, plans, slug }: Props) {
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
        <AreaChoice plans={plans} />
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
