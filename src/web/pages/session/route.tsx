/** The way in and out, and the language. */
import { changeLanguage } from '../../../operations/account.ts'
import { mayBegin, onlyToLookAt } from '../../../operations/beginning.ts'
import { isOpenLink, signInByLink, signInByPassword, signOut } from '../../../operations/session.ts'
import { type Locale, locales, m } from '../../../texts/texts.ts'
import { addressOf } from '../../address.ts'
import { bodyOf, textOf } from '../../body.ts'
import { ownPath } from '../../own-path.ts'
import { each, paths } from '../../paths.ts'
import { page } from '../../respond.tsx'
import { forgetSession, rememberLanguage, rememberSession, sessionToken, signInFirst } from '../../session.ts'
import type { App, Request } from '../../viewer.ts'
import { WelcomeView } from '../beginning/welcome-view.tsx'
import { countAttempts } from './attempts.ts'
import { passkeyRoutes } from './passkey-route.ts'
import { LinkView, type SignInState, SignInView } from './sign-in-view.tsx'
import { StartView } from './start-view.tsx'

export function sessionRoutes(app: App): void {
  const attempts = countAttempts()

  app.get(paths.start(), async c => {
    const identity = c.get('identity')
    if (!identity) return signInFirst(c)
    const demonstration = await onlyToLookAt(c.get('context'), identity)
    if (demonstration)
      return page(c, { title: m.beginning_welcome() }, <WelcomeView demonstration={demonstration} />)
    const only = identity.memberships.length === 1 && identity.memberships[0]
    if (only) return c.redirect(paths.overview(only.slug), 303)
    return page(
      c,
      { title: m.account_partnerships() },
      <StartView memberships={identity.memberships} mayBegin={await mayBegin(c.get('context'), identity)} />,
    )
  })

  app.get(paths.signIn(), c => {
    const till = ownPath(c.req.query('till'), paths.start())
    if (c.get('identity')) return c.redirect(till, 303)
    return signInPage(c, { till, ...(c.req.query('lank') === 'gammal' ? { notice: 'old-link' } : {}) })
  })

  app.post(paths.signIn(), async c => {
    const form = await bodyOf(c)
    const till = ownPath(form.till, paths.start())
    const email = textOf(form.email)
    const address = addressOf(c)
    const wait = await attempts.begin(address, email)
    if (wait !== null) {
      c.header('Retry-After', String(wait))
      return signInPage(c, { till, email, notice: { minutes: Math.ceil(wait / 60) } }, 429)
    }
    const token = await signInByPassword(c.get('context'), email, textOf(form.password))
    if (!token) return signInPage(c, { till, email, notice: 'wrong' }, 422)
    await attempts.succeeded(address, email)
    await rememberSession(c, token)
    return c.redirect(till, 303)
  })

  passkeyRoutes(app, attempts)

  app.get(paths.signInLink(each.token), async c => {
    if (!(await isOpenLink(c.get('context'), c.req.param('token')))) return oldLink(c)
    return page(c, { title: m.session_link_title() }, <LinkView />)
  })

  app.post(paths.signInLink(each.token), async c => {
    const token = await signInByLink(c.get('context'), c.req.param('token'))
    if (!token) return oldLink(c)
    await rememberSession(c, token)
    return c.redirect(paths.start(), 303)
  })

  app.post(paths.signOut(), async c => {
    const token = sessionToken(c)
    if (token) await signOut(c.get('context'), token)
    forgetSession(c)
    // With what the browser has kept of forms that were not saved.
    c.header('Clear-Site-Data', '"cache", "storage"')
    return c.redirect(paths.signIn(), 303)
  })

  app.post(paths.language(), async c => {
    const { language, back } = await bodyOf(c)
    const identity = c.get('identity')
    if (locales.includes(language as Locale)) {
      rememberLanguage(c, language as Locale)
      if (identity) await changeLanguage(c.get('context'), identity, language as Locale)
    }
    return c.redirect(ownPath(back, paths.start()), 303)
  })
}

function signInPage(c: Request, state: SignInState, status: 200 | 422 | 429 = 200): Response {
  return page(c, { title: m.account_sign_in(), status }, <SignInView {...state} />)
}

function oldLink(c: Request): Response {
  return c.redirect(`${paths.signIn()}?lank=gammal`, 303)
}
