import { m } from '../../../texts/texts.ts'
import type { Values } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

const crumbs = (slug: string) => [{ text: m.meeting_meetings(), href: paths.meetings(slug) }]

/** The meeting's page, at the record itself where it still stands. */
function backToMeeting(slug: string, row: Values): string {
  if (!row.meetingId) return paths.meetings(slug)
  const page = paths.record(slug, 'meeting', String(row.meetingId))
  return row.id ? `${page}#${row.id}` : page
}

const underMeeting = { mote: 'meetingId' }
const underPoint = { ...underMeeting, punkt: 'agendaItemId' }

const meetingForm: RecordForm = {
  noun: 'meeting',
  name: m.meeting_name,
  needs: ['groups'],
  controls: choices => [
    {
      name: 'groupId',
      label: m.meeting_group(),
      kind: 'choice',
      required: true,
      options: [{ value: '', text: m.seat_choose_group() }, ...(choices.groups ?? [])],
    },
    { name: 'heldOn', label: m.meeting_held_on(), kind: 'date', required: true },
    { name: 'startsAt', label: m.meeting_starts_at(), help: m.meeting_time_help(), kind: 'line' },
    { name: 'endsAt', label: m.meeting_ends_at(), kind: 'line' },
    { name: 'title', label: m.meeting_title(), help: m.meeting_title_help(), kind: 'line' },
    { name: 'location', label: m.meeting_location(), kind: 'line' },
    { name: 'link', label: m.meeting_link(), help: m.meeting_link_help(), kind: 'line' },
  ],
  crumbs,
  back: (slug, row) => (row.id ? paths.record(slug, 'meeting', String(row.id)) : paths.meetings(slug)),
}

const cancellationForm: RecordForm = {
  noun: 'cancellation',
  name: m.cancellation_name,
  parents: underMeeting,
  controls: () => [{ name: 'reason', label: m.cancellation_reason(), kind: 'text' }],
  crumbs,
  back: (slug, row) => backToMeeting(slug, { meetingId: row.meetingId }),
}

const agendaItemForm: RecordForm = {
  noun: 'agendaItem',
  name: m.agenda_item_name,
  parents: underMeeting,
  controls: () => [
    { name: 'title', label: m.agenda_item_title(), kind: 'line', required: true },
    { name: 'text', label: m.agenda_item_text(), kind: 'text' },
    { name: 'presenter', label: m.agenda_item_presenter(), kind: 'line' },
    { name: 'internal', label: m.agenda_item_internal(), help: m.agenda_item_internal_help(), kind: 'check' },
    { name: 'minutes', label: m.agenda_item_minutes(), kind: 'text' },
  ],
  crumbs,
  back: backToMeeting,
}

const resolutionForm: RecordForm = {
  noun: 'resolution',
  name: m.resolution_name,
  parents: underPoint,
  controls: () => [{ name: 'wording', label: m.resolution_wording(), kind: 'text', required: true }],
  crumbs,
  back: backToMeeting,
}

const actionPointForm: RecordForm = {
  noun: 'actionPoint',
  name: m.action_point_name,
  parents: underPoint,
  controls: () => [
    { name: 'wording', label: m.action_point_wording(), kind: 'text', required: true },
    { name: 'owner', label: m.action_point_owner(), kind: 'line' },
    { name: 'due', label: m.action_point_due(), help: m.action_point_due_help(), kind: 'line' },
    { name: 'dueOn', label: m.action_point_due_on(), help: m.action_point_due_on_help(), kind: 'date' },
  ],
  crumbs,
  back: backToMeeting,
}

const liftForm: RecordForm = {
  noun: 'lift',
  name: m.lift_name,
  parents: underPoint,
  controls: () => [
    {
      name: 'question',
      label: m.lift_question(),
      help: m.lift_question_help(),
      kind: 'text',
      required: true,
    },
    { name: 'text', label: m.lift_text(), kind: 'text' },
    { name: 'presenter', label: m.lift_presenter(), kind: 'line' },
  ],
  crumbs,
  back: backToMeeting,
}

const completionForm: RecordForm = {
  noun: 'completion',
  name: m.completion_name,
  parents: { uppdrag: 'actionPointId' },
  controls: () => [{ name: 'note', label: m.completion_note(), kind: 'text' }],
  crumbs,
  back: (slug, row) =>
    row.actionPointId ? paths.record(slug, 'actionPoint', String(row.actionPointId)) : paths.meetings(slug),
}

/** A meeting and all that is written at it. */
export const meetingForms: RecordForm[] = [
  meetingForm,
  cancellationForm,
  agendaItemForm,
  resolutionForm,
  actionPointForm,
  liftForm,
  completionForm,
]
