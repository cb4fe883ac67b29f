import type { StanceKind } from '../../../domain/draft.ts'
import { m } from '../../../texts/texts.ts'

const kinds: Record<StanceKind, () => string> = {
  'local-area': m.stance_kind_local_area,
  'established-collaboration': m.stance_kind_established_collaboration,
  'included-in-other-areas': m.stance_kind_included_in_other_areas,
}

/** "vald som eget område". Stored as text that a check of the database holds to these kinds. */
export function stanceKindText(kind: string): string {
  return kinds[kind as StanceKind]()
}
