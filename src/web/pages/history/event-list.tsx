import type { RecordName } from '../../../domain/access.ts'
import type { Event } from '../../../domain/event.ts'
import { clock, longDate, longTime, m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { titleText } from '../../parts/title-text.ts'
import { type PageNoun, paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { TextDifference } from '../comparison/text-difference.tsx'
import { fieldName } from '../forms.ts'
import { byDay } from './event-days.ts'
import { shown } from './event-view.tsx'
import { deedWords, eventTitle } from './event-words.ts'

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
  'problem',
  'cause',
  'programme',
  'catalogue',
]

type ListProps = {
  events: Event[]
  slug?: string | undefined
  /** What who reads may do: to whoever may change a record, its changes lead to where they are undone. */
  can?: Can | undefined
  /** Only the names of the changed fields, without what stood in them. */
  brief?: boolean
}

/** Events in words, day by day: who did what to which records, and each field before and after. */
export function EventList({ events, slug, can, brief = false }: ListProps) {
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
                <Run run={run} slug={slug} can={can} brief={brief} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

/** One event, or several of one kind by one person in a row: the first is named, the others can be unfolded. */
function Run({ run, slug, can, brief }: { run: readonly [Event, ...Event[]] } & Omit<ListProps, 'events'>) {
  const [event, second, ...others] = run
  const more = second && others.length > 0 ? [second, ...others] : []
  // Of what was moved among its siblings the places say little; from which area to which says it all.
  const tellsFields =
    event.verb === 'changed' ||
    event.verb === 'undone' ||
    (event.verb === 'moved' && !('place' in event.changes))
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
        {!second && !brief && <UndoLink event={event} slug={slug} can={can} />}
      </p>
      {more.length > 0 && !brief && (
        <details>
          <summary>{m.history_and_more({ count: more.length })}</summary>
          <ul>
            {more.map(other => (
              <li key={other.id}>
                <Title event={other} slug={slug} />
                <UndoLink event={other} slug={slug} can={can} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {tellsFields && !brief && <ChangeList event={event} />}
    </>
  )
}

function fieldsOf({ record, changes }: Event): string {
  return Object.keys(changes)
    .map(field => fieldName(record, field).label.toLowerCase())
    .join(', ')
}

function Title({ event, slug }: { event: Event; slug?: string | undefined }) {
  const title = m.house_quoted({ text: titleText(beginning(eventTitle(event), 80)) })
  // Who joins has just been named.
  if (!event.title || event.verb === 'joined') return null
  if (slug && event.record === 'planVersion') return <a href={paths.version(slug, event.recordId)}>{title}</a>
  if (slug && event.record === 'report')
    return <a href={paths.reportVersion(slug, event.recordId)}>{title}</a>
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
            <Difference before={shown(event.record, field, from)} after={shown(event.record, field, to)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A value before and after; of a long text, only the words that differ are marked. */
function Difference({ before, after }: { before: string; after: string }) {
  return (
    <TextDifference before={before} after={after}>
      <del>{before}</del> <ins>{after}</ins>
    </TextDifference>
  )
}

/** The way to undo what the event tells of: a change of what is still there, or a removal that was kept whole. */
function UndoLink({ event, slug, can }: { event: Event } & Pick<ListProps, 'slug' | 'can'>) {
  const { verb, record, recordId, gone, kept, changes } = event
  if (!slug || !can) return null
  const isChange = (verb === 'changed' || verb === 'undone') && Object.keys(changes).length > 0
  const possible = isChange ? !gone && can('change', record, recordId) : gone && kept && can('add', record)
  if (!possible) return null
  return (
    <>
      {' '}
      <a class="undo" href={paths.event(slug, event.id)}>
        {m.undo_link()}
        <span class="visually-hidden"> {m.undo_link_of({ time: longTime(event.at) })}</span>
      </a>
    </>
  )
}
