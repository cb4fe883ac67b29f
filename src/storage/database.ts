/**
 * The gate to the database: every transaction is opened *as someone*. The person's memberships become settings of the
 * transaction, and the row-level policies read only those settings (see migrations/0001_gate.sql).
 */
import { CamelCasePlugin, Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { type Role, roles } from '../domain/access.ts'
import type { DB } from './tables.ts'

export type Database = Kysely<DB>

declare const asSomeone: unique symbol
/** A connection on which a person's policies are in force: what reads take. */
export type Reading = Kysely<DB> & { readonly [asSomeone]: 'reading' | 'writing' }
/** An open transaction in which a person writes: what writes take. A write without one does not compile. */
export type Writing = Transaction<DB> & { readonly [asSomeone]: 'writing' }
/** An open transaction at the gate, before it is known as whom: what `gate` in `domain/access.ts` allows, and nothing of the plans. */
export type Gate = Transaction<DB> & { readonly [asSomeone]: 'gate' }

/** An open transaction as the postman: what `post` in `domain/access.ts` allows. */
export type Post = Transaction<DB> & { readonly [asSomeone]: 'post' }

/** A person's place in one partnership, loaded once per request by the gate. */
export type Membership = {
  partnershipId: string
  slug: string
  partnershipName: string
  personId: string
  personName: string
  role: Role
  /** For a participant: the groups and places named in the membership, and the activities that belong to them. */
  groupIds: string[]
  placeIds: string[]
  activityIds: string[]
}

/** Someone who has signed in: what a transaction is opened as. */
export type Identity = { accountId: string; email: string; language: 'sv' | 'en'; memberships: Membership[] }

const dates = 1082
const numerics = 1700
const types: pg.CustomTypesConfig = {
  // Dates without time stay words ("2020-06-30"); numbers become numbers.
  getTypeParser(oid, format) {
    if (oid === dates) return (text: string) => text
    if (oid === numerics) return Number
    return pg.types.getTypeParser(oid, format)
  },
}

/** How long a request waits for one of the pool's connections before it is told to come again. */
const connectionTimeoutMillis = 5_000
/** A statement that hangs, and a transaction that nobody goes on with, give their connection back. */
const limits = "set local statement_timeout = '30s'; set local idle_in_transaction_session_timeout = '60s'"

/** Opens a pool as the application's role, which no policy lets through without an identity. */
export function openDatabase(connection: pg.PoolConfig): Database {
  const pool = new pg.Pool({ max: 10, connectionTimeoutMillis, ...connection, types })
  // A connection that the server closes rejects its query under way and is replaced at the next use. The event as well, from an idle
  // one by the pool and from one between two queries of a transaction by itself, would end the process without a listener.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/** Reads as a person, in one consistent read-only snapshot. */
export function readAs<T>(
  database: Database,
  identity: Identity,
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async transaction => {
      await sql.raw(`${limits}; ${settingsOf(identity)}`).execute(transaction)
      return work(transaction as unknown as Reading)
    })
}

/** Writes as a person: all of it is stored, or none. `work` may be done more than once: only the last time counts. */
export function writeAs<T>(
  database: Database,
  identity: Identity,
  work: (writing: Writing) => Promise<T>,
): Promise<T> {
  return inTransaction(database, settingsOf(identity), work)
}

/**
 * Writes as a person what follows from all that stands there: like `writeAs`, and everything it reads is from one moment. Begins
 * again where somebody else has written the same in the meantime.
 */
export function writeInSnapshotAs<T>(
  database: Database,
  identity: Identity,
  work: (writing: Writing) => Promise<T>,
): Promise<T> {
  const isolation = 'set transaction isolation level repeatable read'
  return inTransaction(database, `${isolation}; ${settingsOf(identity)}`, work)
}

/**
 * Opens the gate: signing in, accepting an invitation, loading memberships. Sees the directory tables, not the plans. `work` may be
 * done more than once: only the last time counts.
 */
export function atGate<T>(database: Database, work: (gate: Gate) => Promise<T>): Promise<T> {
  return inTransaction(database, "set local app.gate = 'open'", work)
}

/** Opens a transaction as the postman. `work` is done once, whatever becomes of it: a letter that has left cannot be taken back. */
export function atPost<T>(database: Database, work: (post: Post) => Promise<T>): Promise<T> {
  return inTransaction(database, "set local app.post = 'open'", work, 1)
}

/** Ends that another try does not have to meet: unique violation, serialization failure, deadlock (PostgreSQL manual, appendix A). */
const passing = ['23505', '40001', '40P01']
const tries = 5

/**
 * Two who take the same name, address or place at once have both seen that it was free. The one who comes second begins again, and
 * then sees what the first has done.
 */
async function inTransaction<T, W extends Writing | Gate | Post>(
  database: Database,
  settings: string,
  work: (transaction: W) => Promise<T>,
  attempts = tries,
): Promise<T> {
  for (let left = attempts - 1; ; left--) {
    try {
      return await database.transaction().execute(async transaction => {
        await sql.raw(`${limits}; ${settings}`).execute(transaction)
        return work(transaction as unknown as W)
      })
    } catch (error) {
      if (left === 0 || !(error instanceof pg.DatabaseError) || !passing.includes(error.code ?? ''))
        throw error
    }
  }
}

/**
 * Steps through the gate within one transaction: from here on it is the person's, and the gate is shut behind them. For what must be
 * stored together with letting somebody in.
 */
export async function throughGate(gate: Gate, identity: Identity): Promise<Writing> {
  await sql.raw(`set local app.gate = ''; ${settingsOf(identity)}`).execute(gate)
  return gate as unknown as Writing
}

/** Who bears a link to one form: whom it was made for, and the form. */
export type Bearer = { partnershipId: string; personId: string; formLinkId: string; followUpId: string }

/** As `throughGate`, for somebody without an account who answers one form: what `bearer` in `domain/access.ts` allows, of that form alone. */
export async function throughGateAsBearer(gate: Gate, bearer: Bearer): Promise<Writing> {
  await sql.raw(`set local app.gate = ''; ${bearerSettingsOf(bearer)}`).execute(gate)
  return gate as unknown as Writing
}

export function bearerSettingsOf({ partnershipId, personId, formLinkId, followUpId }: Bearer): string {
  const settings = { bearer: partnershipId, person: personId, form_link: formLinkId, follow_up: followUpId }
  return Object.entries(settings)
    .map(([setting, id]) => `set local app.${setting} = '{${checked(id)}}'`)
    .join('; ')
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What policies read besides roles: the rows that are somebody's own. */
const ownRows = ['person', 'group', 'place', 'activity'] as const

/**
 * One statement per setting, sent together; `set local` rather than `set_config`, so that it reaches every node. Every setting is
 * among them, empty ones too: what was set before in the same transaction is somebody else's.
 */
export function settingsOf(identity: Identity): string {
  const lists = new Map<string, string[]>([...roles, ...ownRows].map(setting => [setting, []]))
  const add = (setting: Role | (typeof ownRows)[number], ids: string[]) => lists.get(setting)?.push(...ids)
  for (const membership of identity.memberships) {
    if (!roles.includes(membership.role)) throw new Error(`not a role: ${membership.role}`)
    add(membership.role, [membership.partnershipId])
    add('person', [membership.personId])
    add('group', membership.groupIds)
    add('place', membership.placeIds)
    add('activity', membership.activityIds)
  }
  const settings = [`set local app.account = '${checked(identity.accountId)}'`]
  for (const [setting, ids] of lists)
    settings.push(`set local app."${setting}" = '{${ids.map(checked).join(',')}}'`)
  return settings.join('; ')
}

function checked(id: string): string {
  if (!uuid.test(id)) throw new Error(`not an id: ${id}`)
  return id
}
