import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

export const personForm: RecordForm = {
  noun: 'person',
  name: m.person_name,
  controls: () => [
    {
      name: 'name',
      label: m.person_field_name(),
      help: m.person_field_name_help(),
      kind: 'line',
      required: true,
      autocomplete: 'off',
    },
    { name: 'email', label: m.person_field_email(), kind: 'email', autocomplete: 'off' },
    { name: 'phone', label: m.person_field_phone(), kind: 'line', autocomplete: 'off' },
  ],
  back: (slug, row) => (row.id ? paths.record(slug, 'person', String(row.id)) : paths.organisation(slug)),
  crumbs: slug => [{ text: m.organisation_title(), href: paths.organisation(slug) }],
}
