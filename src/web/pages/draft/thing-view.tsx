import type { ComponentChildren } from 'preact'
import { valueAnchor } from '../../paths.ts'
import { OpenLink } from './edit-form.tsx'
import type { Review } from './review.ts'
import { ThingTools } from './thing-tools.tsx'

/** A part of the plan with values of its own: an area, an activity, a group ... Its tools stand under its heading. */
export function Thing({
  review,
  address,
  heading,
  level,
  children,
}: {
  review: Review
  address: string
  heading: string
  level: 3 | 4
  children: ComponentChildren
}) {
  const Heading = `h${level}` as const
  const open = review.open === address
  const id = valueAnchor(address)
  return (
    // No landmark: a plan has hundreds of parts, and two may be called the same.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form, and most parts have none.
    <div class={`thing level-${level}`} role="group" aria-labelledby={`${id}-heading`}>
      <div class={open ? 'thing-head open' : 'thing-head'} id={id} data-at={address} tabIndex={-1}>
        <Heading id={`${id}-heading`}>{heading}</Heading>
        {!open && <OpenLink review={review} address={address} name={heading} />}
        {open && <ThingTools review={review} address={address} />}
      </div>
      {children}
    </div>
  )
}
