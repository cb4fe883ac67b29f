import type { ComponentChildren } from 'preact'
import { m } from '../../texts/texts.ts'

/** A new line where it will stand: one field that opens in place, and leads back to what was written. */
export function AddLine(props: {
  /** The address of the form for a new one, with what the line belongs to. */
  action: string
  /** Tells this line's field from those of others on the page. */
  id: string
  /** "problem", for "Lägg till problem". */
  what: string
  label: string
  /** What opens the line, where "Lägg till problem" would not say it. */
  summary?: string
  /** The record's field that the line is written to. */
  name?: string
  help?: string
  /** Whose line it is, said to those who hear the page. */
  where?: string
  /** The page that the line stands on. */
  back: string
  /** More fields of the line. */
  children?: ComponentChildren
}) {
  const { action, id, what, label, summary, name = 'text', help, where, back, children } = props
  return (
    <details class="add-line">
      <summary>
        {summary ?? m.form_add({ name: what })}
        {where && <span class="visually-hidden"> – {where}</span>}
      </summary>
      <form
        method="post"
        action={action}
        data-turbo-action="replace"
        data-unsaved={m.house_leave_unsaved()}
        data-discard={m.editing_discard()}
      >
        <input type="hidden" name="back" value={back} />
        <div class="field">
          <label for={id}>{label}</label>
          {help && (
            <p class="help" id={`${id}-help`}>
              {help}
            </p>
          )}
          <textarea id={id} name={name} rows={2} required aria-describedby={help && `${id}-help`} />
        </div>
        {children}
        <p class="buttons">
          <button type="submit">{m.line_add()}</button>
          <a href={back} data-close>
            {m.house_cancel()}
          </a>
        </p>
      </form>
    </details>
  )
}
