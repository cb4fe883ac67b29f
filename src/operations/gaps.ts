import { type AreaLinks, gapsOf } from '../domain/chain.ts'
import type { Gap } from '../domain/gap.ts'
import { isAccepted, isProposed } from '../domain/indicator.ts'
import type { PlanArea } from '../storage/area.ts'

/** The parts of a stored area that the chain goes through, as it stands among the areas of its plan. */
export function linksOf(area: PlanArea, areas: PlanArea[]): AreaLinks {
  const { viaAreaId, problems, passages, indicators, activities } = area
  return {
    viaAreaId,
    goals: area.goals.map(goalLinks),
    problems,
    answered: areas.flatMap(({ activities }) => activities.flatMap(({ causeId }) => causeId ?? [])),
    passages,
    indicators: indicators.filter(isAccepted).length,
    proposed: indicators.filter(isProposed).length,
    activities,
  }
}

export function goalLinks(goal: PlanArea['goals'][number]): AreaLinks['goals'][number] {
  const { id, kind, text, baseline, baselineValue, target, targetValue, indicatorId, hasValue } = goal
  return {
    id,
    kind,
    text,
    hasBaseline: baseline !== null || baselineValue !== null,
    hasTarget: target !== null || targetValue !== null,
    indicatorId,
    hasValue: Boolean(hasValue),
  }
}

/** What is missing in an area of a plan, as stored. */
export function gapsIn(area: PlanArea, areas: PlanArea[], parties: { id: string; name: string }[]): Gap[] {
  return gapsOf(linksOf(area, areas), parties)
}
