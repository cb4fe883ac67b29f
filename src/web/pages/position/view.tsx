import type { PositionPage } from '../../../operations/organisation.ts'
import { periodText } from '../../../texts/period.ts'
import { m } from '../../../texts/texts.ts'
import { Jointed } from '../../parts/jointed.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { History } from '../history/history.tsx'

type Props = { data: PositionPage; slug: string; can: Can }

/** A position: who holds it and has held it, where it takes part, and what it is a contact for. */
export function PositionView(props: Props) {
  const { data, slug, can } = props
  const { position, organisation, events } = data
  return (
    <>
      <h1>
        <Jointed text={position.name} />
      </h1>
      {organisation && <p class="lead">{organisation.name}</p>}
      {can('change', 'position') && (
        <p class="tools">
          <ChangeLink href={paths.change(slug, 'position', position.id)} what={position.name} />
        </p>
      )}
      <HoldersOverTime {...props} />
      <Groups {...props} />
      <Activities {...props} />
      <History events={events} slug={slug} can={can} />
    </>
  )
}

function HoldersOverTime({ data: { position, holdings }, slug, can }: Props) {
  if (!holdings) return null
  return (
    <section aria-labelledby="holders">
      <h2 id="holders">{m.position_holders()}</h2>
      {!holdings.some(holding => holding.today) && (
        <p class="vacant">
          <span aria-hidden="true">○</span> {m.position_vacant_now()}
        </p>
      )}
      {holdings.length > 0 && (
        <dl class="facts positions">
          {holdings.map(holding => (
            <div key={holding.id}>
              <dt>
                <a href={paths.record(slug, 'person', holding.personId)}>{holding.personName}</a>
              </dt>
              <dd>
                {periodText({ from: holding.fromOn, to: holding.toOn }) ?? (
                  <span class="missing">{m.agreement_not_given()}</span>
                )}
                {holding.today && <span class="role"> ({m.position_now()})</span>}
                {can('change', 'holding') && (
                  <>
                    {' '}
                    <ChangeLink href={paths.change(slug, 'holding', holding.id)} what={holding.personName} />
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {can('add', 'holding') && (
        <AddLink href={paths.add(slug, 'holding', { positionId: position.id })} what={m.holding_name()} />
      )}
    </section>
  )
}

function Groups({ data: { position, seats }, slug, can }: Props) {
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{m.position_groups()}</h2>
      {seats.length === 0 ? (
        <p class="empty">{m.position_no_groups()}</p>
      ) : (
        <ul class="lines">
          {seats.map(seat => (
            <li key={seat.id}>
              <a href={paths.record(slug, 'group', seat.groupId)}>{seat.groupName}</a>
              {seat.presenter && <span class="role"> ({m.group_presenter()})</span>}
            </li>
          ))}
        </ul>
      )}
      {can('add', 'seat') && (
        <a class="add" href={paths.add(slug, 'seat', { positionId: position.id })}>
          {m.position_add_to_group()}
        </a>
      )}
    </section>
  )
}

function Activities({ data: { activities }, slug }: Props) {
  if (activities.length === 0) return null
  return (
    <section aria-labelledby="activities">
      <h2 id="activities">{m.position_contact_for()}</h2>
      <ul class="lines">
        {activities.map(activity => (
          <li key={activity.id}>
            <a href={paths.record(slug, 'activity', activity.id)}>{titleText(activity.title)}</a>
            {activity.duration && <span class="under">{activity.duration}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
