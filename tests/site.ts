/** The web application over a test's world, asked by HTTP as somebody. */

import type { Actor } from '../src/operations/record.ts'
import { type AppSettings, createApp } from '../src/server/app.tsx'
import { makeWorld, type World } from './people.ts'

export type Site = World & {
  /** Sends a request as somebody (null: not signed in); forms as objects, JSON by `accept`. */
  ask(actor: Actor | null, path: string, options?: AskOptions): Promise<Response>
  /** Every route as "GET /path/:id", without the patterns of its parameters. */
  routes: string[]
}

type AskOptions = {
  method?: 'GET' | 'POST'
  form?: Record<string, string> | FormData
  json?: unknown
  /** What is sent as it stands, whatever it is. */
  body?: string
  accept?: 'text/html' | 'application/json'
  headers?: Record<string, string>
}

const aWeek = 7 * 24 * 60 * 60 * 1000

export async function makeSite(settings: Partial<AppSettings> = {}): Promise<Site> {
  const world = await makeWorld()
  const app = createApp({
    context: world.context,
    assets: { styles: [], scripts: [] },
    origins: [],
    log: error => {
      throw error
    },
    ...settings,
  })
  const sessions = new Map<Actor, { token: string; since: number }>()
  /** A session that runs out as the clock is moved is opened again. */
  const tokenOf = async (actor: Actor): Promise<string> => {
    const now = world.context.now().getTime()
    const session = sessions.get(actor)
    if (session && Math.abs(now - session.since) < aWeek) return session.token
    const token = await world.sessionOf(actor)
    sessions.set(actor, { token, since: now })
    return token
  }
  const routes = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/\{[^/]*\}(?=\/|$)/g, '')}`)
  return {
    ...world,
    routes: [...new Set(routes)],
    async ask(actor, path, { method, form, json, body: raw, accept = 'text/html', headers = {} } = {}) {
      const body =
        form instanceof FormData
          ? form
          : form
            ? new URLSearchParams(form)
            : json === undefined
              ? (raw ?? null)
              : JSON.stringify(json)
      return app.request(path, {
        method: method ?? (body ? 'POST' : 'GET'),
        headers: {
          accept,
          origin: 'http://localhost',
          ...(actor ? { cookie: `session=${await tokenOf(actor)}` } : {}),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body ? { body } : {}),
      })
    },
  }
}
