/** A draft as a readable outline: areas and activities with their fields, what is guessed, and what found no place. */
import {
  activityFields,
  type DraftActivity,
  type DraftArea,
  type DraftPlan,
  type Read,
} from '../domain/draft.ts'
import { m } from '../texts/texts.ts'

const fieldNames: Record<(typeof activityFields)[number], () => string> = {
  title: m.activity_title,
  workingGroup: m.activity_working_group,
  duration: m.activity_duration,
  meetingFrequency: m.activity_meeting_frequency,
  convener: m.activity_convener,
  municipalContact: m.command_outline_municipal_contact,
  policeContact: m.command_outline_police_contact,
  otherParticipants: m.activity_other_participants,
  followUp: m.activity_follow_up,
  cause: m.activity_cause,
  operativeGoal: m.activity_operative_goal,
  status: m.activity_status,
  promisedBy: m.activity_promised_by,
  description: m.activity_description,
}

export function outlineOf(plan: DraftPlan): string {
  return [
    shown(plan.title ?? plan.district, m.command_outline_untitled()),
    '',
    ...plan.governance.bodies.map(body =>
      line(
        m.command_outline_group(),
        [body.name, body.cadence].flatMap(read => (read ? shown(read) : [])).join(', '),
      ),
    ),
    ...plan.areas.flatMap(areaLines),
    ...unplacedLines(plan),
    '',
    m.command_outline_sums({
      areas: plan.areas.length,
      activities: plan.areas.flatMap(area => area.activities).length,
      statistics: plan.statistics.length,
      places: plan.places.length,
      unplaced: plan.unplaced.length,
    }),
  ].join('\n')
}

function areaLines(area: DraftArea): string[] {
  return [
    '',
    `${area.number}. ${shown(area.name)}`,
    ...area.goals.map(goal => line(goal.label?.text ?? m.command_outline_goal(), shown(goal.text))),
    ...(area.refersTo ? [line(m.command_outline_refers_to(), shown(area.refersTo.at))] : []),
    ...area.activities.flatMap((activity, at) => activityLines(activity, `${area.number}.${at + 1}`)),
  ]
}

function activityLines(activity: DraftActivity, number: string): string[] {
  const fields = activityFields.filter(field => field !== 'title' && activity[field] !== null)
  return [
    '',
    `  ${number} ${shown(activity.title, m.command_outline_untitled())}`,
    ...fields.map(field => line(`   ${fieldNames[field]()}`, shown(activity[field]))),
  ]
}

function unplacedLines(plan: DraftPlan): string[] {
  if (plan.unplaced.length === 0) return []
  return ['', m.command_outline_unplaced(), ...plan.unplaced.map(({ text }) => `  – ${oneLine(text)}`)]
}

function line(label: string, text: string): string {
  return `  ${label}: ${text}`
}

function shown(read: Read | null, missing = '–'): string {
  if (!read) return missing
  return read.certainty === 'guessed'
    ? `${oneLine(read.text)} ${m.command_outline_guessed()}`
    : oneLine(read.text)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
