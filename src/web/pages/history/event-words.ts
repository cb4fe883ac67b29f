/** What happens to records, in words that make a sentence: who, then these two, then the record's name. */
import type { RecordName } from '../../../domain/access.ts'
import type { Event, EventVerb } from '../../../domain/event.ts'
import { longDate, longTime, m } from '../../../texts/texts.ts'

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
  mailed: m.history_mailed,
  reminded: m.history_reminded,
  ended: m.history_ended,
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
  reportingPoint: m.history_record_reporting_point,
  round: m.history_record_round,
  followUp: m.history_record_follow_up,
  formLink: m.history_record_form_link,
  formLinkEnd: m.history_record_form_link_end,
  answer: m.history_record_answer,
  goalAssessment: m.history_record_goal_assessment,
  areaAssessment: m.history_record_area_assessment,
  report: m.history_record_report,
  endorsement: m.history_record_endorsement,
  reportDecision: m.history_record_report_decision,
  signOff: m.history_record_sign_off,
  meeting: m.history_record_meeting,
  cancellation: m.history_record_cancellation,
  agendaItem: m.history_record_agenda_item,
  minutesUpdate: m.history_record_minutes_update,
  attendance: m.history_record_attendance,
  resolution: m.history_record_resolution,
  actionPoint: m.history_record_action_point,
  completion: m.history_record_completion,
  lift: m.history_record_lift,
  notice: m.history_record_notice,
  minutesVersion: m.history_record_minutes_version,
  approval: m.history_record_approval,
  evidence: m.history_record_evidence,
  strategy: m.history_record_strategy,
  message: m.history_record_message,
  communicator: m.history_record_communicator,
  promise: m.history_record_promise,
  revision: m.history_record_revision,
  promiseOutcome: m.history_record_promise_outcome,
  dialogue: m.history_record_dialogue,
  dialoguePoint: m.history_record_dialogue_point,
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
  referralEnd: m.history_record_referral_end,
  comment: m.history_record_comment,
  decision: m.history_record_decision,
  closing: m.history_record_closing,
  savedView: m.history_record_saved_view,
  mail: m.history_record_mail,
  delivery: m.history_record_delivery,
  failure: m.history_record_failure,
  mailPreference: m.history_record_mail_preference,
  feed: m.history_record_feed,
  picture: m.history_record_picture,
  picturePassage: m.history_record_picture_passage,
  pictureSource: m.history_record_picture_source,
  conclusion: m.history_record_conclusion,
  pictureVersion: m.history_record_picture_version,
  publishedFigure: m.history_record_published_figure,
  hiddenFigure: m.history_record_hidden_figure,
  findingSignature: m.history_record_finding_signature,
  signatureWithdrawal: m.history_record_signature_withdrawal,
  versionSignature: m.history_record_version_signature,
  source: m.history_record_source,
  category: m.history_record_category,
  territory: m.history_record_territory,
  boundary: m.history_record_boundary,
  series: m.history_record_series,
  seriesBreak: m.history_record_series_break,
  recipe: m.history_record_recipe,
  figureFile: m.history_record_figure_file,
  intake: m.history_record_intake,
  intakeWithdrawal: m.history_record_intake_withdrawal,
  coverage: m.history_record_coverage,
  incidentCount: m.history_record_incident_count,
  countHour: m.history_record_count_hour,
  periodSum: m.history_record_period_sum,
  hourSum: m.history_record_hour_sum,
  cellSum: m.history_record_cell_sum,
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

/** The record's name as people write it: a meeting's day in words. */
export function eventTitle({ record, title }: Pick<Event, 'record' | 'title'>): string {
  return record === 'meeting' ? title.replace(/\d{4}-\d\d-\d\d$/, day => longDate(day)) : title
}

/** The whole event in a sentence: "24 augusti 2020 09:00: Anna Ek ändrade aktiviteten". */
export function eventSentence(
  event: Pick<Event, 'at' | 'personName' | 'verb' | 'record' | 'changes'>,
): string {
  return `${longTime(event.at)}: ${event.personName} ${deedWords(event)}`
}
