import { inOrderOfChart } from '../../../domain/group-tree.ts'
import type { OrganisationPage } from '../../../operations/organisation.ts'
import { m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { askingAgainText } from '../partnership/controls.ts'
import { ViewsRow } from '../plan/views-row.tsx'
import { Chart } from './chart.tsx'
import { Organisations } from './organisations.tsx'

type Props = { data: OrganisationPage; slug: string; can: Can }

/** Who works together: the groups drawn as a chart, who sits in them, and the organisations with their positions. */
export function OrganisationView(props: Props) {
  const { slug, can } = props
  return (
    <>
      <h1>{m.organisation_title()}</h1>
      {props.data.planId && (
        <ViewsRow slug={slug} planId={props.data.planId} current="organisation" can={can} />
      )}
      {can('change', 'organisation') && (
        <p class="tools">
          <a href={paths.organisationOrder(slug)}>{m.plan_order()}</a>
        </p>
      )}
      <Groups {...props} />
      <Seats {...props} />
      <Organisations {...props} />
      <PeopleWithoutPosition {...props} />
      <About {...props} />
    </>
  )
}

function Groups({ data, slug, can }: Props) {
  return (
    <section aria-labelledby="groups">
      <h2 id="groups">{m.organisation_groups()}</h2>
      {data.groups.length > 0 ? (
        <Chart groups={data.groups} slug={slug} />
      ) : (
        <p class="empty">{m.organisation_no_groups()}</p>
      )}
      {can('add', 'group') && <AddLink href={paths.add(slug, 'group')} what={m.group_name()} />}
    </section>
  )
}

/** Each group with its positions, in the order of the chart; those that nobody sits in share one line. */
function Seats({ data, slug, can }: Props) {
  const groups = inOrderOfChart(data.groups)
  const empty = groups.filter(group => group.seats.length === 0)
  if (groups.length === 0) return null
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">{m.organisation_seats()}</h2>
      {empty.length < groups.length && (
        <dl class="named-lists">
          {groups
            .filter(group => group.seats.length > 0)
            .map(group => (
              <div key={group.id}>
                <dt>
                  <a href={paths.record(slug, 'group', group.id)}>{group.name}</a>
                </dt>
                <dd>
                  <SeatList seats={group.seats} slug={slug} />
                </dd>
              </div>
            ))}
        </dl>
      )}
      {empty.length > 0 && (
        <p class="empty">
          {m.organisation_no_seats_in()}{' '}
          {empty.map((group, index) => (
            <span key={group.id}>
              {index > 0 && '\u00a0· '}
              <a href={paths.record(slug, 'group', group.id)}>{group.name}</a>
            </span>
          ))}
        </p>
      )}
      {can('add', 'seat') && <AddLink href={paths.add(slug, 'seat')} what={m.seat_name()} />}
    </section>
  )
}

function SeatList({ seats, slug }: { seats: OrganisationPage['groups'][number]['seats']; slug: string }) {
  return (
    <ul class="lines">
      {seats.map(seat => (
        <li key={seat.id}>
          <a href={paths.record(slug, 'position', seat.positionId)}>{seat.positionName}</a>
          {seat.presenter && <span class="role"> ({m.group_presenter()})</span>}
          <span class="of">, {seat.organisationName}</span>
        </li>
      ))}
    </ul>
  )
}

function PeopleWithoutPosition({ data, slug, can }: Props) {
  if (data.peopleWithoutPosition.length === 0 && !can('add', 'person')) return null
  return (
    <section aria-labelledby="people">
      <h2 id="people">{m.organisation_people()}</h2>
      {data.peopleWithoutPosition.length > 0 && (
        <ul class="lines">
          {data.peopleWithoutPosition.map(person => (
            <li key={person.id}>
              <a href={paths.record(slug, 'person', person.id)}>{person.name}</a>
            </li>
          ))}
        </ul>
      )}
      {can('add', 'person') && <AddLink href={paths.add(slug, 'person')} what={m.person_name()} />}
    </section>
  )
}

function About({ data: { partnership }, slug, can }: Props) {
  if (!partnership) return null
  return (
    <section aria-labelledby="about">
      <h2 id="about">{m.organisation_about()}</h2>
      <Facts
        rows={[
          { label: m.partnership_field_name(), value: partnership.name },
          { label: m.partnership_field_city(), value: partnership.city },
          { label: m.partnership_field_district(), value: partnership.district },
          { label: m.partnership_field_police_region(), value: partnership.policeRegion },
          { label: m.partnership_field_asks_again(), value: askingAgainText(partnership.asksAgain) },
          { label: m.partnership_field_threshold(), value: String(partnership.threshold) },
          { label: m.partnership_field_hidden_width(), value: String(partnership.hiddenWidth) },
        ]}
      />
      {can('change', 'partnership') && (
        <p class="tools">
          <ChangeLink href={paths.changePartnership(slug)} what={m.organisation_about()} />
          <a href={paths.look(slug)}>{m.look_title()}</a>
          {can('see', 'membership') && <a href={paths.sentMail(slug)}>{m.sent_mail_title()}</a>}
        </p>
      )}
    </section>
  )
}
