/** What the words that are stored (a stance's kind, a value's state) are called by people. */
import { listed, m, number } from './texts.ts'

const stances: Record<string, () => string> = {
  'local-area': m.stance_kind_local_area,
  'established-collaboration': m.stance_kind_established_collaboration,
  'included-in-other-areas': m.stance_kind_included_in_other_areas,
}

/** "vald som eget område". Stored as text that a check of the database holds to these kinds. */
export function stanceKindText(kind: string): string {
  return stances[kind]?.() ?? kind
}

const goals: Record<string, () => string> = {
  overall: m.goal_kind_overall,
  effect: m.goal_kind_effect,
  operative: m.goal_kind_operative,
}

export function goalKindText(kind: string): string {
  return goals[kind]?.() ?? kind
}

/** What a goal is called where it stands: its own label in the plan, or the name of its kind. */
export function goalLabel(goal: { kind: string; label: string | null }): string {
  return goal.label ?? goalKindText(goal.kind)
}

/**
 * What stands under "Operativa mål" in the handbook's form: an activity's own goal, and the goals that its area follows up. Those are of
 * the whole area: they stand at its first activity, and the others refer to them where they have none of their own.
 */
export function operativeGoalLines(
  own: string | null,
  ofArea: readonly { kind: string; label: string | null; text: string }[],
  isFirst: boolean,
): string[] {
  const followed = ofArea.filter(({ kind }) => kind !== 'overall')
  if (!isFirst && own === null && followed.length > 0) return [m.document_goals_above()]
  const shared = isFirst ? followed.map(goal => `${goalLabel(goal)}: ${goal.text}`) : []
  return [...(own === null ? [] : [own]), ...shared]
}

const valueStates: Record<string, () => string> = {
  known: m.indicator_state_known,
  zero: m.indicator_state_zero,
  missing: m.indicator_state_missing,
  suppressed: m.indicator_state_suppressed,
  preliminary: m.indicator_state_preliminary,
  noised: m.indicator_state_noised,
}

export function valueStateText(state: string): string {
  return valueStates[state]?.() ?? state
}

/** "274", "23 %", "12 (preliminärt)", "saknas": a value never stands without what kind of value it is. */
export function valueText(
  { state, value }: { state: string; value: number | null },
  indicator: { kind: string; unit: string | null },
): string {
  if (value === null) return valueStateText(state).toLowerCase()
  const percent = indicator.kind === 'share' || indicator.unit === '%'
  const text = `${number(value)}${percent ? '\u00a0%' : ''}`
  return state === 'known' || state === 'zero' ? text : `${text} (${valueStateText(state).toLowerCase()})`
}

/** "19,1–27,9": the publisher's own bounds of a value. */
export const intervalText = (low: number, high: number): string =>
  m.indicator_interval({ low: number(low), high: number(high) })

/** "även kallad lokal beredningsgrupp", or null for a group with one name. */
export function otherNamesText(names: readonly string[]): string | null {
  return names.length === 0 ? null : m.group_also_called({ names: listed(names) })
}

/** What a group that is not in place waits for: its condition without the words that only say that it is not in place. */
export function waitsFor(condition: string): string {
  return condition
    .replace(/^\s*(?:arbetsgruppen\s+(?:är\s+)?)?ännu (?:inte|ej) på plats[\s.,:;–-]*/i, '')
    .trim()
}

/** "Ännu inte på plats: bildas i höst". */
export function notInPlaceText(condition: string): string {
  return [m.group_not_in_place(), waitsFor(condition)].filter(Boolean).join(': ')
}

/** Where a goal begins or shall end, in the words that were written; the number alone where there are none. */
export function measuredText(words: string | null, value: number | null, unit: string | null): string | null {
  if (words !== null || value === null) return words
  return unit === '%' ? `${number(value)}\u00a0%` : [number(value), unit].filter(Boolean).join(' ')
}

/** "Tertialrapport 1": what a reporting point is called in full where nobody has named it. */
export function reportingPointText(point: string): string {
  const named: Record<string, () => string> = {
    T1: m.reporting_point_t1,
    T2: m.reporting_point_t2,
    T3: m.reporting_point_t3,
    VB: m.reporting_point_vb,
  }
  const number = point.slice(1)
  return (
    named[point]?.() ??
    (point.startsWith('Q') ? m.reporting_point_q({ number }) : m.reporting_point_h({ number }))
  )
}

const programmes: Record<string, () => string> = {
  programme: m.programme_kind_programme,
  routine: m.programme_kind_routine,
  training: m.programme_kind_training,
}

/** "Rutin". Stored as text that a check of the database holds to these kinds. */
export function programmeKindText(kind: string): string {
  return programmes[kind]?.() ?? kind
}
