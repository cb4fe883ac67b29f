import { programmeKinds } from '../../../domain/programme.ts'
import { programmeKindText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

export const programmeForm: RecordForm = {
  noun: 'programme',
  name: m.programme_name,
  needs: ['organisations', 'positions'],
  controls: choices => [
    {
      name: 'name',
      label: m.programme_field_name(),
      help: m.programme_field_name_help(),
      kind: 'line',
      required: true,
    },
    {
      name: 'kind',
      label: m.programme_kind(),
      kind: 'choice',
      required: true,
      options: programmeKinds.map(kind => ({ value: kind, text: programmeKindText(kind) })),
    },
    { name: 'description', label: m.programme_description(), kind: 'text' },
    { name: 'coverage', label: m.programme_coverage(), help: m.programme_coverage_help(), kind: 'text' },
    { name: 'revision', label: m.programme_revision(), help: m.programme_revision_help(), kind: 'line' },
    {
      name: 'organisationId',
      label: m.programme_organisation(),
      kind: 'choice',
      options: choices.organisations ?? [],
    },
    {
      name: 'positionId',
      label: m.programme_position(),
      kind: 'choice',
      options: choices.positions ?? [],
    },
  ],
  crumbs: slug => [{ text: m.programme_programmes(), href: paths.programmes(slug) }],
  back: (slug, row) => (row.id ? paths.record(slug, 'programme', String(row.id)) : paths.programmes(slug)),
}

export const revisionForm: RecordForm = {
  noun: 'revision',
  name: m.revision_name,
  parents: { arbetssatt: 'programmeId' },
  controls: () => [
    { name: 'revisedOn', label: m.revision_field_revised_on(), kind: 'date', required: true },
    {
      name: 'outcome',
      label: m.revision_field_outcome(),
      help: m.revision_field_outcome_help(),
      kind: 'text',
    },
  ],
  crumbs: slug => [{ text: m.programme_programmes(), href: paths.programmes(slug) }],
  back: (slug, row) =>
    row.programmeId ? paths.record(slug, 'programme', String(row.programmeId)) : paths.programmes(slug),
}
