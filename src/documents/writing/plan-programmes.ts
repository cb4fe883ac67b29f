import type { PlanRecords } from '../../domain/plan-records.ts'
import { programmeKindText } from '../../texts/names.ts'
import { m } from '../../texts/texts.ts'
import type { Block } from './document.ts'

/** The programmes, routines and trainings that the work rests on, a row each. */
export function programmeBlocks({ programme, position, organisation }: PlanRecords): Block[] {
  if (programme.length === 0) return []
  return [
    {
      kind: 'table',
      caption: m.programme_programmes(),
      columns: [
        { heading: m.programme_field_name(), width: 36, align: 'start' },
        { heading: m.programme_coverage(), width: 24, align: 'start' },
        { heading: m.programme_revision(), width: 18, align: 'start' },
        { heading: m.programme_responsible(), width: 22, align: 'start' },
      ],
      naming: 0,
      rows: programme.map(({ name, kind, description, coverage, revision, positionId, organisationId }) => [
        [`${name} (${programmeKindText(kind).toLowerCase()})`, description].filter(Boolean).join('\n'),
        coverage ?? '–',
        revision ?? '–',
        [
          position.find(({ id }) => id === positionId)?.name,
          organisation.find(({ id }) => id === organisationId)?.name,
        ]
          .filter(Boolean)
          .join(', ') || '–',
      ]),
    },
  ]
}
