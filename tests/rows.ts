/**
 * One plausible row of every table of a partnership, in two variants that hang together among themselves: a participant takes part
 * in the group and place of `own`, not of `other`. A new table needs a row here before its policies can be tested.
 */
import pg from 'pg'
import { type RecordName, recordNames } from '../src/domain/access.ts'
import { beginText } from '../src/domain/joint-text.ts'
import type { PictureContent } from '../src/domain/picture-content.ts'

export const variants = ['own', 'other'] as const
export type Variant = (typeof variants)[number]

/** Columns by their names in the database. */
export type Row = Record<string, unknown>

/** Where rows belong. Two partnerships with the same `salt` have rows with the same ids. */
export type Home = { partnershipId: string; accountIds: Record<Variant, string>; salt: number }

const at = new Date('2020-08-24T07:00:00Z')
const later = new Date('2020-09-07T07:00:00Z')

export function idOf(table: RecordName, variant: Variant, salt: number): string {
  const number = (recordNames.indexOf(table) * 2 + variants.indexOf(variant)).toString(16).padStart(4, '0')
  return `00000000-0000-7000-8000-${salt.toString(16).padStart(8, '0')}${number}`
}

/** What every row of a table holds besides partnership and id. The text ends in the home's mark, so that it can be told whose it is. */
const columns: Record<
  Exclude<RecordName, 'partnership'>,
  (
    id: (table: RecordName, otherVariant?: boolean) => string,
    text: (word: string) => string,
    accountId: string,
  ) => Row
> = {
  organisation: (_, text) => ({ name: text('Bostadsbolaget'), kind: 'housing' }),
  position: (id, text) => ({ organisation_id: id('organisation'), name: text('Förvaltare') }),
  person: (_, text) => ({ name: text('Förvaltaren'), email: 'forvaltaren@example.org' }),
  holding: id => ({ position_id: id('position'), person_id: id('person') }),
  membership: (id, _, accountId) => ({ account_id: accountId, person_id: id('person'), role: 'reader' }),
  invitation: (id, text) => ({
    token_hash: Buffer.from(id('invitation')),
    name: text('Den inbjudna'),
    email: `${id('invitation')}@example.org`,
    role: 'member',
    invited_by_id: id('person'),
    created_at: at,
    expires_at: later,
  }),
  draft: (_, text) => ({
    file_name: text('plan.txt'),
    format: 'txt',
    source: '{}',
    plan: '{}',
    created_at: at,
    changed_at: at,
  }),
  plan: (_, text) => ({ title: text('Plan'), year: 2020, created_at: at }),
  place: (_, text) => ({ name: text('Torget') }),
  group: (_, text) => ({ name: text('Torggruppen'), kind: 'working' }),
  seat: id => ({ group_id: id('group'), position_id: id('position') }),
  participation: id => ({ membership_id: id('membership'), group_id: id('group') }),
  area: (id, text) => ({ plan_id: id('plan'), number: 1, name: text('Trygga platser') }),
  problem: (id, text) => ({ area_id: id('area'), text: text('Torget är mörkt'), place_id: id('place') }),
  cause: (id, text) => ({ problem_id: id('problem'), text: text('Lamporna är trasiga') }),
  goal: (id, text) => ({ area_id: id('area'), kind: 'effect', text: text('Fler ska våga gå ut') }),
  passage: (id, text) => ({
    plan_id: id('plan'),
    chapter: 'background',
    kind: 'paragraph',
    text: text('Bakgrund'),
  }),
  activity: (id, text) => ({
    area_id: id('area'),
    title: text('Kvällsrundor'),
    group_id: id('group'),
    place_id: id('place'),
  }),
  contact: (id, text) => ({
    activity_id: id('activity'),
    organisation_id: id('organisation'),
    wording: text('Förvaltaren'),
  }),
  strategy: (_, text) => ({ title: text('Gemensam strategi') }),
  message: (_, text) => ({ text: text('Torget får nya lampor') }),
  communicator: (id, text) => ({ organisation_id: id('organisation'), wording: text('Kommunikatören') }),
  promise: (_, text) => ({ text: text('Vi går två rundor i veckan') }),
  promiseOutcome: (id, text) => ({
    promise_id: id('promise'),
    state: 'kept',
    text: text('Två rundor gicks varje vecka'),
    seen_on: '2020-06-01',
  }),
  dialogue: (_, text) => ({ title: text('Kväll på torget'), held_on: '2020-05-05' }),
  dialoguePoint: (id, text) => ({ dialogue_id: id('dialogue'), text: text('Trappan är mörk') }),
  evidence: (_, text) => ({ duty: '13', wording: text('Rapport till fullmäktige'), dated_on: '2020-03-10' }),
  reportingPoint: (id, text) => ({
    // A year has one T1: the ids of the two variants differ by one.
    year: 2020 + (Number.parseInt(id('reportingPoint').slice(-4), 16) % 2),
    code: 'T1',
    name: text('Tertialrapport 1'),
    covers_from: '2020-01-01',
    covers_to: '2020-04-30',
    due_on: '2020-05-08',
  }),
  meeting: (id, text) => ({ group_id: id('group'), title: text('Månadsmöte'), held_on: '2020-08-24' }),
  cancellation: (id, text) => ({
    meeting_id: id('meeting'),
    group_id: id('group'),
    reason: text('För få kan komma'),
    at,
  }),
  agendaItem: (id, text) => ({
    meeting_id: id('meeting'),
    group_id: id('group'),
    kind: 'own',
    title: text('Läget på torget'),
  }),
  minutesUpdate: (id, text) => ({
    agenda_item_id: id('agendaItem'),
    number: 1,
    content: Buffer.from(beginText(text('Läget på torget'))),
    at,
    person_id: id('person'),
  }),
  attendance: (id, text) => ({
    meeting_id: id('meeting'),
    group_id: id('group'),
    name: text('Butikschefen'),
    state: 'present',
  }),
  resolution: (id, text) => ({
    meeting_id: id('meeting'),
    group_id: id('group'),
    number: 1,
    wording: text('Lamporna byts'),
    at,
  }),
  actionPoint: (id, text) => ({
    meeting_id: id('meeting'),
    group_id: id('group'),
    wording: text('Be om anbud'),
    at,
  }),
  completion: (id, text) => ({
    action_point_id: id('actionPoint'),
    group_id: id('group'),
    note: text('Anbuden är här'),
    at,
  }),
  lift: (id, text) => ({
    meeting_id: id('meeting'),
    group_id: id('group'),
    agenda_item_id: id('agendaItem'),
    to_group_id: id('group'),
    question: text('Vem byter lamporna?'),
    at,
  }),
  notice: id => ({
    meeting_id: id('meeting'),
    group_id: id('group'),
    number: 1,
    checksum: '0'.repeat(64),
    sequence: 0,
    at,
    person_id: id('person'),
  }),
  minutesVersion: (id, text) => ({
    meeting_id: id('meeting'),
    group_id: id('group'),
    number: 1,
    content: JSON.stringify({
      meeting: { title: null, heldOn: '2020-08-24', startsAt: null, endsAt: null, location: null },
      group: text('Torggruppen'),
      attendance: [],
      items: [],
      besides: { resolutions: [], actionPoints: [] },
    }),
    checksum: '0'.repeat(64),
    at,
    person_id: id('person'),
  }),
  approval: (id, text) => ({
    minutes_version_id: id('minutesVersion'),
    group_id: id('group'),
    person_id: id('person'),
    as_words: text('Kommunpolis'),
    at,
  }),
  programme: (_, text) => ({ kind: 'routine', name: text('Rutin vid larm') }),
  revision: (id, text) => ({
    programme_id: id('programme'),
    revised_on: '2020-03-10',
    outcome: text('Ny telefonlista'),
  }),
  catalogue: (_, text) => ({ name: text('Den centrala listan') }),
  agreement: (_, text) => ({ title: text('Överenskommelse') }),
  party: (id, text) => ({
    agreement_id: id('agreement'),
    organisation_id: id('organisation'),
    case_number: text('Dnr'),
  }),
  catalogueArea: (id, text) => ({ catalogue_id: id('catalogue'), number: 1, name: text('Trygghet') }),
  succession: id => ({ earlier_area_id: id('catalogueArea'), later_area_id: id('catalogueArea', true) }),
  stance: (id, text) => ({
    catalogue_area_id: id('catalogueArea'),
    kind: 'local-area',
    area_id: id('area'),
    reason: text('Skälet'),
  }),
  indicator: (id, text) => ({
    plan_id: id('plan'),
    area_id: id('area'),
    name: text('Anmälda brott'),
    kind: 'count',
    form: 'count',
  }),
  indicatorValue: id => ({ indicator_id: id('indicator'), value: 3, state: 'known' }),
  judgement: id => ({ indicator_id: id('indicator'), verdict: 'accepted', person_id: id('person'), at }),
  round: (id, text) => ({
    reporting_point_id: id('reportingPoint'),
    plan_id: id('plan'),
    opened_at: at,
    person_id: id('person'),
    summary: text('Det mesta är gjort'),
  }),
  followUp: (id, text) => ({
    round_id: id('round'),
    activity_id: id('activity'),
    rank: 1,
    form: JSON.stringify({
      partnership: text('Ekbacken'),
      language: 'sv',
      point: {
        code: 'T1',
        name: text('Tertialrapport 1'),
        year: 2020,
        coversFrom: '2020-01-01',
        coversTo: '2020-04-30',
        dueOn: '2020-05-08',
      },
      area: text('Trygga torg'),
      activity: { title: text('Städa torget') },
      goals: [],
      last: null,
      actionPoints: [],
      continuous: [],
      figures: [],
    }),
  }),
  formLink: (id, text) => ({
    follow_up_id: id('followUp'),
    person_id: id('person'),
    as_words: text('Förvaltare'),
    token_hash: Buffer.from(id('formLink')),
    made_at: at,
    expires_at: later,
  }),
  formLinkEnd: id => ({ form_link_id: id('formLink'), reason: 'revoked', at, person_id: id('person') }),
  answer: (id, text) => ({
    follow_up_id: id('followUp'),
    person_id: id('person'),
    answered_as: text('Förvaltare'),
    at,
    production: 'done',
  }),
  goalAssessment: (id, text) => ({
    round_id: id('round'),
    goal_id: id('goal'),
    verdict: 'partly',
    certainty: 'uncertain',
    basis: text('Två mätningar av tre'),
  }),
  areaAssessment: (id, text) => ({
    round_id: id('round'),
    area_id: id('area'),
    text: text('Arbetet går framåt'),
  }),
  report: (id, text) => ({
    round_id: id('round'),
    number: 1,
    content: JSON.stringify({
      partnership: text('Ekbacken'),
      language: 'sv',
      point: {
        code: 'T1',
        name: text('Tertialrapport 1'),
        year: 2020,
        coversFrom: '2020-01-01',
        coversTo: '2020-04-30',
        dueOn: '2020-05-08',
      },
      plan: text('Åtgärdsplan 2020'),
      summary: text('Det mesta är gjort'),
      tally: {
        done: 0,
        partly: 0,
        'not-done': 0,
        'no-longer-relevant': 0,
        'too-early': 0,
        'no-answer': 0,
      },
      effects: { better: 0, unchanged: 0, worse: 0, 'too-early': 0, 'not-known': 0, 'not-said': 0 },
      areas: [],
    }),
    checksum: '0'.repeat(64),
    at,
    person_id: id('person'),
  }),
  endorsement: (id, text) => ({
    report_id: id('report'),
    body: text('Beredningsgruppen'),
    endorsed_on: '2020-09-01',
    at,
    person_id: id('person'),
  }),
  reportDecision: (id, text) => ({
    report_id: id('report'),
    round_id: id('round'),
    body: text('Rådet'),
    decided_on: '2020-09-15',
    at,
    person_id: id('person'),
  }),
  signOff: (id, text) => ({
    report_id: id('report'),
    organisation_id: id('organisation'),
    organisation_name: text('Bostadsbolaget'),
    signed_as: text('Vd'),
    signed_on: '2020-09-15',
    at,
    person_id: id('person'),
  }),
  source: (_, text) => ({ name: text('Anmälda brott'), unit: 'anmälda brott' }),
  category: (id, text) => ({ code: id('category'), name: text('Skadegörelse') }),
  territory: (_, text) => ({ name: text('Centrum'), kind: 'district' }),
  boundary: id => ({ territory_id: id('territory'), polygons: '[]', corners: 4 }),
  series: id => ({ source_id: id('source'), category_id: id('category'), territory_id: id('territory') }),
  picture: (_, text) => ({ title: text('Lägesbild 2020') }),
  picturePassage: (id, text) => ({ picture_id: id('picture'), part: 'mapping', text: text('Torget') }),
  pictureSource: (id, text) => ({
    picture_id: id('picture'),
    name: text('Trygghetsmätningen'),
    used: 'used',
  }),
  conclusion: (id, text) => ({ picture_id: id('picture'), text: text('Torget är mörkt') }),
  pictureVersion: (id, text) => ({
    picture_id: id('picture'),
    number: 1,
    turn: turnOf(id('pictureVersion')),
    title: text('Lägesbild'),
    at,
    person_id: id('person'),
    content: JSON.stringify(emptyPicture(text('Lägesbild'))),
    checksum: '0'.repeat(64),
  }),
  publishedFigure: (id, text) => ({
    version_id: id('pictureVersion'),
    published_on: '2020-03-01',
    counted: text('Orosanmälningar'),
    ground: text('Ekbacken'),
    starts_on: '2019-01-01',
    ends_on: '2019-12-31',
    value: 44,
    at,
    person_id: id('person'),
  }),
  hiddenFigure: (id, text) => ({
    picture_id: id('picture'),
    figure: text('2019-01'),
    at,
    person_id: id('person'),
  }),
  findingSignature: (id, text) => ({
    record: 'picture',
    record_id: id('picture'),
    fingerprint: id('findingSignature').replaceAll('-', '').padEnd(64, '0'),
    wording: text('Alla deltog'),
    reason: 'Det gäller personalen',
    at,
    person_id: id('person'),
  }),
  signatureWithdrawal: id => ({
    signature_id: id('findingSignature'),
    at,
    person_id: id('person'),
  }),
  versionSignature: id => ({
    signature_id: id('findingSignature'),
    picture_version_id: id('pictureVersion'),
  }),
  seriesBreak: (id, text) => ({
    source_id: id('source'),
    starts_on: '2020-01-01',
    reason: text('Nya koder'),
  }),
  recipe: (id, text) => ({
    source_id: id('source'),
    name: text('Varje månad'),
    reader: 'police-events',
    layout: '{}',
    fetched: '{"from":"police","places":["Ekbacken"]}',
  }),
  figureFile: (id, text) => ({
    source_id: id('source'),
    file_name: text('brott.csv'),
    file_sha256: '0'.repeat(64),
    at,
    person_id: id('person'),
    look: '{"sheets":[],"headings":["Antal"],"shown":[["1"]]}',
    layout:
      '{"encoding":"utf-8","separator":";","decimal":",","sheet":null,"headingRow":0,"columns":{},"categories":{},"territories":{},"complete":false,"replaces":true}',
    survey:
      '{"problem":"no-period","rows":0,"counts":0,"categories":[],"territories":[],"days":null,"leftOut":{}}',
  }),
  intake: (id, text) => ({
    source_id: id('source'),
    file_name: text('brott.csv'),
    file_sha256: '0'.repeat(64),
    at,
    person_id: id('person'),
    file_rows: 1,
    counts: 1,
  }),
  intakeWithdrawal: id => ({ intake_id: id('intake'), at, person_id: id('person') }),
  coverage: id => ({
    intake_id: id('intake'),
    series_id: id('series'),
    starts_on: '2020-01-01',
    ends_on: '2020-01-31',
  }),
  incidentCount: id => ({
    intake_id: id('intake'),
    series_id: id('series'),
    starts_on: '2020-01-01',
    ends_on: '2020-01-31',
    amount: 7,
    state: 'known',
  }),
  countHour: id => ({
    intake_id: id('intake'),
    series_id: id('series'),
    month: '2020-01-01',
    hour_of_week: 3,
    weight: 1,
  }),
  periodSum: id => ({
    series_id: id('series'),
    grain: 'month',
    starts_on: '2020-01-01',
    ends_on: '2020-01-31',
    amount: 7,
    counts: 1,
    missing: 0,
    suppressed: 0,
    preliminary: 0,
    noised: 0,
  }),
  hourSum: id => ({ series_id: id('series'), year: 2020, hour_of_week: 3, weight: 1 }),
  cellSum: id => ({ series_id: id('series'), year: 2020, cell: 7, amount: 7 }),
  planVersion: (id, text) => ({
    plan_id: id('plan'),
    number: 1,
    made_at: at,
    person_id: id('person'),
    content: JSON.stringify({
      partnership: { name: text('Ekbacken'), language: 'sv' },
      plan: {
        id: id('plan'),
        title: text('Plan'),
        year: 2020,
        validFrom: null,
        validTo: null,
        caseNumber: null,
      },
    }),
    checksum: '0'.repeat(64),
  }),
  referral: (id, text) => ({
    version_id: id('planVersion'),
    sent_at: at,
    message: text('Vad tycker ni?'),
    person_id: id('person'),
  }),
  referralEnd: id => ({ referral_id: id('referral'), at, person_id: id('person') }),
  comment: (id, text) => ({
    version_id: id('planVersion'),
    text: text('Vi tillstyrker'),
    at,
    person_id: id('person'),
  }),
  decision: (id, text) => ({
    version_id: id('planVersion'),
    decided_on: '2020-08-24',
    body: text('Rådet'),
    at,
    person_id: id('person'),
  }),
  closing: (id, text) => ({
    activity_id: id('activity'),
    plan_id: id('plan'),
    reason: text('Det är gjort'),
    at,
    person_id: id('person'),
  }),
  savedView: (id, text) => ({
    plan_id: id('plan'),
    person_id: id('person'),
    name: text('Det som är sent'),
    view: '{}',
  }),
  mail: (id, text) => ({
    kind: 'reminder',
    person_id: id('person'),
    address: 'forvaltaren@example.org',
    language: 'sv',
    subject: text('Att göra'),
    text: text('Det här är sent'),
    once_key: id('mail'),
    created_at: at,
  }),
  delivery: id => ({ mail_id: id('mail'), at, message_id: `<${id('mail')}@example.org>` }),
  failure: id => ({ mail_id: id('mail'), at, reason: '451 greylisted' }),
  mailPreference: id => ({ person_id: id('person'), frequency: 'daily' }),
  feed: id => ({ person_id: id('person'), token_hash: Buffer.from(id('feed')), created_at: at }),
  event: (id, text) => ({
    at,
    person_id: id('person'),
    verb: 'added',
    record: 'plan',
    record_id: id('plan'),
    title: text('Plan'),
  }),
}

const emptyPicture = (title: string): PictureContent => ({
  partnership: 'Samverkan',
  language: 'sv',
  title,
  summary: null,
  passages: [],
  material: [],
  conclusions: [],
  figures: null,
})

/** A partnership publishes one thing at a time: the turns of the two variants differ. */
const turnOf = (id: string) => Number.parseInt(id.slice(-4), 16) + 1

/** A row as it is stored, with its key. */
export function rowOf(table: Exclude<RecordName, 'partnership'>, variant: Variant, home: Home): Row {
  const another = variant === 'own' ? 'other' : 'own'
  const id = (of: RecordName, otherVariant = false) => idOf(of, otherVariant ? another : variant, home.salt)
  const text = (word: string) => `${word} ${markOf(home)}`
  const row = columns[table](id, text, home.accountIds[variant])
  const key = sums.some(name => name === table) ? {} : { id: id(table) }
  return { partnership_id: home.partnershipId, ...key, ...row }
}

/** Tables without ids: of a series there is one sum of each kind. */
export const sums = ['periodSum', 'hourSum', 'cellSum'] as const

/** Stands in every text of a home's rows and of no other's. */
export function markOf({ salt }: Pick<Home, 'salt'>): string {
  return `#${salt}#`
}

/** Tables after those that they point at: as they are written above. */
const inOrder = Object.keys(columns) as (keyof typeof columns)[]

/** Stores both variants of every row. As the owner, whom the policies bind too: they are lifted meanwhile. */
export async function storeRows(owner: pg.Client, home: Home): Promise<void> {
  await owner.query('begin')
  for (const table of inOrder) {
    await owner.query(`alter table ${nameOf(table)} no force row level security`)
    for (const variant of variants) await insert(owner, nameOf(table), rowOf(table, variant, home))
    await owner.query(`alter table ${nameOf(table)} force row level security`)
  }
  await owner.query('commit')
}

export function insert(client: pg.Client, table: string, row: Row): Promise<pg.QueryResult> {
  return client.query(insertion(table, row))
}

export function insertion(table: string, row: Row): string {
  return `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.values(row).map(literal).join(', ')})`
}

export function literal(value: unknown): string {
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`
  return pg.escapeLiteral(value instanceof Date ? value.toISOString() : String(value))
}

/** The table's name in the database: 'catalogueArea' is catalogue_area. */
export function nameOf(table: string): string {
  return `"${table.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}"`
}
