import { braCodes } from '../../../domain/bra-codes.ts'
import { countedThings, drivers, territoryKinds, timings } from '../../../domain/source.ts'
import { countedText, driverText, territoryKindText, timingText } from '../../../texts/figure-words.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

const sourcesCrumbs = (slug: string) => [
  { text: m.picture_title(), href: paths.picture(slug) },
  { text: m.source_sources(), href: paths.sources(slug) },
]

export const sourceForm: RecordForm = {
  noun: 'source',
  name: m.source_name,
  controls: () => [
    {
      name: 'name',
      label: m.source_field_name(),
      help: m.source_field_name_help(),
      kind: 'line',
      required: true,
    },
    { name: 'publisher', label: m.source_field_publisher(), kind: 'line' },
    {
      name: 'unit',
      label: m.source_field_unit(),
      help: m.source_field_unit_help(),
      kind: 'line',
      required: true,
    },
    {
      name: 'definition',
      label: m.source_field_definition(),
      help: m.source_field_definition_help(),
      kind: 'text',
    },
    {
      name: 'timedBy',
      label: m.source_field_timed_by(),
      help: m.source_field_timed_by_help(),
      kind: 'choice',
      options: timings.map(value => ({ value, text: timingText(value) })),
    },
    {
      name: 'counts',
      label: m.source_field_counts(),
      help: m.source_field_counts_help(),
      kind: 'choice',
      required: true,
      options: countedThings.map(value => ({ value, text: countedText(value) })),
    },
    { name: 'address', label: m.source_field_address(), kind: 'line' },
    { name: 'licence', label: m.source_field_licence(), kind: 'line' },
    { name: 'nextOn', label: m.source_field_next_on(), kind: 'date' },
    {
      name: 'delayWeeks',
      label: m.source_field_delay_weeks(),
      help: m.source_field_delay_weeks_help(),
      kind: 'line',
    },
  ],
  crumbs: sourcesCrumbs,
  back: (slug, row) => (row.id ? paths.record(slug, 'source', String(row.id)) : paths.sources(slug)),
}

export const seriesBreakForm: RecordForm = {
  noun: 'seriesBreak',
  name: m.series_break_name,
  parents: { kalla: 'sourceId' },
  needs: ['categories'],
  controls: choices => [
    {
      name: 'startsOn',
      label: m.series_break_field_starts_on(),
      help: m.series_break_field_starts_on_help(),
      kind: 'date',
      required: true,
    },
    {
      name: 'reason',
      label: m.series_break_field_reason(),
      help: m.series_break_field_reason_help(),
      kind: 'text',
      required: true,
    },
    {
      name: 'categoryId',
      label: m.series_break_field_category(),
      help: m.series_break_field_category_help(),
      kind: 'choice',
      options: choices.categories ?? [],
    },
  ],
  crumbs: sourcesCrumbs,
  back: (slug, row) =>
    row.sourceId ? paths.record(slug, 'source', String(row.sourceId)) : paths.sources(slug),
}

/** Removed from its own form, as every record is. */
export const recipeForm: RecordForm = {
  noun: 'recipe',
  name: m.recipe_name,
  controls: () => [{ name: 'name', label: m.recipe_field_name(), kind: 'line', required: true }],
  crumbs: sourcesCrumbs,
  back: (slug, row) =>
    row.sourceId ? paths.record(slug, 'source', String(row.sourceId)) : paths.sources(slug),
}

export const categoryForm: RecordForm = {
  noun: 'category',
  name: m.category_name,
  controls: () => [
    { name: 'name', label: m.category_field_name(), kind: 'line', required: true },
    {
      name: 'code',
      label: m.category_field_code(),
      help: m.category_field_code_help(),
      kind: 'line',
      required: true,
    },
    {
      name: 'drivenBy',
      label: m.category_field_driven_by(),
      help: m.category_field_driven_by_help(),
      kind: 'choice',
      options: drivers.map(value => ({ value, text: driverText(value) })),
    },
    {
      name: 'sensitive',
      label: m.category_field_sensitive(),
      help: m.category_field_sensitive_help(),
      kind: 'check',
    },
    {
      name: 'braCode',
      label: m.category_field_bra_code(),
      help: m.category_field_bra_code_help(),
      kind: 'line',
      suggestions: braCodes.map(({ code, words }) => `${code} ${words}`),
    },
  ],
  crumbs: slug => [...sourcesCrumbs(slug), { text: m.category_categories(), href: paths.categories(slug) }],
  back: (slug, row) => `${paths.categories(slug)}${row.id ? `#${row.id}` : ''}`,
}

export const territoryForm: RecordForm = {
  noun: 'territory',
  name: m.territory_name,
  needs: ['places', 'territories'],
  controls: (choices, _isNew, row) => [
    { name: 'name', label: m.territory_field_name(), kind: 'line', required: true },
    {
      name: 'kind',
      label: m.territory_field_kind(),
      kind: 'choice',
      required: true,
      options: territoryKinds.map(value => ({ value, text: territoryKindText(value) })),
    },
    {
      name: 'code',
      label: m.territory_field_code(),
      help: m.territory_field_code_help(),
      kind: 'line',
    },
    {
      name: 'edition',
      label: m.territory_field_edition(),
      help: m.territory_field_edition_help(),
      kind: 'line',
    },
    {
      name: 'withinId',
      label: m.territory_field_within(),
      kind: 'choice',
      options: (choices.territories ?? []).filter(({ value }) => value !== row.id),
    },
    {
      name: 'placeId',
      label: m.territory_field_place(),
      help: m.territory_field_place_help(),
      kind: 'choice',
      options: choices.places ?? [],
    },
    {
      name: 'residents',
      label: m.territory_field_residents(),
      help: m.territory_field_residents_help(),
      kind: 'number',
    },
  ],
  crumbs: slug => [
    ...sourcesCrumbs(slug),
    { text: m.territory_territories(), href: paths.territories(slug) },
  ],
  back: (slug, row) => `${paths.territories(slug)}${row.id ? `#${row.id}` : ''}`,
}
