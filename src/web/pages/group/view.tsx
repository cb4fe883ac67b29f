import type { GroupPage } from '../../../operations/group.ts'
import { otherNamesText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { ActivityLines } from '../activity/lines.tsx'
import { History } from '../history/history.tsx'
import { GroupMeetingsSection } from '../meeting/of-group.tsx'
import { Holders } from '../position/holders.tsx'
import { NotInPlace } from './not-in-place.tsx'
import { cadenceSentence, groupKindText } from './words.ts'

type Props = { data: GroupPage; slug: string; can: Can }

/** A group: its names and rhythm, its place among the groups, who sits in it, and what it works with. */
export function GroupView(props: Props) {
  const { data, slug, can } = props
  const { group, parent, reportsTo } = data
  const otherNames = otherNamesText(group.otherNames)
  const understood = cadenceSentence(group.cadence)
  return (
    <>
      <h1>
        <Jointed text={group.name} />
      </h1>
      {otherNames && <p class="lead">{otherNames}</p>}
      {group.condition && <NotInPlace condition={group.condition} />}
      {can('change', 'group') && (
        <p class="tools">
          <ChangeLink href={paths.change(slug, 'group', group.id)} what={group.name} />
        </p>
      )}
      <Facts
        rows={[
          { label: m.group_field_kind(), value: groupKindText(group.kind) },
          {
            label: m.group_field_cadence(),
            value: group.cadence,
            note: understood,
          },
          { label: m.group_field_led_by(), value: group.ledBy },
          { label: m.group_field_parent(), value: null, link: linkTo(slug, parent) },
          { label: m.group_field_reports_to(), value: null, link: linkTo(slug, reportsTo) },
          ...(group.description ? [{ label: m.group_field_description(), value: group.description }] : []),
        ]}
      />
      <OtherGroups heading={m.group_children()} groups={data.children} slug={slug} />
      <OtherGroups heading={m.group_reporting()} groups={data.reporting} slug={slug} />
      <Seats {...props} />
      <GroupMeetingsSection {...props} />
      <ActivityLines
        heading={m.group_activities()}
        empty={m.group_no_activities()}
        activities={data.activities}
        slug={slug}
        column={{
          heading: m.place_area(),
          of: ({ areaId, areaName }) => <a href={paths.record(slug, 'area', areaId)}>{areaName}</a>,
        }}
      />
      <History events={data.events} slug={slug} can={can} />
    </>
  )
}

function linkTo(slug: string, group: { id: string; name: string } | null) {
  return group && { href: paths.record(slug, 'group', group.id), text: group.name }
}

function OtherGroups({
  heading,
  groups,
  slug,
}: {
  heading: string
  groups: GroupPage['children']
  slug: string
}) {
  if (groups.length === 0) return null
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="lines">
        {groups.map(group => (
          <li key={group.id}>
            <a href={paths.record(slug, 'group', group.id)}>{group.name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Seats({ data: { group, seats }, slug, can }: Props) {
  const mayKnowHolders = seats.some(seat => seat.holders)
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">{m.group_seats()}</h2>
      {seats.length === 0 ? (
        <p class="empty">{m.group_no_seats()}</p>
      ) : (
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">{m.seat_position()}</th>
              <th scope="col">{m.position_organisation()}</th>
              {mayKnowHolders && <th scope="col">{m.position_holder()}</th>}
              {can('change', 'seat') && (
                <th scope="col">
                  <span class="visually-hidden">{m.house_change()}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {seats.map(seat => (
              <tr key={seat.id}>
                <th scope="row">
                  <a href={paths.record(slug, 'position', seat.positionId)}>{seat.positionName}</a>
                  {seat.presenter && <span class="role"> ({m.group_presenter()})</span>}
                </th>
                <td>{seat.organisationName}</td>
                {mayKnowHolders && (
                  <td>
                    <Holders holders={seat.holders ?? []} position={seat.positionName} slug={slug} />
                  </td>
                )}
                {can('change', 'seat') && (
                  <td class="edits">
                    <ChangeLink href={paths.change(slug, 'seat', seat.id)} what={seat.positionName} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {can('add', 'seat') && (
        <AddLink href={paths.add(slug, 'seat', { groupId: group.id })} what={m.seat_name()} />
      )}
    </section>
  )
}
