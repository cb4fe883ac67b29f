import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { paths } from '../../paths.ts'
import { ofSamePlan } from '../area/same-plan.ts'
import type { RecordForm } from '../record/record-form.ts'

/** Problems and causes are whole sentences, and a select holds a line. */
const shortened = ({ value, text }: { value: string; text: string }) => ({
  value,
  text: beginning(text, 90),
})

export const activityForm: RecordForm = {
  noun: 'activity',
  name: m.activity_name,
  needs: ['groups', 'places', 'areas', 'problems', 'causes', 'programmes'],
  parents: { area: 'areaId' },
  controls: (choices, _isNew, row) => [
    { name: 'title', label: m.activity_title(), kind: 'text', required: true },
    { name: 'theme', label: m.activity_theme(), help: m.activity_theme_help(), kind: 'line' },
    { name: 'workingGroup', label: m.activity_working_group(), kind: 'text' },
    {
      name: 'groupId',
      label: m.activity_group(),
      help: m.activity_group_help(),
      kind: 'choice',
      options: choices.groups ?? [],
    },
    { name: 'duration', label: m.activity_duration(), help: m.activity_duration_help(), kind: 'line' },
    {
      name: 'meetingFrequency',
      label: m.activity_meeting_frequency(),
      help: m.activity_meeting_frequency_help(),
      kind: 'line',
    },
    { name: 'convener', label: m.activity_convener(), help: m.activity_convener_help(), kind: 'line' },
    { name: 'otherParticipants', label: m.activity_other_participants(), kind: 'text' },
    { name: 'followUp', label: m.activity_follow_up(), help: m.activity_follow_up_help(), kind: 'text' },
    { name: 'placeId', label: m.activity_place(), kind: 'choice', options: choices.places ?? [] },
    { name: 'description', label: m.activity_description(), kind: 'text' },
    { name: 'cause', label: m.activity_cause(), kind: 'text' },
    { name: 'operativeGoal', label: m.activity_operative_goal(), kind: 'text' },
    { name: 'status', label: m.activity_status(), help: m.activity_status_help(), kind: 'line' },
    { name: 'promisedBy', label: m.activity_promised_by(), kind: 'line' },
    {
      name: 'problemId',
      label: m.activity_problem(),
      help: m.activity_problem_help(),
      kind: 'choice',
      options: ofSamePlan(choices.problems ?? [], choices, row).map(shortened),
    },
    {
      name: 'causeId',
      label: m.activity_answers_cause(),
      kind: 'choice',
      options: ofSamePlan(choices.causes ?? [], choices, row).map(shortened),
    },
    {
      name: 'programmeId',
      label: m.activity_programme(),
      help: m.activity_programme_help(),
      kind: 'choice',
      options: choices.programmes ?? [],
    },
  ],
  crumbs: slug => [{ text: m.house_plan(), href: paths.plan(slug) }],
  back: (slug, row) =>
    row.id
      ? paths.record(slug, 'activity', String(row.id))
      : row.areaId
        ? paths.record(slug, 'area', String(row.areaId))
        : paths.plan(slug),
}
