import { type Spell, spells } from '../../../domain/to-do.ts'
import type { ToDoPage } from '../../../operations/to-do.ts'
import { listed, longDate, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { OpenReferrals } from '../version/open-referrals.tsx'
import { Items } from './items.tsx'

type Props = { data: ToDoPage; slug: string; can: Can }

const headings: Record<Spell, () => string> = {
  late: m.todo_late,
  week: m.todo_week,
  month: m.todo_month,
  later: m.todo_later,
  whenever: m.todo_whenever,
}

/** What is mine to do in the plan, by when; for coordinators then what is due for others. */
export function ToDoView(props: Props) {
  const { data, slug, can } = props
  const { mine, promised, others, othersPromised, reporting, today, me } = data
  return (
    <>
      <p class="over">{longDate(today)}</p>
      <h1>{m.todo_title()}</h1>
      {me.positions.length > 0 && (
        <p class="lead">{m.todo_you_are({ positions: listed(me.positions.map(({ name }) => name)) })}</p>
      )}
      {reporting && (
        <p>
          {m.todo_reporting({ point: reporting.point, date: longDate(reporting.on) })}{' '}
          {reporting.activities === 1
            ? m.overview_reports_one()
            : m.overview_reports_many({ count: reporting.activities })}
          .
        </p>
      )}
      <OpenReferrals
        referrals={data.referrals}
        slug={slug}
        today={today}
        namesPlan
        mayAnswer={can('add', 'comment')}
      />
      {mine.length + promised.length === 0 && <Nothing {...props} />}
      {spells
        .map(spell => ({
          spell,
          items: mine.filter(item => item.spell === spell),
          promises: promised.filter(promise => promise.spell === spell),
        }))
        .filter(({ items, promises }) => items.length + promises.length > 0)
        .map(({ spell, items, promises }) => (
          <section key={spell} aria-labelledby={spell}>
            <h2 id={spell}>{headings[spell]()}</h2>
            <Items items={items} promises={promises} today={today} slug={slug} />
          </section>
        ))}
      {others.length + othersPromised.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{m.todo_others()}</h2>
          <p class="quiet">{m.todo_others_explained()}</p>
          <Items items={others} promises={othersPromised} today={today} slug={slug} />
        </section>
      )}
    </>
  )
}

/** What belongs here, and how one gets there. */
function Nothing({ data: { plan, me }, slug, can }: Props) {
  if (!plan) return <p class="empty">{m.overview_no_plan_reader()}</p>
  if (me.positions.length > 0) return <p class="empty">{m.todo_nothing()}</p>
  return (
    <div class="empty">
      <p>{can('see', 'holding') ? m.todo_no_position() : m.todo_takes_part_in_nothing()}</p>
      {can('see', 'holding') && (
        <p>
          <a href={paths.record(slug, 'person', me.personId)}>{m.todo_to_person()}</a>
        </p>
      )}
    </div>
  )
}
