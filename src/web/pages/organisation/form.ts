import { organisationKinds } from '../../../domain/organisation.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'
import { organisationKindText } from './kinds.ts'

export const organisationForm: RecordForm = {
  noun: 'organisation',
  name: m.organisation_name,
  controls: () => [
    { name: 'name', label: m.organisation_field_name(), kind: 'line', required: true },
    {
      name: 'shortName',
      label: m.organisation_field_short_name(),
      help: m.organisation_field_short_name_help(),
      kind: 'line',
    },
    {
      name: 'kind',
      label: m.organisation_field_kind(),
      help: m.organisation_field_kind_help(),
      kind: 'choice',
      required: true,
      options: organisationKinds.map(kind => ({ value: kind, text: organisationKindText(kind) })),
    },
  ],
  back: slug => paths.organisation(slug),
  crumbs: slug => [{ text: m.organisation_title(), href: paths.organisation(slug) }],
}
