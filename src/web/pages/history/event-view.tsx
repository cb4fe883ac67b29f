import type { EventPage } from '../../../operations/undo.ts'
import { monthText } from '../../../texts/picture-words.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { written } from '../../parts/form.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import { isLong, OneSide } from '../comparison/text-difference.tsx'
import { fieldName } from '../forms.ts'
import { eventSentence, eventTitle } from './event-words.ts'

/** What an event changed, field by field, the words that differ marked, beside what stands there now: each can be restored by itself. */
export function EventView({ event, slug }: { event: EventPage; slug: string }) {
  const { id, record, deed, fields, mayUndo } = event
  const only = fields.length === 1 ? fields[0] : null
  return (
    <>
      <h1>
        <Jointed text={titleText(eventTitle(event)) || m.undo_title()} />
      </h1>
      <p class="lead">{eventSentence(event)}</p>
      {deed === 'changed' && fields.length > 0 && (
        <table class="stacks then-and-now">
          <thead>
            <tr>
              <th scope="col">{m.undo_field()}</th>
              <th scope="col">{m.undo_before()}</th>
              <th scope="col">{m.undo_after()}</th>
              <th scope="col">{m.undo_now()}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ name, from, to, now, isSince }) => {
              const texts = { before: shown(record, name, from), after: shown(record, name, to) }
              return (
                <tr key={name}>
                  <th scope="row">{fieldName(record, name).label}</th>
                  <Cell label={m.undo_before()}>
                    <OneSide {...texts} side="before" />
                    {mayUndo && fields.length > 1 && (
                      <UndoButton slug={slug} id={id} field={name} record={record} />
                    )}
                  </Cell>
                  <Cell label={m.undo_after()}>
                    <OneSide {...texts} side="after" />
                  </Cell>
                  <Cell label={m.undo_now()} asks={isSince}>
                    {isSince ? (
                      <OneSide before={texts.after} after={shown(record, name, now)} side="after" />
                    ) : isLong(texts.after) ? (
                      m.undo_now_same()
                    ) : (
                      texts.after
                    )}
                  </Cell>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {mayUndo && deed ? (
        <>
          {deed === 'removed' && <p>{m.undo_removed_explanation()}</p>}
          <form method="post" action={paths.undo(slug, id)} class="restore">
            <button type="submit" class="primary">
              {deed === 'changed' && only
                ? m.undo_back_to({ field: fieldName(record, only.name).label })
                : buttons[deed]()}
            </button>
          </form>
        </>
      ) : (
        <p>{m.undo_not()}</p>
      )}
    </>
  )
}

const buttons: Record<NonNullable<EventPage['deed']>, () => string> = {
  changed: m.undo_all,
  added: m.undo_added,
  restored: m.undo_added,
  removed: m.undo_removed,
}

function UndoButton({
  slug,
  id,
  field,
  record,
}: { slug: string; id: string; field: string } & Pick<EventPage, 'record'>) {
  return (
    <form method="post" action={paths.undo(slug, id)}>
      <input type="hidden" name="field" value={field} />
      <button type="submit">{m.undo_back_to({ field: fieldName(record, field).label })}</button>
    </form>
  )
}

/** A value of a field in words. */
export function shown(record: EventPage['record'], field: string, value: unknown): string {
  const { options, kind } = fieldName(record, field)
  const text = written(value)
  if (kind === 'date' && text) return longDate(text)
  if (/Month$/u.test(field) && /^\d{4}-\d\d(?:-01)?$/u.test(text)) return monthText(text.slice(0, 7))
  return options.find(option => option.value === text)?.text ?? (text || m.house_nothing())
}
