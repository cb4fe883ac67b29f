import { daysBetween } from '../../../domain/due.ts'
import type { OverviewPage } from '../../../operations/overview.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { EventList } from '../../parts/history.tsx'
import { paths } from '../../paths.ts'
import { AreaTable } from './area-table.tsx'
import { GapCounts } from './gap-counts.tsx'
import { headingOf } from './heading.ts'

type Data = OverviewPage & { plan: NonNullable<OverviewPage['plan']> }

/** More than these would not be read before a meeting; the plan has them all. */
const mostShown = 8

/** What matters now, first; then the areas as lines; then what has happened. */
export function OverviewView({ data, slug }: { data: Data; slug: string }) {
  const { plan, plans, areas, events, undated, today } = data
  return (
    <>
      <p class="over">
        {longDate(today)} · <a href={paths.record(slug, 'plan', plan.id)}>{plan.title}</a>
      </p>
      <h1>{headingOf(data)}</h1>
      <Due data={data} slug={slug} />
      {undated.length > 0 && (
        <p class="quiet">
          {m.overview_undated()}{' '}
          {undated.map(({ id, title }, index) => (
            <>
              {index > 0 && ' · '}
              <a key={id} href={paths.record(slug, 'activity', id)}>
                {title}
              </a>
            </>
          ))}
        </p>
      )}
      <section aria-labelledby="areas">
        <h2 id="areas">{m.overview_areas()}</h2>
        {areas.length > 0 ? (
          <AreaTable areas={areas} today={today} slug={slug} />
        ) : (
          <p>{m.overview_no_areas()}</p>
        )}
      </section>
      <GapCounts areas={areas} slug={slug} />
      {events.length > 0 && (
        <section aria-labelledby="newest">
          <h2 id="newest">{m.overview_newest()}</h2>
          <EventList events={events} slug={slug} brief />
          <p>
            <a href={paths.history(slug)}>{m.overview_all_history()}</a>
          </p>
        </section>
      )}
      {plans.length > 1 && (
        <nav class="other-plans" aria-labelledby="plans">
          <h2 id="plans">{m.overview_other_plans()}</h2>
          <ul>
            {plans
              .filter(({ id }) => id !== plan.id)
              .map(({ id, title, year }) => (
                <li key={id}>
                  <a href={`${paths.overview(slug)}?plan=${id}`}>{title}</a> {year}
                </li>
              ))}
          </ul>
        </nav>
      )}
    </>
  )
}

type Item = { on: string; key: string; href: string; text: string; detail: string; late: boolean }

/** Activities and reporting points by day, the late ones first because they are the earliest. */
function Due({ data, slug }: { data: Data; slug: string }) {
  const { due, reporting, today, plan } = data
  const items: Item[] = [
    ...due.map(activity => ({
      on: activity.endsOn,
      key: activity.id,
      href: paths.record(slug, 'activity', activity.id),
      text: activity.title,
      detail: [activity.areaName, activity.convener].filter(Boolean).join(' · '),
      late: activity.endsOn < today,
    })),
    ...reporting.map(({ point, on, activities }) => ({
      on,
      key: point,
      href: paths.record(slug, 'plan', plan.id),
      text: m.overview_reporting({ point }),
      detail: activities === 1 ? m.overview_reports_one() : m.overview_reports_many({ count: activities }),
      late: false,
    })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  if (items.length === 0) return <p class="lead">{m.overview_nothing_due()}</p>
  return (
    <>
      <ol class="due">
        {items.slice(0, mostShown).map(item => (
          <li key={item.key} class={item.late ? 'late' : undefined}>
            <p class="when">
              <time dateTime={item.on}>{longDate(item.on)}</time>
              <span class="distance">{distance(today, item.on)}</span>
            </p>
            <p class="what">
              <a href={item.href}>{item.text}</a>
              {item.detail && <span class="detail">{item.detail}</span>}
            </p>
          </li>
        ))}
      </ol>
      {items.length > mostShown && (
        <p>
          <a href={paths.record(slug, 'plan', plan.id)}>
            {m.overview_more_in_plan({ count: items.length - mostShown })}
          </a>
        </p>
      )}
    </>
  )
}

function distance(today: string, day: string): string {
  const days = daysBetween(today, day)
  if (days === 0) return m.overview_today()
  if (days < 0) return days === -1 ? m.overview_late_day() : m.overview_late_days({ count: -days })
  return days === 1 ? m.overview_in_a_day() : m.overview_in_days({ count: days })
}
