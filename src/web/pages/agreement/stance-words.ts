import { m } from '../../../texts/texts.ts'

const kinds: Record<string, () => string> = {
  'local-area': m.stance_kind_local_area,
  'established-collaboration': m.stance_kind_established_collaboration,
  'included-in-other-areas': m.stance_kind_included_in_other_areas,
}

/** "vald som eget område" */
export function stanceKindText(kind: string): string {
  return kinds[kind]?.() ?? kind
}
