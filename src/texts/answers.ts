/** What the words of an answer are called by people, and the shape that stands beside its first. */
import { m } from './texts.ts'

const standings: Record<string, { shape: string; text: () => string }> = {
  done: { shape: '●', text: m.answer_production_done },
  partly: { shape: '◐', text: m.answer_production_partly },
  'not-done': { shape: '○', text: m.answer_production_not_done },
  'no-longer-relevant': { shape: '⊘', text: m.answer_production_no_longer_relevant },
  'too-early': { shape: '◔', text: m.answer_production_too_early },
  'no-answer': { shape: '◌', text: m.answer_no_answer },
}

/** How an activity stands at a round: one of `productions`, or "no-answer". */
export const standingText = (standing: string): string => standings[standing]?.text() ?? standing
export const standingShape = (standing: string): string => standings[standing]?.shape ?? ''

const processes: Record<string, () => string> = {
  'as-planned': m.answer_process_as_planned,
  'with-deviations': m.answer_process_with_deviations,
  stalled: m.answer_process_stalled,
  'too-early': m.answer_process_too_early,
}
export const processText = (process: string): string => processes[process]?.() ?? process

const effects: Record<string, () => string> = {
  better: m.answer_effect_better,
  unchanged: m.answer_effect_unchanged,
  worse: m.answer_effect_worse,
  'too-early': m.answer_effect_too_early,
  'not-known': m.answer_effect_not_known,
}
export const effectText = (effect: string): string => effects[effect]?.() ?? effect

const conditions: Record<string, () => string> = {
  met: m.answer_condition_met,
  'not-met': m.answer_condition_not_met,
  'not-known': m.answer_condition_not_known,
}
export const conditionText = (state: string): string => conditions[state]?.() ?? state

const verdicts: Record<string, { shape: string; text: () => string }> = {
  fully: { shape: '●', text: m.goal_assessment_fully },
  partly: { shape: '◐', text: m.goal_assessment_partly },
  not: { shape: '○', text: m.goal_assessment_not },
  'no-basis': { shape: '◌', text: m.goal_assessment_no_basis },
}
/** How far a goal is reached at a round. */
export const verdictText = (verdict: string): string => verdicts[verdict]?.text() ?? verdict
export const verdictShape = (verdict: string): string => verdicts[verdict]?.shape ?? ''

/** How certain an assessment is. */
export const certaintyText = (certainty: string): string =>
  certainty === 'certain' ? m.goal_assessment_certain() : m.goal_assessment_uncertain()
