import type { MeetingPage } from '../../../operations/meeting.ts'
import { comesFromText } from '../../../texts/meeting-words.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { AddLine } from '../../parts/add-line.tsx'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

type Props = { data: MeetingPage; slug: string; can: Can }
type Item = MeetingPage['items'][number]
type Lift = Item['lifts'][number]

/** Where a point comes from, with the way there for who sees that meeting. */
export function ComesFrom({ item, slug }: { item: Item; slug: string }) {
  const { origin, kind, aboutId } = item
  if (!origin || (kind !== 'lifted' && kind !== 'answered')) return null
  const text = comesFromText(kind, origin)
  if (!origin.heldOn) return <p class="detail">{text}</p>
  return (
    <p class="detail">
      <a href={`${paths.record(slug, 'meeting', origin.meetingId)}#${aboutId}`}>{text}</a>
    </p>
  )
}

/** The questions that were lifted from a point, with what became of them. */
export function Lifts({ lifts, slug, can }: { lifts: Lift[]; slug: string; can: Can }) {
  return lifts.map(lift => {
    const { id, question, text, toGroupName, takenUp } = lift
    const mayStill = takenUp.length === 0
    return (
      <div class="lift" id={id} key={id}>
        <p>
          <strong>{toGroupName ? m.lift_lifted_to({ group: toGroupName }) : m.lift_to_unseen()}</strong>
          {mayStill && can('change', 'lift') && (
            <ChangeLink href={paths.change(slug, 'lift', id)} what={question} />
          )}
          {mayStill && can('remove', 'lift') && (
            <a class="edit" href={paths.remove(slug, 'lift', id)}>
              {m.lift_undo()}
              <span class="visually-hidden"> – {question}</span>
            </a>
          )}
        </p>
        <p class="words">{question}</p>
        {text && <p class="words">{text}</p>}
        <Became lift={lift} slug={slug} can={can} />
      </div>
    )
  })
}

/** At which meeting it comes or came up, and the decisions there. Who sees not all of what is internal is not told that it waits. */
function Became({ lift: { takenUp }, slug, can }: { lift: Lift; slug: string; can: Can }) {
  if (takenUp.length === 0)
    return can('see', 'minutesVersion') ? <p class="detail">{m.lift_waits()}</p> : null
  const meetings = new Map(takenUp.map(one => [one.itemId, one]))
  const decided = takenUp.flatMap(({ resolutionId, ...one }) =>
    resolutionId ? [{ ...one, resolutionId }] : [],
  )
  return (
    <>
      {[...meetings.values()].map(({ itemId, meetingId, heldOn }) => (
        <p class="detail" key={itemId}>
          <a href={`${paths.record(slug, 'meeting', meetingId)}#${itemId}`}>
            {m.lift_taken_up({ day: longDate(heldOn) })}
          </a>
        </p>
      ))}
      {decided.map(({ resolutionId, number, wording, heldOn }) => (
        <div key={resolutionId}>
          <p>
            <a href={paths.record(slug, 'resolution', resolutionId)}>
              {m.lift_answer({ number: number ?? 0, day: longDate(heldOn) })}
            </a>
          </p>
          <blockquote class="words">{wording}</blockquote>
        </div>
      ))}
    </>
  )
}

/** A line for one more question to the group above, with who carries it there. */
export function LiftLine({ data, slug, item, back }: Omit<Props, 'can'> & { item: Item; back: string }) {
  if (!data.above) return null
  const parents = { mote: data.meeting.id, punkt: item.id }
  return (
    <AddLine
      action={paths.add(slug, 'lift', parents)}
      id={`lift-${item.id}`}
      name="question"
      what={m.lift_name()}
      summary={m.lift_to({ group: data.above.name })}
      label={m.lift_question()}
      help={m.lift_question_help()}
      where={item.title}
      back={back}
    >
      <div class="field">
        <label for={`lift-text-${item.id}`}>
          {m.lift_text()} <span class="optional">({m.house_optional()})</span>
        </label>
        <textarea id={`lift-text-${item.id}`} name="text" rows={2} />
      </div>
      <div class="field">
        <label for={`lift-presenter-${item.id}`}>
          {m.lift_presenter()} <span class="optional">({m.house_optional()})</span>
        </label>
        <input
          type="text"
          id={`lift-presenter-${item.id}`}
          name="presenter"
          value={data.presenters.join(', ')}
        />
      </div>
    </AddLine>
  )
}
