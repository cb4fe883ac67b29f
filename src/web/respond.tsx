import { accepts } from 'hono/accepts'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChild, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import type { UndoRefusal } from '../operations/undo.ts'
import { locale, m } from '../texts/texts.ts'
import { Page, type PageProps } from './page.tsx'
import { RefusalView } from './parts/refusal-view.tsx'
import { paths } from './paths.ts'
import { addressOfPage, takeReceipt } from './receipt.ts'
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
    here: addressOfPage(c),
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

/**
 * The frame that a form is shown in, in place on another page (`islands/in-place.ts`); null where it is a page of its own. Its name
 * begins the ids of what stands in it.
 */
export function frameOf(c: Request): string | null {
  const frame = c.req.header('Turbo-Frame')
  return frame && /^in-place-\d+$/.test(frame) ? frame : null
}

/** A form for the frame that asked for it, without the page around. */
export function frame(
  c: Request,
  id: string,
  title: string,
  content: ComponentChild,
  status: ContentfulStatusCode,
): Response {
  const html = render(
    <html lang={locale()}>
      <head>
        <title>{title}</title>
      </head>
      <body>
        <turbo-frame id={id}>{content}</turbo-frame>
      </body>
    </html>,
  )
  onlyForWhoAsks(c)
  return c.html(`<!doctype html>${html}`, status)
}

/**
 * On to a page after something was stored. Where the form stood in place, or on the page that it leads back to, that page is shown anew
 * without moving; the headers say which record it is about, and what is to be written next.
 */
export function onward(
  c: Request,
  to: string,
  { id, next }: { id?: string; next?: string | undefined } = {},
): Response {
  if (!frameOf(c) && !(wantsStream(c) && isFrom(c, to))) return c.redirect(next ?? to, 303)
  return c.body('<turbo-stream action="refresh" method="morph" scroll="preserve"></turbo-stream>', 200, {
    'Content-Type': 'text/vnd.turbo-stream.html',
    ...(id && { 'X-Record': id }),
    ...(next && { 'X-Next': next }),
  })
}

/** Whether Turbo asks, which can show a page anew where it stands. */
function wantsStream(c: Request): boolean {
  return c.req.header('Accept')?.includes('text/vnd.turbo-stream.html') ?? false
}

function isFrom(c: Request, address: string): boolean {
  const from = c.req.header('Referer')
  if (!from || !URL.canParse(from)) return false
  const { pathname, search } = new URL(from)
  return pathname + search === address
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

/** No cache between keeps an answer: it depends on who asks, and in what form. What a route says is kept nowhere stays so. */
function onlyForWhoAsks(c: Request): void {
  c.header('Vary', 'Accept, Cookie, Turbo-Frame')
  if (c.res.headers.get('Cache-Control') !== 'no-store') c.header('Cache-Control', 'private, no-cache')
}
