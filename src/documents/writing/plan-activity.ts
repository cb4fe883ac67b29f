import type { PlanRecords } from '../../domain/plan-records.ts'
import { m } from '../../texts/texts.ts'
import type { BlockOf, Fact } from './document.ts'
import { causeWords } from './plan-problems.ts'

type Activity = PlanRecords['activity'][number]

/** An activity as the printed plan sets it: title and working group on the first line, then what is known as rows. */
export function activityBlock(records: PlanRecords, activity: Activity): BlockOf<'record'> {
  const rows: [string, string | null][] = [
    [m.activity_duration(), activity.duration],
    [m.activity_meeting_frequency(), activity.meetingFrequency],
    [m.activity_convener(), activity.convener],
    ...contactsOf(records, activity).map(({ label, value }): [string, string] => [label, value]),
    [m.activity_other_participants(), activity.otherParticipants],
    [m.activity_follow_up(), activity.followUp],
    [m.activity_cause(), causeWords(records, activity)],
    [m.activity_operative_goal(), activity.operativeGoal],
    [m.activity_status(), activity.status],
    [m.activity_promised_by(), activity.promisedBy],
    [m.activity_programme(), records.programme.find(({ id }) => id === activity.programmeId)?.name ?? null],
  ]
  return {
    kind: 'record',
    id: activity.id,
    head: [m.activity_title(), m.activity_working_group()],
    title: {
      theme: activity.theme,
      title: activity.title,
      description: activity.description,
      second: workingGroupIn(records, activity) ?? '–',
    },
    rows: rows.flatMap(([label, value]) => (value === null ? [] : { label, value })),
  }
}

/** The working group in the plan's own words; where none are written, the group of the organisation that is chosen. */
export function workingGroupIn(records: PlanRecords, { workingGroup, groupId }: Activity): string | null {
  return workingGroup ?? records.group.find(({ id }) => id === groupId)?.name ?? null
}

/** Each party's contact in the order of the organisation, under the words of the printed plan: "Polisens kontakt". */
export function contactsOf(records: PlanRecords, activity: Activity): Fact[] {
  const own = records.contact.filter(({ activityId }) => activityId === activity.id)
  return records.organisation.flatMap(organisation =>
    own
      .filter(({ organisationId }) => organisationId === organisation.id)
      .map(({ wording }) => ({ label: contactLabel(records, organisation), value: wording })),
  )
}

function contactLabel(records: PlanRecords, { name, kind }: PlanRecords['organisation'][number]): string {
  const isOnly = records.organisation.filter(other => other.kind === kind).length === 1
  if (isOnly && kind === 'police') return m.document_contact_police()
  if (isOnly && kind === 'municipality')
    return /förvaltning/iu.test(name)
      ? m.document_contact_administration()
      : m.document_contact_municipality()
  return m.activity_contact({ organisation: name })
}
