import { nextOf } from '../../../domain/draft-cutting.ts'
import type { EditRefusal } from '../../../domain/draft-editing.ts'
import { m } from '../../../texts/texts.ts'
import { placesToPut, placesToSwap } from './choices.ts'
import { EditForm } from './edit-form.tsx'
import { focusHref, type Review } from './review.ts'
import { Select } from './select.tsx'
import { sourceAnchor } from './source-view.tsx'

export const refusals: Record<EditRefusal, () => string> = {
  'no-such-value': m.draft_edit_no_such_value,
  'no-such-place': m.draft_edit_no_such_place,
  empty: m.draft_edit_empty,
  'no-split-there': m.draft_edit_no_split_there,
  'nothing-to-join': m.draft_edit_nothing_to_join,
  required: m.draft_edit_required,
  'identity-number': m.problem_identity_number,
}

/** The tools of one value or of one stretch without a place: each a plain form. */
export function Toolbox({ review, address }: { review: Review; address: string }) {
  const { contents, draft } = review
  const slot = contents.slots.get(address)
  const loose = draft.plan.unplaced.find(({ id }) => `unplaced.${id}` === address)
  const label = /^labels\.(\d+)$/.exec(address)
  const text = slot?.read?.text ?? loose?.text ?? ''
  const swaps = placesToSwap(contents, address)
  const at = slot?.read?.at ?? loose?.at ?? []
  return (
    // biome-ignore lint/a11y/useSemanticElements: several forms stand in it.
    <div class="toolbox" role="group" aria-label={m.draft_tools()}>
      {review.refusal && review.refusal !== 'stale' && (
        <p class="problem" role="alert" id="edit-problem">
          {refusals[review.refusal]()}
        </p>
      )}
      {loose && (
        <EditForm review={review} address={address}>
          <Select
            name="to"
            label={m.draft_place_in()}
            groups={placesToPut(draft.plan, contents)}
            none={m.draft_choose_place()}
            tool="place"
          />
          <p class="buttons">
            <button type="submit" name="kind" value="place" class="primary">
              {m.draft_place()}
            </button>
            <button type="submit" name="kind" value="dismiss">
              {m.draft_not_plan()}
            </button>
          </p>
        </EditForm>
      )}
      {label && (
        <EditForm review={review} address={address}>
          <p class="buttons">
            <button type="submit" name="kind" value="take-out">
              {m.draft_place_again()}
            </button>
          </p>
        </EditForm>
      )}
      {(slot || loose) && (
        <EditForm review={review} address={address}>
          <div class="field">
            <label for="edit-text">{m.draft_value()}</label>
            {text && (
              <p class="help" id="edit-help">
                {m.draft_split_help()}
              </p>
            )}
            <textarea
              id="edit-text"
              name="text"
              data-tool="text"
              rows={Math.min(12, Math.max(2, Math.ceil(text.length / 60)))}
              aria-describedby={
                [text && 'edit-help', review.refusal && 'edit-problem'].filter(Boolean).join(' ') || undefined
              }
            >
              {review.written ?? text}
            </textarea>
          </div>
          <p class="buttons">
            <button type="submit" name="kind" value="text" class={loose ? '' : 'primary'}>
              {m.draft_save()}
            </button>
            {slot?.read?.certainty === 'guessed' && (
              <button type="submit" name="kind" value="confirm">
                {m.draft_right()}
              </button>
            )}
            {text && (
              <button type="submit" name="kind" value="split">
                {m.draft_split()}
              </button>
            )}
          </p>
          {slot?.read && (
            <Select
              name="to"
              label={m.draft_split_to()}
              groups={placesToPut(
                draft.plan,
                contents,
                area => !review.folds || address.startsWith(`${area}.`),
              )}
              none={m.draft_split_usual()}
            />
          )}
        </EditForm>
      )}
      {swaps.length > 0 && (
        <EditForm review={review} address={address}>
          <Select name="with" label={m.draft_swap_with()} choices={swaps} tool="swap" />
          <p class="buttons">
            <button type="submit" name="kind" value="swap">
              {m.draft_swap()}
            </button>
          </p>
        </EditForm>
      )}
      {(slot?.read || loose) && (
        <EditForm review={review} address={address}>
          <p class="buttons">
            {(loose ? draft.plan.unplaced.at(-1) !== loose : slot && nextOf(contents, slot)?.read) && (
              <button type="submit" name="kind" value="join">
                {m.draft_join()}
              </button>
            )}
            {slot?.read && address.endsWith('.name') && address.startsWith('areas.') ? null : slot?.read ? (
              <button type="submit" name="kind" value="take-out">
                {m.draft_take_out()}
              </button>
            ) : null}
          </p>
        </EditForm>
      )}
      <p class="leave">
        {at.length > 0 && <a href={`#${sourceAnchor(address)}`}>{m.draft_in_source()}</a>}{' '}
        <a href={focusHref(review, address)} data-turbo-action="replace" data-key="Escape">
          {m.draft_close()}
        </a>
      </p>
    </div>
  )
}
