import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'
import { backToArea } from './back-to-area.ts'

export const problemForm: RecordForm = {
  noun: 'problem',
  name: m.problem_name,
  needs: ['places'],
  parents: { area: 'areaId' },
  controls: choices => [
    { name: 'text', label: m.problem_text(), help: m.problem_text_help(), kind: 'text', required: true },
    {
      name: 'placeId',
      label: m.problem_place(),
      help: m.problem_place_help(),
      kind: 'choice',
      options: choices.places ?? [],
    },
  ],
  crumbs: slug => [{ text: m.house_plan(), href: paths.plan(slug) }],
  back: backToArea,
}

/** Where a cause stands follows from its problem. */
export const causeForm: RecordForm = {
  noun: 'cause',
  name: m.cause_name,
  parents: { problem: 'problemId' },
  controls: () => [
    { name: 'text', label: m.cause_text(), help: m.cause_text_help(), kind: 'text', required: true },
  ],
  crumbs: slug => [{ text: m.house_plan(), href: paths.plan(slug) }],
  back: (slug, row) =>
    row.id
      ? paths.record(slug, 'cause', String(row.id))
      : row.problemId
        ? paths.record(slug, 'problem', String(row.problemId))
        : paths.plan(slug),
}
