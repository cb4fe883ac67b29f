/** What the search's nouns are called: one of them, and several. */
import type { SoughtNoun } from '../../../storage/sought.ts'
import { m } from '../../../texts/texts.ts'
import { nounPaths } from '../../paths.ts'

export const kinds: Record<SoughtNoun, { one(): string; many(): string }> = {
  area: { one: m.search_kind_area, many: m.search_kinds_area },
  activity: { one: m.search_kind_activity, many: m.search_kinds_activity },
  group: { one: m.search_kind_group, many: m.search_kinds_group },
  meeting: { one: m.search_kind_meeting, many: m.search_kinds_meeting },
  actionPoint: { one: m.search_kind_action_point, many: m.search_kinds_action_point },
  resolution: { one: m.search_kind_resolution, many: m.search_kinds_resolution },
  place: { one: m.search_kind_place, many: m.search_kinds_place },
  position: { one: m.search_kind_position, many: m.search_kinds_position },
  person: { one: m.search_kind_person, many: m.search_kinds_person },
  organisation: { one: m.search_kind_organisation, many: m.search_kinds_organisation },
  plan: { one: m.search_kind_plan, many: m.search_kinds_plan },
  indicator: { one: m.search_kind_indicator, many: m.search_kinds_indicator },
  agreement: { one: m.search_kind_agreement, many: m.search_kinds_agreement },
  party: { one: m.search_kind_party, many: m.search_kinds_party },
  programme: { one: m.search_kind_programme, many: m.search_kinds_programme },
  catalogue: { one: m.search_kind_catalogue, many: m.search_kinds_catalogue },
  catalogueArea: { one: m.search_kind_catalogue_area, many: m.search_kinds_catalogue_area },
  promise: { one: m.search_kind_promise, many: m.search_kinds_promise },
  message: { one: m.search_kind_message, many: m.search_kinds_message },
  dialoguePoint: { one: m.search_kind_dialogue_point, many: m.search_kinds_dialogue_point },
  dialogue: { one: m.search_kind_dialogue, many: m.search_kinds_dialogue },
  problem: { one: m.search_kind_problem, many: m.search_kinds_problem },
  cause: { one: m.search_kind_cause, many: m.search_kinds_cause },
  source: { one: m.search_kind_source, many: m.search_kinds_source },
  category: { one: m.search_kind_category, many: m.search_kinds_category },
  territory: { one: m.search_kind_territory, many: m.search_kinds_territory },
  goal: { one: m.search_kind_goal, many: m.search_kinds_goal },
  contact: { one: m.search_kind_contact, many: m.search_kinds_contact },
  stance: { one: m.search_kind_stance, many: m.search_kinds_stance },
  decision: { one: m.search_kind_decision, many: m.search_kinds_decision },
  comment: { one: m.search_kind_comment, many: m.search_kinds_comment },
  passage: { one: m.search_kind_passage, many: m.search_kinds_passage },
}

/** The word in the search's address for a kind. */
export const kindPaths: Record<SoughtNoun, string> = {
  ...nounPaths,
  decision: 'beslut',
  comment: 'synpunkt',
}
