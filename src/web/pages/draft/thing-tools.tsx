import { stanceKinds } from '../../../domain/agreement.ts'
import type { DraftPlan } from '../../../domain/draft.ts'
import { stanceKindText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { EditForm } from './edit-form.tsx'
import { focusHref, type Review } from './review.ts'
import { Select } from './select.tsx'

/** The tools of a part of the plan: where it belongs, that all of it is right, or that it goes. */
export function ThingTools({ review, address }: { review: Review; address: string }) {
  const { draft, left } = review
  const { plan } = draft
  const guesses = left.guessed.some(guess => guess.startsWith(`${address}.`))
  const central = /^centralAreas\.(\d+)$/.exec(address)
  const body = /^governance\.bodies\.(\d+)$/.exec(address)
  const activity = /^areas\.(\d+)\.activities\.\d+$/.exec(address)
  return (
    // biome-ignore lint/a11y/useSemanticElements: several forms stand in it.
    <div class="toolbox" role="group" aria-label={m.draft_tools()}>
      {activity && plan.areas.length > 1 && (
        <EditForm review={review} address={address}>
          <Select
            name="area"
            label={m.draft_move_to()}
            tool="place"
            choices={plan.areas.flatMap((area, index) =>
              index === Number(activity[1])
                ? []
                : [{ value: String(index), text: `${index + 1} ${area.name.text}` }],
            )}
          />
          <p class="buttons">
            <button type="submit" name="kind" value="move">
              {m.draft_move()}
            </button>
          </p>
        </EditForm>
      )}
      {central && (
        <EditForm review={review} address={address}>
          <Select
            name="stance"
            label={m.draft_stance()}
            tool="place"
            chosen={plan.centralAreas[Number(central[1])]?.stance?.kind ?? null}
            choices={stanceKinds.map(value => ({ value, text: stanceKindText(value) }))}
          />
          <p class="buttons">
            <button type="submit" name="kind" value="stance">
              {m.draft_choose()}
            </button>
          </p>
        </EditForm>
      )}
      {body && (
        <EditForm review={review} address={address}>
          <Select
            name="parent"
            label={m.draft_parent()}
            tool="place"
            none={m.draft_no_parent()}
            chosen={plan.governance.bodies[Number(body[1])]?.parentId ?? null}
            choices={otherBodies(plan, Number(body[1]))}
          />
          <p class="buttons">
            <button type="submit" name="kind" value="parent">
              {m.draft_choose()}
            </button>
          </p>
        </EditForm>
      )}
      <EditForm review={review} address={address}>
        <p class="buttons">
          {guesses && (
            <button type="submit" name="kind" value="confirm">
              {m.draft_all_right()}
            </button>
          )}
          <button type="submit" name="kind" value="remove" class="danger" data-tool="remove">
            {m.draft_remove_thing()}
          </button>
        </p>
        <p class="help">{m.draft_take_out_help()}</p>
      </EditForm>
      <p class="leave">
        <a href={focusHref(review, address)} data-turbo-action="replace" data-key="Escape">
          {m.draft_close()}
        </a>
      </p>
    </div>
  )
}

const otherBodies = (plan: DraftPlan, own: number) =>
  plan.governance.bodies.flatMap(({ id, name }, index) =>
    index === own ? [] : [{ value: id, text: beginning(name.text) }],
  )
