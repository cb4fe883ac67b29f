import { materialUses } from '../../../domain/picture.ts'
import { m } from '../../../texts/texts.ts'
import type { Control } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

const crumbs: RecordForm['crumbs'] = slug => [{ text: m.picture_title(), href: paths.picture(slug) }]
const back: RecordForm['back'] = (slug, row) =>
  row.pictureId ? paths.record(slug, 'picture', String(row.pictureId)) : paths.picture(slug)
const parents = { lagesbild: 'pictureId' }

export const pictureForm: RecordForm = {
  noun: 'picture',
  name: m.picture_name,
  needs: ['sources', 'territories'],
  controls: choices => [
    {
      name: 'title',
      label: m.picture_field_title(),
      help: m.picture_field_title_help(),
      kind: 'line',
      required: true,
    },
    { name: 'fromMonth', label: m.picture_from(), help: m.picture_month_help(), kind: 'month' },
    { name: 'toMonth', label: m.picture_to(), help: m.picture_month_help(), kind: 'month' },
    { name: 'sourceId', label: m.picture_source(), kind: 'choice', options: choices.sources ?? [] },
    { name: 'territoryId', label: m.picture_territory(), kind: 'choice', options: choices.territories ?? [] },
    { name: 'summary', label: m.picture_summary(), help: m.picture_summary_help(), kind: 'text' },
  ],
  crumbs,
  back: (slug, row) => (row.id ? paths.record(slug, 'picture', String(row.id)) : paths.picture(slug)),
}

export const picturePassageForm: RecordForm = {
  noun: 'picturePassage',
  name: m.picture_passage_name,
  parents: { ...parents, del: 'part' },
  controls: () => [
    { name: 'heading', label: m.picture_passage_heading(), kind: 'line' },
    { name: 'text', label: m.picture_passage_text(), kind: 'text', required: true },
  ],
  crumbs,
  back,
}

export const pictureSourceForm: RecordForm = {
  noun: 'pictureSource',
  name: m.picture_source_name,
  parents,
  controls: () => [
    {
      name: 'name',
      label: m.picture_source_field_name(),
      help: m.picture_source_field_name_help(),
      kind: 'line',
      required: true,
    },
    { name: 'used', label: m.picture_source_used(), kind: 'choice', required: true, options: uses() },
    {
      name: 'reason',
      label: m.picture_source_reason(),
      help: m.picture_source_reason_help(),
      kind: 'text',
      requiredWhen: m.picture_source_reason_when(),
    },
  ],
  crumbs,
  back,
}

export const conclusionForm: RecordForm = {
  noun: 'conclusion',
  name: m.conclusion_name,
  parents,
  needs: ['problems'],
  controls: (choices, isNew): Control[] => [
    {
      name: 'text',
      label: m.conclusion_text(),
      help: m.conclusion_text_help(),
      kind: 'text',
      required: true,
    },
    ...(isNew
      ? []
      : [
          {
            name: 'problemId',
            label: m.conclusion_problem(),
            kind: 'choice' as const,
            options: choices.problems ?? [],
          },
        ]),
  ],
  crumbs,
  back,
}

function uses() {
  return materialUses.map(value => ({
    value,
    text: value === 'used' ? m.picture_source_is_used() : m.picture_source_is_discarded(),
  }))
}
