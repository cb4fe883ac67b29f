import type { MembersPage } from '../../../operations/membership.ts'
import type { Member } from '../../../storage/membership.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import { roleText } from './role.ts'

/** Everyone with a role, and those who have been invited and not come yet. */
export function MembersView({ data, slug, own }: { data: MembersPage; slug: string; own: string }) {
  const columns = { role: m.member_role(), takesPart: m.member_takes_part() }
  return (
    <>
      <h1>{m.member_title()}</h1>
      <p class="lead">{m.member_intro()}</p>
      <p class="buttons">
        <a class="button primary" href={paths.invite(slug)}>
          {m.member_invite()}
        </a>
      </p>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">{m.member_person()}</th>
            <th scope="col">{columns.role}</th>
            <th scope="col">{columns.takesPart}</th>
            <ActionsHead />
          </tr>
        </thead>
        <tbody>
          {data.members.map(member => (
            <tr key={member.id}>
              <th scope="row">
                <a href={paths.record(slug, 'person', member.personId)}>{member.name}</a>
                {member.personId === own && ` (${m.member_you()})`}
                {member.email && <span class="detail">{member.email}</span>}
              </th>
              <td data-label={columns.role}>{roleText(member.role)}</td>
              <td data-label={columns.takesPart}>{takesPartIn(member)}</td>
              <td class="edits">
                <ChangeLink href={paths.member(slug, member.id)} what={member.name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <section aria-labelledby="invited">
        <h2 id="invited">{m.member_invitations()}</h2>
        {data.invitations.length === 0 ? (
          <p class="empty">{m.member_no_invitations()}</p>
        ) : (
          <Invitations invitations={data.invitations} slug={slug} />
        )}
      </section>
    </>
  )
}

function Invitations({ invitations, slug }: { invitations: MembersPage['invitations']; slug: string }) {
  const columns = { role: m.member_role(), by: m.member_invited_by(), holds: m.member_holds() }
  return (
    <table class="stacks">
      <thead>
        <tr>
          <th scope="col">{m.member_person()}</th>
          <th scope="col">{columns.role}</th>
          <th scope="col">{columns.by}</th>
          <th scope="col">{columns.holds}</th>
          <ActionsHead />
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, name, email, role, invitedBy, expiresAt, expired }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <span class="detail">{email}</span>
            </th>
            <td data-label={columns.role}>{roleText(role)}</td>
            <td data-label={columns.by}>{invitedBy}</td>
            <td data-label={columns.holds} class={expired ? 'asks' : undefined}>
              {longDate(expiresAt)}
              {expired && ` (${m.member_expired()})`}
            </td>
            <td class="edits">
              <form method="post" action={paths.invitationRemoval(slug, id)}>
                <button type="submit" class="quiet">
                  {m.member_revoke()}
                  <span class="visually-hidden"> {name}</span>
                </button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Over the column of what can be done: heard, not seen. */
function ActionsHead() {
  return (
    <th scope="col">
      <span class="visually-hidden">{m.house_change()}</span>
    </th>
  )
}

function takesPartIn({ role, groups, places }: Member): string {
  if (role !== 'participant') return role === 'reporter' ? '–' : m.member_everything()
  return [...groups, ...places].map(({ name }) => name).join(', ') || '–'
}
