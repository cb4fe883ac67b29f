import type { TableView } from '../../../domain/plan-table.ts'
import { bulkFields } from '../../../operations/bulk-change.ts'
import type { PlanTablePage } from '../../../operations/plan-table.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { activityForm } from '../activity/form.ts'
import { queryOf } from './query.ts'

/** The form that the table's marks belong to. */
export const bulkForm = 'bulk'

/** What the activity's own form calls a field. */
export function bulkLabel(field: string): string {
  return activityForm.controls({}, false, {}).find(({ name }) => name === field)?.label ?? field
}

/** The beginning of a change of many: which field, of those that are marked or of all that are shown. */
export function BulkBar({ data, view, slug }: { data: PlanTablePage; view: TableView; slug: string }) {
  const count = data.activities.length
  return (
    <form
      id={bulkForm}
      method="post"
      action={paths.bulkPreview(slug, data.plan.id)}
      class="bulk-bar"
      aria-label={m.bulk_heading()}
      data-turbo="false"
    >
      <input type="hidden" name="query" value={queryOf(view)} />
      <div class="pick">
        <label for="bulk-field">{m.bulk_heading()}</label>
        <select id="bulk-field" name="field">
          {bulkFields.map(field => (
            <option key={field} value={field}>
              {bulkLabel(field)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{m.bulk_marked()}</button>
      <button type="submit" name="which" value="shown" class="quiet">
        {count === 1 ? m.bulk_shown_one() : m.bulk_shown({ count })}
      </button>
    </form>
  )
}
