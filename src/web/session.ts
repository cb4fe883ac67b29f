/** The session cookie, and the gate of every request: who is asking, in which language, in which partnership. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { identify, sessionDays, signOut } from '../operations/session.ts'
import { type Locale, locales, speaking } from '../texts/texts.ts'
import { cookieOf } from './cookie.ts'
import { paths } from './paths.ts'
import { refuse, wantsJson } from './respond.tsx'
import type { Request, WebEnv } from './viewer.ts'

const sessionCookie = 'session'
const languageCookie = 'language'

/** Gives the browser a session that has just been opened. Whatever session it had is ended: nobody else knows of the new one. */
export async function rememberSession(c: Request, token: string): Promise<void> {
  const former = sessionToken(c)
  if (former) await signOut(c.get('context'), former)
  setCookie(c, sessionCookie, token, { ...cookieOf(c), maxAge: sessionDays * 24 * 60 * 60 })
}

export function forgetSession(c: Request): void {
  deleteCookie(c, sessionCookie, cookieOf(c))
}

export function sessionToken(c: Request): string | undefined {
  return c.get('secure') ? getCookie(c, sessionCookie, 'host') : getCookie(c, sessionCookie)
}

export function rememberLanguage(c: Request, language: Locale): void {
  setCookie(c, languageCookie, language, { ...cookieOf(c), maxAge: 365 * 24 * 60 * 60 })
}

/** Answers in the language chosen here, else in Swedish: also when who asks cannot be found out. */
export const inTheirLanguage = createMiddleware<WebEnv>((c, next) =>
  speaking(chosenLanguage(c) ?? 'sv', next),
)

/** Finds out who asks, and answers in their language: the one chosen here, or their account's. */
export const whoAsks = createMiddleware<WebEnv>(async (c, next) => {
  const token = sessionToken(c)
  const identity = token ? await identify(c.get('context'), token) : null
  c.set('identity', identity)
  await speaking(chosenLanguage(c) ?? identity?.language ?? 'sv', next)
})

function chosenLanguage(c: Request): Locale | undefined {
  const chosen = c.get('secure') ? getCookie(c, languageCookie, 'host') : getCookie(c, languageCookie)
  return locales.find(locale => locale === chosen)
}

/** Lets only those in who belong to the partnership; to all others it does not exist. */
export const membersOnly = createMiddleware<WebEnv>(async (c, next) => {
  const identity = c.get('identity')
  if (!identity) return signInFirst(c)
  const membership = identity.memberships.find(({ slug }) => slug === c.req.param('slug'))
  if (!membership) return refuse(c, { name: 'not-found' })
  c.set('membership', membership)
  await next()
})

/** Lets only those in who have signed in, to their own account. */
export const signedInOnly = createMiddleware<WebEnv>(async (c, next) => {
  if (!c.get('identity')) return signInFirst(c)
  await next()
})

/** To the sign-in page, and from there back to what was asked for. A program that asks for JSON is told in its own terms. */
export function signInFirst(c: Request): Response {
  if (wantsJson(c)) {
    c.header('WWW-Authenticate', 'Session')
    return refuse(c, { name: 'not-signed-in' })
  }
  const asked = pageAsked(c)
  const way = asked === paths.start() ? '' : `?till=${encodeURIComponent(asked)}`
  return c.redirect(paths.signIn() + way, 303)
}

/** The page that was asked for; for a form the page that it stood on, where the browser says so. */
function pageAsked(c: Request): string {
  const ours = [...c.get('origins'), new URL(c.req.url).origin]
  const address = c.req.method === 'GET' ? c.req.url : c.req.header('Referer')
  if (!address || !URL.canParse(address)) return paths.start()
  const { origin, pathname, search } = new URL(address)
  return ours.includes(origin) ? pathname + search : paths.start()
}
