import { mayWithOwn, type RecordName } from '../domain/access.ts'
import type { Identity, Membership } from '../storage/database.ts'
import { locale, m } from '../texts/texts.ts'
import { SearchDialog } from './pages/search/search-dialog.tsx'
import { type NounKey, nounPaths, paths } from './paths.ts'

/**
 * The left rail on a desk, the bottom bar on a phone, where what is used less often opens above it (a popover, which
 * needs no script). Shows only what the person's role opens.
 */
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
      {membership && <SearchDialog slug={membership.slug} path={path} />}
      {membership && (
        <nav class="primary" aria-label={m.house_navigation()}>
          <ul>
            <Links destinations={destinations(membership).primary} path={path} />
            <li class="to-more">
              <button type="button" popoverTarget="more">
                {m.house_more()}
              </button>
            </li>
          </ul>
        </nav>
      )}
      <div class="foot" id="more" popover={membership ? 'auto' : undefined}>
        {membership && destinations(membership).secondary.length > 0 && (
          <nav class="secondary" aria-label={m.house_more_navigation()}>
            <ul>
              <Links destinations={destinations(membership).secondary} path={path} />
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
            <form method="post" action={paths.signOut()} data-signs-out>
              <button type="submit" class="quiet">
                {m.account_sign_out()}
              </button>
            </form>
          )}
        </div>
      </div>
    </header>
  )
}

type Destination = {
  href: string
  text: string
  record: RecordName
  /** Nouns whose own pages belong under this one. */
  holds: readonly (NounKey | 'planVersion')[]
}

function Links({ destinations, path }: { destinations: Destination[]; path: string }) {
  return (
    <>
      {destinations.map(destination => (
        <li key={destination.href}>
          <a href={destination.href} aria-current={currentOf(destination, path)}>
            {destination.text}
          </a>
        </li>
      ))}
    </>
  )
}

/** What a role opens: the pages that are used every day, and those that are used now and then. */
function destinations({ slug, role }: Membership): Record<'primary' | 'secondary', Destination[]> {
  const inPlan = [
    'plan',
    'area',
    'problem',
    'cause',
    'goal',
    'passage',
    'activity',
    'contact',
    'indicator',
    'indicatorValue',
    'planVersion',
  ] as const
  const primary: Destination[] = [
    { href: paths.overview(slug), text: m.house_overview(), record: 'area', holds: [] },
    { href: paths.plan(slug), text: m.house_plan(), record: 'passage', holds: inPlan },
    { href: paths.places(slug), text: m.house_places(), record: 'place', holds: ['place'] },
    {
      href: paths.organisation(slug),
      text: m.house_organisation(),
      record: 'group',
      holds: ['organisation', 'position', 'person', 'holding', 'group', 'seat'],
    },
  ]
  const secondary: Destination[] = [
    {
      href: paths.agreement(slug),
      text: m.house_agreement(),
      record: 'agreement',
      holds: ['agreement', 'party', 'catalogue', 'catalogueArea', 'succession', 'stance'],
    },
    {
      href: paths.programmes(slug),
      text: m.programme_programmes(),
      record: 'programme',
      holds: ['programme'],
    },
    { href: paths.history(slug), text: m.house_history(), record: 'event', holds: [] },
    { href: paths.drafts(slug), text: m.house_drafts(), record: 'draft', holds: [] },
    { href: paths.members(slug), text: m.house_members(), record: 'invitation', holds: [] },
  ]
  const open = (all: Destination[]) => all.filter(({ record }) => mayWithOwn(role, 'see', record))
  return { primary: open(primary), secondary: open(secondary) }
}

/** The word in the addresses of a noun's own pages. */
const wordOf = (key: Destination['holds'][number]) => (key === 'planVersion' ? 'version' : nounPaths[key])

/** `page` for the page itself, `true` for those under it. */
function currentOf({ href, holds }: Destination, path: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  const [, samverkan, slug, noun] = path.split('/')
  const under = holds.some(key => wordOf(key) === noun) && href.startsWith(`/${samverkan}/${slug}/`)
  return under || (holds.length === 0 && href.split('/').length > 3 && path.startsWith(`${href}/`))
    ? 'true'
    : undefined
}
