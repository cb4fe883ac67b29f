import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

export const areaForm: RecordForm = {
  noun: 'area',
  name: m.area_name,
  needs: ['areas'],
  parents: { plan: 'planId' },
  controls: (choices, _isNew, row) => [
    { name: 'name', label: m.area_field_name(), kind: 'line', required: true },
    {
      name: 'viaAreaId',
      label: m.area_via(),
      help: m.area_via_help(),
      kind: 'choice',
      options: (choices.areas ?? []).filter(area => area.planId === row.planId && area.value !== row.id),
    },
    { name: 'viaReason', label: m.area_via_reason(), kind: 'text' },
  ],
  crumbs: slug => [{ text: m.house_plan(), href: paths.plan(slug) }],
  back: (slug, row) =>
    row.id
      ? paths.record(slug, 'area', String(row.id))
      : row.planId
        ? paths.record(slug, 'plan', String(row.planId))
        : paths.plan(slug),
}
