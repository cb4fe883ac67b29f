import type { ActivityPage } from '../../../operations/activity.ts'
import { m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { History } from '../../parts/history.tsx'
import { paths } from '../../paths.ts'

/** An activity: its nine fields in the plan's own order, then its links in the chain and its history. */
export function ActivityView({
  data,
  slug,
  mayChange,
}: {
  data: ActivityPage
  slug: string
  mayChange: boolean
}) {
  const { activity, contacts, group, place, events } = data
  return (
    <>
      {activity.theme && <p class="theme">{activity.theme}</p>}
      <h1>{activity.title}</h1>
      {mayChange && (
        <p>
          <a class="button" href={paths.change(slug, 'activity', activity.id)}>
            {m.house_change()}
          </a>
        </p>
      )}
      <Facts
        rows={[
          {
            label: m.activity_working_group(),
            value: activity.workingGroup,
            link: group && { href: paths.record(slug, 'group', group.id), text: group.name },
          },
          { label: m.activity_duration(), value: activity.duration },
          { label: m.activity_meeting_frequency(), value: activity.meetingFrequency },
          { label: m.activity_convener(), value: activity.convener },
          ...contacts.map(contact => ({
            label: m.activity_contact({ organisation: contact.organisationName }),
            value: contact.wording,
          })),
          { label: m.activity_other_participants(), value: activity.otherParticipants },
          { label: m.activity_follow_up(), value: activity.followUp },
          {
            label: m.activity_place(),
            value: null,
            link: place && { href: paths.record(slug, 'place', place.id), text: place.name },
          },
        ]}
      />
      <History events={events} />
    </>
  )
}
