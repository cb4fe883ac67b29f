import type { OrganisationPage } from '../../../operations/organisation.ts'
import { m } from '../../../texts/texts.ts'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { Holders } from '../position/holders.tsx'
import { organisationKindText } from './kinds.ts'

type Organisation = OrganisationPage['organisations'][number]
type Props = { data: OrganisationPage; slug: string; can: Can }

/** The organisations with their positions and who holds them; those without positions share one list. */
export function Organisations({ data, slug, can }: Props) {
  const withPositions = data.organisations.filter(isShownWhole)
  const mayEdit = can('add', 'position') || can('change', 'organisation')
  const others = data.organisations.filter(one => !isShownWhole(one))
  return (
    <section aria-labelledby="organisations">
      <h2 id="organisations">{m.organisation_organisations()}</h2>
      {data.organisations.length === 0 && <p class="empty">{m.organisation_no_organisations()}</p>}
      {withPositions.map(organisation => (
        <section key={organisation.id} class="organisation" aria-labelledby={organisation.id}>
          <h3 id={organisation.id}>{organisation.name}</h3>
          <p class="kind">{kindOf(organisation)}</p>
          <Positions organisation={organisation} slug={slug} />
          {mayEdit && (
            <p class="row-links">
              <Links organisation={organisation} slug={slug} can={can} />
            </p>
          )}
        </section>
      ))}
      {others.length > 0 && (
        <section class="organisation" aria-labelledby="other-organisations">
          <h3 id="other-organisations">
            {withPositions.length > 0 ? m.organisation_others() : m.organisation_without_positions()}
          </h3>
          <ul class="other-organisations">
            {others.map(organisation => (
              <li key={organisation.id} id={organisation.id}>
                <span>
                  {organisation.name} <span class="kind">{kindOf(organisation)}</span>
                </span>
                {mayEdit && (
                  <span class="row-links">
                    <Links organisation={organisation} slug={slug} can={can} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {can('add', 'organisation') && (
        <AddLink href={paths.add(slug, 'organisation')} what={m.organisation_name()} />
      )}
    </section>
  )
}

/** Who owns the work together is never one of the others: the municipality, the police, and the parties of the agreement. */
const isShownWhole = ({ positions, kind, isParty }: Organisation): boolean =>
  positions.length > 0 || isParty === true || kind === 'municipality' || kind === 'police'

function Positions({ organisation, slug }: { organisation: Organisation; slug: string }) {
  if (organisation.positions.length === 0) return <p class="empty">{m.organisation_no_positions()}</p>
  return (
    <dl class="facts positions">
      {organisation.positions.map(position => (
        <div key={position.id}>
          <dt>
            <a href={paths.record(slug, 'position', position.id)}>{position.name}</a>
          </dt>
          <dd>
            {position.holders && <Holders holders={position.holders} position={position.name} slug={slug} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function kindOf({ shortName, kind, isParty }: Organisation): string {
  return [shortName, organisationKindText(kind), isParty && m.organisation_party()]
    .filter(Boolean)
    .join(' · ')
}

type LinksProps = { organisation: Organisation; slug: string; can: Can }

function Links({ organisation: { id, name }, slug, can }: LinksProps) {
  return (
    <>
      {can('add', 'position') && (
        <AddLink
          href={paths.add(slug, 'position', { organisationId: id })}
          what={m.position_name()}
          where={name}
        />
      )}
      {can('change', 'organisation') && (
        <ChangeLink href={paths.change(slug, 'organisation', id)} what={name} />
      )}
    </>
  )
}
