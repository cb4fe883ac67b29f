import { m } from '../../../texts/texts.ts'
import { Said } from './chapter-view.tsx'
import { Items } from './items-view.tsx'
import type { Review } from './review.ts'
import { Thing } from './thing-view.tsx'
import { Value } from './value-view.tsx'

/** A group or a forum that the draft tells of. */
export function BodyView({ review, index }: { review: Review; index: number }) {
  const { bodies } = review.draft.plan.governance
  const body = bodies[index]!
  const base = `governance.bodies.${index}`
  const parent = bodies.find(({ id }) => id === body.parentId)
  return (
    <Thing review={review} address={base} heading={body.name.text} level={4}>
      <Value review={review} address={`${base}.name`} />
      <Items review={review} list={`${base}.otherNames`} of={body.otherNames} />
      <Items review={review} list={`${base}.ledBy`} of={body.ledBy} />
      <Value review={review} address={`${base}.cadence`} />
      {parent && (
        <p class="note">
          {m.draft_parent()}: {parent.name.text}
        </p>
      )}
      <Said review={review} base={base} of={body} fields={['reportsTo']} />
      <Items review={review} list={`${base}.examples`} of={body.examples} />
      <Said review={review} base={base} of={body} fields={['moreExamples']} />
    </Thing>
  )
}
