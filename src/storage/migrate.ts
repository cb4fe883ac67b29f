/** Brings the database's schema up to date: plain SQL files, in the order of their names, each once and whole. */
import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { ensureApplicationRole, type RoleRefusal } from './application-role.ts'
import { type Connection, onConnection } from './connection.ts'
import { statementsOf } from './statements.ts'

/** `name` is the file's without `.sql`, and orders it: '0001_gate'. */
export type Migration = { readonly name: string; readonly sql: string }

/** A migration that a database has had. `sha256` is of the file's text, in hexadecimal. */
export type Applied = { readonly name: string; readonly sha256: string }

export type MigrationRefusal =
  | RoleRefusal
  /** A file that was already applied has another text now. */
  | { readonly name: 'migration-changed'; readonly migration: string }
  /** The database has had a migration that this program does not know: it belongs to a newer one. */
  | { readonly name: 'newer-database'; readonly migration: string }
  /** A new file comes, by its name, before one that was already applied. */
  | { readonly name: 'migration-out-of-order'; readonly migration: string; readonly applied: string }

export type Migrated =
  | { readonly ok: true; readonly applied: readonly string[] }
  | { readonly ok: false; readonly refusal: MigrationRefusal }

/**
 * Runs what is missing as the owner, and makes the application's role first. One program at a time; each file in one
 * transaction, each statement by itself. `log` gets the name of each file before it runs. Throws what a statement
 * throws, with its file and line.
 */
export function migrate(
  roles: { readonly owner: Connection; readonly application: Connection },
  migrations: readonly Migration[],
  log: (migration: string) => void,
): Promise<Migrated> {
  return onConnection(roles.owner, async client => {
    // Held by the connection and given back when it closes, also when the program is killed.
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    const refusal = await ensureApplicationRole(client, roles.application)
    if (refusal !== null) return { ok: false, refusal }
    await makeMeta(client)
    const had = await appliedMigrations(client)
    const mistaken = compare(migrations, had)
    if (mistaken !== null) return { ok: false, refusal: mistaken }
    const missing = migrations.slice(had.length)
    for (const migration of missing) {
      log(migration.name)
      await apply(client, migration)
    }
    return { ok: true, applied: missing.map(migration => migration.name) }
  })
}

/** "samh" in ASCII: any number that nobody else on the server uses. */
const lockNumber = 0x73616d68

async function makeMeta(client: Client): Promise<void> {
  await client.query('create schema if not exists samhandling_meta')
  await client.query(`create table if not exists samhandling_meta.migration (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`)
}

/** What the database has had, in order; none where it was never migrated. */
export async function appliedMigrations(client: Client): Promise<Applied[]> {
  const { rows: found } = await client.query(
    `select to_regclass('samhandling_meta.migration') is not null as there`,
  )
  if (!found[0].there) return []
  const { rows } = await client.query<Applied>(
    'select name, sha256 from samhandling_meta.migration order by name collate "C"',
  )
  return rows
}

function compare(migrations: readonly Migration[], had: readonly Applied[]): MigrationRefusal | null {
  const known = new Map(migrations.map(migration => [migration.name, sha256(migration.sql)]))
  for (const { name, sha256 } of had) {
    if (!known.has(name)) return { name: 'newer-database', migration: name }
    if (known.get(name) !== sha256) return { name: 'migration-changed', migration: name }
  }
  const last = had.at(-1)?.name
  const early = migrations.slice(0, had.length).find((migration, at) => migration.name !== had[at]?.name)
  return early === undefined || last === undefined
    ? null
    : { name: 'migration-out-of-order', migration: early.name, applied: last }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    for (const { sql, line } of statementsOf(migration.sql)) {
      await client.query(sql).catch(error => {
        throw new Error(`${migration.name}.sql, line ${line}: ${error.message}`, { cause: error })
      })
    }
    await client.query('insert into samhandling_meta.migration (name, sha256) values ($1, $2)', [
      migration.name,
      sha256(migration.sql),
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
