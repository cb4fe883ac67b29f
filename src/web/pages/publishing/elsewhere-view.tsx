import type { Problems } from '../../../domain/fields.ts'
import { m } from '../../../texts/texts.ts'
import { type Control, ErrorSummary, Field, type Values } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'

type Props = { controls: Control[]; values: Values; problems: Problems; slug: string }

/** Where a figure that was published elsewhere is written into the register. */
export function ElsewhereView({ controls, values, problems, slug }: Props) {
  return (
    <>
      <h1>{m.register_add()}</h1>
      <p class="lead">{m.register_add_lead()}</p>
      <ErrorSummary controls={controls} problems={problems} />
      <form method="post" novalidate data-unsaved={m.house_leave_unsaved()}>
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
          <a href={paths.publishedFigures(slug)}>{m.house_cancel()}</a>
        </p>
      </form>
    </>
  )
}
