import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

export const positionForm: RecordForm = {
  noun: 'position',
  name: m.position_name,
  needs: ['organisations'],
  controls: choices => [
    {
      name: 'name',
      label: m.position_field_name(),
      help: m.position_field_name_help(),
      kind: 'line',
      required: true,
    },
    {
      name: 'organisationId',
      label: m.position_organisation(),
      kind: 'choice',
      required: true,
      options: [{ value: '', text: m.choose_organisation() }, ...(choices.organisations ?? [])],
    },
  ],
  back: (slug, row) => (row.id ? paths.record(slug, 'position', String(row.id)) : paths.organisation(slug)),
  crumbs: slug => [{ text: m.organisation_title(), href: paths.organisation(slug) }],
}

/** Who holds a position from when to when; reached from the position, or from the person. */
export const holdingForm: RecordForm = {
  noun: 'holding',
  name: m.holding_name,
  needs: ['people', 'positions'],
  controls: choices => [
    {
      name: 'positionId',
      label: m.position_position(),
      kind: 'choice',
      required: true,
      options: [{ value: '', text: m.holding_choose_position() }, ...(choices.positions ?? [])],
    },
    {
      name: 'personId',
      label: m.holding_person(),
      help: m.holding_person_help(),
      kind: 'choice',
      required: true,
      options: [{ value: '', text: m.holding_choose_person() }, ...(choices.people ?? [])],
    },
    { name: 'fromOn', label: m.holding_from(), kind: 'date' },
    { name: 'toOn', label: m.holding_to(), help: m.holding_to_help(), kind: 'date' },
  ],
  back: (slug, row) =>
    row.positionId ? paths.record(slug, 'position', String(row.positionId)) : paths.organisation(slug),
  crumbs: slug => [{ text: m.organisation_title(), href: paths.organisation(slug) }],
}
