import { handbookConditions, stepOfCondition } from '../../../domain/handbook-step.ts'
import { duties } from '../../../domain/law.ts'
import { m } from '../../../texts/texts.ts'
import { chooseFirst } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'
import { conditionText } from './handbook-words.ts'
import { requirementText, sectionText } from './words.ts'

/** The sections that can be shown, and the handbook's conditions that can be vouched for. */
const evidenced = () => [
  ...duties.map(duty => ({ value: duty, text: `${sectionText(duty)} ${requirementText(duty)}` })),
  ...handbookConditions.map(condition => ({
    value: condition,
    text: m.handbook_condition_in({ step: stepOfCondition(condition), condition: conditionText(condition) }),
  })),
]

/** What to write, of the one that was pressed: an example fits its own section only. */
function wordingHelp(duty: unknown): string {
  if (handbookConditions.some(condition => condition === duty))
    return m.evidence_field_wording_condition_help()
  return duty === '13' ? m.evidence_field_wording_help() : m.evidence_field_wording_duty_help()
}

export const evidenceForm: RecordForm = {
  noun: 'evidence',
  name: m.evidence_name,
  controls: (_choices, _isNew, _row, { duty } = {}) => [
    {
      name: 'duty',
      label: m.evidence_field_duty_or_step(),
      kind: 'choice',
      required: true,
      options: [chooseFirst(), ...evidenced()],
    },
    {
      name: 'wording',
      label: m.evidence_field_wording(),
      help: wordingHelp(duty),
      kind: 'text',
      required: true,
    },
    { name: 'datedOn', label: m.evidence_field_dated_on(), kind: 'date', required: true },
    { name: 'caseNumber', label: m.evidence_field_case_number(), kind: 'line' },
    { name: 'link', label: m.evidence_field_link(), help: m.evidence_field_link_help(), kind: 'line' },
  ],
  crumbs: slug => [{ text: m.law_title(), href: paths.law(slug) }],
  back: (slug, row) => `${paths.law(slug)}${row.duty ? `#p${String(row.duty)}` : ''}`,
}
