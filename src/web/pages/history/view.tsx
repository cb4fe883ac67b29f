import { mayWithOwn, type Role } from '../../../domain/access.ts'
import type { Event } from '../../../domain/event.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { EventList } from './event-list.tsx'
import { filters } from './filters.ts'

/** The partnership's history, the latest first, a page at a time; of everything or of a part of it. */
export function HistoryView({
  events,
  next,
  word,
  later,
  recordId,
  role,
  slug,
  can,
}: {
  events: Event[]
  /** The event that the next page begins after; null on the last. */
  next: string | null
  /** What the history is narrowed to, as the address says it. */
  word: string | undefined
  /** Of one record alone. */
  recordId: string | undefined
  /** Whether there are later events than those on this page. */
  later: boolean
  /** Of the one who reads: what the role never sees has no history to choose. */
  role: Role
  slug: string
  can: Can
}) {
  const here = paths.history(slug)
  const of = recordId ? `om=${recordId}` : word ? `post=${word}` : ''
  return (
    <>
      <h1>{m.house_history()}</h1>
      <form method="get" action={here} class="filter">
        <label for="post">{m.history_filter()}</label>
        <select id="post" name="post">
          <option value="">{m.history_everything()}</option>
          {filters
            .filter(([, { records }]) => records.some(name => mayWithOwn(role, 'see', name)))
            .map(([name, { text }]) => (
              <option key={name} value={name} selected={name === word}>
                {text()}
              </option>
            ))}
        </select>
        <button type="submit">{m.history_show()}</button>
      </form>
      {events.length === 0 ? (
        <p>{m.history_nothing()}</p>
      ) : (
        <EventList events={events} slug={slug} can={can} />
      )}
      {(next || later) && (
        <nav class="neighbours" aria-label={m.history_pages()}>
          {later && <a href={of ? `${here}?${of}` : here}>← {m.history_latest()}</a>}
          {next && (
            <a href={`${here}?${[of, `fore=${next}`].filter(Boolean).join('&')}`}>{m.history_earlier()} →</a>
          )}
        </nav>
      )}
    </>
  )
}
