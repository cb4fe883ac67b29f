import { columnsOf, type TableView, tableColumns, timings } from '../../../domain/plan-table.ts'
import type { PlanTablePage } from '../../../operations/plan-table.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { headingOf, timingText } from './columns.ts'
import { columnWord, fields, sortWord, timingWord } from './query.ts'

type Props = { data: PlanTablePage; view: TableView; slug: string }
type Option = { value: string; text: string }

/** What to show, as a form that asks for an address. What is asked for seldom is folded, unless it is in use. */
export function Filters({ data, view, slug }: Props) {
  const { areas, groups, organisations, points } = data.choices
  const named = (all: { id: string; name: string }[]): Option[] =>
    all.map(({ id, name }) => ({ value: id, text: name }))
  const more = [view.groupId, view.organisationId, view.point, view.dueBefore, view.columns]
  return (
    <form
      method="get"
      action={paths.planTable(slug, data.plan.id)}
      class="table-filters"
      data-turbo-action="replace"
      data-live
    >
      {view.sort && <input type="hidden" name={fields.sort} value={sortWord(view.sort)} />}
      <div class="picks">
        <div class="pick">
          <label for={fields.text}>{m.table_text()}</label>
          <input
            type="search"
            id={fields.text}
            name={fields.text}
            value={view.text ?? ''}
            autocomplete="off"
          />
        </div>
        <Choice
          name="areaId"
          label={m.activity_area()}
          all={m.table_all_areas()}
          options={named(areas)}
          chosen={view.areaId}
        />
        <Choice
          name="timing"
          label={m.table_timing()}
          all={m.table_all_timings()}
          options={timings.map(timing => ({ value: timingWord(timing), text: timingText(timing) }))}
          chosen={view.timing && timingWord(view.timing)}
        />
        <button type="submit">{m.table_show()}</button>
      </div>
      <details open={more.some(value => value !== null)}>
        <summary>{m.table_more()}</summary>
        <div class="picks">
          <Choice
            name="groupId"
            label={m.activity_group_link()}
            all={m.table_all_groups()}
            options={named(groups)}
            chosen={view.groupId}
          />
          <Choice
            name="organisationId"
            label={m.table_contact_at()}
            all={m.table_all_organisations()}
            options={named(organisations)}
            chosen={view.organisationId}
          />
          <Choice
            name="point"
            label={m.table_point()}
            all={m.table_all_points()}
            options={points.map(point => ({ value: point, text: point }))}
            chosen={view.point}
          />
          <div class="pick">
            <label for={fields.dueBefore}>{m.table_due_before()}</label>
            <input type="date" id={fields.dueBefore} name={fields.dueBefore} value={view.dueBefore ?? ''} />
          </div>
        </div>
        <Columns view={view} />
      </details>
    </form>
  )
}

function Choice({
  name,
  label,
  all,
  options,
  chosen,
}: {
  name: keyof typeof fields
  label: string
  /** What it says where nothing is chosen. */
  all: string
  options: Option[]
  chosen: string | null
}) {
  return (
    <div class="pick">
      <label for={fields[name]}>{label}</label>
      <select id={fields[name]} name={fields[name]}>
        <option value="">{all}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

function Columns({ view }: { view: TableView }) {
  const shown = columnsOf(view)
  return (
    <fieldset class="columns">
      <legend>{m.table_columns()}</legend>
      {tableColumns
        .filter(column => column !== 'title')
        .map(column => (
          <label key={column}>
            <input
              type="checkbox"
              name={fields.columns}
              value={columnWord(column)}
              checked={shown.includes(column)}
            />
            {headingOf(column)}
          </label>
        ))}
    </fieldset>
  )
}
