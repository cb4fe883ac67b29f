import { attendanceStates } from '../../../domain/meeting.ts'
import type { MeetingPage } from '../../../operations/meeting.ts'
import { attendanceText } from '../../../texts/meeting-words.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

type Props = { data: MeetingPage; slug: string; can: Can }

/** Who was there, function by function, and the guests. */
export function Attendance(props: Props) {
  const { data, can } = props
  const { functions, guests } = data
  const known = functions.filter(({ state }) => state !== null)
  return (
    <section aria-labelledby="attendance">
      <h2 id="attendance">{m.attendance_name()}</h2>
      {known.length + guests.length === 0 && <p class="empty">{m.attendance_none()}</p>}
      <ul class="lines">
        {[...known, ...guests].map(one => (
          <li key={one.positionId ?? one.name}>
            {one.organisationName
              ? m.notice_called_function({ function: one.name ?? '', organisation: one.organisationName })
              : one.name}
            <span class="detail">
              {one.positionId
                ? attendanceText(one.state ?? '')
                : m.attendance_guest_state({ state: attendanceText(one.state ?? '').toLowerCase() })}
            </span>
          </li>
        ))}
      </ul>
      {can('change', 'attendance') && <AttendanceForm {...props} />}
    </section>
  )
}

function AttendanceForm({ data: { meeting, functions, guests }, slug }: Props) {
  return (
    <details class="attendance-form">
      <summary>{m.attendance_write()}</summary>
      <form method="post" action={paths.meetingAttendance(slug, meeting.id)}>
        {functions.map(({ positionId, name, organisationName, state }) => (
          <div class="field" key={positionId}>
            <label for={`at-${positionId}`}>
              {name}
              {organisationName && <span class="detail">{organisationName}</span>}
            </label>
            <select id={`at-${positionId}`} name={`at-${positionId}`}>
              <option value="">{m.attendance_unknown()}</option>
              {attendanceStates.map(one => (
                <option key={one} value={one} selected={one === state}>
                  {attendanceText(one)}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div class="field">
          <label for="guests">{m.attendance_guests()}</label>
          <p class="help" id="guests-help">
            {m.attendance_guests_help()}
          </p>
          <textarea id="guests" name="guests" rows={3} aria-describedby="guests-help">
            {guests.map(({ name }) => name).join('\n')}
          </textarea>
        </div>
        <p class="buttons">
          <button type="submit">{m.attendance_save()}</button>
        </p>
      </form>
    </details>
  )
}
