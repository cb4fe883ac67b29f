import { betterWays, indicatorForms, indicatorKinds } from '../../../domain/indicator.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

const kindNames = {
  count: m.indicator_kind_count,
  share: m.indicator_kind_share,
  rate: m.indicator_kind_rate,
  index: m.indicator_kind_index,
} as const
const formNames = {
  series: m.indicator_form_series,
  comparison: m.indicator_form_comparison,
  count: m.indicator_form_count,
} as const

export const betterNames = {
  high: m.indicator_better_high,
  low: m.indicator_better_low,
  neither: m.indicator_better_neither,
} as const

export const indicatorForm: RecordForm = {
  noun: 'indicator',
  name: m.indicator_name,
  needs: ['places', 'categories'],
  parents: { plan: 'planId', area: 'areaId' },
  controls: choices => [
    { name: 'name', label: m.indicator_field_name(), kind: 'line', required: true },
    { name: 'measure', label: m.indicator_measure(), help: m.indicator_measure_help(), kind: 'line' },
    {
      name: 'kind',
      label: m.indicator_kind(),
      kind: 'choice',
      required: true,
      options: indicatorKinds.map(kind => ({ value: kind, text: kindNames[kind]() })),
    },
    {
      name: 'form',
      label: m.indicator_form(),
      kind: 'choice',
      required: true,
      options: indicatorForms.map(form => ({ value: form, text: formNames[form]() })),
    },
    { name: 'unit', label: m.indicator_unit(), help: m.indicator_unit_help(), kind: 'line' },
    {
      name: 'better',
      label: m.indicator_better(),
      help: m.indicator_better_help(),
      kind: 'choice',
      options: betterWays.map(way => ({ value: way, text: betterNames[way]() })),
    },
    {
      name: 'categoryId',
      label: m.indicator_category(),
      help: m.indicator_category_help(),
      kind: 'choice',
      options: choices.categories ?? [],
    },
    { name: 'source', label: m.indicator_source(), help: m.indicator_source_help(), kind: 'line' },
    {
      name: 'nextOn',
      label: m.indicator_next_on(),
      help: m.indicator_next_on_help(),
      kind: 'date',
    },
    { name: 'placeId', label: m.indicator_place(), kind: 'choice', options: choices.places ?? [] },
    { name: 'comment', label: m.indicator_comment(), kind: 'text' },
  ],
  crumbs: slug => [{ text: m.house_plan(), href: paths.plan(slug) }],
  back: (slug, row) =>
    row.id
      ? paths.record(slug, 'indicator', String(row.id))
      : row.areaId
        ? paths.record(slug, 'area', String(row.areaId))
        : paths.plan(slug),
}
