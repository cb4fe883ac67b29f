import type { Claim } from '../../../domain/to-do.ts'
import type { ToDoPage } from '../../../operations/to-do.ts'
import { listed, longDate, m } from '../../../texts/texts.ts'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import { distance } from '../overview/distance.ts'

type Item = ToDoPage['mine'][number]

/** Activities by day, each with why it is whose list this is. */
export function Items({ items, today, slug }: { items: Item[]; today: string; slug: string }) {
  return (
    <ol class="due">
      {items.map(({ id, title, areaName, duration, convener, next, claims }) => (
        <li key={id} class={next && next.on < today ? 'late' : undefined}>
          <p class="when">
            {next ? (
              <>
                <time dateTime={next.on}>{longDate(next.on)}</time>
                <span class="distance">
                  {next.point ? `${m.overview_reporting({ point: next.point })} · ` : ''}
                  {distance(today, next.on)}
                </span>
              </>
            ) : (
              (duration ?? m.todo_no_day())
            )}
          </p>
          <p>
            <a href={paths.record(slug, 'activity', id)}>{titleText(title)}</a>
            <span class="detail">
              {[areaName, claims.length > 0 ? listed(claims.map(claimText)) : convener]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
        </li>
      ))}
    </ol>
  )
}

const claimTexts: Record<Claim['as'], (inputs: { name: string }) => string> = {
  contact: m.todo_as_contact,
  convener: m.todo_as_convener,
  group: m.todo_as_group,
}

function claimText({ as, name }: Claim): string {
  return claimTexts[as]({ name })
}
