/** Lucka: a link of the chain (röda tråden) that is missing, by name, with what its sentence and its mending need. */

/**
 * The chain's first half. Few plans have it written, so that a list of what the whole plan lacks would hold little else: what is
 * missing of it is shown where it would stand, and counted for itself.
 */
export const earlyGapNames = [
  'area-without-problem',
  'problem-without-cause',
  'cause-without-activity',
  'activity-without-problem',
  'goal-without-baseline',
  'goal-without-target',
] as const

export const lateGapNames = [
  'area-without-goal',
  'area-without-picture',
  'area-without-activity',
  'goal-without-indicator',
  'goal-without-value',
  'activity-without-follow-up',
  'activity-without-point',
  'activity-without-convener',
  'activity-without-time',
  'activity-without-contact',
] as const

/** What the whole plan rests on: seen beside the areas, not in them. */
export const groundGapNames = [
  'plan-without-agreement',
  'central-area-without-stance',
  'stance-without-area',
  'area-without-stance',
  'group-behind',
  'group-without-meeting',
  'promise-without-activity',
] as const

export type EarlyGapName = (typeof earlyGapNames)[number]
export type LateGapName = (typeof lateGapNames)[number]
export type GapName = EarlyGapName | LateGapName | (typeof groundGapNames)[number]

/**
 * One missing link. `activity` is the one that it is missing in; `parties` the organisations without a contact. `proposed` is how
 * many figures of a text somebody could look at to mend it, `indicatorId` what has no value. `of` is what else it is missing in: a problem, a cause, a goal, a group.
 */
export type Gap = {
  name: GapName
  activity?: { id: string; title: string }
  parties?: { id: string; name: string }[]
  proposed?: number
  indicatorId?: string
  of?: { id: string; text: string }
}
export type LateGap = Gap & { name: LateGapName }

/** Whether a gap is one to list: the others stand where the problem, the cause or the baseline would. */
export function isLate(gap: Gap): gap is LateGap {
  return (lateGapNames as readonly string[]).includes(gap.name)
}

/** How many links were asked for in a step of the chain, and those of them that are missing. */
export type Step = { links: number; gaps: Gap[] }

/** A link that is there, or the gap in its place; null for one that is not asked for. */
export type Link = { isThere: boolean; gap: Gap } | null

export function stepOf(links: Link[]): Step {
  const asked = links.filter(link => link !== null)
  return { links: asked.length, gaps: asked.flatMap(({ isThere, gap }) => (isThere ? [] : [gap])) }
}

/** Of several steps, how many links they ask for and how many of these are missing. */
export type Sum = { links: number; missing: number }

export function sumOf(steps: Step[]): Sum {
  return {
    links: steps.reduce((sum, { links }) => sum + links, 0),
    missing: steps.reduce((sum, { gaps }) => sum + gaps.length, 0),
  }
}
