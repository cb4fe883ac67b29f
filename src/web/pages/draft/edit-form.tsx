import type { ComponentChildren } from 'preact'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { openHref, type Review } from './review.ts'

export function OpenLink({ review, address, name }: { review: Review; address: string; name: string }) {
  return (
    <a
      class="open-tools"
      href={openHref(review, address)}
      data-turbo-action="replace"
      data-key="Enter"
      aria-label={m.draft_change_of({ name })}
    >
      {m.house_change()}
    </a>
  )
}

/** A form that edits the draft; its button says how. */
export function EditForm({
  review,
  address,
  children,
}: {
  review: Review
  address: string
  children: ComponentChildren
}) {
  return (
    <form method="post" action={paths.draftEdit(review.slug, review.draft.id)} data-turbo-action="replace">
      <input type="hidden" name="version" value={review.draft.version} />
      <input type="hidden" name="at" value={address} />
      {children}
    </form>
  )
}
