import type { Event } from '../../../domain/event.ts'
import { m } from '../../../texts/texts.ts'
import type { Can } from '../../viewer.ts'
import { EventList } from './event-list.tsx'

/** The latest are read; the rest are there for the one who looks for them. */
const shownAtOnce = 5

/** What has happened to a record, as a section at the foot of its page. */
export function History({ events, slug, can }: { events: Event[]; slug?: string; can?: Can }) {
  if (events.length === 0) return null
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">{m.house_history()}</h2>
      <EventList events={events.slice(0, shownAtOnce)} slug={slug} can={can} />
      {events.length > shownAtOnce && (
        <details>
          <summary>{m.history_older({ count: events.length - shownAtOnce })}</summary>
          <EventList events={events.slice(shownAtOnce)} slug={slug} can={can} />
        </details>
      )}
    </section>
  )
}
