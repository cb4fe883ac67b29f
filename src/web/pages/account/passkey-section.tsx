import '../../elements.ts'
import type { AccountPage } from '../../../operations/account.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** The account's passkeys: adding needs a script, naming and removing do not. */
export function PasskeySection({ passkeys, away }: Pick<AccountPage, 'passkeys'> & { away: string | null }) {
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{m.account_passkeys()}</h2>
      <p>{m.account_passkeys_explanation()}</p>
      {passkeys.length === 0 && <p class="empty">{m.account_passkeys_none()}</p>}
      {passkeys.length > 0 && (
        <ul class="lines rows">
          {passkeys.map(passkey => (
            <li key={passkey.id}>
              <details>
                <summary>
                  {passkey.name}{' '}
                  <span class="of">{m.account_passkey_since({ date: longDate(passkey.createdAt) })}</span>
                </summary>
                <form method="post" action={paths.passkeyName()} class="inline">
                  <input type="hidden" name="id" value={passkey.id} />
                  <label for={`name-${passkey.id}`}>{m.account_passkey_name()}</label>
                  <input
                    type="text"
                    id={`name-${passkey.id}`}
                    name="name"
                    value={passkey.name}
                    maxLength={100}
                    required
                  />
                  <button type="submit">{m.account_passkey_rename()}</button>
                </form>
                <form method="post" action={paths.passkeyRemoval()}>
                  <input type="hidden" name="id" value={passkey.id} />
                  <button type="submit" class="danger">
                    {m.house_remove()}
                    <span class="visually-hidden"> {passkey.name}</span>
                  </button>
                </form>
              </details>
            </li>
          ))}
        </ul>
      )}
      {away ? <p class="help">{away}</p> : <AddPasskey />}
    </section>
  )
}

/** Hidden until its script shows that the browser can; what stands there meanwhile says what is missing. */
function AddPasskey() {
  return (
    <>
      <passkey-add
        hidden
        data-question={paths.newPasskeyQuestion()}
        data-answer={paths.newPasskeyAnswer()}
        data-then={`${paths.account()}?klart=nyckel`}
      >
        <form method="post">
          <div class="field">
            <label for="passkey-name">{m.account_passkey_new_name()}</label>
            <p class="help" id="passkey-name-help">
              {m.account_passkey_name_help()}
            </p>
            <p class="problem" role="alert" hidden>
              {m.account_passkey_failed()}
            </p>
            <input
              type="text"
              id="passkey-name"
              name="name"
              required
              maxLength={100}
              aria-describedby="passkey-name-help"
              autocomplete="off"
            />
          </div>
          <button type="submit">{m.account_passkey_add()}</button>
        </form>
      </passkey-add>
      <p class="help">{m.account_passkey_scripts()}</p>
    </>
  )
}
