import { reportingPoints } from '../../../domain/follow-up.ts'
import { reportingPointText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

export const reportingPointForm: RecordForm = {
  noun: 'reportingPoint',
  name: m.reporting_point_name,
  needs: ['groups'],
  controls: choices => [
    { name: 'year', label: m.reporting_point_field_year(), kind: 'line', required: true },
    {
      name: 'code',
      label: m.reporting_point_field_code(),
      kind: 'choice',
      required: true,
      options: reportingPoints.map(code => ({ value: code, text: `${code} – ${reportingPointText(code)}` })),
    },
    {
      name: 'name',
      label: m.reporting_point_field_name(),
      help: m.reporting_point_field_name_help(),
      kind: 'line',
      required: true,
    },
    { name: 'coversFrom', label: m.reporting_point_field_covers_from(), kind: 'date', required: true },
    { name: 'coversTo', label: m.reporting_point_field_covers_to(), kind: 'date', required: true },
    {
      name: 'dueOn',
      label: m.reporting_point_field_due(),
      help: m.reporting_point_field_due_help(),
      kind: 'date',
      required: true,
    },
    { name: 'coordinatedBy', label: m.reporting_point_field_coordinated_by(), kind: 'line' },
    {
      name: 'groupId',
      label: m.reporting_point_field_group(),
      kind: 'choice',
      options: choices.groups ?? [],
    },
  ],
  crumbs: slug => [{ text: m.follow_up_title(), href: paths.followUp(slug) }],
  back: (slug, row) => (row.year ? paths.followUpIn(slug, Number(row.year)) : paths.followUp(slug)),
}
