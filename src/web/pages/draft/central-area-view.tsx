import type { StanceKind } from '../../../domain/draft.ts'
import { stanceKindText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import type { Review } from './review.ts'
import { Stand, Value } from './value-view.tsx'

/** An area of the central list, and the local stance to it. */
export function CentralArea({
  review,
  index,
  stance,
}: {
  review: Review
  index: number
  stance: StanceKind | null
}) {
  const base = `centralAreas.${index}`
  return (
    <div class="pair">
      <Value review={review} address={`${base}.name`} name={String(index + 1)} />
      <Stand review={review} address={base} name={m.draft_stance()} missing={stance === null} as="row">
        {stance ? (
          <span class="words">{stanceKindText(stance)}</span>
        ) : (
          <span class="missing">{m.draft_stance_unknown()}</span>
        )}
      </Stand>
    </div>
  )
}
