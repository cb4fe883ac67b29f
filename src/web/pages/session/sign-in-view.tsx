import '../../elements.ts'
import { m } from '../../../texts/texts.ts'
import { type Control, Field } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'

export type SignInState = {
  /** Where to go when signed in: a path of our own. */
  till: string
  email?: string
  notice?: 'old-link' | 'wrong' | { minutes: number }
}

export function SignInView({ till, email, notice }: SignInState) {
  const controls: Control[] = [
    { name: 'email', label: m.session_email(), kind: 'email', required: true, autocomplete: 'username' },
    {
      name: 'password',
      label: m.session_password(),
      kind: 'password',
      required: true,
      autocomplete: 'current-password',
    },
  ]
  return (
    <>
      <h1>{m.account_sign_in()}</h1>
      <p class="lead">{m.session_intro()}</p>
      {notice && (
        <div class={notice === 'old-link' ? 'notice' : 'error-summary'} role="alert" tabIndex={-1} autofocus>
          <p>{noticeText(notice)}</p>
        </div>
      )}
      <form method="post" action={paths.signIn()}>
        <input type="hidden" name="till" value={till} />
        {controls.map(control => (
          <Field key={control.name} control={control} value={control.name === 'email' ? email : null} />
        ))}
        <p class="buttons">
          <button type="submit" class="primary">
            {m.account_sign_in()}
          </button>
        </p>
      </form>
      <passkey-sign-in
        hidden
        data-question={paths.passkeyQuestion()}
        data-answer={paths.passkeyAnswer()}
        data-then={till}
      >
        <form method="post" aria-describedby="passkey-help">
          <p class="problem" role="alert" hidden>
            {m.session_passkey_failed()}
          </p>
          <button type="submit">{m.session_by_passkey()}</button>
          <p class="help" id="passkey-help">
            {m.session_by_passkey_help()}
          </p>
        </form>
      </passkey-sign-in>
      <p class="help">{m.session_forgotten()}</p>
    </>
  )
}

function noticeText(notice: NonNullable<SignInState['notice']>): string {
  if (notice === 'old-link') return m.session_old_link()
  return notice === 'wrong' ? m.session_wrong() : m.session_too_many({ minutes: notice.minutes })
}

/** A link that signs in has been opened; only the button uses it up. */
export function LinkView() {
  return (
    <>
      <h1>{m.session_link_title()}</h1>
      <p class="lead">{m.session_link_explanation()}</p>
      <form method="post">
        <button type="submit" class="primary">
          {m.account_sign_in()}
        </button>
      </form>
    </>
  )
}
