/** The way in and out, and the language. */
import { signInByLink, signOut } from '../../../operations/session.ts'
import { type Locale, locales, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { page } from '../../respond.tsx'
import { forgetSession, rememberLanguage, rememberSession, sessionToken } from '../../session.ts'
import type { App } from '../../viewer.ts'

export function sessionRoutes(app: App): void {
  app.get('/', c => {
    const identity = c.get('identity')
    if (!identity) return c.redirect(paths.signIn(), 303)
    const only = identity.memberships.length === 1 && identity.memberships[0]
    if (only) return c.redirect(paths.overview(only.slug), 303)
    return page(
      c,
      { title: m.account_partnerships() },
      <>
        <h1>{m.account_partnerships()}</h1>
        <ul>
          {identity.memberships.map(({ slug, partnershipName }) => (
            <li key={slug}>
              <a href={paths.overview(slug)}>{partnershipName}</a>
            </li>
          ))}
        </ul>
      </>,
    )
  })

  app.get('/logga-in/lank/:token', async c => {
    const token = await signInByLink(c.get('context'), c.req.param('token'))
    if (!token) return c.redirect(`${paths.signIn()}?lank=gammal`, 303)
    rememberSession(c, token)
    return c.redirect(paths.start(), 303)
  })

  app.post('/logga-ut', async c => {
    const token = sessionToken(c)
    if (token) await signOut(c.get('context'), token)
    forgetSession(c)
    c.header('Clear-Site-Data', '"cache"')
    return c.redirect(paths.signIn(), 303)
  })

  app.post('/sprak', async c => {
    const { language, back } = await c.req.parseBody()
    if (locales.includes(language as Locale)) rememberLanguage(c, language as Locale)
    const own = typeof back === 'string' && /^\/(?!\/)/.test(back) ? back : paths.start()
    return c.redirect(own, 303)
  })
}
