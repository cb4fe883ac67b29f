import type { PlanArea } from '../../../storage/area.ts'
import { m } from '../../../texts/texts.ts'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'

type Activity = PlanArea['activities'][number]

/** An activity as the printed plan sets it: title and working group on the first line, then the rest as rows. */
export function ActivityTable({
  activity,
  slug,
  mayChange,
}: {
  activity: Activity
  slug: string
  mayChange: boolean
}) {
  const rows: [string, string | null][] = [
    [m.activity_duration(), activity.duration],
    [m.activity_meeting_frequency(), activity.meetingFrequency],
    [m.activity_convener(), activity.convener],
    ...activity.contacts.map((contact): [string, string] => [
      m.activity_contact({ organisation: contact.organisationName }),
      contact.wording,
    ]),
    [m.activity_other_participants(), activity.otherParticipants],
    [m.activity_follow_up(), activity.followUp],
    [m.activity_cause(), activity.cause],
    [m.activity_operative_goal(), activity.operativeGoal],
    [m.activity_status(), activity.status],
    [m.activity_promised_by(), activity.promisedBy],
  ]
  return (
    <div class="activity-table" id={activity.id}>
      <table>
        <thead>
          <tr>
            <th scope="col">{m.activity_title()}</th>
            <th scope="col">{m.activity_working_group()}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" class="title">
              {activity.theme && <span class="theme">{activity.theme}</span>}
              <a href={paths.record(slug, 'activity', activity.id)}>{activity.title}</a>
              {activity.description && <span class="description">{activity.description}</span>}
            </th>
            <td>{activity.workingGroup ?? activity.groupName ?? '–'}</td>
          </tr>
          {rows
            .filter(([, value]) => value !== null)
            .map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {mayChange && (
        <ChangeLink
          href={paths.change(slug, 'activity', activity.id)}
          what={m.house_quoted({ text: titleText(activity.title) })}
        />
      )}
    </div>
  )
}
