import { compareDays } from '../../../domain/day.ts'
import type { Claim } from '../../../domain/to-do.ts'
import type { OpenPromise } from '../../../operations/mine.ts'
import type { ToDoPage } from '../../../operations/to-do.ts'
import { listed, longDate, m } from '../../../texts/texts.ts'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import { distance } from '../overview/distance.ts'

type Item = ToDoPage['mine'][number]

type Line = Pick<Item, 'id' | 'next'> & { href: string; text: string; detail: string; words: string | null }
type Props = { items: Item[]; promises: OpenPromise[]; today: string; slug: string }

/** Activities and promises by day, each with why it is whose list this is. */
export function Items({ items, promises, today, slug }: Props) {
  const lines = [
    ...items.map(item => activityLine(item, slug)),
    ...promises.map(promise => promiseLine(promise, slug)),
  ].sort((a, b) => compareDays(a.next?.on ?? '9999', b.next?.on ?? '9999'))
  return (
    <ol class="due">
      {lines.map(({ id, href, text, detail, words, next }) => (
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
              (words ?? m.todo_no_day())
            )}
          </p>
          <p>
            <a href={href}>{text}</a>
            <span class="detail">{detail}</span>
          </p>
        </li>
      ))}
    </ol>
  )
}

function activityLine({ id, title, areaName, duration, convener, next, claims }: Item, slug: string): Line {
  const why = claims.length > 0 ? claimsText(claims) : convener
  const detail = [areaName, why].filter(Boolean).join(' · ')
  return {
    id,
    href: paths.record(slug, 'activity', id),
    text: titleText(title),
    detail,
    words: duration,
    next,
  }
}

function promiseLine({ id, wording, owner, due, groupName, heldOn, next }: OpenPromise, slug: string): Line {
  const from = m.todo_promised({ group: groupName, day: longDate(heldOn) })
  const detail = [from, owner].filter(Boolean).join(' · ')
  return {
    id,
    href: paths.record(slug, 'actionPoint', id),
    text: titleText(wording),
    detail,
    words: due,
    next,
  }
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
