import type { AccountPage, PasswordRefusal } from '../../../operations/account.ts'
import { longDate, longTime, m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import { roleText } from '../member/role.ts'
import { PasskeySection } from './passkey-section.tsx'
import { PasswordSection } from './password-section.tsx'

type Props = {
  data: AccountPage
  problem?: PasswordRefusal | { minutes: number }
  /** What has just been done, by its word in the address. */
  done: string | null
  /** Why no passkey can be made at this address; null where one can. */
  passkeysAway: string | null
}

export function AccountView({ data, problem, done, passkeysAway }: Props) {
  const said =
    done === 'losenord' ? m.account_password_changed() : done === 'nyckel' ? m.account_passkey_added() : null
  return (
    <>
      <h1>{m.account_title()}</h1>
      {said && (
        <p class="said" role="status">
          {said}
        </p>
      )}
      <Facts rows={[{ label: m.account_email(), value: data.email }]} />
      <h2>{m.account_member_of()}</h2>
      <ul class="lines">
        {data.partnerships.map(({ slug, partnershipName, personId, personName, role }) => (
          <li key={slug}>
            <a href={paths.overview(slug)}>{partnershipName}</a>
            <span class="under">
              {m.account_as({ person: personName, role: roleText(role) })}{' '}
              <ChangeLink
                href={paths.change(slug, 'person', personId)}
                what={m.account_person_in({ partnership: partnershipName })}
              />
            </span>
          </li>
        ))}
      </ul>
      {data.beginsPartnerships && (
        <p>
          <a href={paths.begin()}>{m.beginning_another()}</a>
        </p>
      )}
      <p>
        <a href={paths.reach()}>{m.feed_title()}</a>
      </p>
      <Language language={data.language} />
      <PasswordSection hasPassword={data.hasPassword} problem={problem} email={data.email} />
      <PasskeySection passkeys={data.passkeys} away={passkeysAway} />
      <Sessions sessions={data.sessions} />
    </>
  )
}

function Language({ language }: { language: 'sv' | 'en' }) {
  return (
    <section aria-labelledby="language-heading">
      <h2 id="language-heading">{m.account_language()}</h2>
      <form method="post" action={paths.language()} class="inline">
        <input type="hidden" name="back" value={paths.account()} />
        <label class="visually-hidden" for="language">
          {m.account_language()}
        </label>
        <select id="language" name="language">
          <option value="sv" lang="sv" selected={language === 'sv'}>
            {m.account_swedish()}
          </option>
          <option value="en" lang="en" selected={language === 'en'}>
            {m.account_english()}
          </option>
        </select>
        <button type="submit">{m.house_save()}</button>
      </form>
    </section>
  )
}

function Sessions({ sessions }: Pick<AccountPage, 'sessions'>) {
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{m.account_sessions()}</h2>
      <ul class="lines rows">
        {sessions.map(({ id, createdAt, expiresAt, own }) => (
          <li key={id}>
            <span>
              {m.account_session_since({ time: longTime(createdAt) })}
              <span class="under">
                {m.account_session_until({ date: longDate(expiresAt) })}
                {own && `, ${m.account_session_own()}`}
              </span>
            </span>
            {!own && (
              <form method="post" action={paths.sessions()}>
                <button type="submit" class="quiet" name="session" value={id}>
                  {m.account_session_end()}
                  <span class="visually-hidden">
                    {' '}
                    {m.account_session_since({ time: longTime(createdAt) })}
                  </span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action={paths.sessions()}>
        <button type="submit">{m.account_sessions_end()}</button>
      </form>
    </section>
  )
}
