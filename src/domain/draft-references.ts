import type { DraftPlan } from './draft.ts'

/** References to areas, activities, places and bodies that are gone become silence. */
export function forgetReferences(plan: DraftPlan): void {
  const areas = new Set(plan.areas.map(({ id }) => id))
  const activities = new Set(plan.areas.flatMap(area => area.activities.map(({ id }) => id)))
  const places = new Set(plan.places.map(({ id }) => id))
  const bodies = new Set(plan.governance.bodies.map(({ id }) => id))
  const statistics = new Set(plan.statistics.map(({ id }) => id))
  const kept = (ids: Set<string>, id: string | null) => (id !== null && ids.has(id) ? id : null)
  for (const central of plan.centralAreas) central.areaId = kept(areas, central.areaId)
  for (const statistic of plan.statistics) {
    statistic.areaId = kept(areas, statistic.areaId)
    statistic.placeId = kept(places, statistic.placeId)
    if (statistic.partOf && !statistics.has(statistic.partOf.statisticId)) statistic.partOf = null
  }
  for (const spot of plan.places) spot.activityIds = spot.activityIds.filter(id => activities.has(id))
  for (const body of plan.governance.bodies) {
    body.parentId = kept(bodies, body.parentId)
    body.reportsToId = kept(bodies, body.reportsToId)
  }
  for (const [index, area] of plan.areas.entries()) {
    area.number = index + 1
    if (area.refersTo && !areas.has(area.refersTo.areaId)) area.refersTo = null
    for (const section of area.sections) section.placeId = kept(places, section.placeId)
  }
}
