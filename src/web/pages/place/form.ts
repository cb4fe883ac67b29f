import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

export const placeForm: RecordForm = {
  noun: 'place',
  name: m.place_name,
  controls: () => [
    { name: 'name', label: m.place_field_name(), kind: 'line', required: true },
    {
      name: 'otherNames',
      label: m.place_field_other_names(),
      help: m.place_field_other_names_help(),
      kind: 'text',
    },
    { name: 'description', label: m.place_field_description(), kind: 'text' },
    {
      name: 'collaboration',
      label: m.place_field_collaboration(),
      help: m.place_field_collaboration_help(),
      kind: 'text',
    },
  ],
  back: (slug, row) => (row.id ? paths.record(slug, 'place', String(row.id)) : paths.places(slug)),
  crumbs: slug => [{ text: m.place_title(), href: paths.places(slug) }],
}
