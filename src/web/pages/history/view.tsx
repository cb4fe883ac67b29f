import { mayWithOwn, type RecordName, type Role } from '../../../domain/access.ts'
import type { Event } from '../../../domain/event.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { EventList } from './event-list.tsx'

/** The records that people look for, many of a kind; the rest are found among all. */
const filters = {
  activity: m.history_of_activity,
  area: m.history_of_area,
  goal: m.history_of_goal,
  passage: m.history_of_passage,
  indicator: m.history_of_indicator,
  plan: m.history_of_plan,
  planVersion: m.history_of_plan_version,
  group: m.history_of_group,
  place: m.history_of_place,
  position: m.history_of_position,
  person: m.history_of_person,
  agreement: m.history_of_agreement,
  draft: m.history_of_draft,
} satisfies Partial<Record<RecordName, () => string>>
const filterNames = Object.keys(filters) as (keyof typeof filters)[]

/** The partnership's history, the latest first, a page at a time; of everything or of one kind of record. */
export function HistoryView({
  events,
  next,
  record,
  later,
  recordId,
  role,
  slug,
  can,
}: {
  events: Event[]
  /** The event that the next page begins after; null on the last. */
  next: string | null
  record: RecordName | undefined
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
  const of = recordId ? `om=${recordId}` : record ? `post=${record}` : ''
  return (
    <>
      <h1>{m.house_history()}</h1>
      <form method="get" action={here} class="filter">
        <label for="post">{m.history_filter()}</label>
        <select id="post" name="post">
          <option value="">{m.history_everything()}</option>
          {filterNames
            .filter(name => mayWithOwn(role, 'see', name))
            .map(name => (
              <option key={name} value={name} selected={name === record}>
                {filters[name]()}
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
