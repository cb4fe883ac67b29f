import { accepts } from 'hono/accepts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChild, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { Refusal } from '../operations/refusal.ts'
import { m } from '../texts/texts.ts'
import { Page, type PageProps } from './page.tsx'
import { RefusalView } from './parts/refusal-view.tsx'
import type { Request } from './viewer.ts'

type Options = Omit<PageProps, 'children' | 'viewer'> & { status?: ContentfulStatusCode }

/** Answers with a page. Views are synchronous, pure functions of data that was loaded before. */
export function page(c: Request, options: Options, content: ComponentChild): Response {
  const { status = 200, ...props } = options
  const viewer = {
    identity: c.get('identity'),
    membership: c.get('membership') ?? null,
    assets: c.get('assets'),
    nonce: c.get('secureHeadersNonce'),
    path: c.req.path,
  }
  const html = render(
    <Page viewer={viewer} {...props}>
      {content}
    </Page>,
  )
  c.header('Vary', 'Accept, Cookie')
  c.header('Cache-Control', 'private, no-cache')
  return c.html(`<!doctype html>${html}`, status)
}

/** The same data as a page or as JSON, as the reader asks for. */
export function respond<T extends object>(
  c: Request,
  data: T,
  options: Options,
  view: (data: T) => VNode,
): Response {
  if (wantsJson(c)) {
    c.header('Vary', 'Accept, Cookie')
    c.header('Cache-Control', 'private, no-cache')
    return c.json(data as never, options.status ?? 200)
  }
  return page(c, options, view(data))
}

export function wantsJson(c: Request): boolean {
  return (
    accepts(c, { header: 'Accept', supports: ['text/html', 'application/json'], default: 'text/html' }) ===
    'application/json'
  )
}

const statusOf = { 'not-found': 404, 'not-allowed': 403, invalid: 422, stale: 409, 'in-use': 409 } as const

/** A refusal as a page with a way out, or as problem+json (RFC 9457). */
export function refuse(c: Request, refusal: Refusal): Response {
  const status = statusOf[refusal.name]
  if (wantsJson(c)) return problem(c, refusal, status)
  return page(c, { title: m.refusal_title(), status }, <RefusalView refusal={refusal} />)
}

/** A named refusal as problem+json. */
export function problem(
  c: Request,
  { name, ...details }: { name: string },
  status: ContentfulStatusCode,
): Response {
  c.header('Vary', 'Accept, Cookie')
  return c.body(JSON.stringify({ type: `about:blank#${name}`, title: name, status, ...details }), status, {
    'Content-Type': 'application/problem+json',
  })
}
