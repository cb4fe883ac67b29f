import { valueStates } from '../../../domain/indicator.ts'
import { valueStateText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

export const indicatorValueForm: RecordForm = {
  noun: 'indicatorValue',
  name: m.indicator_value_name,
  parents: { indicator: 'indicatorId' },
  controls: () => [
    { name: 'value', label: m.indicator_value(), help: m.indicator_value_help(), kind: 'number' },
    {
      name: 'state',
      label: m.indicator_state(),
      help: m.indicator_state_help(),
      kind: 'choice',
      required: true,
      options: valueStates.map(state => ({ value: state, text: valueStateText(state) })),
    },
    { name: 'low', label: m.indicator_low(), help: m.indicator_bounds_help(), kind: 'number' },
    { name: 'high', label: m.indicator_high(), kind: 'number' },
    { name: 'numerator', label: m.indicator_numerator(), help: m.indicator_numerator_help(), kind: 'number' },
    { name: 'denominator', label: m.indicator_denominator(), kind: 'number' },
    { name: 'year', label: m.indicator_year(), kind: 'number' },
    { name: 'period', label: m.indicator_period(), help: m.indicator_period_help(), kind: 'line' },
    { name: 'placeName', label: m.indicator_value_place(), kind: 'line' },
    { name: 'breakdown', label: m.indicator_breakdown(), help: m.indicator_breakdown_help(), kind: 'line' },
    { name: 'extractedOn', label: m.intake_extracted(), kind: 'date' },
  ],
  crumbs: slug => [{ text: m.house_plan(), href: paths.plan(slug) }],
  back: (slug, row) =>
    row.indicatorId ? paths.record(slug, 'indicator', String(row.indicatorId)) : paths.plan(slug),
}
