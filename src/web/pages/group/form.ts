import { groupKinds } from '../../../domain/group.ts'
import { m } from '../../../texts/texts.ts'
import type { Values } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import type { Choices, RecordForm } from '../record/record-form.ts'
import { groupKindText } from './words.ts'

export const groupForm: RecordForm = {
  noun: 'group',
  name: m.group_name,
  needs: ['groups'],
  controls: (choices, _isNew, row) => [
    { name: 'name', label: m.group_field_name(), kind: 'line', required: true },
    {
      name: 'otherNames',
      label: m.group_field_other_names(),
      help: m.group_field_other_names_help(),
      kind: 'text',
    },
    {
      name: 'kind',
      label: m.group_field_kind(),
      kind: 'choice',
      required: true,
      options: groupKinds.map(kind => ({ value: kind, text: groupKindText(kind) })),
    },
    { name: 'ledBy', label: m.group_field_led_by(), help: m.group_field_led_by_help(), kind: 'line' },
    { name: 'cadence', label: m.group_field_cadence(), help: m.group_field_cadence_help(), kind: 'line' },
    { name: 'parentId', label: m.group_field_parent(), kind: 'choice', options: others(choices, row) },
    {
      name: 'reportsToId',
      label: m.group_field_reports_to(),
      help: m.group_field_reports_to_help(),
      kind: 'choice',
      options: others(choices, row),
    },
    {
      name: 'condition',
      label: m.group_field_condition(),
      help: m.group_field_condition_help(),
      kind: 'line',
    },
    { name: 'description', label: m.group_field_description(), kind: 'text' },
  ],
  back: (slug, row) => (row.id ? paths.record(slug, 'group', String(row.id)) : paths.organisation(slug)),
  crumbs: slug => [{ text: m.organisation_title(), href: paths.organisation(slug) }],
}

/** A group is neither below itself nor reports to itself. */
function others({ groups = [] }: Choices, row: Values) {
  return groups.filter(group => group.value !== row.id)
}

/** A position's seat in a group, reached from the group. */
export const seatForm: RecordForm = {
  noun: 'seat',
  name: m.seat_name,
  needs: ['groups', 'positions'],
  controls: choices => [
    {
      name: 'groupId',
      label: m.seat_group(),
      kind: 'choice',
      required: true,
      options: [{ value: '', text: m.seat_choose_group() }, ...(choices.groups ?? [])],
    },
    {
      name: 'positionId',
      label: m.seat_position(),
      help: m.seat_position_help(),
      kind: 'choice',
      required: true,
      options: [{ value: '', text: m.holding_choose_position() }, ...(choices.positions ?? [])],
    },
    { name: 'presenter', label: m.seat_presenter(), kind: 'check' },
  ],
  back: (slug, row) =>
    row.groupId ? paths.record(slug, 'group', String(row.groupId)) : paths.organisation(slug),
  crumbs: slug => [{ text: m.organisation_title(), href: paths.organisation(slug) }],
}
