import type { TableView } from '../../../domain/plan-table.ts'
import type { PlanTablePage } from '../../../operations/plan-table.ts'
import { m } from '../../../texts/texts.ts'
import type { Control } from '../../parts/form.tsx'
import { Field } from '../../parts/form.tsx'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import { queryOf } from './query.ts'

type Props = { data: PlanTablePage; view: TableView; slug: string; mayAdd: boolean }

/** The views that somebody has named, and the way to name the one that is shown. */
export function SavedViews({ data, view, slug, mayAdd }: Props) {
  const here = queryOf(view)
  const current = data.views.find(saved => queryOf(saved.view) === here)
  if (data.views.length === 0 && here === '') return null
  return (
    <div class="saved-views">
      {data.views.length > 0 && (
        <nav aria-label={m.saved_view_label()}>
          <span class="quiet" aria-hidden="true">
            {m.saved_view_label()}
          </span>
          <ul>
            {data.views.map(({ id, name, shared, own, personName }) => (
              <li key={id}>
                <a href={paths.savedView(slug, id)} aria-current={current?.id === id ? 'true' : undefined}>
                  {name}
                </a>
                {shared && (
                  <span class="quiet">
                    {' '}
                    {own || !personName
                      ? m.saved_view_shared()
                      : m.saved_view_shared_by({ person: personName })}
                  </span>
                )}
                {own && current?.id === id && (
                  <ChangeLink href={paths.savedViewChange(slug, id)} what={name} />
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      {mayAdd && here !== '' && !current && (
        <details>
          <summary>{m.saved_view_save()}</summary>
          <form method="post" action={paths.savedViews(slug, data.plan.id)}>
            <input type="hidden" name="query" value={here} />
            {savedViewControls().map(control => (
              <Field key={control.name} control={control} value={null} />
            ))}
            <button type="submit">{m.house_save()}</button>
          </form>
        </details>
      )}
    </div>
  )
}

/** What is asked of a view that is named. */
export function savedViewControls(): Control[] {
  return [
    {
      name: 'name',
      label: m.saved_view_name(),
      help: m.saved_view_name_help(),
      kind: 'line',
      required: true,
    },
    { name: 'shared', label: m.saved_view_share(), kind: 'check' },
  ]
}
