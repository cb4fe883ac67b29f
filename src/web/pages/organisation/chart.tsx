import { type GroupNode, groupTree } from '../../../domain/group-tree.ts'
import type { OrganisationPage } from '../../../operations/organisation.ts'
import { otherNamesText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { NotInPlace } from '../group/not-in-place.tsx'

type Group = OrganisationPage['groups'][number]

/** The organisation chart: lists inside lists, which the style sheet draws as a chart; lines carry nothing that words do not. */
export function Chart({ groups, slug }: { groups: Group[]; slug: string }) {
  return (
    <ul class="chart" aria-label={m.group_chart()}>
      {groupTree(groups).map(node => (
        <Branch key={node.group.id} node={node} groups={groups} slug={slug} />
      ))}
    </ul>
  )
}

function Branch({ node, groups, slug }: { node: GroupNode<Group>; groups: Group[]; slug: string }) {
  return (
    <li>
      <GroupInChart
        group={node.group}
        reportsTo={groups.find(({ id }) => id === node.group.reportsToId) ?? null}
        slug={slug}
      />
      {node.children.length > 0 && (
        <ul>
          {node.children.map(child => (
            <Branch key={child.group.id} node={child} groups={groups} slug={slug} />
          ))}
        </ul>
      )}
    </li>
  )
}

function GroupInChart({ group, reportsTo, slug }: { group: Group; reportsTo: Group | null; slug: string }) {
  const otherNames = otherNamesText(group.otherNames)
  return (
    <div class={group.condition ? 'chart-group waiting' : 'chart-group'}>
      <p class="chart-name">
        <a href={paths.record(slug, 'group', group.id)}>{group.name}</a>
      </p>
      {otherNames && <p>{otherNames}</p>}
      {group.cadence && <p>{group.cadence}</p>}
      {group.ledBy && <p>{m.group_led_by({ who: group.ledBy })}</p>}
      {reportsTo && (
        <p>
          {m.group_reports_to()} {reportsTo.name}
        </p>
      )}
      {group.condition && <NotInPlace condition={group.condition} />}
    </div>
  )
}
