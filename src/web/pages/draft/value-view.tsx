import type { ComponentChildren } from 'preact'
import { m } from '../../../texts/texts.ts'
import { valueAnchor } from '../../paths.ts'
import { EditForm, OpenLink } from './edit-form.tsx'
import { valueName } from './names.ts'
import type { Review } from './review.ts'
import { ThingTools } from './thing-tools.tsx'
import { Toolbox } from './toolbox.tsx'

/** One value: its name, its words, whether they are guessed, and the way to its tools. */
export function Value({
  review,
  address,
  name = valueName(address),
  as = 'row',
}: {
  review: Review
  address: string
  name?: string
  /** `text`: running text whose name says nothing; `row`: name and words side by side. */
  as?: 'row' | 'text'
}) {
  const read = review.contents.slots.get(address)?.read ?? null
  const guessed = read?.certainty === 'guessed'
  return (
    <Stand review={review} address={address} name={name} guessed={guessed} missing={!read} as={as}>
      {read ? (
        <span class="words" data-words>
          {read.text}
        </span>
      ) : (
        <span class="missing">{m.draft_missing()}</span>
      )}
    </Stand>
  )
}

/** Where a value, or a stretch without a place, stands on the page. */
export function Stand({
  review,
  address,
  name,
  guessed = false,
  missing = false,
  as,
  children,
}: {
  review: Review
  address: string
  name: string
  guessed?: boolean
  missing?: boolean
  as: 'row' | 'text'
  children: ComponentChildren
}) {
  const open = review.open === address
  const id = valueAnchor(address)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form, and most values have none.
    <div
      class={['understood', as, guessed && 'guessed', missing && 'silent', open && 'open']
        .filter(Boolean)
        .join(' ')}
      id={id}
      data-at={address}
      role="group"
      aria-labelledby={`${id}-name`}
      tabIndex={-1}
    >
      <span class={as === 'row' ? 'name' : 'name visually-hidden'} id={`${id}-name`}>
        {name}
        {guessed && <span class="visually-hidden"> ({m.draft_guessed()})</span>}
      </span>
      <div class="body">
        {children}
        {guessed && (
          <span class="tag" aria-hidden="true">
            {m.draft_guessed()}
          </span>
        )}
      </div>
      <div class="ways">
        {guessed && !open && (
          <EditForm review={review} address={address}>
            <button
              type="submit"
              name="kind"
              value="confirm"
              class="quiet"
              aria-label={m.draft_right_of({ name })}
            >
              {m.draft_right()}
            </button>
          </EditForm>
        )}
        {!open && <OpenLink review={review} address={address} name={name} />}
      </div>
      {open &&
        (review.contents.things.has(address) ? (
          <ThingTools review={review} address={address} />
        ) : (
          <Toolbox review={review} address={address} />
        ))}
    </div>
  )
}
