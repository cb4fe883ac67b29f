/** Whether a text breaks off where a list follows: "De tio områdena är". */
export function announcesList(text: string): boolean {
  return /(?::|(?:^|\s)(?:är|are))\s*$/i.test(text)
}

/**
 * Whether a plan is one that sets out the central list: its own words announce it, or the stances lead to its areas. A list
 * that leads to no plan is shown in the only one there is, so that what a document said is not lost.
 */
export function setsOutList(
  plan: { areaIds: string[]; background: string[]; isOnly: boolean },
  list: { stance: { areaId: string | null } | null }[],
): boolean {
  const led = list.flatMap(({ stance }) => stance?.areaId ?? [])
  return (
    plan.background.some(text => announcesList(text) && /områden|areas/iu.test(text)) ||
    led.some(id => plan.areaIds.includes(id)) ||
    (plan.isOnly && led.length === 0)
  )
}

/** Of the versions of the central list the one that a plan sets out: that with stances to its areas before the first that it can be. */
export function listSetOut<L extends { areas: { stance: { areaId: string | null } | null }[] }>(
  plan: { areaIds: string[]; background: string[]; isOnly: boolean },
  lists: L[],
): L | null {
  const possible = lists.filter(({ areas }) => areas.length > 0 && setsOutList(plan, areas))
  const leadsHere = ({ areas }: L) =>
    areas.some(({ stance }) => stance?.areaId && plan.areaIds.includes(stance.areaId))
  return possible.find(leadsHere) ?? possible[0] ?? null
}
