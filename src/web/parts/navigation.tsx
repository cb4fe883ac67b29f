import { mayWithOwn } from '../../domain/access.ts'
import type { Identity, Membership } from '../../storage/database.ts'
import { locale, m } from '../../texts/texts.ts'
import { paths } from '../paths.ts'

/** The left rail on a desk, the bottom bar on a phone. Shows only what the person's role opens. */
export function Navigation({
  membership,
  identity,
  path,
}: {
  membership: Membership | null
  identity: Identity | null
  path: string
}) {
  return (
    <header class="rail">
      <a class="name" href={membership ? paths.overview(membership.slug) : paths.start()}>
        Samhandling
      </a>
      {membership && <p class="where">{membership.partnershipName}</p>}
      {membership && (
        <nav aria-label={m.house_navigation()}>
          <ul>
            {destinations(membership).map(({ href, text }) => (
              <li key={href}>
                <a href={href} aria-current={isHere(href, path, membership) ? 'page' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div class="account">
        {identity && (
          <a href={paths.account()} aria-current={path === paths.account() ? 'page' : undefined}>
            {membership?.personName ?? identity.email}
          </a>
        )}
        <form method="post" action={paths.language()}>
          <input type="hidden" name="back" value={path} />
          <button
            type="submit"
            class="quiet"
            name="language"
            value={locale() === 'sv' ? 'en' : 'sv'}
            lang={locale() === 'sv' ? 'en' : 'sv'}
          >
            {locale() === 'sv' ? 'In English' : 'På svenska'}
          </button>
        </form>
        {identity && (
          <form method="post" action={paths.signOut()}>
            <button type="submit" class="quiet">
              {m.account_sign_out()}
            </button>
          </form>
        )}
      </div>
    </header>
  )
}

function destinations({ slug, role }: Membership): { href: string; text: string }[] {
  const all = [
    { href: paths.overview(slug), text: m.house_overview(), record: 'area' },
    { href: paths.plan(slug), text: m.house_plan(), record: 'passage' },
    { href: paths.places(slug), text: m.house_places(), record: 'place' },
    { href: paths.organisation(slug), text: m.house_organisation(), record: 'group' },
    { href: paths.agreement(slug), text: m.house_agreement(), record: 'agreement' },
    { href: paths.history(slug), text: m.house_history(), record: 'event' },
    { href: paths.drafts(slug), text: m.house_drafts(), record: 'draft' },
    { href: paths.members(slug), text: m.house_members(), record: 'invitation' },
  ] as const
  return all.filter(destination => mayWithOwn(role, 'see', destination.record))
}

function isHere(href: string, path: string, { slug }: Membership): boolean {
  return href === paths.overview(slug) ? path === href : path === href || path.startsWith(`${href}/`)
}
