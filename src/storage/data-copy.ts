/** Copies tables out of one snapshot, row by row in a stable order, so that equal data has equal checksums on every server. */
import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Connection, onConnection } from './connection.ts'
import type { DataTable } from './data-tables.ts'

/** What a table held: `sha256`, hexadecimal, of its rows in COPY's text form. */
export type TableSum = { readonly name: string; readonly rows: number; readonly sha256: string }

/** What a database holds. `sha256` is of its tables' sums in the order of their names: equal data, equal sum. */
export type DataSum = { readonly sha256: string; readonly rows: number; readonly tables: readonly TableSum[] }

/** Settings that decide how COPY writes a value, the same on every server. */
export const copySettings = [
  `set local timezone = 'UTC'`,
  `set local datestyle = 'ISO, YMD'`,
  `set local intervalstyle = 'postgres'`,
  `set local bytea_output = 'hex'`,
  'set local extra_float_digits = 1',
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
  // All rows or an error: never silently those that a policy lets through.
  'set local row_security = off',
]

/** Works in one read-only snapshot of all the rows, as the owner. Snapshots of one database wait for each other. */
export function inSnapshot<T>(owner: Connection, work: (client: Client) => Promise<T>): Promise<T> {
  return onConnection(owner, async client => {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    return seeingAll(client, async () => {
      await client.query('begin isolation level repeatable read, read only')
      for (const setting of copySettings) await client.query(setting)
      const result = await work(client)
      await client.query('commit')
      return result
    })
  })
}

/** "samx" in ASCII. */
const lockNumber = 0x73616d78

/**
 * An owner that is no superuser is bound by `force row level security`: the force, which means nothing to the
 * application's role, is lifted meanwhile.
 */
async function seeingAll<T>(client: Client, work: () => Promise<T>): Promise<T> {
  const forced = (await seesAll(client)) ? [] : await forcedTables(client)
  try {
    for (const name of forced) await client.query(`alter table ${name} no force row level security`)
    return await work()
  } finally {
    if (forced.length > 0) await client.query('rollback')
    for (const name of forced) await client.query(`alter table ${name} force row level security`)
  }
}

/** Whether no policy binds the owner. */
export async function seesAll(client: Client): Promise<boolean> {
  const { rows } = await client.query(
    'select rolsuper or rolbypassrls as all from pg_roles where rolname = current_user',
  )
  return rows[0].all
}

async function forcedTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relforcerowsecurity and pg_get_userbyid(relowner) = current_user order by 1`,
  )
  return rows.map(row => row.name)
}

/** The rows of a table as COPY writes them; the sum when all have been taken. */
export async function* copiedRows(client: Client, table: DataTable): AsyncGenerator<Buffer, TableSum> {
  const order = table.order.length > 0 ? `order by ${table.order.join(', ')}` : ''
  const stream = client.query(
    copyTo(`copy (select ${table.columns.join(', ')} from ${table.name} ${order}) to stdout`),
  )
  const hash = createHash('sha256')
  let rows = 0
  let complete = false
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      hash.update(chunk)
      rows += linesIn(chunk)
      yield chunk
    }
    complete = true
  } finally {
    // Left in the middle, the connection would wait for ever for somebody to take the rest.
    if (!complete) socketOf(client).destroy()
  }
  return { name: table.name, rows, sha256: hash.digest('hex') }
}

/** Every row ends in a line end, and has no other: those in its values are escaped. */
export function linesIn(chunk: Buffer): number {
  let lines = 0
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1
  return lines
}

function socketOf(client: Client): { destroy(): void } {
  return (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream
}

export function sumOf(tables: readonly TableSum[]): DataSum {
  const byName = [...tables].sort((a, b) => (a.name < b.name ? -1 : 1))
  const lines = byName.map(({ name, rows, sha256 }) => `${name} ${rows} ${sha256}\n`)
  return {
    sha256: createHash('sha256').update(lines.join('')).digest('hex'),
    rows: byName.reduce((sum, table) => sum + table.rows, 0),
    tables: byName,
  }
}
