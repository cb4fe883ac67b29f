import type { CommunicationPage } from '../../../operations/communication.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { AddLine } from '../../parts/add-line.tsx'
import { beginning } from '../../parts/beginning.ts'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

type Dialogue = CommunicationPage['dialogues'][number]
type Point = Dialogue['points'][number]

/** A dialogue with residents: when, where and how, what they said, and what became of each point of it. */
export function DialogueItem({ dialogue, slug, can }: { dialogue: Dialogue; slug: string; can: Can }) {
  const { id, title, heldOn, placeId, placeName, how, said, points } = dialogue
  return (
    <div id={id} class="item">
      <h3>{title}</h3>
      <p class="when">
        {longDate(heldOn)}
        {placeId && placeName && (
          <>
            {' · '}
            <a href={paths.record(slug, 'place', placeId)}>{placeName}</a>
          </>
        )}
        {how && ` · ${how}`}
      </p>
      {said && <p class="running">{said}</p>}
      {can('change', 'dialogue') && <ChangeLink href={paths.change(slug, 'dialogue', id)} what={title} />}
      {(points.length > 0 || can('add', 'dialoguePoint')) && <h4>{m.dialogue_points()}</h4>}
      {points.length > 0 ? (
        <ul class="points">
          {points.map(point => (
            <PointLine key={point.id} point={point} slug={slug} can={can} />
          ))}
        </ul>
      ) : (
        can('add', 'dialoguePoint') && <p class="empty">{m.dialogue_points_none()}</p>
      )}
      {can('add', 'dialoguePoint') && (
        <AddLine
          action={paths.add(slug, 'dialoguePoint', { dialog: id })}
          id={`point-${id}`}
          what={m.dialogue_point_name()}
          label={m.dialogue_point_field_text()}
          help={m.dialogue_point_field_text_help()}
          where={title}
          back={`${paths.communication(slug)}#${id}`}
        />
      )}
    </div>
  )
}

function PointLine({ point, slug, can }: { point: Point; slug: string; can: Can }) {
  const { id, text, problemId, activityId, setAside } = point
  const waits = !problemId && !activityId
  return (
    <li id={id}>
      <p class="running">{text}</p>
      <Became point={point} slug={slug} />
      {waits && !setAside && <p class="promise-state none">{m.dialogue_point_waits()}</p>}
      <p class="row-links">
        {waits && can('change', 'dialoguePoint') && (
          <a href={paths.dialoguePointOnward(slug, id)}>
            {m.dialogue_point_onward()}
            <span class="visually-hidden"> – {m.house_quoted({ text: beginning(text) })}</span>
          </a>
        )}
        {can('change', 'dialoguePoint') && (
          <ChangeLink
            href={paths.change(slug, 'dialoguePoint', id)}
            what={m.house_quoted({ text: beginning(text) })}
          />
        )}
      </p>
    </li>
  )
}

function Became({ point, slug }: { point: Point; slug: string }) {
  const { problemId, problemText, activityId, activityTitle, setAside } = point
  return (
    <>
      {problemId && problemText && (
        <p class="detail">
          {m.dialogue_point_became_problem()}{' '}
          <a href={paths.record(slug, 'problem', problemId)}>{titleText(problemText)}</a>
        </p>
      )}
      {activityId && activityTitle && (
        <p class="detail">
          {m.dialogue_point_became_activity()}{' '}
          <a href={paths.record(slug, 'activity', activityId)}>{titleText(activityTitle)}</a>
        </p>
      )}
      {setAside && <p class="detail">{m.dialogue_point_set_aside({ reason: setAside })}</p>}
    </>
  )
}
