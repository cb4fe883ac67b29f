import type { MeetingPage } from '../../../operations/meeting.ts'
import { dueMeaning, dueText } from '../../../texts/meeting-words.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { AddLine } from '../../parts/add-line.tsx'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { ComesFrom, LiftLine, Lifts } from './lifted.tsx'

type Props = { data: MeetingPage; slug: string; can: Can }
type Item = MeetingPage['items'][number]
type Under = Pick<Item, 'resolutions' | 'actionPoints'>

/** What was said, decided and promised, point by point; each is written right there. */
export function Minutes(props: Props) {
  const { data } = props
  const { besides } = data
  return (
    <section class="minutes" aria-labelledby="minutes">
      <h2 id="minutes">{m.minutes_minutes()}</h2>
      {data.items.map((item, at) => (
        <section key={item.id} id={item.id} aria-labelledby={`title-${item.id}`}>
          <h3 id={`title-${item.id}`}>
            {at + 1}. {item.title}
            {item.internal && <strong class="internal"> {m.agenda_internal()}</strong>}
          </h3>
          <ComesFrom item={item} slug={props.slug} />
          {item.text && <p class="words">{item.text}</p>}
          <About item={item} slug={props.slug} />
          <Said item={item} {...props} />
          <Outcomes of={item} itemId={item.id} where={item.title} {...props} />
          <Lifts lifts={item.lifts} slug={props.slug} can={props.can} />
          {props.can('add', 'lift') && (
            <LiftLine
              data={data}
              slug={props.slug}
              item={item}
              back={paths.record(props.slug, 'meeting', data.meeting.id)}
            />
          )}
        </section>
      ))}
      <section aria-labelledby="besides">
        <h3 id="besides">{data.items.length > 0 ? m.minutes_besides() : m.minutes_decided()}</h3>
        <Outcomes of={besides} itemId={null} where={m.minutes_besides()} {...props} />
      </section>
    </section>
  )
}

/** The activity that a point is about. */
function About({ item, slug }: { item: Item; slug: string }) {
  if (item.aboutRecord !== 'activity' || !item.aboutId) return null
  return (
    <p>
      <a href={paths.record(slug, 'activity', item.aboutId)}>{m.agenda_to_activity()}</a>
    </p>
  )
}

/** What is said under a point. The form saves by itself where its script is there (`islands/live-minutes.ts`). */
function Said({ item, data, slug, can }: Props & { item: Item }) {
  if (!can('change', 'agendaItem')) return item.minutes ? <p class="words">{item.minutes}</p> : null
  const id = `minutes-${item.id}`
  return (
    <>
      <form
        method="post"
        action={paths.change(slug, 'agendaItem', item.id)}
        class="notes-form"
        data-unsaved={m.house_leave_unsaved()}
        data-live-minutes={paths.minutesExchange(slug, data.meeting.id)}
        data-item={item.id}
      >
        <input type="hidden" name="version" value={String(item.version)} />
        <input type="hidden" name="minutesNumber" value={String(item.minutesNumber)} />
        <input type="hidden" name="title" value={item.title} />
        <input type="hidden" name="text" value={item.text ?? ''} />
        <input type="hidden" name="presenter" value={item.presenter ?? ''} />
        {item.internal && <input type="hidden" name="internal" value="on" />}
        <div class="field">
          <label for={id}>
            {m.agenda_item_minutes()}
            <span class="visually-hidden"> – {item.title}</span>
          </label>
          <textarea
            id={id}
            name="minutes"
            rows={item.minutes ? 5 : 2}
            autocomplete="off"
            aria-describedby={`${id}-live`}
          >
            {item.minutes}
          </textarea>
          <p class="live-words" id={`${id}-live`}>
            <span
              data-live-words
              data-saving={m.minutes_live_saving()}
              data-saved={m.minutes_live_saved()}
              hidden
            >
              {m.minutes_live()}
            </span>
          </p>
        </div>
        <div role="status">
          <p class="others-write" data-others />
          <p class="notice" data-live-offline hidden>
            {m.minutes_live_offline()}
          </p>
        </div>
        <div role="alert">
          <p class="problem" data-live-refused hidden />
        </div>
        <p class="buttons">
          <button type="submit">{m.minutes_save()}</button>
        </p>
      </form>
      <p class="row-links">
        <ChangeLink href={paths.change(slug, 'agendaItem', item.id)} what={item.title} />
      </p>
    </>
  )
}

/** Decisions and action points, and a line for one more of each. */
function Outcomes(props: Props & { of: Under; itemId: string | null; where: string }) {
  const { of, itemId, where, data, slug, can } = props
  const parents = { mote: data.meeting.id, ...(itemId && { punkt: itemId }) }
  const back = paths.record(slug, 'meeting', data.meeting.id)
  return (
    <>
      {of.resolutions.map(({ id, number, wording, activityId, activityTitle }) => (
        <div class="resolution" id={id} key={id}>
          <p>
            <strong>{m.resolution_numbered({ number })}</strong>
            {can('change', 'resolution') && (
              <ChangeLink
                href={paths.change(slug, 'resolution', id)}
                what={m.resolution_numbered({ number })}
              />
            )}
          </p>
          <p class="words">{wording}</p>
          {activityId && activityTitle ? (
            <p class="detail">
              {m.birth_became()}{' '}
              <a href={paths.record(slug, 'activity', activityId)}>{titleText(activityTitle)}</a>
            </p>
          ) : (
            can('add', 'activity') && (
              <p class="row-links">
                <a class="add" href={paths.resolutionActivity(slug, id)}>
                  {m.birth_heading()}
                  <span class="visually-hidden"> – {m.resolution_numbered({ number })}</span>
                </a>
              </p>
            )
          )}
        </div>
      ))}
      {of.actionPoints.map(point => (
        <ActionPoint key={point.id} point={point} slug={slug} can={can} back={back} />
      ))}
      {can('add', 'resolution') && (
        <AddLine
          action={paths.add(slug, 'resolution', parents)}
          id={`resolution-${itemId ?? 'besides'}`}
          name="wording"
          what={m.resolution_name()}
          label={m.resolution_wording()}
          where={where}
          back={back}
        />
      )}
      {can('add', 'actionPoint') && (
        <AddLine
          action={paths.add(slug, 'actionPoint', parents)}
          id={`action-${itemId ?? 'besides'}`}
          name="wording"
          what={m.action_point_name()}
          label={m.action_point_wording()}
          where={where}
          back={back}
        >
          {[
            { name: 'owner', label: m.action_point_owner() },
            { name: 'due', label: m.action_point_due() },
          ].map(({ name, label }) => (
            <div class="field" key={name}>
              <label for={`${name}-${itemId ?? 'besides'}`}>
                {label} <span class="optional">({m.house_optional()})</span>
              </label>
              <input type="text" id={`${name}-${itemId ?? 'besides'}`} name={name} />
            </div>
          ))}
        </AddLine>
      )}
    </>
  )
}

type Point = Item['actionPoints'][number]

/** What was promised, by whom and until when, and whether it is done. */
export function ActionPoint(props: { point: Point; slug: string; can: Can; back: string }) {
  const { point, slug, can, back } = props
  const until = dueText(point)
  const understood = dueMeaning(point)
  const label = point.completionId ? m.action_point_done() : m.action_point_open()
  return (
    <div class="action-point" id={point.id}>
      <p>
        <strong>{label}</strong>
        {can('change', 'actionPoint') && (
          <ChangeLink href={paths.change(slug, 'actionPoint', point.id)} what={point.wording} />
        )}
      </p>
      <p class="words">{point.wording}</p>
      {(point.owner || until) && (
        <p class="detail">
          {[point.owner, until && m.action_point_until({ until })].filter(Boolean).join(' · ')}
          {understood && <span class="under">{understood}</span>}
        </p>
      )}
      {point.completedAt && (
        <p class="detail">
          {m.completion_on({ day: longDate(point.completedAt) })} {point.completionNote}
          {can('change', 'completion') && point.completionId && (
            <ChangeLink
              href={paths.change(slug, 'completion', point.completionId)}
              what={m.completion_name()}
            />
          )}
          {can('remove', 'completion') && point.completionId && (
            <a class="edit" href={paths.remove(slug, 'completion', point.completionId)}>
              {m.completion_undo()}
              <span class="visually-hidden"> – {point.wording}</span>
            </a>
          )}
        </p>
      )}
      {!point.completionId && can('add', 'completion') && (
        <form method="post" action={paths.add(slug, 'completion', { uppdrag: point.id })}>
          <input type="hidden" name="back" value={back} />
          <button type="submit" class="quiet">
            {m.completion_mark()}
            <span class="visually-hidden"> – {point.wording}</span>
          </button>
        </form>
      )}
    </div>
  )
}
