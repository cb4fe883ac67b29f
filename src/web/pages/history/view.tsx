import type { RecordName } from '../../../domain/access.ts'
import type { Event } from '../../../domain/event.ts'
import { m } from '../../../texts/texts.ts'
import { sentenceCase } from '../../parts/count.ts'
import { paths } from '../../paths.ts'
import { EventList } from './event-list.tsx'
import { recordWord } from './event-words.ts'

/** The records that people look for; the rest are found among all. */
const filters: RecordName[] = [
  'activity',
  'area',
  'goal',
  'passage',
  'indicator',
  'plan',
  'group',
  'place',
  'position',
  'person',
  'agreement',
  'draft',
]

/** The partnership's history, the latest first, a page at a time; of everything or of one kind of record. */
export function HistoryView({
  events,
  next,
  record,
  later,
  slug,
}: {
  events: Event[]
  /** The event that the next page begins after; null on the last. */
  next: string | null
  record: RecordName | undefined
  /** Whether there are later events than those on this page. */
  later: boolean
  slug: string
}) {
  const here = paths.history(slug)
  const of = record ? `post=${record}` : ''
  return (
    <>
      <h1>{m.house_history()}</h1>
      <form method="get" action={here} class="filter">
        <label for="post">{m.history_filter()}</label>
        <select id="post" name="post">
          <option value="">{m.history_everything()}</option>
          {filters.map(name => (
            <option key={name} value={name} selected={name === record}>
              {sentenceCase(recordWord(name))}
            </option>
          ))}
        </select>
        <button type="submit">{m.history_show()}</button>
      </form>
      {events.length === 0 ? <p>{m.history_nothing()}</p> : <EventList events={events} slug={slug} />}
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
