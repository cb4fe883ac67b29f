import { Fragment } from 'preact'
import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { PlanPage } from '../../../operations/plan.ts'
import { periodText } from '../../../texts/period.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Jointed } from '../../parts/jointed.tsx'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { OpenReferrals } from '../version/open-referrals.tsx'
import { Rivals } from './rivals.tsx'
import { TakeHome } from './take-home.tsx'
import { ViewsRow } from './views-row.tsx'

/** The plan's first page: whose it is, what it is called, for how long it is in force. */
export function TitlePage({
  data,
  slug,
  partnershipName,
  can,
}: {
  data: PlanPage
  slug: string
  partnershipName: string
  can: Can
}) {
  const { plan, plans, begins, earlier, later } = data
  const activities = data.areas.reduce((sum, area) => sum + area.activities.length, 0)
  const period = periodText({ from: plan.validFrom, to: plan.validTo })
  // Those that are told of already are not told of twice.
  const told = [plan.id, earlier?.id, later?.id, ...data.rivals.map(({ id }) => id)]
  const others = plans.filter(({ id }) => !told.includes(id))
  return (
    <header class="title-page">
      {data.logoWords && <img class="logo" src={paths.logo(slug)} alt={data.logoWords} />}
      <p class="over">{partnershipName}</p>
      <h1>
        <Jointed text={plan.title} />
      </h1>
      {begins && <p>{m.plan_begins({ date: longDate(begins) })}</p>}
      <p class="meta">
        {plan.year && <span>{m.plan_for_year({ year: plan.year })}</span>}
        {period && <span>{m.plan_valid({ period })}</span>}
        {plan.caseNumber && <span>{m.plan_case({ number: plan.caseNumber })}</span>}
      </p>
      <Rivals rivals={data.rivals} hrefOf={id => paths.record(slug, 'plan', id)} />
      <Decided data={data} slug={slug} />
      <OpenReferrals
        referrals={data.referrals}
        slug={slug}
        today={data.today}
        mayAnswer={can('add', 'comment')}
      />
      <Line data={data} slug={slug} />
      {others.length > 0 && (
        <p class="others">
          {m.plan_others()}{' '}
          {others.map((other, index) => (
            <Fragment key={other.id}>
              {index > 0 && '\u00a0· '}
              <a href={paths.record(slug, 'plan', other.id)}>{titleWithYear(other)}</a>
              {other.begins && ` (${m.plan_begins_short({ date: longDate(other.begins) })})`}
            </Fragment>
          ))}
        </p>
      )}
      <p class="tools">
        {can('change', 'plan') && (
          <ChangeLink href={paths.change(slug, 'plan', plan.id)} what={m.plan_the_title_page()} />
        )}
        {can('change', 'area') && <a href={paths.planOrder(slug, plan.id)}>{m.plan_order()}</a>}
        {can('add', 'plan') && <a href={paths.drafts(slug)}>{m.house_drafts()}</a>}
        {can('add', 'plan') && <a href={paths.planNext(slug, plan.id)}>{m.next_begin()}</a>}
        {can('add', 'plan') && <a href={paths.add(slug, 'plan')}>{m.plan_begin_another()}</a>}
      </p>
      <TakeHome slug={slug} planId={plan.id} activities={activities} can={can} />
      <ViewsRow slug={slug} planId={plan.id} current="document" can={can} />
    </header>
  )
}

/** The version that was decided last, and whether the plan still says what was decided. */
function Decided({ data: { plan, decided }, slug }: { data: PlanPage; slug: string }) {
  if (!decided) return null
  const { id, number, decision, changes } = decided
  return (
    <p class="decided">
      <a href={paths.version(slug, id)}>
        {m.version_plan_decided({ number, date: longDate(decision.decidedOn) })}
      </a>
      {'. '}
      {changes === 0
        ? m.version_plan_same()
        : changes === 1
          ? m.version_plan_changed_one()
          : m.version_plan_changed_many({ count: changes })}{' '}
      {changes > 0 && <a href={paths.compare(slug, plan.id, { from: id })}>{m.version_what_changed()}</a>}
    </p>
  )
}

/** The plans of the years beside it, and what differs from the one that it goes on from. */
function Line({ data: { plan, earlier, later }, slug }: { data: PlanPage; slug: string }) {
  if (!earlier && !later) return null
  return (
    <p class="line">
      {earlier && (
        <>
          {m.next_continues()} <a href={paths.record(slug, 'plan', earlier.id)}>{titleWithYear(earlier)}</a>
          {' · '}
          <a href={paths.compare(slug, plan.id, { from: earlier.id })}>
            {m.next_compare({ plan: titleWithYear(earlier) })}
          </a>
        </>
      )}
      {earlier && later && ' · '}
      {later && (
        <>
          {m.next_continued_by()} <a href={paths.record(slug, 'plan', later.id)}>{titleWithYear(later)}</a>
        </>
      )}
    </p>
  )
}
