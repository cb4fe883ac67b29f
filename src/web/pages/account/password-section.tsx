import type { PasswordRefusal } from '../../../operations/account.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

type Problem = PasswordRefusal | { minutes: number }

/** Sets or changes the password. Password managers find the account by the hidden address. */
export function PasswordSection({
  hasPassword,
  problem,
  email,
}: {
  hasPassword: boolean
  problem: Problem | undefined
  email: string
}) {
  const ofCurrent = problem && !('name' in problem && problem.name === 'invalid')
  const text = problem && problemText(problem)
  return (
    <section aria-labelledby="password">
      <h2 id="password">{hasPassword ? m.account_password_change() : m.account_password_set()}</h2>
      {!hasPassword && <p>{m.account_password_none()}</p>}
      <form method="post" action={paths.password()} novalidate>
        <input type="text" name="username" value={email} autocomplete="username" hidden readonly />
        {hasPassword && (
          <PasswordField
            name="current"
            label={m.account_password_current()}
            autocomplete="current-password"
            problem={ofCurrent ? text : undefined}
          />
        )}
        <PasswordField
          name="wanted"
          label={hasPassword ? m.account_password_new() : m.account_password()}
          autocomplete="new-password"
          help={m.account_password_help()}
          problem={ofCurrent ? undefined : text}
        />
        <p class="help">{m.account_password_others()}</p>
        <button type="submit" class="primary">
          {hasPassword ? m.account_password_change() : m.account_password_set()}
        </button>
      </form>
    </section>
  )
}

/** A field whose content is never sent back to the browser. */
export function PasswordField({
  name,
  label,
  autocomplete,
  help,
  problem,
}: {
  name: string
  label: string
  autocomplete: 'current-password' | 'new-password'
  help?: string
  problem: string | undefined
}) {
  const described = [help && `${name}-help`, problem && `${name}-problem`].filter(Boolean).join(' ')
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={name}>{label}</label>
      {help && (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${name}-problem`} role="alert">
          {problem}
        </p>
      )}
      <input
        type="password"
        id={name}
        name={name}
        autocomplete={autocomplete}
        required
        aria-describedby={described || undefined}
        aria-invalid={problem ? true : undefined}
        autofocus={problem !== undefined}
      />
    </div>
  )
}

export function passwordProblemText(problem: 'required' | 'too-short' | 'too-long'): string {
  if (problem === 'too-short') return m.account_password_too_short()
  return problem === 'too-long' ? m.account_password_too_long() : m.account_password_required()
}

function problemText(problem: Problem): string {
  if ('minutes' in problem) return m.session_too_many({ minutes: problem.minutes })
  return problem.name === 'wrong-password' ? m.account_password_wrong() : passwordProblemText(problem.problem)
}
