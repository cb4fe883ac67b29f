/** What the history can be narrowed to: one kind of record, or all those of a part of the work. */
import { type RecordName, recordNames } from '../../../domain/access.ts'
import { m } from '../../../texts/texts.ts'

type Filter = { text: () => string; records: readonly RecordName[] }

const parts = {
  meetings: {
    text: m.history_of_meeting,
    records: [
      'meeting',
      'cancellation',
      'agendaItem',
      'attendance',
      'resolution',
      'actionPoint',
      'completion',
      'lift',
      'notice',
      'minutesUpdate',
      'minutesVersion',
      'approval',
    ],
  },
  followUps: {
    text: m.history_of_follow_up,
    records: [
      'reportingPoint',
      'round',
      'followUp',
      'formLink',
      'formLinkEnd',
      'answer',
      'goalAssessment',
      'areaAssessment',
      'report',
      'endorsement',
      'signOff',
      'reportDecision',
    ],
  },
  communication: {
    text: m.history_of_communication,
    records: [
      'strategy',
      'message',
      'communicator',
      'promise',
      'promiseOutcome',
      'dialogue',
      'dialoguePoint',
    ],
  },
} satisfies Record<string, Filter>

/** What people look for; the rest is found among all. By the word in the address. */
export const filters: [name: string, filter: Filter][] = [
  ['activity', { text: m.history_of_activity, records: ['activity'] }],
  ['area', { text: m.history_of_area, records: ['area'] }],
  ['goal', { text: m.history_of_goal, records: ['goal'] }],
  ['passage', { text: m.history_of_passage, records: ['passage'] }],
  ['indicator', { text: m.history_of_indicator, records: ['indicator'] }],
  ['plan', { text: m.history_of_plan, records: ['plan'] }],
  ['planVersion', { text: m.history_of_plan_version, records: ['planVersion'] }],
  ['meetings', parts.meetings],
  ['followUps', parts.followUps],
  ['communication', parts.communication],
  ['group', { text: m.history_of_group, records: ['group'] }],
  ['place', { text: m.history_of_place, records: ['place'] }],
  ['position', { text: m.history_of_position, records: ['position'] }],
  ['person', { text: m.history_of_person, records: ['person'] }],
  ['agreement', { text: m.history_of_agreement, records: ['agreement'] }],
  ['draft', { text: m.history_of_draft, records: ['draft'] }],
]

/** The records that a word in an address asks for: those of a filter, or of one kind; undefined where it asks for none. */
export function recordsOf(word: string | undefined): readonly RecordName[] | undefined {
  const filter = filters.find(([name]) => name === word)
  const record = recordNames.find(name => name === word)
  return filter?.[1].records ?? (record && [record])
}
