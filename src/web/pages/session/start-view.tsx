import type { Membership } from '../../../storage/database.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** The choice for those who belong to several partnerships, and the way on for those who belong to none. */
export function StartView({ memberships, mayBegin }: { memberships: Membership[]; mayBegin: boolean }) {
  if (memberships.length === 0) {
    return (
      <>
        <h1>{m.account_no_partnership_title()}</h1>
        <p class="lead">{m.account_no_partnership()}</p>
      </>
    )
  }
  return (
    <>
      <h1>{m.account_partnerships()}</h1>
      <ul class="lines">
        {memberships.map(({ slug, partnershipName }) => (
          <li key={slug}>
            <a href={paths.overview(slug)}>{partnershipName}</a>
          </li>
        ))}
      </ul>
      {mayBegin && (
        <p>
          <a href={paths.begin()}>{m.beginning_another()}</a>
        </p>
      )}
    </>
  )
}
