/** A person's own account: password, passkeys, sessions. */
import { createMiddleware } from 'hono/factory'
import { changePassword, type PasswordRefusal, showAccount } from '../../../operations/account.ts'
import { addPasskey, askForNewPasskey, removePasskey, renamePasskey } from '../../../operations/passkey.ts'
import { endSessions } from '../../../operations/session.ts'
import type { Identity } from '../../../storage/database.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf, textOf } from '../../body.ts'
import { browserOrigin, originOf } from '../../origin.ts'
import { paths } from '../../paths.ts'
import { page, problem, refuse, respond } from '../../respond.tsx'
import { sessionToken, signedInOnly } from '../../session.ts'
import type { App, Request, WebEnv } from '../../viewer.ts'
import { countAttempts } from '../session/attempts.ts'
import { AccountView } from './view.tsx'

export function accountRoutes(app: App): void {
  const attempts = countAttempts()
  app.use(`${paths.account()}/*`, signedInOnly, inTheirPartnership)

  app.get(paths.account(), async c => {
    const account = await showAccount(c.get('context'), identityOf(c), sessionToken(c) ?? '')
    const done = c.req.query('klart') ?? null
    return respond(c, account, { title: m.account_title() }, data => (
      <AccountView data={data} done={done} passkeysAway={passkeysAway(c)} />
    ))
  })

  app.post(paths.password(), async c => {
    const form = await bodyOf(c)
    const identity = identityOf(c)
    const wait = await attempts.begin(identity.accountId, identity.accountId)
    if (wait !== null) {
      c.header('Retry-After', String(wait))
      return showPasswordProblem(c, { minutes: Math.ceil(wait / 60) }, 429)
    }
    const input = { current: textOf(form.current), wanted: textOf(form.wanted) }
    const outcome = await changePassword(c.get('context'), identity, sessionToken(c) ?? '', input)
    if (!outcome.ok) return showPasswordProblem(c, outcome.refusal, 422)
    await attempts.succeeded(identity.accountId, identity.accountId)
    return c.redirect(`${paths.account()}?klart=losenord`, 303)
  })

  app.post(paths.sessions(), async c => {
    const { session } = await bodyOf(c)
    const one = typeof session === 'string' && /^[0-9a-f]{64}$/.test(session) ? session : null
    if (typeof session === 'string' && one === null) return refuse(c, { name: 'not-found' })
    await endSessions(c.get('context'), identityOf(c), one)
    return c.redirect(one ? paths.account() : paths.signIn(), 303)
  })

  app.post(paths.newPasskeyQuestion(), async c => {
    const origin = browserOrigin(c)
    if (!origin) return refuse(c, { name: 'foreign-form' })
    c.header('Cache-Control', 'no-store')
    return c.json(await askForNewPasskey(c.get('context'), identityOf(c), { origin }))
  })

  app.post(paths.newPasskeyAnswer(), async c => {
    const origin = browserOrigin(c)
    if (!origin) return refuse(c, { name: 'foreign-form' })
    const { name, answer } = await bodyOf(c)
    const outcome = await addPasskey(c.get('context'), identityOf(c), { origin }, { name, answer })
    return outcome.ok
      ? c.json(outcome.value, 201)
      : problem(c, { ...outcome.refusal, detail: m.account_passkey_failed() }, 422)
  })

  app.post(paths.passkeyName(), async c => {
    const { id, name } = await bodyOf(c)
    const outcome = await renamePasskey(c.get('context'), identityOf(c), textOf(id), name)
    return outcome.ok ? c.redirect(paths.account(), 303) : refuse(c, outcome.refusal)
  })

  app.post(paths.passkeyRemoval(), async c => {
    const { id } = await bodyOf(c)
    const outcome = await removePasskey(c.get('context'), identityOf(c), textOf(id))
    return outcome.ok ? c.redirect(paths.account(), 303) : refuse(c, outcome.refusal)
  })
}

async function showPasswordProblem(
  c: Request,
  problem: PasswordRefusal | { minutes: number },
  status: 422 | 429,
): Promise<Response> {
  const data = await showAccount(c.get('context'), identityOf(c), sessionToken(c) ?? '')
  return page(
    c,
    { title: m.account_title(), status },
    <AccountView data={data} problem={problem} done={null} passkeysAway={passkeysAway(c)} />,
  )
}

/** On the account's pages somebody has signed in. */
function identityOf(c: Request): Identity {
  const identity = c.get('identity')
  if (!identity) throw new Error('no one is signed in')
  return identity
}

/** Who belongs to one partnership keeps its menu here too; of several, none is where they came from. */
const inTheirPartnership = createMiddleware<WebEnv>(async (c, next) => {
  const [only, another] = identityOf(c).memberships
  if (only && !another) c.set('membership', only)
  await next()
})

/** Why no passkey can be made at this address; null where one can. The device's own rule: a name, and https but on itself. */
function passkeysAway(c: Request): string | null {
  const { protocol, hostname } = new URL(browserOrigin(c) ?? originOf(c))
  if (/^[\d.]+$|:/.test(hostname)) return m.account_passkey_by_number({ host: hostname })
  const itself = hostname === 'localhost' || hostname.endsWith('.localhost')
  return protocol === 'https:' || itself ? null : m.account_passkey_by_http()
}
