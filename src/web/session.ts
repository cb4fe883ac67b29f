/** The session cookie, and the gate of every request: who is asking, in which language, in which partnership. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { identify, sessionDays } from '../operations/session.ts'
import { type Locale, locales, speaking } from '../texts/texts.ts'
import { paths } from './paths.ts'
import { refuse } from './respond.tsx'
import type { Request, WebEnv } from './viewer.ts'

const sessionCookie = 'session'
const languageCookie = 'language'

export function rememberSession(c: Request, token: string): void {
  setCookie(c, sessionCookie, token, { ...cookieOf(c), maxAge: sessionDays * 24 * 60 * 60 })
}

export function forgetSession(c: Request): string | undefined {
  return deleteCookie(c, sessionCookie, cookieOf(c))
}

export function sessionToken(c: Request): string | undefined {
  return getCookie(c, sessionCookie)
}

export function rememberLanguage(c: Request, language: Locale): void {
  setCookie(c, languageCookie, language, { ...cookieOf(c), maxAge: 365 * 24 * 60 * 60 })
}

function cookieOf(c: Request) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
  } as const
}

/** Finds out who asks, and answers in their language: the one chosen here, or their account's. */
export const whoAsks = createMiddleware<WebEnv>(async (c, next) => {
  const token = sessionToken(c)
  const identity = token ? await identify(c.get('context'), token) : null
  c.set('identity', identity)
  const chosen = getCookie(c, languageCookie) as Locale | undefined
  const language = chosen && locales.includes(chosen) ? chosen : (identity?.language ?? 'sv')
  await speaking(language, next)
})

/** Lets only those in who belong to the partnership; to all others it does not exist. */
export const membersOnly = createMiddleware<WebEnv>(async (c, next) => {
  const identity = c.get('identity')
  if (!identity) return c.redirect(`${paths.signIn()}?till=${encodeURIComponent(c.req.path)}`, 303)
  const membership = identity.memberships.find(({ slug }) => slug === c.req.param('slug'))
  if (!membership) return refuse(c, { name: 'not-found' })
  c.set('membership', membership)
  await next()
})
