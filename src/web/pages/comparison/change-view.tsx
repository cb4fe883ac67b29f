import type { FieldChange, RecordChange } from '../../../domain/plan-comparison.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { titleText } from '../../parts/title-text.ts'
import { recordWords } from '../history/event-words.ts'
import { fieldLabel, valueWords } from './field-words.ts'
import { Added, Removed, TextDifference } from './text-difference.tsx'

/** What happened to one record, in a sentence, and then field by field. */
export function ChangeView({ change }: { change: RecordChange }) {
  const { kind, moved, fields, parts, table } = change
  const deeds = { added: m.compare_added, removed: m.compare_removed, changed: m.compare_changed }
  return (
    <li class={kind}>
      <h3>
        <span class="sign" aria-hidden="true">
          {signs[kind]}
        </span>{' '}
        {subjectOf(change)} {deeds[kind]()}
      </h3>
      {moved && <p>{movedText(moved)}</p>}
      {fields.length + parts.length > 0 && (
        <dl>
          {fields.map(field => (
            <div key={field.field}>
              <dt>{fieldLabel(table, field.field)}</dt>
              <dd>
                {kind === 'changed' ? (
                  <Difference table={table} field={field} />
                ) : (
                  valueWords(table, field.field, kind === 'added' ? field.to : field.from)
                )}
              </dd>
            </div>
          ))}
          {parts.map(({ table: of, title: name, field, value }, index) => (
            <div key={`${index}`}>
              <dt>{fieldLabel(of, field)}</dt>
              <dd>{[name, valueWords(of, field, value)].filter(Boolean).join(': ')}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

/** "Flyttades från plats 1 till plats 3" */
export function movedText(moved: NonNullable<RecordChange['moved']>): string {
  return 'fromArea' in moved
    ? m.compare_moved_area({ from: moved.fromArea, to: moved.toArea })
    : m.compare_moved({ from: moved.from, to: moved.to })
}

/** "Aktiviteten ”Gå kvällsrundor”" */
export function subjectOf({ table, title }: Pick<RecordChange, 'table' | 'title'>): string {
  const name = title && m.house_quoted({ text: beginning(titleText(title), 90) })
  return capital([recordWords(table), name].filter(Boolean).join(' '))
}

export const signs = { added: '+', removed: '−', changed: '≠' }

/** A value before and after; what is read aloud says which is which. */
export function Difference({
  table,
  field: { field, from, to },
}: {
  table: RecordChange['table']
  field: FieldChange
}) {
  const before = valueWords(table, field, from)
  const after = valueWords(table, field, to)
  if (from === null) return <Added text={after} />
  if (to === null) return <Removed text={before} />
  return (
    <TextDifference before={before} after={after}>
      {m.compare_field_from()} <del>{before}</del> {m.compare_field_to()} <ins>{after}</ins>
    </TextDifference>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
