/**
 * One plausible row of every table of a partnership, in two variants that hang together among themselves: a participant takes part
 * in the group and place of `own`, not of `other`. A new table needs a row here before its policies can be tested.
 */
import pg from 'pg'
import { type RecordName, recordNames } from '../src/domain/access.ts'

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
  programme: (_, text) => ({ kind: 'routine', name: text('Rutin vid larm') }),
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
  event: (id, text) => ({
    at,
    person_id: id('person'),
    verb: 'added',
    record: 'plan',
    record_id: id('plan'),
    title: text('Plan'),
  }),
}

/** A row as it is stored, with its key. */
export function rowOf(table: Exclude<RecordName, 'partnership'>, variant: Variant, home: Home): Row {
  const another = variant === 'own' ? 'other' : 'own'
  const id = (of: RecordName, otherVariant = false) => idOf(of, otherVariant ? another : variant, home.salt)
  const text = (word: string) => `${word} ${markOf(home)}`
  const row = columns[table](id, text, home.accountIds[variant])
  return { partnership_id: home.partnershipId, id: id(table), ...row }
}

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
