/** Röda tråden: what is missing in the chain from area to goal, picture, activity and follow-up. Every link is optional; a missing one is shown. */

export type GapName =
  | 'area-without-goal'
  | 'area-without-picture'
  | 'area-without-activity'
  | 'goal-without-indicator'
  | 'activity-without-follow-up'
  | 'activity-without-convener'
  | 'activity-without-time'
  | 'activity-without-contact'

/**
 * One missing link. `activity` is the one that it is missing in; `parties` the organisations without a contact. `goals` is how
 * many goals have no indicator, and `proposed` how many figures of a text somebody could look at to mend that.
 */
export type Gap = {
  name: GapName
  activity?: { id: string; title: string }
  parties?: { id: string; name: string }[]
  goals?: number
  proposed?: number
}

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
  goals: number
  passages: number
  /** Indicators that somebody has accepted or written, and figures that a text proposes. */
  indicators: number
  proposed: number
  activities: ActivityLinks[]
}

/** What is missing in an area, its activities included. `parties` are those that each activity should have a contact at. */
export function gapsOf(area: AreaLinks, parties: { id: string; name: string }[]): Gap[] {
  const gaps: Gap[] = []
  if (area.goals === 0) gaps.push({ name: 'area-without-goal' })
  else if (area.indicators === 0)
    gaps.push({ name: 'goal-without-indicator', goals: area.goals, proposed: area.proposed })
  if (area.passages === 0) gaps.push({ name: 'area-without-picture' })
  if (area.activities.length === 0 && area.viaAreaId === null) gaps.push({ name: 'area-without-activity' })
  return [...gaps, ...area.activities.flatMap(activity => activityGaps(activity, parties))]
}

/** What is missing in one activity. */
export function activityGaps(links: ActivityLinks, parties: { id: string; name: string }[]): Gap[] {
  const activity = { id: links.id, title: links.title }
  const gaps: Gap[] = []
  if (!links.followUp) gaps.push({ name: 'activity-without-follow-up', activity })
  if (!links.convener) gaps.push({ name: 'activity-without-convener', activity })
  if (links.durationKind === null) gaps.push({ name: 'activity-without-time', activity })
  const without = parties.filter(({ id }) => !links.contacts.some(contact => contact.organisationId === id))
  if (without.length > 0) gaps.push({ name: 'activity-without-contact', activity, parties: without })
  return gaps
}

/** How many gaps there are as people count them: each goal without an indicator is one, an activity without two contacts too. */
export function countGaps(gaps: Gap[]): number {
  return gaps.reduce((sum, { goals = 1 }) => sum + goals, 0)
}
