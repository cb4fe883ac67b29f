import type { StanceKind } from '../../../domain/draft.ts'
import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { ChoiceLists } from '../../../operations/choices.ts'
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

/** The areas that a stance can choose; where they are of several plans, each says which: years have areas of the same name. */
export function stanceAreas(areas: ChoiceLists['areas']): { value: string; text: string }[] {
  const several = new Set(areas.map(({ planId }) => planId)).size > 1
  return areas.map(({ value, text, planTitle, planYear }) => ({
    value,
    text: several ? `${text} – ${titleWithYear({ title: planTitle, year: planYear })}` : text,
  }))
}
