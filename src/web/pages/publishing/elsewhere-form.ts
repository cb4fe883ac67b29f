import type { ElsewhereForm } from '../../../operations/published-figure.ts'
import { m } from '../../../texts/texts.ts'
import type { Control } from '../../parts/form.tsx'

/** What is asked about a figure that was published elsewhere. */
export function elsewhereControls({ counted, grounds }: ElsewhereForm): Control[] {
  const other = { value: '', text: m.register_field_other() }
  return [
    {
      name: 'publishedIn',
      label: m.register_field_published_in(),
      help: m.register_field_published_in_help(),
      kind: 'line',
      required: true,
    },
    { name: 'publishedOn', label: m.register_field_published_on(), kind: 'date', required: true },
    {
      name: 'counted',
      label: m.register_counted(),
      help: m.register_field_counted_help(),
      kind: 'choice',
      required: true,
      options: [
        ...counted.map(({ key, name, source }) => ({
          value: key,
          text: m.register_counted_in({ category: name, source }),
        })),
        other,
      ],
    },
    {
      name: 'countedWords',
      label: m.register_field_counted_words(),
      help: m.register_field_counted_words_help(),
      kind: 'line',
    },
    {
      name: 'ground',
      label: m.register_ground(),
      kind: 'choice',
      required: true,
      options: [...grounds.map(({ id, name }) => ({ value: id, text: name })), other],
    },
    { name: 'groundWords', label: m.register_field_ground_words(), kind: 'line' },
    { name: 'startsOn', label: m.register_from(), kind: 'date', required: true },
    { name: 'endsOn', label: m.register_to(), kind: 'date', required: true },
    {
      name: 'dividedBy',
      label: m.register_field_divided_by(),
      help: m.register_field_divided_by_help(),
      kind: 'line',
    },
    { name: 'part', label: m.register_field_part(), help: m.register_field_part_help(), kind: 'line' },
    { name: 'value', label: m.register_value(), kind: 'number', required: true },
  ]
}
