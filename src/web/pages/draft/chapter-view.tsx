/** What the chapters of a draft are made of. */
import type { ComponentChildren } from 'preact'
import { Items } from './items-view.tsx'
import type { Review } from './review.ts'
import { Value } from './value-view.tsx'

export function Chapter({
  title,
  lead,
  children,
}: {
  title: string
  lead?: string
  children: ComponentChildren
}) {
  return (
    <section class="chapter">
      <h3>{title}</h3>
      {lead && <p class="help">{lead}</p>}
      {children}
    </section>
  )
}

/** A chapter's own heading and paragraphs. */
export function TextOf({
  review,
  chapter,
}: {
  review: Review
  chapter: 'background' | 'communication' | 'governance'
}) {
  const { heading, paragraphs } = review.draft.plan[chapter]
  return (
    <>
      {heading && <Value review={review} address={`${chapter}.heading`} />}
      <Items review={review} list={`${chapter}.paragraphs`} of={paragraphs} as="text" />
    </>
  )
}

/** Those of some fields that the source says something about. */
export function Said<T extends object>({
  review,
  base,
  of,
  fields,
}: {
  review: Review
  base: string
  of: T
  fields: readonly (keyof T & string)[]
}) {
  return (
    <>
      {fields.map(field =>
        of[field] || review.open === `${base}.${field}` ? (
          <Value key={field} review={review} address={`${base}.${field}`} />
        ) : null,
      )}
    </>
  )
}
