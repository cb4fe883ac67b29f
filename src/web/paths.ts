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
  revision: 'oversyn',
  reportingPoint: 'tillfalle',
  goalAssessment: 'malbedomning',
  areaAssessment: 'omradesbedomning',
  meeting: 'mote',
  cancellation: 'installt-mote',
  agendaItem: 'dagordningspunkt',
  resolution: 'motesbeslut',
  actionPoint: 'motesuppdrag',
  completion: 'utfort-uppdrag',
  lift: 'lyft-fraga',
  evidence: 'underlag',
  strategy: 'kommunikationsstrategi',
  message: 'budskap',
  communicator: 'kommunikator',
  promise: 'medborgarlofte',
  promiseOutcome: 'lofte-utfall',
  dialogue: 'medborgardialog',
  picture: 'lagesbild',
  picturePassage: 'lagesbild-avsnitt',
  pictureSource: 'lagesbild-underlag',
  conclusion: 'slutsats',
  dialoguePoint: 'dialogpunkt',
  agreement: 'overenskommelse',
  party: 'part',
  catalogue: 'central-lista',
  catalogueArea: 'centralt-omrade',
  succession: 'efterfoljare',
  stance: 'stallningstagande',
  indicator: 'indikator',
  indicatorValue: 'varde',
  source: 'kalla',
  category: 'kategori',
  territory: 'geografiskt-omrade',
  seriesBreak: 'seriebrott',
  recipe: 'recept',
} as const
export type NounKey = keyof typeof nounPaths

/** Nouns whose records have no address that shows them, or leads to the page where they stand. */
export const withoutPage = [
  'passage',
  'goal',
  'contact',
  'succession',
  'indicatorValue',
  'cancellation',
  'completion',
  'goalAssessment',
  'areaAssessment',
  'communicator',
  'promiseOutcome',
  'revision',
  'seriesBreak',
  'recipe',
] as const
export type PageNoun = Exclude<NounKey, (typeof withoutPage)[number]>

/** Nouns that nobody adds by a form of their own: a recipe is kept when a file is read. */
export const withoutAdding: readonly NounKey[] = ['recipe']

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
  /** How often somebody is reminded, by GET and POST; their calendar feeds, made and revoked by POST. */
  reach: () => '/konto/paminnelser',
  feeds: () => '/konto/kalender',
  feedRemoval: () => '/konto/kalender/ta-bort',
  /** Where a calendar program reads a feed; its token ends in ".ics", by which some programs know what they read. */
  feed: <T extends string>(token: T) => `/kalender/${token}` as const,
  /** Where a mail's own link ends that kind of mail, without signing in. */
  leaveMail: <T extends string>(token: T) => `/utskick/${token}/avsluta` as const,

  /** The form that one person answers without an account, by GET and POST. */
  form: <T extends string>(token: T) => `/svar/${token}` as const,

  overview: home,
  /** What is the person's own to do. */
  toDo: (slug: string) => `${home(slug)}/att-gora`,
  plan: (slug: string) => `${home(slug)}/plan`,
  organisation: (slug: string) => `${home(slug)}/organisation`,
  /** The partnership's own settings. */
  changePartnership: (slug: string) => `${home(slug)}/andra`,
  /** The cells of the map, as data for it. */
  pictureCells: (slug: string) => `${home(slug)}/lagesbild/rutor`,
  /** The outline of a ground, by GET and POST. */
  boundary: ofOne(nounPaths.territory, '/grans'),
  /** How the partnership's documents look, and its logo as a picture. */
  look: (slug: string) => `${home(slug)}/utseende`,
  logo: (slug: string) => `${home(slug)}/logotyp`,
  agreement: (slug: string) => `${home(slug)}/overenskommelse`,
  /** What is said outwards, promised and heard. */
  /** Lägesbilden as it is worked with; `pictureOf` a source that is chosen. */
  picture: (slug: string) => `${home(slug)}/lagesbild`,
  pictureOf: (slug: string, source: string) => `${paths.picture(slug)}?${new URLSearchParams({ source })}`,
  /** A picture as it is now, as a publication, as Word and with its figures as sheets. */
  picturePdf: ofOne('lagesbild', '/pdf'),
  pictureDocx: ofOne('lagesbild', '/docx'),
  pictureWorkbook: ofOne('lagesbild', '/xlsx'),
  /** A picture on its way out: what it tells of few, and where it is published, by POST; where something is hidden or stood for, by POST. */
  picturePublishing: ofOne('lagesbild', '/publicera'),
  pictureHiding: ofOne('lagesbild', '/publicera/dolj'),
  pictureShowing: ofOne('lagesbild', '/publicera/visa'),
  pictureSigning: ofOne('lagesbild', '/publicera/kvittera'),
  /** Where somebody takes back what they stand for, by POST. */
  signatureWithdrawal: ofOne('kvittering', '/ta-tillbaka'),
  /** The register of what has been told of persons, as a table to take home; and where what was published elsewhere is written, by GET and POST. */
  publishedFigures: (slug: string) => `${home(slug)}/lagesbild/siffror`,
  publishedFiguresCsv: (slug: string) => `${home(slug)}/lagesbild/siffror.csv`,
  publishedElsewhere: (slug: string) => `${home(slug)}/lagesbild/siffror/ny`,
  /** A picture as it was published, and in the forms that it leaves the program in. */
  pictureVersion: ofOne('lagesbild/version'),
  /** What it says otherwise than the version before it. */
  pictureDifference: ofOne('lagesbild/version', '/skillnad'),
  pictureVersionPdf: ofOne('lagesbild/version', '/pdf'),
  pictureVersionDocx: ofOne('lagesbild/version', '/docx'),
  pictureVersionWorkbook: ofOne('lagesbild/version', '/xlsx'),
  communication: (slug: string) => `${home(slug)}/kommunikation`,
  /** Where a point of a dialogue becomes a problem or an activity, by GET and POST. */
  dialoguePointOnward: ofOne('dialogpunkt', '/vidare'),
  /** Where a conclusion of a picture becomes a problem, by GET and POST. */
  conclusionOnward: ofOne('slutsats', '/vidare'),
  /** The law section by section and the handbook's steps, and the answers as a workbook and as Word. */
  law: (slug: string) => `${home(slug)}/lagkoll`,
  lawWorkbook: (slug: string) => `${home(slug)}/lagkoll.xlsx`,
  lawDocx: (slug: string) => `${home(slug)}/lagkoll.docx`,
  /** When the year's work is followed up; and where a year's reporting points are laid up, by POST. */
  followUp: (slug: string) => `${home(slug)}/uppfoljning`,
  followUpIn: (slug: string, year: number) =>
    `${paths.followUp(slug)}?${new URLSearchParams({ ar: String(year) })}`,
  reportingCalendar: (slug: string) => `${home(slug)}/uppfoljning/kalender`,
  /** Where a reporting point's follow-up is opened, more is taken into it, and answers are asked for by mail: each by POST. */
  roundOpening: ofOne('tillfalle', '/oppna'),
  roundInclusion: ofOne('tillfalle', '/ta-med'),
  asking: ofOne('tillfalle', '/fraga'),
  /** The round of a reporting point, which leads on to it; and where what it says of the whole is written, by POST. */
  round: ofOne('omgang'),
  roundSummary: ofOne('tillfalle', '/sammanfattning'),
  /** A round's report, by GET, and where it is saved as a version, by POST; the report as publication and as Word. */
  report: ofOne('tillfalle', '/rapport'),
  /** What the guard finds in a report before it is saved as a version. */
  reportSaving: ofOne('tillfalle', '/rapport/ny'),
  reportPdf: ofOne('tillfalle', '/rapport/pdf'),
  reportDocx: ofOne('tillfalle', '/rapport/docx'),
  /** A version of a report; and where it is registered who stands behind it and who has decided it, by GET and POST. */
  reportVersion: ofOne('rapport'),
  reportVersionPdf: ofOne('rapport', '/pdf'),
  reportVersionDocx: ofOne('rapport', '/docx'),
  reportEndorsement: ofOne('rapport', '/godkannande'),
  reportSignOff: ofOne('rapport', '/underskrift'),
  reportDecision: ofOne('rapport', '/beslut'),
  /** What is asked about one activity, and where it is answered, by GET and POST; its links, made and revoked by POST. */
  activityFollowUp: ofOne('uppfoljning'),
  formLinks: ofOne('uppfoljning', '/lank'),
  formLinkEnd: ofOne('uppfoljning', '/lank/aterkalla'),
  /** What the groups have before them and behind them. */
  meetings: (slug: string) => `${home(slug)}/moten`,
  /** Where several days become a group's meetings, and where who was at a meeting is written, by POST. */
  groupMeetings: ofOne('grupp', '/moten'),
  meetingAttendance: ofOne('mote', '/narvaro'),
  agendaOrder: ofOne('mote', '/ordning'),
  /** Where several who write the points' minutes at once exchange what they have written, by POST. */
  minutesExchange: ofOne('mote', '/anteckningar'),
  /** Where it is noted how an activity stands that is followed up at its group's meetings, by POST. */
  continuousFollowUp: ofOne('mote', '/lopande'),
  /** Where the minutes are saved as a version, and where somebody stands for them, by POST. */
  minutesVersions: ofOne('mote', '/protokoll'),
  minutesApproval: ofOne('mote', '/justering'),
  /** Where those who are called to a meeting are sent its notice, by POST. */
  notice: ofOne('mote', '/kallelse'),
  /** A meeting's papers, as publication and as Word; the minutes also with what is internal. */
  noticePdf: ofOne('mote', '/kallelse/pdf'),
  noticeDocx: ofOne('mote', '/kallelse/docx'),
  minutesPdf: ofOne('mote', '/protokoll/pdf'),
  minutesDocx: ofOne('mote', '/protokoll/docx'),
  minutesPdfIn: (slug: string, id: string, form: 'shared' | 'internal' = 'shared') =>
    `${paths.minutesPdf(slug, id)}${form === 'internal' ? '?form=internt' : ''}`,
  minutesDocxIn: (slug: string, id: string, form: 'shared' | 'internal' = 'shared') =>
    `${paths.minutesDocx(slug, id)}${form === 'internal' ? '?form=internt' : ''}`,
  /** What asks to be taken up at a meeting; and where an activity is made of what it decided. */
  agendaProposals: ofOne('mote', '/forslag'),
  resolutionActivity: ofOne('motesbeslut', '/aktivitet'),
  /** Where figures come from, what they count and of which ground. */
  sources: (slug: string) => `${home(slug)}/lagesbild/kallor`,
  categories: (slug: string) => `${home(slug)}/lagesbild/kategorier`,
  /** Where the categories that most count are added, by POST. */
  commonCategories: (slug: string) => `${home(slug)}/lagesbild/kategorier/vanliga`,
  territories: (slug: string) => `${home(slug)}/lagesbild/geografi`,
  /** Where a file of figures is handed in, by GET and POST; `figureFilesOf` with its source chosen. */
  figureFiles: (slug: string) => `${home(slug)}/lagesbild/inlasning`,
  figureFilesOf: (slug: string, source: string) =>
    `${paths.figureFiles(slug)}?${new URLSearchParams({ kalla: source })}`,
  /** A file that waits; where it is said what it holds, where it is read, and where it is thrown away, all by POST. */
  figureFile: ofOne('lagesbild/inlasning'),
  figureFileColumns: ofOne('lagesbild/inlasning', '/kolumner'),
  figureFileReading: ofOne('lagesbild/inlasning', '/las-in'),
  figureFileRemoval: ofOne('lagesbild/inlasning', '/ta-bort'),
  /** Where official figures are fetched: by GET; from each source, and again, by POST. */
  fetching: <S extends string>(slug: S) => `${home(slug)}/lagesbild/hamta` as const,
  fetchKolada: (slug: string) => `${home(slug)}/lagesbild/hamta/kolada`,
  fetchScb: (slug: string) => `${home(slug)}/lagesbild/hamta/scb`,
  fetchPolice: (slug: string) => `${home(slug)}/lagesbild/hamta/polisen`,
  fetchAgain: ofOne('lagesbild/hamta', '/igen'),
  /** What a file gave, and where it is taken back, by POST. */
  intake: ofOne('lagesbild/inlast'),
  intakeWithdrawal: ofOne('lagesbild/inlast', '/ta-tillbaka'),
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
  /** What the guard finds in a plan before it is saved as a version. */
  planSaving: ofOne('plan', '/versioner/ny'),
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
  /** Where the referral of a version is ended, by POST. */
  referralEnd: ofOne('version', '/remiss/avsluta'),
  /** Where a version is commented on, by POST. */
  versionComments: ofOne('version', '/synpunkter'),
  timeline: ofOne('plan', '/tidslinje'),
  handbook: ofOne('plan', '/handbok'),
  /** The chain with its gaps, and as Word; `chainGaps` with only what is missing. */
  chain: ofOne('plan', '/roda-traden'),
  chainDocx: ofOne('plan', '/roda-traden.docx'),
  chainGaps: (slug: string, id: string) => `${paths.chain(slug, id)}?visa=luckor`,
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
  /** What has been sent to people, and what has not left. */
  sentMail: (slug: string) => `${home(slug)}/utskick`,
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
  /** Where the plan here is updated from a file that carries it. */
  draftUpdate: ofOne('utkast', '/uppdatera'),
  draftRemove: ofOne('utkast', '/ta-bort'),

  /** A record's own page (area, activity, group, place, person, position), or where it stands on another page. */
  record: ofNoun<PageNoun>(),
  change: ofNoun<NounKey, '/andra'>('/andra'),
  /** The same form, which leads to another page of ours when it is saved or left. */
  changeFrom: (slug: string, noun: NounKey, id: string, back: string) =>
    `${paths.change(slug, noun, id)}?${new URLSearchParams({ tillbaka: back })}`,
  remove: ofNoun<NounKey, '/ta-bort'>('/ta-bort'),
  /** A form for a new record, under its parent where it has one. */
  add: (slug: string, noun: NounKey, parents: Record<string, string> = {}) => {
    const query = new URLSearchParams(parents).toString()
    return `${home(slug)}/${nounPaths[noun]}/ny${query ? `?${query}` : ''}`
  },
}
