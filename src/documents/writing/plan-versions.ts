import { longDate, m } from '../../texts/texts.ts'
import type { Section } from './document.ts'
import type { PlanVersion } from './plan-options.ts'

/** The appendix that says which versions there have been. */
export function versionSection(versions: PlanVersion[]): Section | null {
  if (versions.length === 0) return null
  return {
    id: 'versions',
    heading: m.document_versions(),
    part: 'made',
    number: null,
    opening: false,
    landscape: false,
    blocks: [
      {
        kind: 'table',
        caption: m.document_versions_caption(),
        columns: [
          { heading: m.document_version(), width: 10, align: 'start' },
          { heading: m.document_version_day(), width: 17, align: 'start' },
          { heading: m.document_version_state(), width: 18, align: 'start' },
          { heading: m.document_version_by(), width: 20, align: 'start' },
          { heading: m.plan_case_number(), width: 35, align: 'start' },
        ],
        naming: 0,
        rows: versions.map(({ name, on, state, by, caseNumbers }) => [
          name,
          longDate(on),
          state,
          by ?? '–',
          caseNumbers.join('\n') || '–',
        ]),
      },
    ],
  }
}
