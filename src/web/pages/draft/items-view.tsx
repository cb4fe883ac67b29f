import type { Read } from '../../../domain/draft.ts'
import type { Review } from './review.ts'
import { Value } from './value-view.tsx'

/** The values of a list, each of them one. */
export function Items({
  review,
  list,
  of,
  as = 'row',
}: {
  review: Review
  list: string
  of: Read[]
  as?: 'row' | 'text'
}) {
  return (
    <>
      {of.map((_, index) => (
        <Value key={index} review={review} address={`${list}.${index}`} as={as} />
      ))}
    </>
  )
}
