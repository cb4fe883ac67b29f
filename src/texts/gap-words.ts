/** What the gaps of the chain are called by people; by their names, each of which a test asks for. */
import { listed, m } from './texts.ts'

const kinds: Record<string, () => string> = {
  'area-without-goal': m.gap_area_without_goal,
  'area-without-picture': m.gap_area_without_picture,
  'area-without-problem': m.gap_area_without_problem,
  'area-without-activity': m.gap_area_without_activity,
  'area-without-stance': m.gap_area_without_stance,
  'problem-without-cause': m.gap_problem_without_cause,
  'cause-without-activity': m.gap_cause_without_activity,
  'goal-without-baseline': m.gap_goal_without_baseline,
  'goal-without-target': m.gap_goal_without_target,
  'goal-without-indicator': m.gap_goal_without_indicator,
  'goal-without-value': m.gap_goal_without_value,
  'activity-without-problem': m.gap_activity_without_problem,
  'activity-without-follow-up': m.gap_activity_without_follow_up,
  'activity-without-point': m.gap_activity_without_point,
  'activity-without-convener': m.gap_activity_without_convener,
  'activity-without-time': m.gap_activity_without_time,
  'activity-without-contact': m.gap_activity_without_contact,
  'plan-without-agreement': m.gap_plan_without_agreement,
  'central-area-without-stance': m.gap_central_area_without_stance,
  'stance-without-area': m.gap_stance_without_area,
  'group-behind': m.gap_group_behind,
  'group-without-meeting': m.gap_group_without_meeting,
  'promise-without-activity': m.gap_promise_without_activity,
}

/** A kind of gap, for a list of how many there are: "aktivitet utan uppföljning". */
export function gapKind(name: string): string {
  return kinds[name]?.() ?? name
}

/** "3 föreslagna siffror att granska". */
export function proposedText(count: number): string {
  return count === 1 ? m.gap_proposed_one() : m.gap_proposed_many({ count })
}

/** A gap where it stands, beside what it is missing in: "Aktivitet utan kontakt: Polisen". */
export function gapWords(gap: { name: string; parties?: { name: string }[]; proposed?: number }): string {
  const { name, parties = [], proposed = 0 } = gap
  if (parties.length > 0) return `${gapKind(name)}: ${listed(parties.map(party => party.name))}`
  return proposed > 0 ? `${gapKind(name)}: ${proposedText(proposed)}` : gapKind(name)
}
