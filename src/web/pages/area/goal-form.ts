import { goalKinds } from '../../../domain/area.ts'
import { goalKindText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

export const goalForm: RecordForm = {
  noun: 'goal',
  name: m.goal_name,
  parents: { area: 'areaId' },
  controls: () => [
    { name: 'text', label: m.goal_text(), kind: 'text', required: true },
    {
      name: 'kind',
      label: m.goal_kind(),
      help: m.goal_kind_help(),
      kind: 'choice',
      required: true,
      options: goalKinds.map(kind => ({ value: kind, text: goalKindText(kind) })),
    },
    { name: 'label', label: m.goal_label(), help: m.goal_label_help(), kind: 'line' },
  ],
  crumbs: slug => [{ text: m.house_plan(), href: paths.plan(slug) }],
  back: (slug, row) => (row.areaId ? paths.record(slug, 'area', String(row.areaId)) : paths.plan(slug)),
}
