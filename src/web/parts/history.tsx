import type { RecordName } from '../../domain/access.ts'
import type { Event, EventVerb } from '../../domain/event.ts'
import { longTime, m } from '../../texts/texts.ts'
import { fieldName } from '../pages/forms.ts'
import { type NounKey, paths } from '../paths.ts'
import { beginning } from './beginning.ts'
import { written } from './form.tsx'

const verbs: Record<EventVerb, () => string> = {
  added: m.history_added,
  changed: m.history_changed,
  moved: m.history_moved,
  removed: m.history_removed,
  confirmed: m.history_confirmed,
  accepted: m.history_accepted,
  dismissed: m.history_dismissed,
  reconsidered: m.history_reconsidered,
  invited: m.history_invited,
  joined: m.history_joined,
  left: m.history_left,
}

const records: Record<RecordName, () => string> = {
  partnership: m.history_record_partnership,
  organisation: m.history_record_organisation,
  position: m.history_record_position,
  person: m.history_record_person,
  holding: m.history_record_holding,
  membership: m.history_record_membership,
  participation: m.history_record_participation,
  invitation: m.history_record_invitation,
  draft: m.history_record_draft,
  plan: m.history_record_plan,
  area: m.history_record_area,
  goal: m.history_record_goal,
  passage: m.history_record_passage,
  activity: m.history_record_activity,
  contact: m.history_record_contact,
  group: m.history_record_group,
  seat: m.history_record_seat,
  place: m.history_record_place,
  agreement: m.history_record_agreement,
  party: m.history_record_party,
  catalogueArea: m.history_record_catalogue_area,
  stance: m.history_record_stance,
  indicator: m.history_record_indicator,
  indicatorValue: m.history_record_indicator_value,
  judgement: m.history_record_judgement,
  event: m.history_record_event,
}

/** The kind of a record in a sentence: "aktiviteten". */
export function recordWord(record: RecordName): string {
  return records[record]()
}

/** Records that have a page of their own to go to. */
const withPage: RecordName[] = [
  'plan',
  'area',
  'activity',
  'indicator',
  'group',
  'place',
  'person',
  'position',
]

/** The latest are read; the rest are there for the one who looks for them. */
const shownAtOnce = 5

/** What has happened to a record, as a section at the foot of its page. */
export function History({ events, slug }: { events: Event[]; slug?: string }) {
  if (events.length === 0) return null
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">{m.house_history()}</h2>
      <EventList events={events.slice(0, shownAtOnce)} slug={slug} />
      {events.length > shownAtOnce && (
        <details>
          <summary>{m.history_older({ count: events.length - shownAtOnce })}</summary>
          <EventList events={events.slice(shownAtOnce)} slug={slug} />
        </details>
      )}
    </section>
  )
}

/** Events in words: when, who did what to what, and each field before and after. */
export function EventList({
  events,
  slug,
  brief = false,
}: {
  events: Event[]
  slug?: string | undefined
  /** Only the names of the changed fields, without what stood in them. */
  brief?: boolean
}) {
  return (
    <ol class="events">
      {events.map(event => (
        <li key={event.id}>
          <p>
            <time dateTime={event.at.toISOString()}>{longTime(event.at)}</time> {event.personName}{' '}
            {verbs[event.verb]()} {records[event.record]()} <Title event={event} slug={slug} />
            {event.verb === 'changed' && brief && (
              <span class="fields">
                {' '}
                (
                {Object.keys(event.changes)
                  .map(field => fieldName(event.record, field).label.toLowerCase())
                  .join(', ')}
                )
              </span>
            )}
          </p>
          {event.verb === 'changed' && !brief && <ChangeList event={event} />}
        </li>
      ))}
    </ol>
  )
}

function Title({ event, slug }: { event: Event; slug?: string | undefined }) {
  const title = `”${beginning(event.title, 80)}”`
  if (!event.title) return null
  if (!slug || event.verb === 'removed' || !withPage.includes(event.record)) return <>{title}</>
  return <a href={paths.record(slug, event.record as NounKey, event.recordId)}>{title}</a>
}

function ChangeList({ event }: { event: Event }) {
  return (
    <dl class="changes">
      {Object.entries(event.changes).map(([field, { from, to }]) => (
        <div key={field}>
          <dt>{fieldName(event.record, field).label}</dt>
          <dd>
            <del>{shown(event, field, from)}</del> <ins>{shown(event, field, to)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function shown(event: Event, field: string, value: unknown): string {
  const { options } = fieldName(event.record, field)
  const text = written(value)
  return options.find(option => option.value === text)?.text ?? (text || m.house_nothing())
}
