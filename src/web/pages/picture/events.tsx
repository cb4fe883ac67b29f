import type { NumberedEvent } from '../../../domain/picture-events.ts'
import { eventInWords } from '../../../texts/plan-event-words.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

type Props = { events: readonly NumberedEvent[]; slug: string }

/** What the numbers on a curve are, each leading to its own page. */
export function Events({ events, slug }: Props) {
  if (events.length === 0) return null
  return (
    <div class="plan-events">
      <p>{m.plan_event_lead()}</p>
      <ol>
        {events.map(event => (
          <li key={event.number} value={event.number}>
            <a href={hrefOf(event, slug)}>{eventInWords(event)}</a>
          </li>
        ))}
      </ol>
    </div>
  )
}

function hrefOf({ kind, recordId }: NumberedEvent, slug: string): string {
  const noun = kind === 'decided' ? 'plan' : kind === 'dialogue' ? 'dialogue' : 'activity'
  return paths.record(slug, noun, recordId)
}
