import { compareDays } from '../../../domain/day.ts'
import type { OverviewPage } from '../../../operations/overview.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { countWord, sentenceCase } from '../../parts/count.ts'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import { distance } from './distance.ts'

type Data = OverviewPage & { plan: NonNullable<OverviewPage['plan']> }
type Item = { on: string; key: string; href: string; text: string; detail: string; late: boolean }

/** More than these would not be read before a meeting; the plan has them all. */
const mostShown = 8

/** What is due, the late first. What an old plan left undone is folded: it asks for a new plan, not for haste. */
export function Due({ data, slug }: { data: Data; slug: string }) {
  const items = itemsOf(data, slug)
  const left = data.past ? items.filter(({ late }) => late) : []
  const shown = data.past ? items.filter(({ late }) => !late) : items
  if (items.length === 0) {
    if (data.past) return null
    return <p class="lead">{data.partly ? m.overview_nothing_due_own() : m.overview_nothing_due()}</p>
  }
  return (
    <>
      {left.length > 0 && (
        <details class="left-undone">
          <summary>
            {left.length === 1
              ? m.overview_unfinished_one()
              : m.overview_unfinished_many({ count: sentenceCase(countWord(left.length)) })}
          </summary>
          <Items items={left} today={data.today} />
        </details>
      )}
      {shown.length > 0 && <Items items={shown.slice(0, mostShown)} today={data.today} />}
      {shown.length > mostShown && (
        <p>
          <a href={paths.record(slug, 'plan', data.plan.id)}>
            {m.overview_more_in_plan({ count: shown.length - mostShown })}
          </a>
        </p>
      )}
    </>
  )
}

/** Activities, what one has promised oneself, and reporting points by day. */
function itemsOf({ due, promised, reporting, today, plan }: Data, slug: string): Item[] {
  const activities = due.map(activity => ({
    on: activity.endsOn,
    key: activity.id,
    href: paths.record(slug, 'activity', activity.id),
    text: titleText(activity.title),
    detail: [activity.areaName, activity.convener].filter(Boolean).join(' · '),
    late: activity.endsOn < today,
  }))
  const points = reporting.map(({ point, on, activities }) => ({
    on,
    key: point,
    href: paths.record(slug, 'plan', plan.id),
    text: m.overview_reporting({ point }),
    detail: activities === 1 ? m.overview_reports_one() : m.overview_reports_many({ count: activities }),
    late: false,
  }))
  const promises = promised.flatMap(({ id, dueOn, wording, groupName, owner }) =>
    dueOn === null
      ? []
      : [
          {
            on: dueOn,
            key: id,
            href: paths.record(slug, 'actionPoint', id),
            text: titleText(wording),
            detail: [m.action_point_open(), groupName, owner].filter(Boolean).join(' · '),
            late: dueOn < today,
          },
        ],
  )
  return [...activities, ...promises, ...points].sort((a, b) => compareDays(a.on, b.on))
}

function Items({ items, today }: { items: Item[]; today: string }) {
  return (
    <ol class="due">
      {items.map(item => (
        <li key={item.key} class={item.late ? 'late' : undefined}>
          <p class="when">
            <time dateTime={item.on}>{longDate(item.on)}</time>
            <span class="distance">{distance(today, item.on)}</span>
          </p>
          <p>
            <a href={item.href}>{item.text}</a>
            {item.detail && <span class="detail">{item.detail}</span>}
          </p>
        </li>
      ))}
    </ol>
  )
}
