import type { MeetingsPage } from '../../../operations/meeting.ts'
import { meetingTime, meetingTitle } from '../../../texts/meeting-words.ts'
import { m } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { AddLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

type Rows = MeetingsPage['coming']
type Props = { data: MeetingsPage; slug: string; can: Can }

/** What the groups have before them, the nearest first, and what has been. */
export function MeetingsView({ data: { coming, past }, slug, can }: Props) {
  return (
    <>
      <h1>{m.meeting_meetings()}</h1>
      <p class="lead">{m.meeting_lead()}</p>
      <section aria-labelledby="coming">
        <h2 id="coming">{m.meeting_coming()}</h2>
        {coming.length === 0 ? (
          <p class="empty">{m.meeting_none_coming()}</p>
        ) : (
          <MeetingTable meetings={coming} slug={slug} />
        )}
        {can('add', 'meeting') && (
          <p class="row-links">
            <AddLink href={paths.add(slug, 'meeting')} what={m.meeting_name()} />
          </p>
        )}
      </section>
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past">{m.meeting_past()}</h2>
          <MeetingTable meetings={past} slug={slug} />
        </section>
      )}
    </>
  )
}

function MeetingTable({ meetings, slug }: { meetings: Rows; slug: string }) {
  return (
    <table class="stacks">
      <thead>
        <tr>
          <th scope="col">{m.meeting_when()}</th>
          <th scope="col">{m.meeting_group()}</th>
          <th scope="col">{m.meeting_location()}</th>
        </tr>
      </thead>
      <tbody>
        {meetings.map(meeting => (
          <tr key={meeting.id}>
            <th scope="row">
              <MeetingLink meeting={meeting} slug={slug} />
            </th>
            <Cell label={m.meeting_group()}>
              <a href={paths.record(slug, 'group', meeting.groupId)}>{meeting.groupName}</a>
            </Cell>
            <Cell label={m.meeting_location()}>{meeting.location}</Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** When it is, with its name under where it has one; and that it is cancelled. */
export function MeetingLink({ meeting, slug }: { meeting: Rows[number]; slug: string }) {
  return (
    <>
      <a href={paths.record(slug, 'meeting', meeting.id)}>{meetingTime(meeting)}</a>
      {meeting.cancellationId && <strong class="cancelled"> {m.cancellation_is()}</strong>}
      {meeting.title && <span class="under">{meetingTitle(meeting)}</span>}
    </>
  )
}
