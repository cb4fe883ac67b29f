/**
 * Röda tråden: area → picture → problem → cause → activity → follow-up, and goal → baseline → target → indicator → outcome. Every link is
 * optional; a missing one is shown. The whole of a plan is put together in whole-chain.ts.
 */
import { type Gap, type LateGap, type Link, type Step, stepOf } from './gap.ts'

type Named = { id: string; name: string }

/** The parts of an activity that the chain goes through. */
export type ActivityLinks = {
  id: string
  title: string
  durationKind: string | null
  convener: string | null
  followUp: string | null
  followUpPoints: string[]
  contacts: { organisationId: string }[]
  problemId: string | null
}

/** The parts of a goal that the chain goes through. */
export type GoalLinks = {
  id: string
  kind: string
  text: string
  hasBaseline: boolean
  hasTarget: boolean
  indicatorId: string | null
  /** Whether its indicator has any value that is known. */
  hasValue: boolean
}

/** The parts of an area that the chain goes through. */
export type AreaLinks = {
  /** Followed up by way of another area: then the activities are there. */
  viaAreaId: string | null
  goals: GoalLinks[]
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
export function gapsOf(area: AreaLinks, parties: Named[]): Gap[] {
  const causes = area.problems.flatMap(problem => problem.causes)
  return [
    areaStep(area),
    ...area.problems.map(problemStep),
    ...causes.map(cause => causeStep(cause, area.answered)),
    ...area.goals.map(goal => goalStep(goal, area)),
    ...area.activities.map(activity => activityStep(activity, parties, area.problems.length > 0)),
  ].flatMap(({ gaps }) => gaps)
}

export function areaStep({ viaAreaId, goals, passages, problems, activities }: AreaLinks): Step {
  return stepOf([
    { isThere: goals.length > 0, gap: { name: 'area-without-goal' } },
    { isThere: passages > 0, gap: { name: 'area-without-picture' } },
    problems.length === 0 && viaAreaId !== null
      ? null
      : { isThere: problems.length > 0, gap: { name: 'area-without-problem' } },
    { isThere: activities.length > 0 || viaAreaId !== null, gap: { name: 'area-without-activity' } },
  ])
}

export const problemStep = ({ id, text, causes }: AreaLinks['problems'][number]): Step =>
  stepOf([{ isThere: causes.length > 0, gap: { name: 'problem-without-cause', of: { id, text } } }])

export const causeStep = ({ id, text }: { id: string; text: string }, answered: string[]): Step =>
  stepOf([{ isThere: answered.includes(id), gap: { name: 'cause-without-activity', of: { id, text } } }])

/**
 * An overall goal gives the direction, in prose: any indicator of its area tells of it. The others say what shall be different, from what
 * to what, and which indicator shows it.
 */
export function goalStep(goal: GoalLinks, { indicators, proposed }: AreaLinks): Step {
  const { id, kind, text, hasBaseline, hasTarget, indicatorId, hasValue } = goal
  const of = { id, text }
  const isMeasured = kind !== 'overall'
  const ask = (isThere: boolean, name: Gap['name']): Link => ({ isThere, gap: { name, of } })
  return stepOf([
    isMeasured ? ask(hasBaseline, 'goal-without-baseline') : null,
    isMeasured ? ask(hasTarget, 'goal-without-target') : null,
    {
      isThere: indicatorId !== null || (!isMeasured && indicators > 0),
      gap: { name: 'goal-without-indicator', of, proposed: indicators === 0 ? proposed : 0 },
    },
    indicatorId === null ? null : { isThere: hasValue, gap: { name: 'goal-without-value', of, indicatorId } },
  ])
}

/** `asksWhy`: whether its area has problems for it to answer. */
export function activityStep(links: ActivityLinks, parties: Named[], asksWhy: boolean): Step {
  const activity = { id: links.id, title: links.title }
  const ask = (isThere: boolean, name: Gap['name']): Link => ({ isThere, gap: { name, activity } })
  const without = parties.filter(({ id }) => !links.contacts.some(contact => contact.organisationId === id))
  return stepOf([
    asksWhy ? ask(links.problemId !== null, 'activity-without-problem') : null,
    ask(Boolean(links.followUp), 'activity-without-follow-up'),
    links.followUp ? ask(links.followUpPoints.length > 0, 'activity-without-point') : null,
    ask(Boolean(links.convener), 'activity-without-convener'),
    ask(links.durationKind !== null, 'activity-without-time'),
    parties.length === 0
      ? null
      : {
          isThere: without.length === 0,
          gap: { name: 'activity-without-contact', activity, parties: without },
        },
  ])
}

/** What is missing in one activity, seen by itself. */
export function activityGaps(links: ActivityLinks, parties: Named[]): LateGap[] {
  return activityStep(links, parties, false).gaps as LateGap[]
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
