import { passageKinds } from '../../../domain/plan.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

const kindNames: Record<(typeof passageKinds)[number], () => string> = {
  heading: m.passage_kind_heading,
  paragraph: m.passage_kind_paragraph,
  bullet: m.passage_kind_bullet,
  figure: m.passage_kind_figure,
}

export const passageForm: RecordForm = {
  noun: 'passage',
  name: m.passage_name,
  needs: ['places'],
  parents: { plan: 'planId', area: 'areaId', chapter: 'chapter' },
  controls: (choices, isNew) => [
    {
      name: 'kind',
      label: m.passage_kind(),
      help: m.passage_kind_help(),
      kind: 'choice',
      required: true,
      options: inOrder(isNew).map(kind => ({ value: kind, text: kindNames[kind]() })),
    },
    { name: 'text', label: m.passage_text(), kind: 'text', required: true },
    {
      name: 'placeId',
      label: m.passage_place(),
      help: m.passage_place_help(),
      kind: 'choice',
      options: choices.places ?? [],
    },
  ],
  beside: ({ planId, areaId, chapter, kind }) => ({
    plan: String(planId),
    ...(areaId ? { area: String(areaId) } : {}),
    chapter: String(chapter),
    ...(kind === 'bullet' ? { kind } : {}),
  }),
  crumbs: slug => [{ text: m.house_plan(), href: paths.plan(slug) }],
  back: (slug, row) =>
    row.areaId
      ? `${paths.record(slug, 'area', String(row.areaId))}#${row.id ?? ''}`
      : `${row.planId ? paths.record(slug, 'plan', String(row.planId)) : paths.plan(slug)}#${row.id ?? ''}`,
}

/** A new passage is most often a paragraph: the first choice is the one that is chosen. */
function inOrder(isNew: boolean): readonly (typeof passageKinds)[number][] {
  return isNew ? ['paragraph', 'bullet', 'heading', 'figure'] : passageKinds
}
