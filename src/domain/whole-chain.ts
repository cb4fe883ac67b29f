/** Röda tråden of a whole plan, as plain data: what it rests on, then area by area what holds and what is missing, in an order to read. */
import {
  type ActivityLinks,
  type AreaLinks,
  activityStep,
  areaStep,
  causeStep,
  goalStep,
  problemStep,
} from './chain.ts'
import { type CentralArea, type Ground, type GroundSources, groundOf, stepsOfGround } from './chain-ground.ts'
import type { Heard } from './communication.ts'
import { type Gap, type Step, type Sum, stepOf, sumOf } from './gap.ts'

type Named = { id: string; name: string }
type Texted = { id: string; text: string }

/** A step on the way: what somebody took upon them at a meeting (motesuppdrag). */
export type Measure = Texted & {
  meetingId: string
  owner: string | null
  due: string | null
  isDone: boolean
}

export type ToldActivity = ActivityLinks & {
  causeId: string | null
  duration: string | null
  status: string | null
  measures: Measure[]
  /** What residents have said that it goes back to. */
  heard: Heard[]
  /** What was answered of it last at a reporting point ("T1 2020"). */
  lastAnswer: { point: string; production: string; effect: string | null } | null
}

export type ToldGoal = AreaLinks['goals'][number] & {
  label: string | null
  baseline: string | null
  target: string | null
  due: string | null
  indicator: Named | null
  /** The latest value of its indicator in words ("19 ärenden, 2019"); what it means is for people to say. */
  latest: string | null
}

type ToldProblem = AreaLinks['problems'][number] & { heard: Heard[] }

export type ToldArea = Omit<AreaLinks, 'goals' | 'problems' | 'activities' | 'answered'> &
  Named & {
    number: number
    problems: ToldProblem[]
    goals: ToldGoal[]
    activities: ToldActivity[]
  }

export type ChainSources = GroundSources & { areas: ToldArea[]; parties: Named[] }

/** `answers`: what it is for in another area, in that area's words. */
export type ChainActivity = Step & {
  activity: Omit<ToldActivity, keyof ActivityLinks> & ActivityLinks
  answers: string | null
}
/** `activities`: those of the area that answer it; `elsewhere`: those of other areas. */
type Answered = { activities: ChainActivity[]; elsewhere: { id: string; title: string }[] }
export type ChainCause = Step & Answered & { cause: Texted }
export type ChainProblem = Step & Answered & { problem: Texted & { heard: Heard[] }; causes: ChainCause[] }
export type ChainGoal = Step & { goal: ToldGoal }

export type ChainArea = Step & {
  area: Named & { number: number; passages: number; planned: number }
  /** The areas of the central list that lead here. */
  central: Named[]
  via: Named | null
  goals: ChainGoal[]
  problems: ChainProblem[]
  /** What answers no problem of this area. */
  others: ChainActivity[]
  sum: Sum
}

export type WholeChain = { ground: Ground; groundSum: Sum; areas: ChainArea[]; sum: Sum }

export function chainOf(sources: ChainSources): WholeChain {
  const ground = groundOf(sources)
  const areas = sources.areas.map(area => areaOf(area, sources))
  const groundSum = sumOf(stepsOfGround(ground))
  return { ground, groundSum, areas, sum: added([groundSum, ...areas.map(({ sum }) => sum)]) }
}

function areaOf(area: ToldArea, { areas, parties, central }: ChainSources): ChainArea {
  const all = areas.flatMap(({ activities }) => activities)
  const answered = all.flatMap(({ causeId }) => causeId ?? [])
  const links: AreaLinks = { ...area, answered }
  const compiled = area.activities.map((activity): ChainActivity => {
    const ofArea = area.problems.some(({ id }) => id === activity.problemId)
    const answers = ofArea ? null : textOfProblem(areas, activity)
    return { activity, answers, ...activityStep(activity, parties, area.problems.length > 0) }
  })
  const answersTo = (isAnswer: (activity: ToldActivity) => boolean): Answered => ({
    activities: compiled.filter(({ activity }) => isAnswer(activity)),
    elsewhere: areas
      .filter(({ id }) => id !== area.id)
      .flatMap(({ activities }) => activities.filter(isAnswer).map(({ id, title }) => ({ id, title }))),
  })
  const problems = area.problems.map(
    (problem): ChainProblem => ({
      problem: { id: problem.id, text: problem.text, heard: problem.heard },
      ...problemStep(problem),
      ...answersTo(({ problemId, causeId }) => problemId === problem.id && causeId === null),
      causes: problem.causes.map(
        (cause): ChainCause => ({
          cause: { id: cause.id, text: cause.text },
          ...causeStep(cause, answered),
          ...answersTo(({ causeId }) => causeId === cause.id),
        }),
      ),
    }),
  )
  const led = central.filter(({ stance }) => stance?.areaId === area.id)
  const own = joined(areaStep(links), centralStepOf(area, central, led))
  const goals = area.goals.map((goal): ChainGoal => ({ goal, ...goalStep(goal, links) }))
  const steps = [own, ...goals, ...problems, ...problems.flatMap(({ causes }) => causes), ...compiled]
  return {
    area: {
      id: area.id,
      name: area.name,
      number: area.number,
      passages: area.passages,
      planned: area.activities.length,
    },
    central: led.map(({ id, name }) => ({ id, name })),
    via: named(areas.find(({ id }) => id === area.viaAreaId)),
    ...own,
    goals,
    problems,
    others: compiled.filter(({ activity }) => area.problems.every(({ id }) => id !== activity.problemId)),
    sum: sumOf(steps),
  }
}

/** Asked for where the plan sets out a list: an area that nothing in it leads to stands outside the agreement. */
function centralStepOf({ id, name }: Named, central: CentralArea[], led: CentralArea[]): Step {
  if (central.length === 0) return stepOf([])
  return stepOf([{ isThere: led.length > 0, gap: { name: 'area-without-stance', of: { id, text: name } } }])
}

const joined = (...steps: Step[]): Step => ({
  links: steps.reduce((sum, { links }) => sum + links, 0),
  gaps: steps.flatMap(({ gaps }) => gaps),
})

const named = (area: Named | undefined): Named | null => (area ? { id: area.id, name: area.name } : null)

function textOfProblem(areas: ToldArea[], { problemId, causeId }: ToldActivity): string | null {
  const problem = areas.flatMap(({ problems }) => problems).find(({ id }) => id === problemId)
  return problem?.causes.find(({ id }) => id === causeId)?.text ?? problem?.text ?? null
}

const added = (sums: Sum[]): Sum => ({
  links: sums.reduce((sum, { links }) => sum + links, 0),
  missing: sums.reduce((sum, { missing }) => sum + missing, 0),
})

const ofActivities = (activities: ChainActivity[]) => activities.flatMap(({ gaps }) => gaps)

/** Every gap of an area, in its order: as many as its sum says are missing. */
export function gapsInArea(area: ChainArea): Gap[] {
  return [
    ...area.gaps,
    ...area.goals.flatMap(({ gaps }) => gaps),
    ...area.problems.flatMap(problem => [
      ...problem.gaps,
      ...ofActivities(problem.activities),
      ...problem.causes.flatMap(cause => [...cause.gaps, ...ofActivities(cause.activities)]),
    ]),
    ...ofActivities(area.others),
  ]
}

/** Every gap of a chain, in its order. */
export function gapsInChain({ ground, areas }: WholeChain): Gap[] {
  return [...stepsOfGround(ground).flatMap(({ gaps }) => gaps), ...areas.flatMap(gapsInArea)]
}

/** The chain with only what is missing, and what it is missing in; its sums stay those of the whole. */
export function onlyGaps({ ground, areas, ...whole }: WholeChain): WholeChain {
  const lacking = <S extends Step>(steps: S[]) => steps.filter(({ gaps }) => gaps.length > 0)
  const ofAnswered = <A extends Answered>(answered: A) => ({
    ...answered,
    activities: lacking(answered.activities),
    elsewhere: [],
  })
  return {
    ...whole,
    ground: {
      agreement: ground.agreement,
      central: lacking(ground.central),
      groups: lacking(ground.groups),
      promises: lacking(ground.promises),
    },
    areas: areas
      .filter(({ sum }) => sum.missing > 0)
      .map(area => ({
        ...area,
        goals: lacking(area.goals),
        others: lacking(area.others),
        problems: area.problems
          .map(ofAnswered)
          .map(problem => ({
            ...problem,
            causes: problem.causes
              .map(ofAnswered)
              .filter(({ gaps, activities }) => gaps.length + activities.length > 0),
          }))
          .filter(({ gaps, activities, causes }) => gaps.length + activities.length + causes.length > 0),
      })),
  }
}
