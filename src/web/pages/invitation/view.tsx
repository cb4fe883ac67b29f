import type { InvitationPage } from '../../../operations/invitation.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { paths } from '../../paths.ts'
import { PasswordField } from '../account/password-section.tsx'
import { roleMeaning, roleText } from '../member/role.ts'

type Props = {
  invitation: InvitationPage
  token: string
  /** The address of who is signed in, if anybody is. */
  signedInAs: string | null
  problem?: string
}

/** Who invites whom to what, and the ways to join. Opening it uses nothing up. */
export function InvitationView({ invitation, token, signedInAs, problem }: Props) {
  const { partnershipName, name, role, invitedBy, groups, places, expiresAt } = invitation
  const named = [...groups, ...places].map(one => one.name).join(', ')
  return (
    <>
      <h1>{m.invitation_title({ partnership: partnershipName })}</h1>
      <p class="lead">{m.invitation_from({ person: invitedBy, name, partnership: partnershipName })}</p>
      <Facts
        rows={[
          { label: m.invitation_role(), value: roleText(role), note: roleMeaning(role) },
          ...(named ? [{ label: m.invitation_takes_part(), value: named }] : []),
        ]}
      />
      {signedInAs ? (
        <JoinAs email={signedInAs} token={token} />
      ) : (
        <NewAccount email={invitation.email} token={token} problem={problem} />
      )}
      <p class="help">{m.invitation_holds({ date: longDate(expiresAt) })}</p>
    </>
  )
}

function JoinAs({ email, token }: { email: string; token: string }) {
  return (
    <>
      <p>{m.invitation_join_as({ email })}</p>
      <form method="post" action={paths.joinAs(token)}>
        <button type="submit" class="primary">
          {m.invitation_join()}
        </button>
      </form>
      <p class="help">{m.invitation_other_account()}</p>
    </>
  )
}

function NewAccount({
  email,
  token,
  problem,
}: {
  email: string
  token: string
  problem: string | undefined
}) {
  return (
    <>
      <h2>{m.invitation_choose_password()}</h2>
      <p>{m.invitation_sign_in_with({ email })}</p>
      <form method="post" action={paths.invitation(token)} novalidate>
        <input type="text" name="username" value={email} autocomplete="username" hidden readonly />
        <PasswordField
          name="password"
          label={m.account_password()}
          autocomplete="new-password"
          help={m.account_password_help()}
          problem={problem}
        />
        <button type="submit" class="primary">
          {m.invitation_join()}
        </button>
      </form>
      <h2>{m.invitation_have_account()}</h2>
      <p>
        <a class="button" href={`${paths.signIn()}?till=${encodeURIComponent(paths.invitation(token))}`}>
          {m.invitation_sign_in()}
        </a>
      </p>
    </>
  )
}

/** Unknown, used, taken back or too old: the same words for all, so that guessing tells nothing. */
export function ClosedView() {
  return (
    <>
      <h1>{m.invitation_closed_title()}</h1>
      <p>{m.invitation_closed()}</p>
      <p>
        <a href={paths.start()}>{m.refusal_way_out()}</a>
      </p>
    </>
  )
}

export function AlreadyView({ partnership, slug }: { partnership: string; slug: string }) {
  return (
    <>
      <h1>{m.invitation_already()}</h1>
      <p>
        <a href={paths.overview(slug)}>{m.invitation_to_partnership({ partnership })}</a>
      </p>
    </>
  )
}
