import type { MeetingPage } from '../../../operations/meeting.ts'
import { comesFromText, meetingTime, meetingTitle } from '../../../texts/meeting-words.ts'
import { m } from '../../../texts/texts.ts'
import { AddLine } from '../../parts/add-line.tsx'
import { Facts } from '../../parts/facts.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { History } from '../history/history.tsx'
import { Attendance } from './attendance.tsx'
import { Continuous } from './continuous.tsx'
import { Minutes } from './minutes.tsx'
import { Notice } from './notice.tsx'
import { Standing, stillOpen } from './standing.tsx'
import { agendaKindText } from './words.ts'

type Props = { data: MeetingPage; slug: string; can: Can }

/** A meeting: when and where, its agenda, who was there, and beside the agenda what was said, decided and promised. */
export function MeetingView({ data, slug, can: may }: Props) {
  const can = stillOpen(may, data.standing)
  const props = { data, slug, can }
  const { meeting, group, cancellation } = data
  return (
    <>
      <p class="over">
        <a href={paths.record(slug, 'group', group.id)}>{group.name}</a>
      </p>
      <h1>{meetingTitle(meeting)}</h1>
      <p class="lead">{meetingTime(meeting)}</p>
      {cancellation && (
        <p class="not-held">
          <strong>{m.cancellation_is()}</strong> {cancellation.reason}
          {can('change', 'cancellation') && (
            <ChangeLink
              href={paths.change(slug, 'cancellation', cancellation.id)}
              what={m.cancellation_name()}
            />
          )}
          {can('remove', 'cancellation') && (
            <a class="edit" href={paths.remove(slug, 'cancellation', cancellation.id)}>
              {m.cancellation_undo()}
            </a>
          )}
        </p>
      )}
      <p class="tools">
        {can('change', 'meeting') && (
          <ChangeLink href={paths.change(slug, 'meeting', meeting.id)} what={meetingTitle(meeting)} />
        )}
        {can('add', 'cancellation') && !cancellation && (
          <a href={paths.add(slug, 'cancellation', { mote: meeting.id })}>{m.cancellation_add()}</a>
        )}
      </p>
      {(meeting.location || meeting.link) && (
        <Facts
          rows={[
            ...(meeting.location ? [{ label: m.meeting_location(), value: meeting.location }] : []),
            ...(meeting.link ? [{ label: m.meeting_link(), value: meeting.link }] : []),
          ]}
        />
      )}
      <div class="at-meeting">
        <div>
          <Agenda {...props} />
          <Notice {...props} />
          <Attendance {...props} />
        </div>
        <div>
          <Minutes {...props} />
          <Continuous {...props} />
          <Standing {...props} />
        </div>
      </div>
      <History events={data.events} slug={slug} can={can} />
    </>
  )
}

/** Why a point is on the agenda, or where it comes from. */
const whyText = ({ kind, origin }: MeetingPage['items'][number]): string | null =>
  origin ? comesFromText(kind, origin) : agendaKindText(kind)

function Agenda({ data: { meeting, items }, slug, can }: Props) {
  const back = paths.record(slug, 'meeting', meeting.id)
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{m.agenda_agenda()}</h2>
      {items.length === 0 && <p class="empty">{m.agenda_none()}</p>}
      <ol class="agenda">
        {items.map(item => (
          <li key={item.id}>
            <a href={`#${item.id}`}>{item.title}</a>
            {item.internal && <strong class="internal"> {m.agenda_internal()}</strong>}
            {whyText(item) && <span class="detail">{whyText(item)}</span>}
            {item.presenter && <span class="detail">{m.agenda_presented_by({ who: item.presenter })}</span>}
          </li>
        ))}
      </ol>
      {can('add', 'agendaItem') && (
        <p>
          <a href={paths.agendaProposals(slug, meeting.id)}>{m.proposal_heading()}</a>
        </p>
      )}
      {can('add', 'agendaItem') && (
        <AddLine
          action={paths.add(slug, 'agendaItem', { mote: meeting.id })}
          id="new-item"
          name="title"
          what={m.agenda_item_name()}
          label={m.agenda_item_title()}
          back={back}
        />
      )}
      {can('change', 'agendaItem') && items.length > 1 && (
        <p class="row-links">
          <a class="edit" href={paths.agendaOrder(slug, meeting.id)}>
            {m.plan_order()}
          </a>
        </p>
      )}
      {can('add', 'agendaItem') && (
        <p class="row-links">
          <AddLink href={paths.add(slug, 'agendaItem', { mote: meeting.id })} what={m.agenda_item_whole()} />
        </p>
      )}
    </section>
  )
}
