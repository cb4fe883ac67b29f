/** What röda tråden lacks, as a report says and freezes it: where each gap is, in its own words, and nothing that another day would change. */
import type { Gap, GapName, Step, Sum } from './gap.ts'
import type { ChainActivity, ChainArea, WholeChain } from './whole-chain.ts'

export type ReportGap = { name: GapName; parties: { name: string }[]; proposed: number }

export type ChainPart =
  | 'agreement'
  | 'central-area'
  | 'group'
  | 'promise'
  | 'area'
  | 'goal'
  | 'problem'
  | 'cause'
  | 'activity'

/** A part of the chain that lacks something. `text` is what it says, or its name; null for an agreement that is not there. */
export type Lacking = { part: ChainPart; text: string | null; gaps: ReportGap[] }

export type ReportChain = {
  /** The day that the groups' meetings are judged on, "2020-04-30": a fixed one, so that what is frozen stays true. */
  on: string
  sum: Sum
  ground: { sum: Sum; lacking: Lacking[] }
  areas: { name: string; sum: Sum; lacking: Lacking[] }[]
}

/** The last day that a point covers, or the one on which its round was opened where that is before it. Days are "2020-04-30". */
export function chainDay(coversTo: string, openedOn: string): string {
  return openedOn < coversTo ? openedOn : coversTo
}

export function reportChainOf({ ground, groundSum, areas, sum }: WholeChain, on: string): ReportChain {
  return {
    on,
    sum,
    ground: {
      sum: groundSum,
      lacking: [
        ...lacking('agreement', ground.agreement.found?.title ?? null, ground.agreement),
        ...ground.central.flatMap(step => lacking('central-area', step.area.name, step)),
        ...ground.groups.flatMap(step => lacking('group', step.group.name, step)),
        ...ground.promises.flatMap(step => lacking('promise', step.promise.text, step)),
      ],
    },
    areas: areas.map(area => ({ name: area.area.name, sum: area.sum, lacking: lackingIn(area) })),
  }
}

/** In the order that the chain is read. */
function lackingIn(area: ChainArea): Lacking[] {
  const inActivities = (activities: ChainActivity[]) =>
    activities.flatMap(step => lacking('activity', step.activity.title, step))
  return [
    ...lacking('area', area.area.name, area),
    ...area.goals.flatMap(step => lacking('goal', step.goal.text, step)),
    ...area.problems.flatMap(problem => [
      ...lacking('problem', problem.problem.text, problem),
      ...inActivities(problem.activities),
      ...problem.causes.flatMap(cause => [
        ...lacking('cause', cause.cause.text, cause),
        ...inActivities(cause.activities),
      ]),
    ]),
    ...inActivities(area.others),
  ]
}

const lacking = (part: ChainPart, text: string | null, { gaps }: Step): Lacking[] =>
  gaps.length > 0 ? [{ part, text, gaps: gaps.map(frozen) }] : []

const frozen = ({ name, parties = [], proposed = 0 }: Gap): ReportGap => ({
  name,
  parties: parties.map(party => ({ name: party.name })),
  proposed,
})
