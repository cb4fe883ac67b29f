import type { PersonPage } from '../../../operations/organisation.ts'
import { periodText } from '../../../texts/period.ts'
import { m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

/** A partner's employee: how to reach them, their positions and groups. No more is kept of anyone. */
export function PersonView({ data, slug, can }: { data: PersonPage; slug: string; can: Can }) {
  const { person, holdings, seats } = data
  return (
    <>
      <h1>
        <Jointed text={person.name} />
      </h1>
      {can('change', 'person', person.id) && (
        <p class="tools">
          <ChangeLink href={paths.change(slug, 'person', person.id)} what={person.name} />
        </p>
      )}
      <Facts
        rows={[
          {
            label: m.person_field_email(),
            value: null,
            link: person.email !== null && { href: `mailto:${person.email}`, text: person.email },
          },
          { label: m.person_field_phone(), value: person.phone },
        ]}
      />
      <section aria-labelledby="positions">
        <h2 id="positions">{m.person_positions()}</h2>
        {holdings.length === 0 && <p class="empty">{m.person_no_positions()}</p>}
        {holdings.length > 0 && (
          <dl class="facts positions">
            {holdings.map(holding => (
              <div key={holding.id}>
                <dt>
                  <a href={paths.record(slug, 'position', holding.positionId)}>{holding.positionName}</a>
                  <span class="of">, {holding.organisationName}</span>
                </dt>
                <dd>
                  {periodText({ from: holding.fromOn, to: holding.toOn })}
                  {holding.today && <span class="role"> ({m.position_now()})</span>}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {can('add', 'holding') && (
          <AddLink href={paths.add(slug, 'holding', { personId: person.id })} what={m.position_name()} />
        )}
      </section>
      <section aria-labelledby="groups">
        <h2 id="groups">{m.person_groups()}</h2>
        {seats.length === 0 && <p class="empty">{m.person_no_groups()}</p>}
        {seats.length > 0 && (
          <ul class="lines">
            {seats.map(seat => (
              <li key={seat.id}>
                <a href={paths.record(slug, 'group', seat.groupId)}>{seat.groupName}</a>
                {seat.presenter && <span class="role"> ({m.group_presenter()})</span>}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
