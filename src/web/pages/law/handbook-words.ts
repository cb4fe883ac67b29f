/** The handbook's steps and what is there for each condition, in words: the same on the page and in what is taken home. */
import type {
  HandbookCondition,
  HandbookRow,
  HandbookState,
  HandbookStep,
} from '../../../domain/handbook-step.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { stateText, writtenText } from './words.ts'

const steps: Record<HandbookStep, () => string> = {
  1: m.handbook_step_1,
  2: m.handbook_step_2,
  3: m.handbook_step_3,
  4: m.handbook_step_4,
  5: m.handbook_step_5,
}

export const stepText = (step: HandbookStep): string => steps[step]()

const conditions: Record<HandbookCondition, () => string> = {
  'joint-decision': m.handbook_condition_joint_decision,
  'roles-considered': m.handbook_condition_roles_considered,
  'organisation-appointed': m.handbook_condition_organisation_appointed,
  'communicators-appointed': m.handbook_condition_communicators_appointed,
  'communication-begun': m.handbook_condition_communication_begun,
  'own-picture': m.handbook_condition_own_picture,
  'own-dialogues': m.handbook_condition_own_dialogues,
  'leaders-informed': m.handbook_condition_leaders_informed,
  'joint-picture': m.handbook_condition_joint_picture,
  'priorities-set': m.handbook_condition_priorities_set,
  'residents-heard': m.handbook_condition_residents_heard,
  'causes-analysed': m.handbook_condition_causes_analysed,
  'agreement-signed': m.handbook_condition_agreement_signed,
  'goals-set': m.handbook_condition_goals_set,
  'measure-dialogues': m.handbook_condition_measure_dialogues,
  'causes-answered': m.handbook_condition_causes_answered,
  'plan-adopted': m.handbook_condition_plan_adopted,
  'promises-given': m.handbook_condition_promises_given,
  'follow-up-planned': m.handbook_condition_follow_up_planned,
  'work-documented': m.handbook_condition_work_documented,
  'effect-examined': m.handbook_condition_effect_examined,
  'commitments-assessed': m.handbook_condition_commitments_assessed,
  'process-reviewed': m.handbook_condition_process_reviewed,
  'leaders-reported': m.handbook_condition_leaders_reported,
  'promises-reported': m.handbook_condition_promises_reported,
}

export const conditionText = (condition: HandbookCondition): string => conditions[condition]()

type Counted = (count: { there: number; of: number }) => string

/** What was counted, in words. */
const counted: Partial<Record<HandbookCondition, Counted>> = {
  'organisation-appointed': m.handbook_count_organisation_appointed,
  'communicators-appointed': m.handbook_count_communicators_appointed,
  'promises-given': m.handbook_count_promises_given,
  'joint-picture': m.handbook_count_joint_picture,
  'causes-analysed': m.handbook_count_causes_analysed,
  'agreement-signed': m.handbook_count_agreement_signed,
  'goals-set': m.handbook_count_goals_set,
  'causes-answered': m.handbook_count_causes_answered,
  'follow-up-planned': m.handbook_count_follow_up_planned,
  'work-documented': m.handbook_count_work_documented,
  'effect-examined': m.handbook_count_effect_examined,
  'commitments-assessed': m.handbook_count_commitments_assessed,
  'process-reviewed': m.handbook_count_process_reviewed,
  'promises-reported': m.handbook_count_promises_reported,
}

/** What is said where one is enough. */
const isThere: Partial<Record<HandbookCondition, () => string>> = {
  'priorities-set': m.handbook_there_priorities_set,
  'residents-heard': m.handbook_there_residents_heard,
  'plan-adopted': m.handbook_there_plan_adopted,
  'communication-begun': m.handbook_there_communication_begun,
  'leaders-reported': m.handbook_there_leaders_reported,
}

type Row = HandbookRow<Parameters<typeof writtenText>[0]>

/** What the program has counted for a condition; null where it has nothing to count, or cannot. */
export function countText({ condition, count, ended }: Row): string | null {
  if (ended) {
    const { title, on, there, of } = ended
    return m.handbook_agreement_ended({ title, day: longDate(on), there, of })
  }
  if (count === null) return null
  if (count.of === 0) return m.handbook_nothing()
  if (condition in counted) return counted[condition]!(count)
  return count.there > 0 ? (isThere[condition]?.() ?? null) : null
}

/** All that is there for a condition: what is counted, then what the partnership says itself. */
export function handbookLines(row: Row): string[] {
  return [countText(row), ...row.written.map(writtenText)].filter(line => line !== null)
}

export const handbookStateText = (state: HandbookState): string =>
  state === 'vouched' ? m.handbook_state_vouched() : stateText(state)
