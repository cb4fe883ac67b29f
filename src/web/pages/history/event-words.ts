/** What happens to records, in words that make a sentence: who, then these two, then the record's name. */
import type { RecordName } from '../../../domain/access.ts'
import type { Event, EventVerb } from '../../../domain/event.ts'
import { longTime, m } from '../../../texts/texts.ts'

const verbs: Record<EventVerb, () => string> = {
  added: m.history_added,
  changed: m.history_changed,
  moved: m.history_moved,
  removed: m.history_removed,
  confirmed: m.history_confirmed,
  accepted: m.history_accepted,
  dismissed: m.history_dismissed,
  reconsidered: m.history_reconsidered,
  invited: m.history_invited,
  joined: m.history_joined,
  left: m.history_left,
  sent: m.history_sent,
  decided: m.history_decided,
  carried: m.history_carried,
  undone: m.history_undone,
}

const records: Record<RecordName, () => string> = {
  partnership: m.history_record_partnership,
  organisation: m.history_record_organisation,
  position: m.history_record_position,
  person: m.history_record_person,
  holding: m.history_record_holding,
  membership: m.history_record_membership,
  participation: m.history_record_participation,
  invitation: m.history_record_invitation,
  draft: m.history_record_draft,
  plan: m.history_record_plan,
  area: m.history_record_area,
  problem: m.history_record_problem,
  cause: m.history_record_cause,
  goal: m.history_record_goal,
  passage: m.history_record_passage,
  activity: m.history_record_activity,
  contact: m.history_record_contact,
  group: m.history_record_group,
  seat: m.history_record_seat,
  place: m.history_record_place,
  programme: m.history_record_programme,
  agreement: m.history_record_agreement,
  party: m.history_record_party,
  catalogue: m.history_record_catalogue,
  catalogueArea: m.history_record_catalogue_area,
  succession: m.history_record_succession,
  stance: m.history_record_stance,
  indicator: m.history_record_indicator,
  indicatorValue: m.history_record_indicator_value,
  judgement: m.history_record_judgement,
  planVersion: m.history_record_plan_version,
  referral: m.history_record_referral,
  comment: m.history_record_comment,
  decision: m.history_record_decision,
  closing: m.history_record_closing,
  savedView: m.history_record_saved_view,
  event: m.history_record_event,
}

/** Who comes and goes is told of people, not of their memberships and invitations. */
const ofPeople: EventVerb[] = ['invited', 'joined', 'left']

/** The kind of a record, as a sentence begins with it: "aktiviteten". */
export function recordWords(record: RecordName): string {
  return records[record]()
}

/** What was done to what kind of record, between who did it and its name: "ändrade aktiviteten". */
export function deedWords({ verb, record, changes }: Pick<Event, 'verb' | 'record' | 'changes'>): string {
  if (verb === 'undone' && Object.keys(changes).length === 0)
    return `${m.history_restored()} ${records[record]()}`
  if (record === 'closing') return m.history_closed()
  return ofPeople.includes(verb) ? verbs[verb]() : `${verbs[verb]()} ${records[record]()}`
}

/** The whole event in a sentence: "24 augusti 2020 09:00: Anna Ek ändrade aktiviteten". */
export function eventSentence(
  event: Pick<Event, 'at' | 'personName' | 'verb' | 'record' | 'changes'>,
): string {
  return `${longTime(event.at)}: ${event.personName} ${deedWords(event)}`
}
