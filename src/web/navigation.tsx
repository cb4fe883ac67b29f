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
            <Links
              destinations={destinations(membership).primary}
              path={path}
              isCramped={isCramped(membership)}
            />
            <li class="to-more">
              <button
                type="button"
                popoverTarget="more"
                aria-current={isUnderMore(membership, path) ? 'true' : undefined}
              >
                {m.house_more()}
              </button>
            </li>
          </ul>
        </nav>
      )}
      <div class="foot" id="more" popover={membership ? 'auto' : undefined}>
        {membership && hasSecondary(membership) && (
          <nav
            class={destinations(membership).secondary.length > 0 ? 'secondary' : 'secondary small-phone'}
            aria-label={m.house_more_navigation()}
          >
            <ul>
              {isCramped(membership) && (
                <Links
                  destinations={destinations(membership).primary.filter(({ yields }) => yields)}
                  path={path}
                  class="small-phone"
                />
              )}
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

/** What has pages and no forms of a noun. */
const frozenWords = { planVersion: 'version', report: 'rapport' } as const

type Destination = {
  href: string
  text: string
  record: RecordName
  /** Nouns whose own pages belong under this one. */
  holds: readonly (NounKey | keyof typeof frozenWords)[]
  /** Stands behind the bar's last button where the bar is too narrow for all. */
  yields?: true
}

type LinksProps = { destinations: Destination[]; path: string; class?: string; isCramped?: boolean }

function Links({ destinations, path, class: shown, isCramped = false }: LinksProps) {
  return (
    <>
      {destinations.map(destination => (
        <li key={destination.href} class={isCramped && destination.yields ? 'not-small-phone' : shown}>
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
    {
      href: paths.picture(slug),
      text: m.picture_title(),
      record: 'pictureVersion',
      holds: [
        'picture',
        'picturePassage',
        'pictureSource',
        'conclusion',
        'source',
        'category',
        'territory',
        'seriesBreak',
      ],
      yields: true,
    },
    { href: paths.places(slug), text: m.house_places(), record: 'place', holds: ['place'], yields: true },
    {
      href: paths.meetings(slug),
      text: m.meeting_meetings(),
      record: 'meeting',
      holds: ['meeting', 'agendaItem', 'resolution', 'actionPoint', 'cancellation', 'completion', 'lift'],
    },
    {
      href: paths.followUp(slug),
      text: m.follow_up_title(),
      record: 'reportingPoint',
      holds: ['reportingPoint', 'goalAssessment', 'areaAssessment', 'report'],
    },
    {
      href: paths.organisation(slug),
      text: m.house_organisation(),
      record: 'group',
      holds: ['organisation', 'position', 'person', 'holding', 'group', 'seat'],
      yields: true,
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
    {
      href: paths.communication(slug),
      text: m.communication_title(),
      record: 'message',
      holds: [
        'strategy',
        'message',
        'communicator',
        'promise',
        'promiseOutcome',
        'dialogue',
        'dialoguePoint',
      ],
    },
    { href: paths.law(slug), text: m.law_title(), record: 'evidence', holds: ['evidence'] },
    { href: paths.history(slug), text: m.house_history(), record: 'event', holds: [] },
    { href: paths.drafts(slug), text: m.house_drafts(), record: 'draft', holds: [] },
    { href: paths.members(slug), text: m.house_members(), record: 'invitation', holds: [] },
  ]
  const open = (all: Destination[]) => all.filter(({ record }) => mayWithOwn(role, 'see', record))
  return { primary: open(primary), secondary: open(secondary) }
}

/** How many destinations a small phone's bar has room for beside its last button. */
const roomInBar = 4

const isCramped = (membership: Membership): boolean => destinations(membership).primary.length > roomInBar

const hasSecondary = (membership: Membership): boolean =>
  destinations(membership).secondary.length > 0 || isCramped(membership)

/** Whether the page is one of those that a phone keeps behind a button. */
function isUnderMore(membership: Membership, path: string): boolean {
  const { secondary } = destinations(membership)
  return path === paths.account() || secondary.some(destination => currentOf(destination, path))
}

/** The word in the addresses of a noun's own pages. */
const wordOf = (key: Destination['holds'][number]) => ({ ...nounPaths, ...frozenWords })[key]

/** `page` for the page itself, `true` for those under it. */
function currentOf({ href, holds }: Destination, path: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  const [, samverkan, slug, noun] = path.split('/')
  const under = holds.some(key => wordOf(key) === noun) && href.startsWith(`/${samverkan}/${slug}/`)
  return under || (href.split('/').length > 3 && path.startsWith(`${href}/`)) ? 'true' : undefined
}
