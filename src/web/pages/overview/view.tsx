import { Fragment } from 'preact'
import { type PlanPast, titleWithYear } from '../../../domain/plan-in-force.ts'
import type { OverviewPage } from '../../../operations/overview.ts'
import type { Rival } from '../../../operations/plan-choice.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { countWord, sentenceCase } from '../../parts/count.ts'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import { EventList } from '../history/event-list.tsx'
import { Rivals } from '../plan/rivals.tsx'
import { OpenReferrals } from '../version/open-referrals.tsx'
import { AreaTable } from './area-table.tsx'
import { Due } from './due.tsx'
import { GapCounts } from './gap-counts.tsx'
import { headingOf } from './heading.ts'
import { NextSteps } from './next-steps.tsx'

type Data = OverviewPage & { plan: NonNullable<OverviewPage['plan']> }

/** What matters now, first; then the areas as lines; then what has happened. */
export function OverviewView({ data, slug, mayAdd }: { data: Data; slug: string; mayAdd: boolean }) {
  const { plan, plans, areas, events, undated, today, past, inForce } = data
  // Those that it can be taken for are told of at the top.
  const told = [plan.id, ...data.rivals.map(({ id }) => id)]
  const others = plans.filter(({ id }) => !told.includes(id))
  const coming = others.filter(({ begins }) => begins)
  const begun = others.filter(({ begins }) => !begins)
  return (
    <>
      <p class="over">
        {longDate(today)} · <a href={paths.record(slug, 'plan', plan.id)}>{plan.title}</a>
      </p>
      <h1>{headingOf(data)}</h1>
      <Rivals rivals={data.rivals} hrefOf={id => `${paths.overview(slug)}?plan=${id}`} />
      {coming.map(next => (
        <p key={next.id}>
          {m.overview_coming()} <a href={paths.record(slug, 'plan', next.id)}>{titleWithYear(next)}</a>
          {next.begins && `, ${m.plan_begins_short({ date: longDate(next.begins) })}`}
        </p>
      ))}
      {past && inForce && inForce.id !== plan.id && !data.rivals.some(({ id }) => id === inForce.id) && (
        <p class="lead">
          {m.overview_in_force()}{' '}
          <a href={paths.record(slug, 'plan', inForce.id)}>{titleWithYear(inForce)}</a>
        </p>
      )}
      {past && inForce?.id === plan.id && coming.length === 0 && !data.rivals.some(hasTakenOver) && (
        <NextPlan plan={plan} past={past} slug={slug} mayAdd={mayAdd} />
      )}
      <NextSteps steps={data.nextSteps} slug={slug} />
      <OpenReferrals referrals={data.referrals} slug={slug} today={today} namesPlan />
      <Due data={data} slug={slug} />
      {data.mine > 0 && (
        <p>
          {data.mine === 1
            ? m.todo_mine_one()
            : m.todo_mine_many({ count: sentenceCase(countWord(data.mine)) })}
          . <a href={paths.toDo(slug)}>{m.todo_all_mine()}</a>
        </p>
      )}
      {data.promised.length > 0 && (
        <p>
          {data.promised.length === 1
            ? m.todo_promised_one()
            : m.todo_promised_many({ count: sentenceCase(countWord(data.promised.length)) })}
          . <a href={paths.toDo(slug)}>{m.todo_all_mine()}</a>
        </p>
      )}
      {undated.length > 0 && (
        <p class="quiet">
          {m.overview_undated()}{' '}
          {undated.map(({ id, title }, index) => (
            <Fragment key={id}>
              {index > 0 && '\u00a0· '}
              <a href={paths.record(slug, 'activity', id)}>{titleText(title)}</a>
            </Fragment>
          ))}
        </p>
      )}
      <section aria-labelledby="areas">
        <h2 id="areas">{m.overview_areas()}</h2>
        {areas.length > 0 ? (
          <AreaTable
            areas={areas}
            today={past ? null : today}
            partly={data.partly}
            planId={plan.id}
            slug={slug}
          />
        ) : (
          <p>{m.overview_no_areas()}</p>
        )}
      </section>
      <GapCounts areas={areas} planId={plan.id} slug={slug} />
      {events.length > 0 && (
        <section aria-labelledby="newest">
          <h2 id="newest">{m.overview_newest()}</h2>
          <EventList events={events} slug={slug} brief />
          <p>
            <a href={paths.history(slug)}>{m.overview_all_history()}</a>
          </p>
        </section>
      )}
      {begun.length > 0 && (
        <nav class="other-plans" aria-labelledby="plans">
          <h2 id="plans">{m.overview_other_plans()}</h2>
          <ul>
            {begun.map(other => (
              <li key={other.id}>
                <a href={`${paths.overview(slug)}?plan=${other.id}`}>{titleWithYear(other)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

/** A plan whose time has come and that waits for a decision: the next one is there. */
const hasTakenOver = ({ past }: Rival) => past === 'undecided'

type NextPlanProps = { plan: Data['plan']; past: PlanPast; slug: string; mayAdd: boolean }

/** What to do when the time of a plan is past, or the year that it is for. */
function NextPlan({ plan, past, slug, mayAdd }: NextPlanProps) {
  if (!mayAdd) return <p class="lead">{m.overview_next_plan_reader()}</p>
  return (
    <>
      <p class="lead">{past === 'ended' ? m.overview_next_plan() : m.overview_next_plan_after_year()}</p>
      <p class="buttons">
        <a class="button primary" href={paths.planNext(slug, plan.id)}>
          {m.next_begin()}
        </a>
        <a href={paths.drafts(slug)}>{m.overview_bring_next_plan()}</a>
        <a href={paths.change(slug, 'plan', plan.id)}>{m.overview_extend_plan()}</a>
      </p>
    </>
  )
}
