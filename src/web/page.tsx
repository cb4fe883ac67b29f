import type { ComponentChildren } from 'preact'
import type { Identity, Membership } from '../storage/database.ts'
import { locale, m } from '../texts/texts.ts'
import { Navigation } from './navigation.tsx'
import type { Receipt } from './receipt.ts'
import { ReceiptView } from './receipt-view.tsx'
import { SignWords } from './sign-notes.tsx'
import type { Assets } from './viewer.ts'

export type Viewer = {
  identity: Identity | null
  membership: Membership | null
  assets: Assets
  nonce: string
  path: string
  /** The page's address with its query, to come back to. */
  here: string
  /** What was just done. */
  receipt: Receipt | null
}

/** A step on the way here; the last is where the reader is and has no address. */
export type Crumb = { text: string; href?: string }

export type PageProps = {
  title: string
  viewer: Viewer
  crumbs?: Crumb[]
  /** A visit to the same page changes what differs and keeps the scroll: for pages that people edit in small steps. */
  morph?: boolean
  children: ComponentChildren
}

/** The frame of every page: skip link, rail, breadcrumb, content, foot. Works before its script arrives. */
export function Page({ title, viewer, crumbs, morph = false, children }: PageProps) {
  const { membership, assets, identity } = viewer
  return (
    <html lang={locale()}>
      <head>
        <meta charset="utf-8" />
        <title>{membership ? `${title} – ${membership.partnershipName}` : `${title} – Samhandling`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="csp-nonce" content={viewer.nonce} />
        {morph && <meta name="turbo-refresh-method" content="morph" />}
        {morph && <meta name="turbo-refresh-scroll" content="preserve" />}
        {assets.styles.map(href => (
          <link key={href} rel="stylesheet" href={href} data-turbo-track="reload" />
        ))}
        {assets.scripts.map(src => (
          <script key={src} type="module" src={src} nonce={viewer.nonce} data-turbo-track="reload" />
        ))}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body class={membership ? 'with-rail' : 'plain'} data-account={identity?.accountId}>
        <a class="skip" href="#content">
          {m.house_skip()}
        </a>
        <Navigation membership={membership} identity={identity} path={viewer.path} />
        <main id="content" tabIndex={-1}>
          {crumbs && crumbs.length > 0 && (
            <nav class="crumbs" aria-label={m.house_breadcrumb()}>
              <ol>
                {crumbs.map(crumb => (
                  <li key={crumb.text}>{crumb.href ? <a href={crumb.href}>{crumb.text}</a> : crumb.text}</li>
                ))}
              </ol>
            </nav>
          )}
          {membership && <ReceiptView receipt={viewer.receipt} slug={membership.slug} back={viewer.here} />}
          {children}
          {membership && (
            <template id="kept-text">
              <button type="button" class="quiet kept-text">
                {m.kept_before()} <time /> {m.kept_after()} {m.kept_show()}
              </button>
            </template>
          )}
          <SignWords />
        </main>
      </body>
    </html>
  )
}
