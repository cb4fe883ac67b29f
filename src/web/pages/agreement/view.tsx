import type { AgreementPage } from '../../../operations/agreement.ts'
import { periodText } from '../../../texts/period.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { History } from '../history/history.tsx'
import { Catalogue } from './catalogue.tsx'
import { ListChanges, Lists } from './lists.tsx'

type Props = { data: AgreementPage; slug: string; can: Can }

/** The agreement: who has agreed, for how long and to what end, and the stance to the central list. */
export function AgreementView(props: Props) {
  const { data, slug, can } = props
  const { agreement, others, events } = data
  if (!agreement) {
    return (
      <>
        <h1>{m.house_agreement()}</h1>
        <p class="empty">{m.agreement_none()}</p>
        {can('add', 'agreement') && <AddLink href={paths.add(slug, 'agreement')} what={m.agreement_name()} />}
      </>
    )
  }
  return (
    <>
      <h1>
        <Jointed text={agreement.title} />
      </h1>
      {can('change', 'agreement') && (
        <p class="tools">
          <ChangeLink href={paths.change(slug, 'agreement', agreement.id)} what={agreement.title} />
        </p>
      )}
      <Facts
        rows={[
          {
            label: m.agreement_period(),
            value: periodText({ from: agreement.validFrom, to: agreement.validTo }),
          },
          { label: m.agreement_field_purpose(), value: purposesOf(agreement.purpose) },
        ]}
      />
      <Parties {...props} />
      <Catalogue {...props} />
      <ListChanges {...props} />
      <Lists {...props} />
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{m.agreement_others()}</h2>
          <ul class="lines">
            {others.map(other => (
              <li key={other.id}>
                <a href={paths.record(slug, 'agreement', other.id)}>{other.title}</a>
                <span class="of"> {periodText({ from: other.validFrom, to: other.validTo })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {can('add', 'agreement') && <AddLink href={paths.add(slug, 'agreement')} what={m.agreement_name()} />}
      <History events={events} slug={slug} can={can} />
    </>
  )
}

function Parties({ data: { agreement, parties }, slug, can }: Props) {
  return (
    <section aria-labelledby="parties">
      <h2 id="parties">{m.agreement_parties()}</h2>
      {parties.length === 0 ? (
        <p class="empty">{m.agreement_no_parties()}</p>
      ) : (
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">{m.party_organisation()}</th>
              <th scope="col">{m.party_case_number()}</th>
              <th scope="col">{m.party_signed_by()}</th>
              <th scope="col">{m.party_signed_on()}</th>
              {can('change', 'party') && (
                <th scope="col">
                  <span class="visually-hidden">{m.house_change()}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {parties.map(party => (
              <tr key={party.id}>
                <th scope="row">
                  <a href={paths.record(slug, 'organisation', party.organisationId)}>
                    {party.organisationName}
                  </a>
                </th>
                <td data-label={m.party_case_number()}>
                  {party.caseNumber ?? <span class="missing">{m.agreement_not_given()}</span>}
                </td>
                <td class="running" data-label={m.party_signed_by()}>
                  {party.signedBy ?? <span class="missing">{m.agreement_not_given()}</span>}
                </td>
                <td data-label={m.party_signed_on()}>
                  {party.signedOn ? (
                    longDate(party.signedOn)
                  ) : (
                    <span class="missing">{m.agreement_not_given()}</span>
                  )}
                </td>
                {can('change', 'party') && (
                  <td class="edits">
                    <ChangeLink href={paths.change(slug, 'party', party.id)} what={party.organisationName} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {can('add', 'party') && agreement && (
        <AddLink href={paths.add(slug, 'party', { agreement: agreement.id })} what={m.party_name()} />
      )}
    </section>
  )
}

/** Several purposes stand one a line, each with its mark. */
function purposesOf(purpose: string | null): string {
  if (!purpose) return m.agreement_no_purpose()
  const lines = purpose.split('\n').filter(line => line.trim())
  return lines.length > 1 ? lines.map(line => `• ${line.replace(/^\s*[•–-]\s*/, '')}`).join('\n') : purpose
}
