import { parseFollowUp } from '../../../domain/follow-up.ts'
import type { ActivityPage } from '../../../operations/activity.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** What the group's meetings have said of the activity, the latest first. */
export function Notes({ data: { activity, notes }, slug }: { data: ActivityPage; slug: string }) {
  const isContinuous = parseFollowUp(activity.followUp ?? '').continuousInGroup
  if (notes.length === 0 && !isContinuous) return null
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{m.continuous_name()}</h2>
      {notes.length === 0 && <p class="empty">{m.continuous_none()}</p>}
      <ul class="lines">
        {notes.map(({ id, meetingId, heldOn, groupName, words, internal }) => (
          <li key={id}>
            <a href={`${paths.record(slug, 'meeting', meetingId)}#${id}`}>
              {groupName
                ? m.activity_decided_at_meeting({ group: groupName, day: longDate(heldOn) })
                : longDate(heldOn)}
            </a>
            {internal && <strong class="internal"> {m.agenda_internal()}</strong>}
            <p class="words">{words}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
