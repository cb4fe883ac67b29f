/** Reads an export into an empty database: all of it, or nothing. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Connection, onConnection } from './connection.ts'
import { copySettings, type DataSum, linesIn, seesAll, sumOf, type TableSum } from './data-copy.ts'
import { DataFile, end, formatVersion, header, tableEnd, tableStart } from './data-file.ts'
import { type DataTable, type DataTables, dataTables } from './data-tables.ts'
import { codeOf } from './error-code.ts'
import { type Applied, appliedMigrations } from './migrate.ts'

export type ImportRefusal =
  | { readonly name: 'not-an-export' }
  /** Made by a later Samhandling, whose form of file this one does not know. */
  | { readonly name: 'newer-format'; readonly version: number }
  /** The database to import into has no schema yet. */
  | { readonly name: 'not-migrated' }
  /** Export and database are of different versions: the last migration of each. */
  | { readonly name: 'other-migrations'; readonly exported: string; readonly database: string }
  /** The database already holds something; `table` is the first that does. */
  | { readonly name: 'not-empty'; readonly table: string }
  /** The file is cut off or changed; `table` where that was seen, null outside of tables. */
  | { readonly name: 'damaged'; readonly table: string | null }

export type Imported =
  | { readonly ok: true; readonly sum: DataSum }
  | { readonly ok: false; readonly refusal: ImportRefusal }

class ImportRefused extends Error {
  readonly refusal: ImportRefusal
  constructor(refusal: ImportRefusal) {
    super(refusal.name)
    this.refusal = refusal
  }
}

function refuse(refusal: ImportRefusal): never {
  throw new ImportRefused(refusal)
}

/** Reads what `exportData` wrote. Every checksum is compared before anything is kept. Throws what the connection or the source throws. */
export async function importData(owner: Connection, source: Readable): Promise<Imported> {
  const unpacked = createGunzip()
  // Whatever goes wrong here is told to the reader at its next step, which may be later.
  unpacked.on('error', () => {})
  // Not waited for: one that is destroyed with its last piece unread never says that it has ended.
  pipeline(source, unpacked).catch(() => {})
  try {
    const sum = await onConnection(owner, client =>
      inTransaction(client, () => read(client, new DataFile(unpacked))),
    )
    await onConnection(owner, client => client.query('analyze'))
    return { ok: true, sum }
  } catch (error) {
    if (error instanceof ImportRefused) return { ok: false, refusal: error.refusal }
    throw error
  } finally {
    source.destroy()
    unpacked.destroy()
  }
}

async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function read(client: Client, file: DataFile): Promise<DataSum> {
  const head = header.safeParse(await unpackedOr(file.json(), () => refuse({ name: 'not-an-export' })))
  if (!head.success) return refuse({ name: 'not-an-export' })
  if (head.data.version > formatVersion) refuse({ name: 'newer-format', version: head.data.version })
  compare(head.data.migrations, await appliedMigrations(client))
  const catalog = await dataTables(client)
  await prepare(client, catalog)
  const sums: TableSum[] = []
  for (const table of catalog.tables) sums.push(await readTable(client, file, table))
  const sum = sumOf(sums)
  const closing = end.safeParse(await unpackedOr(file.json(), () => refuse({ name: 'damaged', table: null })))
  if (!closing.success || closing.data.sha256 !== sum.sha256) refuse({ name: 'damaged', table: null })
  await finish(client, catalog)
  return sum
}

function compare(exported: readonly Applied[], database: readonly Applied[]): void {
  if (database.length === 0) refuse({ name: 'not-migrated' })
  const same = (a: Applied, b: Applied | undefined): boolean => a.name === b?.name && a.sha256 === b.sha256
  if (exported.length === database.length && exported.every((one, at) => same(one, database[at]))) return
  refuse({
    name: 'other-migrations',
    exported: exported.at(-1)?.name ?? '',
    database: database.at(-1)?.name ?? '',
  })
}

/** Nobody else writes meanwhile; the owner is bound by no policy; tables may refer to rows that come later. */
async function prepare(client: Client, { tables, forward }: DataTables): Promise<void> {
  for (const setting of copySettings) await client.query(setting)
  for (const table of tables) await client.query(`lock table ${table.name} in share row exclusive mode`)
  if (!(await seesAll(client))) await force(client, tables, 'no force')
  for (const table of tables) {
    const { rowCount } = await client.query(`select from ${table.name} limit 1`)
    if (rowCount !== 0) refuse({ name: 'not-empty', table: table.name })
  }
  for (const key of forward) await client.query(`alter table ${key.table} drop constraint ${key.name}`)
}

async function finish(client: Client, { tables, forward }: DataTables): Promise<void> {
  for (const key of forward)
    await client.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`)
  if (!(await seesAll(client))) await force(client, tables, 'force')
}

async function force(client: Client, tables: readonly DataTable[], how: 'force' | 'no force'): Promise<void> {
  for (const table of tables.filter(table => table.forced))
    await client.query(`alter table ${table.name} ${how} row level security`)
}

async function readTable(client: Client, file: DataFile, table: DataTable): Promise<TableSum> {
  const damaged = (): never => refuse({ name: 'damaged', table: table.name })
  const start = tableStart.safeParse(await unpackedOr(file.json(), damaged))
  if (!start.success || start.data.table !== table.name) return damaged()
  if (start.data.columns.join() !== table.columns.join()) return damaged()
  const hash = createHash('sha256')
  let rows = 0
  let whole = false
  async function* copied(): AsyncGenerator<Buffer> {
    const chunks = file.rows()
    for (;;) {
      const next = await unpackedOr(chunks.next(), damaged)
      if (next.done) {
        whole = next.value
        // Not handed over as complete: a row may have been cut in the middle.
        if (!whole) damaged()
        return
      }
      hash.update(next.value)
      rows += linesIn(next.value)
      yield next.value
    }
  }
  const sql = `copy ${table.name} (${table.columns.join(', ')}) from stdin`
  try {
    await pipeline(Readable.from(copied(), { objectMode: false }), client.query(copyFrom(sql)))
  } catch (error) {
    if (isAboutData(error)) damaged()
    throw error
  }
  const sum = { name: table.name, rows, sha256: hash.digest('hex') }
  const stop = tableEnd.safeParse(await unpackedOr(file.json(), damaged))
  if (!stop.success || stop.data.rows !== sum.rows || stop.data.sha256 !== sum.sha256) return damaged()
  return sum
}

/** What unpacking says of a file that is no gzip, cut off or changed becomes a refusal. */
async function unpackedOr<T>(reading: Promise<T>, refused: () => never): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (codeOf(error).startsWith('Z_')) return refused()
    throw error
  }
}

/** PostgreSQL's classes 22, data exception, and 23, integrity constraint violation. */
function isAboutData(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))
}
