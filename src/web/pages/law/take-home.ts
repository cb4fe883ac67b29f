import type { Table } from '../../../documents/writing/table.ts'
import type { LawPage } from '../../../operations/law.ts'
import { m } from '../../../texts/texts.ts'
import { conditionText, handbookLines, handbookStateText, stepText } from './handbook-words.ts'
import { lackText, requirementText, sectionText, shownText, stateText } from './words.ts'

/** The law's duties as a sheet: what the yearly national survey asks of each section, with what there is to answer. */
export function lawTable({ rows }: LawPage): Table {
  return {
    name: m.law_title(),
    columns: [
      { heading: m.evidence_field_duty(), kind: 'text', width: 10 },
      { heading: m.law_requires(), kind: 'text', width: 44 },
      { heading: m.law_state(), kind: 'text', width: 14 },
      { heading: m.law_shows(), kind: 'text', width: 60 },
      { heading: m.law_lacks(), kind: 'text', width: 40 },
      { heading: m.law_when(), kind: 'date', width: 14 },
    ],
    rows: rows.map(({ duty, state, shown, lacks, dueOn }) => [
      sectionText(duty),
      requirementText(duty),
      stateText(state),
      shown.map(shownText).join('\n') || null,
      lacks.map(lackText).join('\n') || null,
      dueOn,
    ]),
  }
}

/** The handbook's steps as a sheet: what should be in place, and what there is to show for it. */
export function handbookTable({ handbook }: LawPage): Table {
  return {
    name: m.handbook_steps_short(),
    columns: [
      { heading: m.handbook_step_column(), kind: 'text', width: 26 },
      { heading: m.handbook_condition_column(), kind: 'text', width: 60 },
      { heading: m.law_state(), kind: 'text', width: 14 },
      { heading: m.law_shows(), kind: 'text', width: 60 },
    ],
    rows: handbook.map(row => [
      stepText(row.step),
      conditionText(row.condition),
      handbookStateText(row.state),
      handbookLines(row).join('\n') || null,
    ]),
  }
}
