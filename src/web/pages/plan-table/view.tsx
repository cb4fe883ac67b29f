import { titleWithYear } from '../../../domain/plan-in-force.ts'
import { isFiltered, type TableView } from '../../../domain/plan-table.ts'
import type { PlanTablePage } from '../../../operations/plan-table.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { ViewsRow } from '../plan/views-row.tsx'
import { BulkBar, bulkForm } from './bulk-bar.tsx'
import { Filters } from './filters.tsx'
import { queryOf } from './query.ts'
import { SavedViews } from './saved-views.tsx'
import { Table } from './table.tsx'

/** All activities of a plan, one line each; which, in what order and with what columns the address says. */
export function PlanTableView({
  data,
  view,
  slug,
  can,
}: {
  data: PlanTablePage
  view: TableView
  slug: string
  can: Can
}) {
  const { plan, total, activities } = data
  const shown = activities.length
  return (
    <>
      <p class="over">{titleWithYear(plan)}</p>
      <h1>{m.table_title()}</h1>
      <ViewsRow slug={slug} planId={plan.id} current="table" can={can} />
      {total === 0 ? (
        <p class="empty">{m.table_no_activities()}</p>
      ) : (
        <>
          <SavedViews data={data} view={view} slug={slug} mayAdd={can('add', 'savedView')} />
          <Filters data={data} view={view} slug={slug} />
          <p class="table-count">
            <span role="status">
              {isFiltered(view)
                ? m.table_count_of({ shown, total })
                : total === 1
                  ? m.table_count_one()
                  : m.table_count({ total })}
            </span>
            {isFiltered(view) && (
              <a href={paths.planTable(slug, plan.id)} data-turbo-action="replace">
                {m.table_clear()}
              </a>
            )}
          </p>
          {shown === 0 ? (
            <p class="empty">{m.table_nothing()}</p>
          ) : (
            <>
              <Table
                data={data}
                view={view}
                slug={slug}
                marksFor={can('change', 'activity') ? bulkForm : null}
              />
              {can('change', 'activity') && <BulkBar data={data} view={view} slug={slug} />}
              <p class="tools">
                {m.table_take_home()}
                <a href={`${paths.planTableWorkbook(slug, plan.id)}${queryOf(view)}`} download>
                  Excel (XLSX)
                </a>
                <a href={`${paths.planTableCsv(slug, plan.id)}${queryOf(view)}`} download>
                  CSV
                </a>
              </p>
            </>
          )}
        </>
      )}
    </>
  )
}
