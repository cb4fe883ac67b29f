/**
 * Every address of the pages, and nothing else makes one: links and forms say whose, routes say `each`.
 * People read them, so they are Swedish words without å, ä, ö.
 */

/** The word in the address for each noun that has a form of its own. */
export const nounPaths = {
  plan: 'plan',
  passage: 'stycke',
  area: 'omrade',
  problem: 'problem',
  cause: 'orsak',
  goal: 'mal',
  activity: 'aktivitet',
  contact: 'kontakt',
  organisation: 'organisation',
  position: 'befattning',
  person: 'person',
  holding: 'innehav',
  group: 'grupp',
  seat: 'uppdrag',
  place: 'plats',
  programme: 'arbetssatt',
  agreement: 'overenskommelse',
  party: 'part',
  catalogue: 'central-lista',
  catalogueArea: 'centralt-omrade',
  succession: 'efterfoljare',
  stance: 'stallningstagande',
  indicator: 'indikator',
  indicatorValue: 'varde',
} as const
export type NounKey = keyof typeof nounPaths

/** Nouns whose records have no address that shows them, or leads to the page where they stand. */
export const withoutPage = ['passage', 'goal', 'contact', 'succession', 'indicatorValue'] as const
export type PageNoun = Exclude<NounKey, (typeof withoutPage)[number]>

/** What a route says where an address has a name or an id: `app.get(paths.member(each.slug, each.id), …)`. */
export const each = { slug: ':slug', id: ':id{[0-9a-f-]{36}}', token: ':token' } as const

const home = <S extends string>(slug: S) => `/samverkan/${slug}` as const

/** The addresses of one record: the types keep what stands in them, so that a route knows its parameters. */
const ofOne =
  <const B extends string, const A extends string = ''>(before: B, after = '' as A) =>
  <S extends string, I extends string>(slug: S, id: I) =>
    `${home(slug)}/${before}/${id}${after}` as const
const ofNoun =
  <N extends NounKey, const A extends string = ''>(after = '' as A) =>
  <S extends string, I extends string>(slug: S, noun: N, id: I) =>
    `${home(slug)}/${nounPaths[noun]}/${id}${after}` as const

/** The part of an address after `#` where a draft's value stands, by the value's own address. */
export const valueAnchor = (at: string) => `v-${at.replaceAll('.', '-')}`

export const paths = {
  start: () => '/',
  signIn: () => '/logga-in',
  signOut: () => '/logga-ut',
  signInLink: <T extends string>(token: T) => `/logga-in/lank/${token}` as const,
  /** Where the browser gets what a passkey is to sign, and where it sends the signed answer. */
  passkeyQuestion: () => '/logga-in/nyckel/fraga',
  passkeyAnswer: () => '/logga-in/nyckel',
  invitation: <T extends string>(token: T) => `/inbjudan/${token}` as const,
  /** Joining as who is signed in. */
  joinAs: <T extends string>(token: T) => `/inbjudan/${token}/ga-med` as const,
  /** Beginning a partnership of one's own. */
  begin: () => '/borja',
  account: () => '/konto',
  password: () => '/konto/losenord',
  sessions: () => '/konto/sessioner',
  newPasskeyQuestion: () => '/konto/nycklar/fraga',
  newPasskeyAnswer: () => '/konto/nycklar',
  passkeyName: () => '/konto/nycklar/namn',
  passkeyRemoval: () => '/konto/nycklar/ta-bort',
  language: () => '/sprak',

  overview: home,
  /** What is the person's own to do. */
  toDo: (slug: string) => `${home(slug)}/att-gora`,
  plan: (slug: string) => `${home(slug)}/plan`,
  organisation: (slug: string) => `${home(slug)}/organisation`,
  /** The partnership's own settings. */
  changePartnership: (slug: string) => `${home(slug)}/andra`,
  /** How the partnership's documents look, and its logo as a picture. */
  look: (slug: string) => `${home(slug)}/utseende`,
  logo: (slug: string) => `${home(slug)}/logotyp`,
  agreement: (slug: string) => `${home(slug)}/overenskommelse`,
  places: (slug: string) => `${home(slug)}/platser`,
  /** Where a record's place among its siblings is changed, by POST; and the pages with the buttons for it. */
  order: (slug: string) => `${home(slug)}/ordning`,
  planOrder: ofOne('plan', '/ordning'),
  /** The plan whole, as data to keep or to take elsewhere. */
  planData: ofOne('plan', '/data'),
  /** The plan's records as sheets, and its days for a calendar. */
  planWorkbook: ofOne('plan', '/xlsx'),
  planCalendar: ofOne('plan', '/kalender'),
  /** The plan as Word; `planDocxIn` with the activities in the plan's own layout or in the handbook's form. */
  planDocx: ofOne('plan', '/docx'),
  planDocxIn: (slug: string, id: string, layout: 'plan' | 'handbook') =>
    `${paths.planDocx(slug, id)}${layout === 'handbook' ? '?form=handbok' : ''}`,
  /** The plan as a publication; `planPdfIn` with the activities in the plan's own layout or in the handbook's form. */
  planPdf: ofOne('plan', '/pdf'),
  planPdfIn: (slug: string, id: string, layout: 'plan' | 'handbook' = 'plan') =>
    `${paths.planPdf(slug, id)}${layout === 'handbook' ? '?form=handbok' : ''}`,
  /** Other ways of looking at the plan than as the document it is. */
  planTable: ofOne('plan', '/tabell'),
  planTableWorkbook: ofOne('plan', '/tabell.xlsx'),
  planTableCsv: ofOne('plan', '/tabell.csv'),
  /** Where a view of the table is named, by POST; and the table as somebody has named it. */
  savedViews: ofOne('plan', '/vyer'),
  savedView: ofOne('vy'),
  savedViewChange: ofOne('vy', '/andra'),
  savedViewRemoval: ofOne('vy', '/ta-bort'),
  /** Where a change of many activities is shown, and where it is done; both by POST. */
  bulkPreview: ofOne('plan', '/tabell/andring'),
  bulkChange: ofOne('plan', '/tabell/andring/genomfor'),
  /** The versions of a plan, and where the plan as it stands is saved as one, by POST. */
  planVersions: ofOne('plan', '/versioner'),
  planReferral: ofOne('plan', '/remiss'),
  planDecision: ofOne('plan', '/beslut'),
  /** Where it is registered that a plan was decided, with one of its versions chosen. */
  decide: (slug: string, id: string, version?: string) =>
    `${paths.planDecision(slug, id)}${version ? `?${new URLSearchParams({ version })}` : ''}`,
  planComparison: ofOne('plan', '/jamfor'),
  /** What differs between two states of plans, each a version's id or, as it stands, a plan's. */
  compare: (slug: string, id: string, { from, to }: { from?: string; to?: string } = {}) => {
    const query = new URLSearchParams({ ...(from && { fran: from }), ...(to && { till: to }) }).toString()
    return `${paths.planComparison(slug, id)}${query ? `?${query}` : ''}`
  },
  /** Where next year's plan is made of this one. */
  planNext: ofOne('plan', '/nasta'),
  version: ofOne('version'),
  versionData: ofOne('version', '/data'),
  versionPdf: ofOne('version', '/pdf'),
  versionDocx: ofOne('version', '/docx'),
  /** Where a version is commented on, by POST. */
  versionComments: ofOne('version', '/synpunkter'),
  timeline: ofOne('plan', '/tidslinje'),
  handbook: ofOne('plan', '/handbok'),
  organisationOrder: (slug: string) => `${home(slug)}/organisation/ordning`,
  placesOrder: (slug: string) => `${home(slug)}/platser/ordning`,
  /** Where the areas of a central list are put in order. */
  catalogueOrder: ofOne('central-lista', '/ordning'),
  /** Where the list of five areas is added, by POST. */
  fiveAreas: (slug: string) => `${home(slug)}/central-lista/fem-omraden`,
  /** The named working methods. */
  programmes: (slug: string) => `${home(slug)}/arbetssatt`,
  programmesOrder: (slug: string) => `${home(slug)}/arbetssatt/ordning`,
  areaOrder: ofOne('omrade', '/ordning'),
  /** Where an activity's status alone is changed, by POST. */
  activityStatus: ofOne('aktivitet', '/lage'),
  judgement: ofOne('indikator', '/bedomning'),
  history: (slug: string) => `${home(slug)}/historik`,
  /** Where a browser says that a form is open, and hears who else has it open, by POST. */
  presence: (slug: string) => `${home(slug)}/narvaro`,
  /** One event, with what stands there now; and where it is undone, by POST. */
  event: ofOne('historik'),
  undo: ofOne('historik', '/angra'),
  search: (slug: string) => `${home(slug)}/sok`,
  /** A search that can be sent to others: what is looked for, and of which kind. */
  searchFor: (slug: string, text: string, kind?: string) =>
    `${paths.search(slug)}?${new URLSearchParams({ q: text, ...(kind && { slag: kind }) })}`,
  members: (slug: string) => `${home(slug)}/medlemmar`,
  member: ofOne('medlemmar'),
  memberRemoval: ofOne('medlemmar', '/ta-bort'),
  invite: (slug: string) => `${home(slug)}/medlemmar/inbjudan`,
  invitationRemoval: ofOne('medlemmar/inbjudan', '/ta-bort'),
  drafts: (slug: string) => `${home(slug)}/utkast`,
  /** The review of a draft; `draftAt` says where in it: `open` shows the tools of a value, `focus` stands at it. */
  draft: ofOne('utkast'),
  draftAt: (slug: string, id: string, { open, focus }: { open?: string; focus?: string }) => {
    const at = open ?? focus
    const query = new URLSearchParams(open ? { vid: open } : focus ? { fokus: focus } : {}).toString()
    return `${paths.draft(slug, id)}${query ? `?${query}` : ''}${at ? `#${valueAnchor(at)}` : ''}`
  },
  draftEdit: ofOne('utkast', '/andring'),
  draftConfirm: ofOne('utkast', '/bekrafta'),
  draftRemove: ofOne('utkast', '/ta-bort'),

  /** A record's own page (area, activity, group, place, person, position), or where it stands on another page. */
  record: ofNoun<PageNoun>(),
  change: ofNoun<NounKey, '/andra'>('/andra'),
  remove: ofNoun<NounKey, '/ta-bort'>('/ta-bort'),
  /** A form for a new record, under its parent where it has one. */
  add: (slug: string, noun: NounKey, parents: Record<string, string> = {}) => {
    const query = new URLSearchParams(parents).toString()
    return `${home(slug)}/${nounPaths[noun]}/ny${query ? `?${query}` : ''}`
  },
}
