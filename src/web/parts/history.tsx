import type { Event, EventVerb } from '../../domain/event.ts'
import { longTime, m } from '../../texts/texts.ts'
import { written } from './form.tsx'

const verbs: Record<EventVerb, () => string> = {
  added: m.history_added,
  changed: m.history_changed,
  removed: m.history_removed,
  confirmed: m.history_confirmed,
  accepted: m.history_accepted,
  dismissed: m.history_dismissed,
  invited: m.history_invited,
  joined: m.history_joined,
  left: m.history_left,
}

/** What has happened to a record: who, when, and each field before and after. */
export function History({ events }: { events: Event[] }) {
  if (events.length === 0) return null
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">{m.house_history()}</h2>
      <ol>
        {events.map(event => (
          <li key={event.id}>
            <p>
              <time dateTime={event.at.toISOString()}>{longTime(event.at)}</time> · {event.personName}{' '}
              {verbs[event.verb]()}
            </p>
            {event.verb === 'changed' && (
              <dl class="changes">
                {Object.entries(event.changes).map(([field, { from, to }]) => (
                  <div key={field}>
                    <dt>{field}</dt>
                    <dd>
                      <del>{written(from) || m.house_nothing()}</del>{' '}
                      <ins>{written(to) || m.house_nothing()}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
