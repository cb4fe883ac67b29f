/** The chain in words, the same on the page and in a report. */
import { effectText, standingText } from './answers.ts'
import { longDate, m } from './texts.ts'

/** "25 av 37 länkar finns, 12 saknas." */
export function chainSumText({ links, missing }: { links: number; missing: number }): string {
  if (links === 0) return m.chain_sum_none()
  const there = links - missing
  return missing === 0 ? m.chain_sum_whole({ links }) : m.chain_sum({ there, links, missing })
}

/** What is measured of a goal: its baseline, target and latest value, each where it is said. */
export function goalMeasures(goal: {
  baseline: string | null
  target: string | null
  due: string | null
  indicator: { name: string } | null
  latest: string | null
}): { label: string; text: string }[] {
  const told: [string, string | null][] = [
    [m.goal_baseline(), goal.baseline],
    [m.goal_target(), goal.target],
    [m.goal_due(), goal.due],
    [m.chain_outcome(), goal.latest],
  ]
  return told.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]))
}

/** What an activity says of who, when and how it is followed up. */
export function activityTold(activity: {
  convener: string | null
  duration: string | null
  followUp: string | null
  status: string | null
  lastAnswer: { point: string; production: string; effect: string | null } | null
}): { label: string; text: string }[] {
  const told: [string, string | null][] = [
    [m.activity_convener(), activity.convener],
    [m.activity_duration(), activity.duration],
    [m.activity_follow_up(), activity.followUp],
    [m.activity_status(), activity.status],
    [m.answer_given(), activity.lastAnswer && answerText(activity.lastAnswer)],
  ]
  return told.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]))
}

/** "T1 2020: delvis genomförd. Har problemet förändrats? Vet inte": what was done and what it led to are two things. */
function answerText({
  point,
  production,
  effect,
}: {
  point: string
  production: string
  effect: string | null
}): string {
  const done = `${point}: ${standingText(production).toLowerCase()}`
  return effect === null ? done : `${done}. ${m.answer_effect()} ${effectText(effect)}`
}

/** "Ta reda på vem som sköter belysningen (Säkerhetsstrateg, klar mars, utfört)" */
export function measureText(measure: {
  text: string
  owner: string | null
  due: string | null
  isDone: boolean
}): string {
  const beside = [measure.owner, measure.due, measure.isDone ? m.chain_measure_done() : null].filter(Boolean)
  return beside.length > 0 ? `${measure.text} (${beside.join(', ')})` : measure.text
}

/** "Från medborgardialogen Kväll på torget, 18 februari 2020" */
export function heardText({ title, heldOn }: { title: string; heldOn: string }): string {
  return m.dialogue_heard_from({ dialogue: title, day: longDate(heldOn) })
}
