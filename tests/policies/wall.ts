/**
 * The wall between partnerships, roles and rows, tried with real rows as the application's role: every table of the catalog × every
 * actor × see, add, change, remove. `differences` says where the database and `domain/access.ts` disagree.
 */
import pg from 'pg'
import {
  bearer,
  type DirectoryName,
  directory,
  gate,
  may,
  mayWithOwn,
  post,
  type RecordName,
  recordNames,
  roles,
  type Verb,
  verbs,
} from '../../src/domain/access.ts'
import type { Actor } from '../../src/operations/record.ts'
import { bearerSettingsOf, settingsOf } from '../../src/storage/database.ts'
import { actorAt, makeWorld, type World } from '../people.ts'
import {
  type Home,
  idOf,
  insert,
  insertion,
  literal,
  nameOf,
  type Row,
  rowOf,
  storeRows,
  sums,
  type Variant,
  variants,
} from '../rows.ts'

export type Wall = {
  world: World
  owner: pg.Client
  application: pg.Client
  /** The cast's partnership, and the outsider's, whose rows have the same ids. */
  here: Home
  there: Home
  /** A column of each table to try changes on, once it has been asked for. */
  columns: Map<string, string>
  close(): Promise<void>
}

export async function makeWall(): Promise<Wall> {
  const world = await makeWorld()
  const owner = new pg.Client(world.fresh.owner)
  const application = new pg.Client(world.fresh.application)
  await owner.connect()
  await application.connect()
  // Accounts without a place in the partnership, for the memberships among the rows.
  const accountIds = { own: world.context.newId(), other: world.context.newId() }
  const here = { partnershipId: world.partnershipId, accountIds, salt: 1 }
  const there = { ...here, partnershipId: world.outsider.membership.partnershipId }
  await owner.query('begin')
  for (const table of Object.keys(directory)) {
    await owner.query(`alter table ${nameOf(table)} no force row level security`)
  }
  for (const variant of variants) {
    await insert(owner, 'account', account(accountIds[variant]))
    const accountId = holderOf(world, variant).identity.accountId
    for (const table of directoryTables) await insert(owner, nameOf(table), directoryRow(table, accountId))
  }
  for (const table of Object.keys(directory)) {
    await owner.query(`alter table ${nameOf(table)} force row level security`)
  }
  await owner.query('commit')
  await storeRows(owner, here)
  await storeRows(owner, there)
  await takePart(world, owner, here)
  await giveOwn(world, owner, here)
  return {
    world,
    owner,
    application,
    here,
    there,
    columns: new Map(),
    close: async () => {
      await owner.end()
      await application.end()
      await world.close()
    },
  }
}

/** Records that everybody has for themselves. */
const ofOnesOwn = ['savedView', 'mailPreference', 'feed'] as const

/** Everybody has a view, a choice and a feed of their own, be they of no use to some. */
async function giveOwn(world: World, owner: pg.Client, home: Home): Promise<void> {
  for (const table of ofOnesOwn) {
    await owner.query(`alter table ${nameOf(table)} no force row level security`)
    for (const { membership } of Object.values(world.as)) {
      const id = world.context.newId()
      const apart =
        table === 'savedView' ? { name: id } : table === 'feed' ? { token_hash: Buffer.from(id) } : {}
      await insert(owner, nameOf(table), {
        ...rowOf(table, 'own', home),
        id,
        person_id: membership.personId,
        ...apart,
      })
    }
    await owner.query(`alter table ${nameOf(table)} force row level security`)
  }
}

/** The participant takes part in the group and the place of its own. */
async function takePart(world: World, owner: pg.Client, { partnershipId, salt }: Home): Promise<void> {
  await owner.query('begin')
  await owner.query('alter table participation no force row level security')
  const membershipId = await membershipIdOf(owner, world.as.participant)
  for (const table of ['group', 'place'] as const) {
    await insert(owner, 'participation', {
      partnership_id: partnershipId,
      id: world.context.newId(),
      membership_id: membershipId,
      [`${table}_id`]: idOf(table, 'own', salt),
    })
  }
  await owner.query('alter table participation force row level security')
  await owner.query('commit')
  world.as.participant = await actorAt(world.context, world.as.participant.identity.email)
}

async function membershipIdOf(owner: pg.Client, { membership }: Actor): Promise<string> {
  await owner.query('alter table membership no force row level security')
  const { rows } = await owner.query(
    'select id from membership where partnership_id = $1 and person_id = $2',
    [membership.partnershipId, membership.personId],
  )
  await owner.query('alter table membership force row level security')
  return rows[0].id
}

// The coordinator's rows are its own; the reader's are another's even to the strongest role.
function holderOf(world: World, variant: Variant): Actor {
  return variant === 'own' ? world.as.coordinator : world.as.reader
}

/** Somebody who knocks: `settings` is what the gate would say of them. */
type Knocking = { name: string; settings: string; actor?: Actor }

/** Every disagreement between the database and the table, as sentences; none when they say the same. */
export async function differences(wall: Wall, only?: readonly string[]): Promise<string[]> {
  const { world, application, owner } = wall
  const { tables, unknown } = await tablesOf(owner)
  const found = unknown.map(table => `${table}: has no line in domain/access.ts`)
  for (const name of [...recordNames, ...Object.keys(directory)]) {
    if (!tables.includes(name)) found.push(`${name}: has a line in domain/access.ts, but no table`)
  }
  const knocking: Knocking[] = [
    ...roles.map(role => ({
      name: role,
      settings: settingsOf(world.as[role].identity),
      actor: world.as[role],
    })),
    { name: 'outsider', settings: settingsOf(world.outsider.identity) },
    { name: 'nobody', settings: 'select 1' },
    { name: 'gate', settings: "set local app.gate = 'open'" },
    { name: 'postman', settings: "set local app.gate = ''; set local app.post = 'open'" },
    { name: 'bearer', settings: `set local app.post = ''; ${bearerSettingsOf(bearerIn(wall.here))}` },
  ]
  for (const who of knocking) {
    await application.query('begin')
    await application.query(who.settings)
    for (const table of tables.filter(name => !only || only.includes(name))) {
      const tried = isDirectory(table)
        ? tryDirectory(wall, who, table)
        : tryRecord(wall, who, table as RecordName)
      for await (const { what, says, expected } of tried) {
        if (says !== expected) found.push(`${who.name} ${what}: the database says ${says ? 'yes' : 'no'}`)
      }
    }
    await application.query('rollback')
  }
  return found
}

/** Who bears the link of one form, and was asked as the person of the same rows. */
function bearerIn({ partnershipId, salt }: Home) {
  const id = (table: RecordName) => idOf(table, 'own', salt)
  return { partnershipId, personId: id('person'), formLinkId: id('formLink'), followUpId: id('followUp') }
}

type Tried = { what: string; says: boolean; expected: boolean }

async function* tryRecord(wall: Wall, who: Knocking, table: RecordName): AsyncGenerator<Tried> {
  const { application: client, here, there } = wall
  const role = who.actor?.membership.role
  for (const home of [here, there]) {
    for (const variant of variants) {
      if (table === 'partnership' && variant === 'other') continue
      for (const verb of verbs) {
        const what = `${verb} ${home === there ? "another partnership's" : `${variant}`} ${table}`
        const mine = variant === 'own'
        const expected =
          who.name === 'gate' || who.name === 'postman'
            ? ((who.name === 'gate' ? gate : post)[table]?.includes(verb) ?? false)
            : who.name === 'bearer'
              ? home === here && mine && (bearer[table]?.includes(verb) ?? false)
              : role !== undefined && home === here && (mine ? mayWithOwn : may)(role, verb, table)
        if (who.name === 'outsider' && home === there) continue
        const key = keyOf(wall, who, table, variant, home)
        const statement =
          verb === 'add'
            ? insertion(nameOf(table), newRow(wall, who, table, variant, home))
            : await onRow(wall, table, verb, key)
        const says = await passes(client, statement)
        yield { what, says, expected }
      }
    }
  }
  // Nobody moves a row to another partnership, not even one who may change it.
  if (table === 'partnership' || who.name === 'outsider') return
  const key = keyOf(wall, who, table, 'own', here)
  const says = await passes(
    client,
    `update ${nameOf(table)} set partnership_id = ${literal(there.partnershipId)} where ${matching(key)}`,
  )
  yield { what: `move ${table} to another partnership`, says, expected: false }
}

async function* tryDirectory(wall: Wall, who: Knocking, table: DirectoryName): AsyncGenerator<Tried> {
  const { application: client, world } = wall
  for (const variant of variants) {
    const holder = holderOf(world, variant)
    for (const verb of verbs) {
      const self = who.actor === holder
      // Only the two holders have rows of their own; the others try those of somebody else.
      const own: readonly Verb[] = directory[table].self
      const expected =
        who.name === 'gate' ? (gate[table]?.includes(verb) ?? false) : self && own.includes(verb)
      const key = { [table === 'account' ? 'id' : 'account_id']: holder.identity.accountId }
      const row =
        table === 'account' ? account(world.context.newId()) : directoryRow(table, holder.identity.accountId)
      const statement = verb === 'add' ? insertion(nameOf(table), row) : await onRow(wall, table, verb, key)
      const says = await passes(client, statement)
      yield { what: `${verb} the ${holder.membership.role}'s ${table}`, says, expected }
    }
  }
}

/** Tries one statement and takes it back. Refused: no right, or no row. What fails after the policies has passed them. */
async function passes(client: pg.Client, statement: string): Promise<boolean> {
  try {
    const results = await client.query(`savepoint tried; ${statement}; rollback to savepoint tried`)
    const [, tried] = results as unknown as pg.QueryResult[]
    return (tried?.rowCount ?? 0) > 0
  } catch (error) {
    await client.query('rollback to savepoint tried')
    const { code } = error as { code?: string }
    if (code === notAllowed) return false
    if (code === foreignKeyViolation || code === uniqueViolation) return true
    throw error
  }
}
const notAllowed = '42501'
const foreignKeyViolation = '23503'
const uniqueViolation = '23505'

async function onRow(wall: Wall, table: string, verb: Verb, key: Row): Promise<string> {
  if (verb === 'see') return `select from ${nameOf(table)} where ${matching(key)}`
  if (verb === 'remove') return `delete from ${nameOf(table)} where ${matching(key)}`
  const column = await changeable(wall, table)
  return `update ${nameOf(table)} set ${column} = ${column} where ${matching(key)}`
}

function matching(key: Row): string {
  return Object.entries(key)
    .map(([name, value]) => `${name} = ${literal(value)}`)
    .join(' and ')
}

/** A column that the application may change, or any where it may change none: then the right is what is missing. */
async function changeable({ owner, columns }: Wall, table: string): Promise<string> {
  const known = columns.get(table)
  if (known) return known
  const { rows } = await owner.query(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped
     order by has_column_privilege('samhandling_app', attrelid, attnum, 'update') desc, attnum desc limit 1`,
    [nameOf(table)],
  )
  columns.set(table, rows[0].name)
  return rows[0].name
}

function keyOf(wall: Wall, who: Knocking, table: RecordName, variant: Variant, home: Home): Row {
  if (table === 'partnership') return { id: home.partnershipId }
  if (sums.some(name => name === table))
    return { partnership_id: home.partnershipId, series_id: idOf('series', variant, home.salt) }
  const key = { partnership_id: home.partnershipId, id: idOf(table, variant, home.salt) }
  if (variant === 'other' || home !== wall.here || !who.actor) return key
  if (table === 'person') return { ...key, id: who.actor.membership.personId }
  if (ofOnesOwn.some(name => name === table))
    return { partnership_id: home.partnershipId, person_id: who.actor.membership.personId }
  if (table === 'membership') {
    return { partnership_id: home.partnershipId, person_id: who.actor.membership.personId }
  }
  return key
}

/** A new row beside those that are there; of one's own it says that oneself did it. */
function newRow(wall: Wall, who: Knocking, table: RecordName, variant: Variant, home: Home): Row {
  const id = wall.world.context.newId()
  if (table === 'partnership') return { id, slug: `ny-${id}`, name: 'Ny', created_at: new Date() }
  if (sums.some(name => name === table)) return rowOf(table, variant, home)
  const row = { ...rowOf(table, variant, home), id }
  if (who.name === 'bearer' && table === 'event') return { ...row, record: 'answer' }
  if (who.name === 'bearer' && table === 'answer')
    return { ...row, form_link_id: idOf('formLink', variant, home.salt) }
  if (variant === 'other' || !who.actor) return row
  const personId = who.actor.membership.personId
  if (doneBy.includes(table)) return { ...row, person_id: personId }
  if (table === 'invitation') return { ...row, invited_by_id: personId }
  return row
}

/** Records that say who has done something: nobody does it in the name of another. */
const doneBy: RecordName[] = [
  'savedView',
  'mailPreference',
  'feed',
  'event',
  'judgement',
  'minutesUpdate',
  'planVersion',
  'referral',
  'referralEnd',
  'comment',
  'decision',
  'closing',
  'notice',
  'minutesVersion',
  'approval',
  'round',
  'formLinkEnd',
  'answer',
  'report',
  'endorsement',
  'reportDecision',
  'signOff',
  'figureFile',
  'intake',
  'intakeWithdrawal',
  'pictureVersion',
  'publishedFigure',
  'hiddenFigure',
  'findingSignature',
  'signatureWithdrawal',
]

const directoryTables = ['session', 'passkey', 'passkeyChallenge', 'signInLink'] as const

function isDirectory(table: string): table is DirectoryName {
  return table in directory
}

function account(id: string): Row {
  return { id, email: `${id}@example.org`, created_at: new Date() }
}

let counted = 0
function directoryRow(table: Exclude<DirectoryName, 'account'>, accountId: string): Row {
  const unique = `unique ${counted++}`
  const times = { created_at: new Date(), expires_at: new Date() }
  const rows: Record<typeof table, Row> = {
    session: { token_hash: Buffer.from(unique), ...times },
    signInLink: { token_hash: Buffer.from(unique), ...times },
    passkeyChallenge: { challenge_hash: Buffer.from(unique), expires_at: times.expires_at },
    passkey: {
      id: unique,
      name: 'Telefonen',
      public_key: Buffer.from(''),
      counter: 0,
      created_at: times.created_at,
    },
  }
  return { ...rows[table], account_id: accountId }
}

/** What the catalog holds, in camel case, whatever the migrations' files say. */
async function tablesOf(owner: pg.Client): Promise<{ tables: string[]; unknown: string[] }> {
  const { rows } = await owner.query(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by relname`,
  )
  const all = rows.map(row => row.name.replace(/_(\w)/g, (_: string, letter: string) => letter.toUpperCase()))
  const known = (table: string) => recordNames.includes(table as RecordName) || isDirectory(table)
  return { tables: all.filter(known), unknown: all.filter(table => !known(table)) }
}
