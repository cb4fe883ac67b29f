import { accepts } from 'hono/accepts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChild, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { UndoRefusal } from '../operations/undo.ts'
import { m } from '../texts/texts.ts'
import { Page, type PageProps } from './page.tsx'
import { RefusalView } from './parts/refusal-view.tsx'
import { paths } from './paths.ts'
import { takeReceipt } from './receipt.ts'
import { answers, type Mishap } from './refusals.ts'
import type { Request } from './viewer.ts'

type Options = Omit<PageProps, 'children' | 'viewer'> & { status?: ContentfulStatusCode }

/** Answers with a page. Views are synchronous, pure functions of data that was loaded before. */
export function page(c: Request, options: Options, content: ComponentChild): Response {
  const { status = 200, ...props } = options
  const viewer = {
    // Not known yet where a request is answered before anybody has asked who sends it.
    identity: c.get('identity') ?? null,
    membership: c.get('membership') ?? null,
    assets: c.get('assets'),
    nonce: c.get('secureHeadersNonce'),
    path: c.req.path,
    here: hereOf(c),
    receipt: c.get('membership') ? takeReceipt(c) : null,
  }
  const html = render(
    <Page viewer={viewer} {...props}>
      {content}
    </Page>,
  )
  onlyForWhoAsks(c)
  return c.html(`<!doctype html>${html}`, status)
}

function hereOf(c: Request): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

/** The same data as a page or as JSON, as the reader asks for. */
export function respond<T extends object>(
  c: Request,
  data: T,
  options: Options,
  view: (data: T) => VNode,
): Response {
  if (wantsJson(c)) {
    onlyForWhoAsks(c)
    return c.json(data as never, options.status ?? 200)
  }
  return page(c, options, view(data))
}

/** A file to keep. Its name is made of letters, digits and hyphens. */
export function file(c: Request, name: string, type: string, content: string | Uint8Array): Response {
  onlyForWhoAsks(c)
  return c.body(typeof content === 'string' ? content : new Uint8Array(content), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
  })
}

/** A picture shown on a page; its bytes have been found to be of this kind. */
export function picture(c: Request, type: string, content: Uint8Array): Response {
  onlyForWhoAsks(c)
  return c.body(new Uint8Array(content), 200, { 'Content-Type': type })
}

export function wantsJson(c: Request): boolean {
  return (
    accepts(c, { header: 'Accept', supports: ['text/html', 'application/json'], default: 'text/html' }) ===
    'application/json'
  )
}

/** A refusal or a mishap as a page with a way out, or as problem+json (RFC 9457). */
export function refuse(c: Request, refusal: UndoRefusal | Mishap): Response {
  const { status, sentence } = answers[refusal.name]
  if (wantsJson(c)) return problem(c, { ...refusal, detail: sentence() }, status)
  const title = refusal.name === 'away' ? m.server_away_title() : m.refusal_title()
  const membership = c.get('membership')
  const wayOut = membership
    ? {
        href: paths.overview(membership.slug),
        text: m.refusal_way_to({ partnership: membership.partnershipName }),
      }
    : { href: paths.start(), text: m.refusal_way_out() }
  return page(c, { title, status }, <RefusalView title={title} sentence={sentence()} wayOut={wayOut} />)
}

/** What was refused, as problem+json: its name, for people a sentence in `detail`, and whatever else is known. */
export function problem(
  c: Request,
  { name, ...details }: { name: string; detail?: string },
  status: ContentfulStatusCode,
): Response {
  onlyForWhoAsks(c)
  return c.body(JSON.stringify({ type: `about:blank#${name}`, title: name, status, ...details }), status, {
    'Content-Type': 'application/problem+json',
  })
}

/** No cache between keeps an answer: it depends on who asks, and in what form. */
function onlyForWhoAsks(c: Request): void {
  c.header('Vary', 'Accept, Cookie')
  c.header('Cache-Control', 'private, no-cache')
}
