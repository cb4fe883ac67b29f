import type { RecordName } from '../../../domain/access.ts'
import type { Event } from '../../../domain/event.ts'
import { clock, longDate, m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { written } from '../../parts/form.tsx'
import { titleText } from '../../parts/title-text.ts'
import { type PageNoun, paths } from '../../paths.ts'
import { fieldName } from '../forms.ts'
import { byDay } from './event-days.ts'
import { deedWords } from './event-words.ts'

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
  'organisation',
  'agreement',
]

type ListProps = {
  events: Event[]
  slug?: string | undefined
  /** Only the names of the changed fields, without what stood in them. */
  brief?: boolean
}

/** Events in words, day by day: who did what to which records, and each field before and after. */
export function EventList({ events, slug, brief = false }: ListProps) {
  return (
    <ol class="days">
      {byDay(events).map(({ day, runs }) => (
        <li key={day}>
          <p class="day">
            <time dateTime={day}>{longDate(day)}</time>
          </p>
          <ol class="events">
            {runs.map(run => (
              <li key={run[0].id}>
                <Run run={run} slug={slug} brief={brief} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

/** One event, or several of one kind by one person in a row: the first is named, the others can be unfolded. */
function Run({ run, slug, brief }: { run: readonly [Event, ...Event[]] } & Omit<ListProps, 'events'>) {
  const [event, second, ...others] = run
  const more = second && others.length > 0 ? [second, ...others] : []
  return (
    <>
      <p>
        <time dateTime={event.at.toISOString()}>{clock(event.at)}</time> {event.personName} {deedWords(event)}{' '}
        <Title event={event} slug={slug} />
        {second && more.length === 0 && (
          <>
            , <Title event={second} slug={slug} />
          </>
        )}
        {event.verb === 'changed' && brief && <span class="fields"> ({fieldsOf(event)})</span>}
        {more.length > 0 && brief && ` ${m.history_and_more({ count: more.length })}`}
      </p>
      {more.length > 0 && !brief && (
        <details>
          <summary>{m.history_and_more({ count: more.length })}</summary>
          <ul>
            {more.map(other => (
              <li key={other.id}>
                <Title event={other} slug={slug} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {event.verb === 'changed' && !brief && <ChangeList event={event} />}
    </>
  )
}

function fieldsOf({ record, changes }: Event): string {
  return Object.keys(changes)
    .map(field => fieldName(record, field).label.toLowerCase())
    .join(', ')
}

function Title({ event, slug }: { event: Event; slug?: string | undefined }) {
  const title = m.house_quoted({ text: titleText(beginning(event.title, 80)) })
  // Who joins has just been named.
  if (!event.title || event.verb === 'joined') return null
  if (slug && event.record === 'planVersion') return <a href={paths.version(slug, event.recordId)}>{title}</a>
  if (!slug || event.gone || !withPage.includes(event.record)) return <>{title}</>
  return <a href={paths.record(slug, event.record as PageNoun, event.recordId)}>{title}</a>
}

function ChangeList({ event }: { event: Event }) {
  return (
    <dl>
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
  const { options, kind } = fieldName(event.record, field)
  const text = written(value)
  if (kind === 'date' && text) return longDate(text)
  return options.find(option => option.value === text)?.text ?? (text || m.house_nothing())
}
