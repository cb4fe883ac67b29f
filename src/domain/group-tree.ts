import { groupKinds } from './group.ts'

export type TreeGroup = { id: string; name: string; kind: string; rank: number; parentId: string | null }
export type GroupNode<G extends TreeGroup> = { group: G; children: GroupNode<G>[] }

/**
 * The groups as an organisation chart: each under its parent, the council before the groups that prepare for it.
 * A group whose parent cannot be seen stands at the top; so does one that somebody has put under itself, so that no
 * group is ever missing from the chart.
 */
export function groupTree<G extends TreeGroup>(groups: readonly G[]): GroupNode<G>[] {
  const byId = new Map(groups.map(group => [group.id, group]))
  const below = new Map<string | null, G[]>()
  for (const group of [...groups].sort(inChartOrder)) {
    const parent = group.parentId && byId.has(group.parentId) && !isUnderItself(group, byId)
    const key = parent ? group.parentId : null
    below.set(key, [...(below.get(key) ?? []), group])
  }
  const nodesBelow = (id: string | null): GroupNode<G>[] =>
    (below.get(id) ?? []).map(group => ({ group, children: nodesBelow(group.id) }))
  return nodesBelow(null)
}

/** The groups in the order in which a chart is read: each followed by those below it. */
export function inOrderOfChart<G extends TreeGroup>(groups: readonly G[]): G[] {
  const read = (nodes: GroupNode<G>[]): G[] =>
    nodes.flatMap(({ group, children }) => [group, ...read(children)])
  return read(groupTree(groups))
}

function isUnderItself<G extends TreeGroup>(group: G, byId: Map<string, G>): boolean {
  const passed = new Set<string>()
  let above = group.parentId
  while (above && !passed.has(above)) {
    if (above === group.id) return true
    passed.add(above)
    above = byId.get(above)?.parentId ?? null
  }
  return false
}

function inChartOrder(a: TreeGroup, b: TreeGroup): number {
  const kinds: readonly string[] = groupKinds
  return (
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.rank - b.rank || a.name.localeCompare(b.name, 'sv')
  )
}
