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
              {[areaName, claims.length > 0 ? claimsText(claims) : convener].filter(Boolean).join(' · ')}
            </span>
          </p>
        </li>
      ))}
    </ol>
  )
}

/** "sammankallande och kontakt som Säkerhetsstrateg och du sitter i Torggruppen": a name that claims twice is said once. */
function claimsText(claims: Claim[]): string {
  const texts = [
    ...Map.groupBy(claims, ({ as, name }) => (as === 'group' ? `${as} ${name}` : name)).values(),
  ].map(ofOne => {
    const { as, name } = ofOne[0]!
    if (as === 'group') return m.todo_as_group({ name })
    if (ofOne.length > 1) return m.todo_as_both({ name })
    return (as === 'contact' ? m.todo_as_contact : m.todo_as_convener)({ name })
  })
  return listed(texts)
}
