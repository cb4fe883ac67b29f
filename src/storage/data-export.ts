/** Writes all the data of a database to one file: the backup of an embedded database, and its way to another server or major. */
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Client } from 'pg'
import type { Connection } from './connection.ts'
import { copiedRows, type DataSum, inSnapshot, sumOf, type TableSum } from './data-copy.ts'
import { endOfRows, formatName, formatVersion, type Header } from './data-file.ts'
import { dataTables } from './data-tables.ts'
import { appliedMigrations } from './migrate.ts'

export type ExportRefusal = /** The database has no schema of ours. */ { readonly name: 'not-migrated' }
export type Exported =
  | { readonly ok: true; readonly sum: DataSum }
  | { readonly ok: false; readonly refusal: ExportRefusal }

/**
 * One consistent snapshot, taken while the program runs; memory does not grow with the data. The format is described in
 * `data-file.ts`. `out` is ended. Throws what `out` or the connection throws.
 */
export function exportData(owner: Connection, out: Writable, createdAt: Date): Promise<Exported> {
  return inSnapshot(owner, async client => {
    const migrations = await appliedMigrations(client)
    if (migrations.length === 0) return { ok: false, refusal: { name: 'not-migrated' } }
    const { rows } = await client.query('show server_version')
    const head: Header = {
      format: formatName,
      version: formatVersion,
      createdAt: createdAt.toISOString(),
      postgres: rows[0].server_version,
      migrations,
    }
    const sums: TableSum[] = []
    await pipeline(Readable.from(contents(client, head, sums), { objectMode: false }), createGzip(), out)
    return { ok: true, sum: sumOf(sums) }
  })
}

async function* contents(client: Client, head: Header, sums: TableSum[]): AsyncGenerator<Buffer> {
  yield line(head)
  for (const table of (await dataTables(client)).tables) {
    yield line({ table: table.name, columns: table.columns })
    const sum = yield* copiedRows(client, table)
    sums.push(sum)
    yield Buffer.from(`${endOfRows}\n`)
    yield line({ rows: sum.rows, sha256: sum.sha256 })
  }
  const { rows, sha256 } = sumOf(sums)
  yield line({ end: true, rows, sha256 })
}

function line(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}
