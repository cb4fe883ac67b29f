/** Every address of the pages, and nothing else makes one. People read them, so they are Swedish words without å, ä, ö. */

/** The word in the address for each noun that has a form of its own. */
export const nounPaths = {
  plan: 'plan',
  passage: 'stycke',
  area: 'omrade',
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
  agreement: 'overenskommelse',
  party: 'part',
  catalogueArea: 'centralt-omrade',
  stance: 'stallningstagande',
  indicator: 'indikator',
  indicatorValue: 'varde',
} as const
export type NounKey = keyof typeof nounPaths

const home = (slug: string) => `/samverkan/${slug}`

/** The part of an address after `#` where a draft's value stands, by the value's own address. */
export const valueAnchor = (at: string) => `v-${at.replaceAll('.', '-')}`

export const paths = {
  start: () => '/',
  signIn: () => '/logga-in',
  signOut: () => '/logga-ut',
  signInLink: (token: string) => `/logga-in/lank/${token}`,
  /** Where the browser gets what a passkey is to sign, and where it sends the signed answer. */
  passkeyQuestion: () => '/logga-in/nyckel/fraga',
  passkeyAnswer: () => '/logga-in/nyckel',
  invitation: (token: string) => `/inbjudan/${token}`,
  /** Joining as who is signed in. */
  joinAs: (token: string) => `/inbjudan/${token}/ga-med`,
  account: () => '/konto',
  password: () => '/konto/losenord',
  sessions: () => '/konto/sessioner',
  newPasskeyQuestion: () => '/konto/nycklar/fraga',
  newPasskeyAnswer: () => '/konto/nycklar',
  passkeyName: () => '/konto/nycklar/namn',
  passkeyRemoval: () => '/konto/nycklar/ta-bort',
  language: () => '/sprak',

  overview: home,
  plan: (slug: string) => `${home(slug)}/plan`,
  organisation: (slug: string) => `${home(slug)}/organisation`,
  /** The partnership's own settings. */
  changePartnership: (slug: string) => `${home(slug)}/andra`,
  agreement: (slug: string) => `${home(slug)}/overenskommelse`,
  places: (slug: string) => `${home(slug)}/platser`,
  /** Where a record's place among its siblings is changed, by POST; and the pages with the buttons for it. */
  order: (slug: string) => `${home(slug)}/ordning`,
  planOrder: (slug: string, id: string) => `${home(slug)}/plan/${id}/ordning`,
  organisationOrder: (slug: string) => `${home(slug)}/organisation/ordning`,
  placesOrder: (slug: string) => `${home(slug)}/platser/ordning`,
  agreementOrder: (slug: string, id: string) => `${home(slug)}/overenskommelse/${id}/ordning`,
  areaOrder: (slug: string, id: string) => `${home(slug)}/omrade/${id}/ordning`,
  /** Where an activity's status alone is changed, by POST. */
  activityStatus: (slug: string, id: string) => `${home(slug)}/aktivitet/${id}/lage`,
  judgement: (slug: string, id: string) => `${home(slug)}/indikator/${id}/bedomning`,
  history: (slug: string) => `${home(slug)}/historik`,
  members: (slug: string) => `${home(slug)}/medlemmar`,
  member: (slug: string, id: string) => `${home(slug)}/medlemmar/${id}`,
  memberRemoval: (slug: string, id: string) => `${home(slug)}/medlemmar/${id}/ta-bort`,
  invite: (slug: string) => `${home(slug)}/medlemmar/inbjudan`,
  invitationRemoval: (slug: string, id: string) => `${home(slug)}/medlemmar/inbjudan/${id}/ta-bort`,
  drafts: (slug: string) => `${home(slug)}/utkast`,
  /** The review of a draft: `open` shows the tools of a value, `focus` stands at it; both by the value's address. */
  draft: (slug: string, id: string, { open, focus }: { open?: string; focus?: string } = {}) => {
    const at = open ?? focus
    const query = new URLSearchParams(open ? { vid: open } : focus ? { fokus: focus } : {}).toString()
    return `${home(slug)}/utkast/${id}${query ? `?${query}` : ''}${at ? `#${valueAnchor(at)}` : ''}`
  },
  draftEdit: (slug: string, id: string) => `${home(slug)}/utkast/${id}/andring`,
  draftConfirm: (slug: string, id: string) => `${home(slug)}/utkast/${id}/bekrafta`,
  draftRemove: (slug: string, id: string) => `${home(slug)}/utkast/${id}/ta-bort`,

  /** A record's own page (area, activity, group, place, person, position), or where it stands on another page. */
  record: (slug: string, noun: NounKey, id: string) => `${home(slug)}/${nounPaths[noun]}/${id}`,
  change: (slug: string, noun: NounKey, id: string) => `${home(slug)}/${nounPaths[noun]}/${id}/andra`,
  remove: (slug: string, noun: NounKey, id: string) => `${home(slug)}/${nounPaths[noun]}/${id}/ta-bort`,
  /** A form for a new record, under its parent where it has one. */
  add: (slug: string, noun: NounKey, parents: Record<string, string> = {}) => {
    const query = new URLSearchParams(parents).toString()
    return `${home(slug)}/${nounPaths[noun]}/ny${query ? `?${query}` : ''}`
  },
}
