import { goalKinds } from '../../../domain/area.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

const kindNames: Record<(typeof goalKinds)[number], () => string> = {
  overall: m.goal_kind_overall,
  effect: m.goal_kind_effect,
  operative: m.goal_kind_operative,
}

/** What a goal is called where it stands: its own label in the plan, or the name of its kind. */
export function goalLabel(goal: { kind: string; label: string | null }): string {
  return goal.label ?? kindNames[goal.kind as (typeof goalKinds)[number]]()
}

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
      options: goalKinds.map(kind => ({ value: kind, text: kindNames[kind]() })),
    },
    { name: 'label', label: m.goal_label(), help: m.goal_label_help(), kind: 'line' },
  ],
  crumbs: slug => [{ text: m.house_plan(), href: paths.plan(slug) }],
  back: (slug, row) => (row.areaId ? paths.record(slug, 'area', String(row.areaId)) : paths.plan(slug)),
}
