/** The forms of what is said, promised and heard: each leads back to its part of the page. */
import { promiseStates } from '../../../domain/communication.ts'
import { m } from '../../../texts/texts.ts'
import { chooseFirst } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'
import { promiseStateText } from './words.ts'

const crumbs = (slug: string) => [{ text: m.communication_title(), href: paths.communication(slug) }]
const backTo = (part: string) => (slug: string) => `${paths.communication(slug)}#${part}`

export const strategyForm: RecordForm = {
  noun: 'strategy',
  name: m.strategy_name,
  controls: () => [
    { name: 'title', label: m.strategy_field_title(), kind: 'line', required: true },
    { name: 'text', label: m.strategy_field_text(), kind: 'text' },
    { name: 'due', label: m.strategy_field_due(), help: m.communication_when_help(), kind: 'line' },
  ],
  crumbs,
  back: backTo('strategy'),
}

export const messageForm: RecordForm = {
  noun: 'message',
  name: m.message_name,
  controls: () => [
    { name: 'text', label: m.message_field_text(), kind: 'text', required: true },
    { name: 'audience', label: m.message_field_audience(), kind: 'line' },
    { name: 'channel', label: m.message_field_channel(), help: m.message_field_channel_help(), kind: 'line' },
    { name: 'planned', label: m.message_field_planned(), help: m.communication_when_help(), kind: 'line' },
    { name: 'saidOn', label: m.message_field_said_on(), kind: 'date' },
  ],
  crumbs,
  back: backTo('messages'),
}

export const communicatorForm: RecordForm = {
  noun: 'communicator',
  name: m.communicator_name,
  needs: ['organisations', 'positions'],
  parents: { budskap: 'messageId' },
  controls: choices => [
    {
      name: 'organisationId',
      label: m.communicator_field_organisation(),
      kind: 'choice',
      required: true,
      options: choices.organisations ?? [],
    },
    { name: 'wording', label: m.communicator_field_wording(), kind: 'line', required: true },
    {
      name: 'positionId',
      label: m.contact_position(),
      kind: 'choice',
      options: choices.positions ?? [],
    },
  ],
  crumbs,
  back: (slug, row) => backTo(row.messageId ? 'messages' : 'strategy')(slug),
}

export const promiseForm: RecordForm = {
  noun: 'promise',
  name: m.promise_name,
  needs: ['activities'],
  controls: choices => [
    { name: 'text', label: m.promise_field_text(), kind: 'text', required: true },
    { name: 'promisedBy', label: m.promise_field_promised_by(), kind: 'line' },
    { name: 'promisedOn', label: m.promise_field_promised_on(), kind: 'date' },
    { name: 'due', label: m.promise_field_due(), help: m.communication_when_help(), kind: 'line' },
    {
      name: 'activityId',
      label: m.promise_field_activity(),
      help: m.promise_field_activity_help(),
      kind: 'choice',
      options: choices.activities ?? [],
    },
  ],
  crumbs,
  back: backTo('promises'),
}

export const promiseOutcomeForm: RecordForm = {
  noun: 'promiseOutcome',
  name: m.promise_outcome_name,
  parents: { lofte: 'promiseId' },
  controls: () => [
    {
      name: 'state',
      label: m.promise_outcome_field_state(),
      kind: 'choice',
      required: true,
      options: [
        chooseFirst(),
        ...promiseStates.map(state => ({ value: state, text: promiseStateText(state) })),
      ],
    },
    {
      name: 'text',
      label: m.promise_outcome_field_text(),
      help: m.promise_outcome_field_text_help(),
      kind: 'text',
      required: true,
    },
    { name: 'seenOn', label: m.promise_outcome_field_seen_on(), kind: 'date', required: true },
  ],
  crumbs,
  back: backTo('promises'),
}

export const dialogueForm: RecordForm = {
  noun: 'dialogue',
  name: m.dialogue_name,
  needs: ['places'],
  controls: choices => [
    { name: 'title', label: m.dialogue_field_title(), kind: 'line', required: true },
    { name: 'heldOn', label: m.dialogue_field_held_on(), kind: 'date', required: true },
    { name: 'placeId', label: m.dialogue_field_place(), kind: 'choice', options: choices.places ?? [] },
    { name: 'how', label: m.dialogue_field_how(), help: m.dialogue_field_how_help(), kind: 'line' },
    { name: 'said', label: m.dialogue_field_said(), help: m.dialogue_field_said_help(), kind: 'text' },
  ],
  crumbs,
  back: backTo('dialogues'),
}

export const dialoguePointForm: RecordForm = {
  noun: 'dialoguePoint',
  name: m.dialogue_point_name,
  needs: ['problems', 'activities'],
  parents: { dialog: 'dialogueId' },
  controls: choices => [
    {
      name: 'text',
      label: m.dialogue_point_field_text(),
      help: m.dialogue_point_field_text_help(),
      kind: 'text',
      required: true,
    },
    {
      name: 'problemId',
      label: m.dialogue_point_field_problem(),
      kind: 'choice',
      options: choices.problems ?? [],
    },
    {
      name: 'activityId',
      label: m.dialogue_point_field_activity(),
      kind: 'choice',
      options: choices.activities ?? [],
    },
    {
      name: 'setAside',
      label: m.dialogue_point_field_set_aside(),
      help: m.dialogue_point_field_set_aside_help(),
      kind: 'text',
    },
  ],
  crumbs,
  back: (slug, row) =>
    (row.dialogueId ? backTo(String(row.id ?? row.dialogueId)) : backTo('dialogues'))(slug),
}
