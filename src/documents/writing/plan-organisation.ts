import { type GroupNode, groupTree } from '../../domain/group-tree.ts'
import type { PlanRecords } from '../../domain/plan-records.ts'
import { notInPlaceText, otherNamesText } from '../../texts/names.ts'
import { m } from '../../texts/texts.ts'
import type { Block, TreeNode } from './document.ts'

type Group = PlanRecords['group'][number] & { rank: number }

/** The groups as they hang together, each with its other names, how often it meets, who leads it and where it carries its matters. */
export function organisationChart({ group: groups }: PlanRecords): Block[] {
  if (groups.length === 0) return []
  const names = new Map(groups.map(({ id, name }) => [id, name]))
  const nodeOf = ({ group, children }: GroupNode<Group>): TreeNode => {
    const reportsTo = group.reportsToId === null ? undefined : names.get(group.reportsToId)
    const lines = [
      otherNamesText(group.otherNames),
      group.cadence,
      group.ledBy ? m.group_led_by({ who: group.ledBy }) : null,
      reportsTo ? m.document_reports_to({ group: reportsTo }) : null,
      group.condition === null ? null : notInPlaceText(group.condition),
    ]
    return {
      name: group.name,
      lines: lines.filter(line => line !== null),
      dashed: group.condition !== null,
      children: children.map(nodeOf),
    }
  }
  const nodes = groupTree(groups.map((group, rank) => ({ ...group, rank }))).map(nodeOf)
  return [
    { kind: 'heading', level: 2, text: m.document_groups() },
    { kind: 'tree', caption: m.group_chart(), alt: nodes.map(inWords).join(' '), nodes },
  ]
}

/** "Trygghetsrådet, under det: Strategisk ledningsgrupp." */
function inWords({ name, children }: TreeNode): string {
  if (children.length === 0) return `${name}.`
  const below = children.map(inWords).join(' ')
  return m.document_group_above({ group: name, groups: below })
}
