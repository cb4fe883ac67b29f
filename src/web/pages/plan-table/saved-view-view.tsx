import type { Problems } from '../../../domain/fields.ts'
import { m } from '../../../texts/texts.ts'
import { ErrorSummary, Field, type Values } from '../../parts/form.tsx'
import { savedViewControls } from './saved-views.tsx'

/** The form of a view that somebody has named: its name, and whether others see it. */
export function SavedViewView(props: {
  heading: string
  values: Values
  problems?: Problems
  /** What goes with the form unseen: the version, or the view that is being named. */
  carried: Record<string, string | number>
  action: string
  /** Null for one that is not saved yet. */
  removal: string | null
  back: string
}) {
  const { heading, values, problems = {}, carried, action, removal, back } = props
  const controls = savedViewControls()
  return (
    <>
      <h1>{heading}</h1>
      <ErrorSummary controls={controls} problems={problems} />
      <form method="post" action={action}>
        {Object.entries(carried).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {controls.map(control => (
          <Field
            key={control.name}
            control={control}
            value={values[control.name]}
            problem={problems[control.name]}
          />
        ))}
        <p class="buttons">
          <button type="submit" class="primary">
            {m.house_save()}
          </button>
          <a href={back}>{m.house_cancel()}</a>
        </p>
      </form>
      {removal && (
        <details class="saved-view-removal">
          <summary>{m.saved_view_remove_ask()}</summary>
          <form method="post" action={removal}>
            <p class="quiet">{m.saved_view_remove_explained()}</p>
            <button type="submit" class="danger">
              {m.house_remove()}
            </button>
          </form>
        </details>
      )}
    </>
  )
}
