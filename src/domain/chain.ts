/**
 * Röda tråden: what is missing in the chain from area to picture, problem, cause, goal, activity and follow-up. Every link is optional; a
 * missing one is shown.
 */

/**
 * The chain's first half. Few plans have it written, so that a list of what the whole plan lacks would hold little else: what is
 * missing of it is shown where it would stand, and counted for itself.
 */
const firstHalf = [
  'area-without-problem',
  'problem-without-cause',
  'cause-without-activity',
  'goal-without-baseline',
] as const
type EarlyGapName = (typeof firstHalf)[number]

export type LateGapName =
  | 'area-without-goal'
  | 'area-without-picture'
  | 'area-without-activity'
  | 'goal-without-indicator'
  | 'activity-without-follow-up'
  | 'activity-without-convener'
  | 'activity-without-time'
  | 'activity-without-contact'

/** Whether a gap is one to list: the others stand where the problem, cause or baseline would. */
export function isLate(gap: Gap): gap is LateGap {
  return !(firstHalf as readonly string[]).includes(gap.name)
}

/**
 * One missing link. `activity` is the one that it is missing in; `parties` the organisations without a contact. `goals` is how
 * many goals have no indicator, and `proposed` how many figures of a text somebody could look at to mend that. `of` is the problem,
 * cause or goal that it is missing in.
 */
export type Gap = {
  name: EarlyGapName | LateGapName
  activity?: { id: string; title: string }
  parties?: { id: string; name: string }[]
  goals?: number
  proposed?: number
  of?: { id: string; text: string }
}
export type LateGap = Gap & { name: LateGapName }

/** The parts of an activity that the chain goes through. */
export type ActivityLinks = {
  id: string
  title: string
  durationKind: string | null
  convener: string | null
  followUp: string | null
  followUpPoints: string[]
  contacts: { organisationId: string }[]
}

/** The parts of an area that the chain goes through. */
export type AreaLinks = {
  /** Followed up by way of another area: then the activities are there. */
  viaAreaId: string | null
  goals: { id: string; kind: string; text: string; hasBaseline: boolean; hasIndicator: boolean }[]
  problems: { id: string; text: string; causes: { id: string; text: string }[] }[]
  /** The causes that activities answer, also those of other areas. */
  answered: string[]
  passages: number
  /** Indicators that somebody has accepted or written, and figures that a text proposes. */
  indicators: number
  proposed: number
  activities: ActivityLinks[]
}

/** What is missing in an area, its activities included. `parties` are those that each activity should have a contact at. */
export function gapsOf(area: AreaLinks, parties: { id: string; name: string }[]): Gap[] {
  const gaps: Gap[] = []
  const unmeasured = area.goals.filter(({ hasIndicator }) => !hasIndicator).length
  if (area.goals.length === 0) gaps.push({ name: 'area-without-goal' })
  else if (area.indicators === 0 && unmeasured > 0)
    gaps.push({ name: 'goal-without-indicator', goals: unmeasured, proposed: area.proposed })
  if (area.passages === 0) gaps.push({ name: 'area-without-picture' })
  if (area.activities.length === 0 && area.viaAreaId === null) gaps.push({ name: 'area-without-activity' })
  gaps.push(...firstHalfGaps(area))
  return [...gaps, ...area.activities.flatMap(activity => activityGaps(activity, parties))]
}

function firstHalfGaps({ viaAreaId, problems, answered, goals }: AreaLinks): Gap[] {
  const of = ({ id, text }: { id: string; text: string }) => ({ id, text })
  const causes = problems.flatMap(problem => problem.causes)
  // An overall goal gives the direction, in prose; the others say what shall be different, and from what.
  const measured = goals.filter(({ kind }) => kind !== 'overall')
  return [
    ...(problems.length === 0 && viaAreaId === null ? [{ name: 'area-without-problem' } as const] : []),
    ...problems
      .filter(problem => problem.causes.length === 0)
      .map(problem => ({ name: 'problem-without-cause', of: of(problem) }) as const),
    ...causes
      .filter(({ id }) => !answered.includes(id))
      .map(cause => ({ name: 'cause-without-activity', of: of(cause) }) as const),
    ...measured
      .filter(({ hasBaseline }) => !hasBaseline)
      .map(goal => ({ name: 'goal-without-baseline', of: of(goal) }) as const),
  ]
}

/** What is missing in one activity. */
export function activityGaps(links: ActivityLinks, parties: { id: string; name: string }[]): LateGap[] {
  const activity = { id: links.id, title: links.title }
  const gaps: LateGap[] = []
  if (!links.followUp) gaps.push({ name: 'activity-without-follow-up', activity })
  if (!links.convener) gaps.push({ name: 'activity-without-convener', activity })
  if (links.durationKind === null) gaps.push({ name: 'activity-without-time', activity })
  const without = parties.filter(({ id }) => !links.contacts.some(contact => contact.organisationId === id))
  if (without.length > 0) gaps.push({ name: 'activity-without-contact', activity, parties: without })
  return gaps
}

/** What is done about a problem, or about one of its causes. */
export type Answer = { id: string; title: string; problemId: string; causeId: string | null }

/** Of some activities those that say what they answer. */
export function answersIn(
  activities: { id: string; title: string; problemId: string | null; causeId: string | null }[],
): Answer[] {
  return activities.flatMap(({ id, title, problemId, causeId }) =>
    problemId === null ? [] : [{ id, title, problemId, causeId }],
  )
}

/** How many gaps there are as people count them: each goal without an indicator is one, an activity without two contacts too. */
export function countGaps(gaps: Gap[]): number {
  return gaps.reduce((sum, { goals = 1 }) => sum + goals, 0)
}
