import { goalKinds } from '../../../domain/area.ts'
import { goalKindText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'
import { backToArea } from './back-to-area.ts'
import { ofSamePlan } from './same-plan.ts'

export const goalForm: RecordForm = {
  noun: 'goal',
  name: m.goal_name,
  needs: ['areas', 'indicators'],
  parents: { area: 'areaId' },
  controls: (choices, _isNew, row) => [
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
    { name: 'baseline', label: m.goal_baseline(), help: m.goal_baseline_help(), kind: 'line' },
    {
      name: 'baselineValue',
      label: m.goal_baseline_value(),
      help: m.goal_value_help(),
      kind: 'number',
    },
    { name: 'target', label: m.goal_target(), help: m.goal_target_help(), kind: 'line' },
    { name: 'targetValue', label: m.goal_target_value(), help: m.goal_value_help(), kind: 'number' },
    { name: 'due', label: m.goal_due(), help: m.goal_due_help(), kind: 'line' },
    {
      name: 'indicatorId',
      label: m.goal_indicator(),
      help: m.goal_indicator_help(),
      kind: 'choice',
      options: ofSamePlan(choices.indicators ?? [], choices, row),
    },
  ],
  crumbs: slug => [{ text: m.house_plan(), href: paths.plan(slug) }],
  back: backToArea,
}
