import type { PlanRecords } from '../../domain/plan-records.ts'
import { programmeKindText } from '../../texts/names.ts'
import { m } from '../../texts/texts.ts'
import type { Block, BlockOf } from './document.ts'

const nothing = '–'

/** The programmes, routines and trainings that the work rests on, a row each. */
export function programmeBlocks({ programme, position, organisation }: PlanRecords): Block[] {
  if (programme.length === 0) return []
  return [
    withoutEmptyColumns({
      kind: 'table',
      caption: m.programme_programmes(),
      columns: [
        { heading: m.programme_field_name(), width: 40, align: 'start' },
        { heading: m.programme_coverage(), width: 22, align: 'start' },
        { heading: m.programme_revision(), width: 16, align: 'start' },
        { heading: m.programme_responsible(), width: 22, align: 'start' },
      ],
      naming: 0,
      rows: programme.map(({ name, kind, description, coverage, revision, positionId, organisationId }) => [
        [`${name} (${programmeKindText(kind).toLowerCase()})`, description].filter(Boolean).join('\n'),
        coverage ?? nothing,
        revision ?? nothing,
        [
          position.find(({ id }) => id === positionId)?.name,
          organisation.find(({ id }) => id === organisationId)?.name,
        ]
          .filter(Boolean)
          .join(', ') || nothing,
      ]),
    }),
  ]
}

/** A column in which nobody has written leaves its room to the others. */
function withoutEmptyColumns(table: BlockOf<'table'>): BlockOf<'table'> {
  const isFilled = (_: unknown, at: number) => at === 0 || table.rows.some(row => row[at] !== nothing)
  return {
    ...table,
    columns: table.columns.filter(isFilled),
    rows: table.rows.map(row => row.filter(isFilled)),
  }
}
