import type { ChangeGroup } from '../../../domain/plan-comparison.ts'
import type { Comparable, ComparisonPage } from '../../../operations/plan-comparison.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { ChangeView } from './change-view.tsx'

/** What differs between two states of a plan, area by area, and the choice of which two. */
export function ComparisonView({ data, slug }: { data: ComparisonPage; slug: string }) {
  const { plan, from, to, groups, count } = data
  return (
    <>
      <h1>{m.compare_title()}</h1>
      {from ? (
        <Choice data={data} slug={slug} />
      ) : (
        <p class="lead">
          {m.compare_nothing_to_compare()} <a href={paths.planVersions(slug, plan.id)}>{m.version_title()}</a>
        </p>
      )}
      {from && (
        <p class="lead between">
          {m.compare_between({ from: stateName(from), to: stateName(to) })}{' '}
          {count === 0
            ? m.compare_same()
            : count === 1
              ? m.compare_count_one()
              : m.compare_count_many({ count })}
        </p>
      )}
      {groups.map(group => (
        <Group key={`${group.part} ${group.areaName}`} group={group} />
      ))}
    </>
  )
}

function Choice({ data: { choices, from, to, plan }, slug }: { data: ComparisonPage; slug: string }) {
  const select = (name: 'fran' | 'till', label: string, chosen: Comparable | null) => (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {choices.map(choice => (
          <option key={choice.id} value={choice.id} selected={choice.id === chosen?.id}>
            {stateName(choice)}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <form method="get" action={paths.planComparison(slug, plan.planId)} class="compare-choice">
      {select('fran', m.compare_from(), from)}
      {select('till', m.compare_to(), to)}
      <button type="submit">{m.compare_show()}</button>
    </form>
  )
}

/** "Åtgärdsplan 2020, version 2, beslutad 14 januari 2020". */
function stateName({ planTitle: plan, number, decidedOn }: Comparable): string {
  if (number === null) return m.compare_now({ plan })
  return decidedOn
    ? m.compare_version_decided({ plan, number, date: longDate(decidedOn) })
    : m.compare_version({ plan, number })
}

export function groupHeading({ part, areaName }: Pick<ChangeGroup, 'part' | 'areaName'>): string {
  const headings = {
    plan: m.compare_whole,
    area: () => areaName ?? '',
    organisation: m.compare_organisation,
    agreement: m.compare_agreement,
  }
  return headings[part]()
}

function Group({ group: { part, areaName, changes } }: { group: ChangeGroup }) {
  return (
    <section class="compared">
      <h2>{groupHeading({ part, areaName })}</h2>
      <ul>
        {changes.map(change => (
          <ChangeView key={`${change.table} ${change.id}`} change={change} />
        ))}
      </ul>
    </section>
  )
}
