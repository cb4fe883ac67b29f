import type { ComponentChildren } from 'preact'
import { columnsOf, type TableColumn, type TableView, wordsOf } from '../../../domain/plan-table.ts'
import type { PlanTablePage } from '../../../operations/plan-table.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Jointed } from '../../parts/jointed.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import { durationMeaning } from '../activity/meaning.ts'
import { headingOf } from './columns.ts'
import { queryOf } from './query.ts'

type Activity = PlanTablePage['activities'][number]
type Props = {
  data: PlanTablePage
  view: TableView
  slug: string
  /** The form that the lines are marked for; null where they are not. */
  marksFor: string | null
}

/** A line for each activity. The headings are links that sort; on a phone each line is a card. */
export function Table({ data, view, slug, marksFor }: Props) {
  const columns = columnsOf(view)
  return (
    <div class="wide-table">
      <table class="plan-table" aria-label={m.table_caption()}>
        <thead>
          <tr data-sort={m.table_sort()}>
            {marksFor && (
              <th scope="col" class="mark-column">
                <span class="visually-hidden">{m.bulk_mark()}</span>
              </th>
            )}
            {columns.map(column => (
              <Heading key={column} column={column} view={view} href={paths.planTable(slug, data.plan.id)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {data.activities.map(activity => (
            <tr key={activity.id}>
              {marksFor && (
                <td class="mark-column">
                  <input
                    type="checkbox"
                    name="id"
                    value={activity.id}
                    form={marksFor}
                    aria-label={m.bulk_mark_one({ title: titleText(activity.title) })}
                  />
                </td>
              )}
              {columns.map(column =>
                column === 'title' ? (
                  <th key={column} scope="row" class="what">
                    <a href={paths.record(slug, 'activity', activity.id)}>{titleText(activity.title)}</a>
                  </th>
                ) : (
                  <Cell key={column} column={column} activity={activity} today={data.today} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** By a column upward, then downward, then in the plan's own order again. */
function Heading({ column, view, href }: { column: TableColumn; view: TableView; href: string }) {
  const own = view.sort?.column === column ? view.sort : null
  const next = own ? (own.descending ? null : { column, descending: true }) : { column, descending: false }
  const address = `${href}${queryOf({ ...view, sort: next })}`
  return (
    <th
      scope="col"
      class={column === 'contacts' ? 'whom' : undefined}
      aria-sort={own ? (own.descending ? 'descending' : 'ascending') : undefined}
    >
      <a href={address} data-turbo-action="replace">
        {headingOf(column)}
        {own && <span aria-hidden="true">{own.descending ? ' ↓' : ' ↑'}</span>}
      </a>
    </th>
  )
}

function Cell({ column, activity, today }: { column: TableColumn; activity: Activity; today: string }) {
  const content = contentOf(column, activity, today)
  const late = column === 'next' && activity.timing === 'late'
  return (
    <td data-label={headingOf(column)} class={content === null ? 'none' : late ? 'asks' : undefined}>
      {content ?? '–'}
    </td>
  )
}

function contentOf(column: TableColumn, activity: Activity, today: string): ComponentChildren {
  if (column === 'next') return nextContent(activity, today)
  if (column === 'contacts') {
    if (activity.contacts.length === 0) return null
    return activity.contacts.map(({ id, organisationName, wording }) => (
      <span key={id} class="line">
        <span class="of">
          <Jointed text={organisationName} />:
        </span>{' '}
        <Jointed text={wording} />
      </span>
    ))
  }
  const words = wordsOf(activity, column)
  if (!words) return null
  if (column !== 'duration') return <Jointed text={words} />
  const meaning = durationMeaning(activity)
  return (
    <>
      {words}
      {meaning && meaning.toLowerCase() !== words.toLowerCase() && <span class="note line">{meaning}</span>}
    </>
  )
}

function nextContent({ next, timing }: Activity, today: string): ComponentChildren {
  if (!next) return timing === 'done' ? m.timing_done() : null
  return (
    <>
      {next.on < today && <span aria-hidden="true">▲&nbsp;</span>}
      <time dateTime={next.on}>{longDate(next.on)}</time>
      <span class="note line">
        {next.point
          ? m.overview_reporting({ point: next.point })
          : next.on < today
            ? m.timing_late()
            : m.timing_due()}
      </span>
    </>
  )
}
