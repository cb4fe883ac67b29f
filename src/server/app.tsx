/** The program as a web server: middleware and pages, in the order in which a request meets them. */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import type { Context } from '../operations/context.ts'
import { pages } from '../web/pages/pages.ts'
import { each, paths } from '../web/paths.ts'
import { refuse } from '../web/respond.tsx'
import { inTheirLanguage, membersOnly, whoAsks } from '../web/session.ts'
import type { App, Assets, MapTiles, Request, WebEnv } from '../web/viewer.ts'
import { assetRoutes } from './assets.ts'
import { isDatabaseAway, onceAnOutage } from './errors.ts'

export type AppSettings = {
  context: Context
  assets: Assets
  /** The folder that the build's scripts and styles are served from; none where they are not built. */
  assetFolder?: string
  /** Addresses that a form may be sent from besides the request's own, e.g. the outside address of a proxy. */
  origins: string[]
  /** Cookies for https alone, whatever a proxy speaks to us; by default when people reach us by https. */
  secure?: boolean
  /** The background of maps; without one nothing is asked of anybody. */
  mapTiles?: MapTiles | null
  log(error: unknown): void
}

const megabyte = 1024 * 1024
/** The largest form. */
const largestForm = 2 * megabyte
/** The addresses with a larger limit, which their routes set: where documents and files of figures are taken in. */
const takesFiles = new RegExp(`^(?:${paths.drafts('[^/]+')}|${paths.figureFiles('[^/]+')})$`)
/** Mail programs post here of themselves (RFC 8058): the address alone says whose it is, and no session is used. */
const unsubscribes = new RegExp(`^${paths.leaveMail('[^/]+')}$`)

export function createApp({
  context,
  assets,
  assetFolder,
  origins,
  secure = origins.some(origin => origin.startsWith('https:')),
  mapTiles = null,
  log,
}: AppSettings): App {
  const app = new Hono<WebEnv>()
  app.use(compress())
  app.use(
    secureHeaders({
      // 'no-referrer', the default, makes browsers send `Origin: null` with forms, which csrf would refuse.
      referrerPolicy: 'same-origin',
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", NONCE],
        styleSrc: ["'self'", NONCE],
        imgSrc: [
          "'self'",
          'data:',
          ...(mapTiles && URL.canParse(mapTiles.address) ? [new URL(mapTiles.address).origin] : []),
        ],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    }),
  )
  if (assetFolder) app.route('/', assetRoutes(assetFolder))
  app.use(async (c, next) => {
    c.set('context', context)
    c.set('assets', assets)
    c.set('origins', origins)
    c.set('secure', secure)
    c.set('mapTiles', mapTiles)
    await next()
  })
  app.use(inTheirLanguage)
  const fromOurForms = csrf({
    origin: (origin, c) => origin === new URL(c.req.url).origin || origins.includes(origin),
  })
  app.use((c, next) => (unsubscribes.test(c.req.path) ? next() : fromOurForms(c, next)))
  app.use(whoAsks)
  app.use(`${paths.overview(each.slug)}/*`, membersOnly)
  const formLimit = bodyLimit({
    maxSize: largestForm,
    onError: c => refuse(c as Request, { name: 'too-large' }),
  })
  app.use((c, next) => (takesFiles.test(c.req.path) ? next() : formLimit(c, next)))
  for (const routes of pages) routes(app)
  app.notFound(c => refuse(c, { name: 'not-found' }))
  const logOutage = onceAnOutage(log, context.now)
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 403) return refuse(c, { name: 'foreign-form' })
    if (isDatabaseAway(error)) {
      logOutage(error)
      c.header('Retry-After', '5')
      return refuse(c, { name: 'away' })
    }
    log(error)
    return refuse(c, { name: 'unexpected' })
  })
  return app
}
