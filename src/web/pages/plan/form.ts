import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

export const planForm: RecordForm = {
  noun: 'plan',
  name: m.plan_name,
  controls: () => [
    { name: 'title', label: m.plan_title(), kind: 'line', required: true },
    { name: 'year', label: m.plan_year(), help: m.plan_year_help(), kind: 'number' },
    { name: 'validFrom', label: m.plan_valid_from(), kind: 'date' },
    { name: 'validTo', label: m.plan_valid_to(), help: m.plan_valid_to_help(), kind: 'date' },
    { name: 'caseNumber', label: m.plan_case_number(), kind: 'line' },
  ],
  crumbs: slug => [{ text: m.house_plan(), href: paths.plan(slug) }],
  back: (slug, row) => (row.id ? paths.record(slug, 'plan', String(row.id)) : paths.plan(slug)),
}
