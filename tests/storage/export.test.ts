import { randomBytes } from 'node:crypto'
import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { findDebianPostgres, startDebianPostgres } from '../../scripts/debian-postgres.mjs'
import { type Connection, onConnection } from '../../src/storage/connection.ts'
import { exportData } from '../../src/storage/data-export.ts'
import { importData } from '../../src/storage/data-import.ts'
import { openServer } from '../../src/storage/embedded/server.ts'
import { type Migration, migrate } from '../../src/storage/migrate.ts'
import { migrations } from '../../src/storage/migrations.ts'
import { bareDatabase, type FreshDatabase, freshDatabase } from '../database.ts'
import { makeWorld, type World } from '../people.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import { dataChecksum } from './data-checksum.ts'
import { removeFolder } from './processes.ts'

const at = new Date('2020-08-24T07:00:00Z')
const made: FreshDatabase[] = []

async function fresh(): Promise<FreshDatabase> {
  const database = await freshDatabase()
  made.push(database)
  return database
}

async function withSchema(schema: Migration[]): Promise<FreshDatabase> {
  const database = await bareDatabase()
  made.push(database)
  const migrated = await migrate(database, schema, () => {})
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.refusal))
  return database
}

async function exported(owner: Connection): Promise<Buffer> {
  const chunks: Buffer[] = []
  const out = new Writable({
    write: (chunk, _, done) => {
      chunks.push(chunk)
      done()
    },
  })
  const result = await exportData(owner, out, at)
  if (!result.ok) throw new Error(result.refusal.name)
  return Buffer.concat(chunks)
}

function importing(owner: Connection, file: Buffer) {
  return importData(owner, Readable.from([file], { objectMode: false }))
}

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(async () => {
  await world.close()
  for (const database of made) await database.drop()
})

/** Every kind of value and of reference that a later table may have. */
const odd: Migration = {
  name: '0001_odd',
  sql: `
    create schema "Other";
    create table parent (id uuid primary key, child uuid, up uuid references parent);
    create table child (id uuid primary key, parent uuid not null references parent);
    alter table parent add constraint first_child foreign key (child) references child (id);
    create table "Other"."select" (
      id int generated always as identity primary key, "a b" text, doubled text generated always as ("a b" || "a b") stored,
      bytes bytea, at timestamptz, list text[], tree jsonb, exact numeric, float float8, span interval, day date);
    create table keyless (a text, b int);
    create table parts (at date, n int, primary key (at, n)) partition by range (at);
    create table parts_2020 partition of parts for values from ('2020-01-01') to ('2021-01-01');
    create table bound (id int primary key);
    alter table bound enable row level security;
    alter table bound force row level security;`,
}

async function fill(owner: Connection): Promise<void> {
  await onConnection(owner, async client => {
    await client.query('alter table bound no force row level security')
    await client.query('insert into bound select generate_series(1, 3)')
    await client.query('alter table bound force row level security')
    await client.query(`insert into parent (id) select gen_random_uuid() from generate_series(1, 20)`)
    await client.query(`insert into child select gen_random_uuid(), id from parent`)
    await client.query(`update parent set child = (select id from child where parent = parent.id limit 1),
      up = (select id from parent order by id limit 1)`)
    await client.query(
      `insert into "Other"."select" ("a b", bytes, at, list, tree, exact, float, span, day) values
       ($1, '\\x00ff0a5c2e0a', '2020-03-29 02:30:00+01', '{"a,b","\\"","\\\\",null}', '{"å": ["\\\\.", "\\n"]}', 1e-30, 0.1, '1 month -2 days', '0044-03-15 BC'),
       (null, null, 'infinity', '{}', 'null', 'NaN', '-0', null, null)`,
      ['\\.\n\\.\r\n\tå\u2028\\N\n\\.'],
    )
    await client.query(`insert into keyless values ('b', 2), ('a', 1), (null, null), ('a', 1)`)
    await client.query(`insert into parts select date '2020-01-01' + n, n from generate_series(1, 300) n`)
  })
}

describe('an export', () => {
  it('read into an empty database is equal by checksum', async () => {
    const before = await dataChecksum(world.fresh.owner)
    expect(before.rows).toBeGreaterThan(10)
    const target = await fresh()
    const file = await exported(world.fresh.owner)
    const imported = await importing(target.owner, file)
    expect(imported).toEqual({ ok: true, sum: before })
    expect(await dataChecksum(target.owner)).toEqual(before)
    expect(await exported(target.owner)).toEqual(file)
  })

  it('has every table with its values, whatever they are and however they refer to each other', async () => {
    const from = await withSchema([odd])
    await fill(from.owner)
    const before = await dataChecksum(from.owner)
    expect(before.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['"Other"."select"', 2],
      ['public.bound', 3],
      ['public.child', 20],
      ['public.keyless', 4],
      ['public.parent', 20],
      ['public.parts', 300],
    ])
    const to = await withSchema([odd])
    expect(await importing(to.owner, await exported(from.owner))).toEqual({ ok: true, sum: before })
    expect(await dataChecksum(to.owner)).toEqual(before)
    const orphan = onConnection(to.owner, client =>
      client.query('update parent set child = gen_random_uuid()'),
    )
    await expect(orphan, 'the circle of keys is closed again').rejects.toThrow('first_child')
    const { rows } = await onConnection(to.owner, client =>
      client.query(`select relforcerowsecurity as forced from pg_class where oid = 'bound'::regclass`),
    )
    expect(rows).toEqual([{ forced: true }])
  })

  it('is one snapshot, however much is written meanwhile', async () => {
    const from = await withSchema([
      {
        name: '0001',
        sql: 'create table a (n int primary key, filler text); create table b (n int primary key)',
      },
    ])
    const insert = `with a as (insert into a select n, repeat(md5(n::text), 100) from generate_series($1::int, $1 + 99) n)
      insert into b select generate_series($1::int, $1 + 99)`
    let writing = true
    let n = 0
    const writer = onConnection(from.owner, async client => {
      for (; writing; n += 100) await client.query(insert, [n])
    })
    await expect.poll(() => n).toBeGreaterThan(500)
    const file = await exported(from.owner).finally(() => {
      writing = false
    })
    await writer
    const text = gunzipSync(file).toString()
    const [a, b] = [...text.matchAll(/^\{"rows":(\d+)/gm)].map(match => Number(match[1]))
    expect(a).toBe(b)
    expect(a).toBeLessThan(n)
  })

  it('reads as what it is', async () => {
    const lines = gunzipSync(await exported(world.fresh.owner))
      .toString()
      .split('\n')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      format: 'samhandling-export',
      version: 1,
      createdAt: '2020-08-24T07:00:00.000Z',
      migrations: migrations.map(({ name }) => ({ name })),
    })
    expect(JSON.parse(lines.at(-2) ?? '')).toMatchObject({ end: true })
  })

  it('ends with the trouble of the file that it is written to, and takes nothing from the database', async () => {
    const from = await withSchema([
      { name: '0001', sql: 'create table big (n int primary key, filler text)' },
    ])
    await onConnection(from.owner, client =>
      client.query(
        `insert into big select n, md5(n::text) || md5((-n)::text) from generate_series(1, 200000) n`,
      ),
    )
    let written = 0
    const full = new Writable({
      write: (chunk, _, done) => {
        written += chunk.length
        done(written > 100_000 ? new Error('no space left') : null)
      },
    })
    await expect(exportData(from.owner, full, at)).rejects.toThrow('no space left')
    expect(await dataChecksum(from.owner)).toMatchObject({ rows: 200_000 })
  })

  it('is refused where there is nothing of ours', async () => {
    const database = await bareDatabase()
    made.push(database)
    expect(await exportData(database.owner, new Writable(), at)).toEqual({
      ok: false,
      refusal: { name: 'not-migrated' },
    })
  })
})

describe('an import', () => {
  let file: Buffer
  let text: string
  let target: FreshDatabase
  let empty: string
  beforeAll(async () => {
    file = await exported(world.fresh.owner)
    text = gunzipSync(file).toString()
    target = await fresh()
    empty = (await dataChecksum(target.owner)).sha256
  })

  async function refusalOf(bytes: Buffer, database = target) {
    const result = await importing(database.owner, bytes)
    expect((await dataChecksum(target.owner)).sha256, 'nothing is kept').toBe(empty)
    return result.ok ? null : result.refusal
  }

  it('refuses what is no export', async () => {
    const refusal = { name: 'not-an-export' }
    expect(await refusalOf(Buffer.alloc(0))).toEqual(refusal)
    expect(await refusalOf(Buffer.from('a plain text'))).toEqual(refusal)
    expect(await refusalOf(gzipSync('a plain text'))).toEqual(refusal)
    expect(await refusalOf(gzipSync('{"format":"another"}\n'))).toEqual(refusal)
    expect(await refusalOf(gzipSync('x'.repeat(20_000_000)))).toEqual(refusal)
  })

  it('refuses a newer form of file and another version of the schema', async () => {
    expect(await refusalOf(gzipSync(text.replace('"version":1', '"version":2')))).toEqual({
      name: 'newer-format',
      version: 2,
    })
    const last = migrations.at(-1)?.name
    const other = gzipSync(text.replace(/"sha256":"...../, '"sha256":"00000'))
    expect(await refusalOf(other)).toEqual({ name: 'other-migrations', exported: last, database: last })
    const bare = await bareDatabase()
    made.push(bare)
    expect(await refusalOf(file, bare)).toEqual({ name: 'not-migrated' })
  })

  it('refuses a database that holds something, and leaves it as it is', async () => {
    const before = await dataChecksum(world.fresh.owner)
    expect(await refusalOf(file, world.fresh)).toMatchObject({ name: 'not-empty' })
    expect(await dataChecksum(world.fresh.owner)).toEqual(before)
  })

  it('refuses without waiting for what is left of the file', async () => {
    // Of a file of 64–128 kB, two reads from a disk, the last stays unread when the first line is enough to refuse.
    const padded = gzipSync(
      Buffer.concat([gunzipSync(file), Buffer.from(randomBytes(75_000).toString('hex'))]),
    )
    const path = join(throwawayFolder('import'), 'export.gz')
    writeFileSync(path, padded)
    const refused = await importData(world.fresh.owner, createReadStream(path))
    expect(refused).toMatchObject({ ok: false, refusal: { name: 'not-empty' } })
  })

  it.each([0.3, 0.6, 0.9, 0.999])('refuses a file cut off at %d of its length', async part => {
    expect(await refusalOf(file.subarray(0, Math.floor(file.length * part)))).toMatchObject({
      name: expect.stringMatching(/^(damaged|not-an-export)$/),
    })
  })

  it('refuses a file whose text ends early, from its first line to its last', async () => {
    const ends = [...text.matchAll(/\n/g)].map(match => match.index + 1).slice(0, -1)
    // Each try is an import into an empty database: so many, however many tables there come to be.
    const apart = Math.ceil(ends.length / 12)
    const some = ends.filter((_, at) => at % apart === 0 || at > ends.length - 3)
    expect(some.length).toBeGreaterThan(10)
    for (const at of some)
      expect(await refusalOf(gzipSync(text.slice(0, at)))).toMatchObject({ name: 'damaged' })
  })

  it.each([
    ['a value', (whole: string) => whole.replace('Ekbacken', 'Ekbackem')],
    ['a row less', (whole: string) => whole.replace(/^[^{\n]*Granvik.*\n/m, '')],
    ['a row of another kind', (whole: string) => whole.replace('Ekbacken\t', 'Ekbacken\t\t')],
    ['the last sum', (whole: string) => whole.replace(/("end":true.*"sha256":")...../, '$100000')],
    ['a table’s name', (whole: string) => whole.replace('"public.area"', '"public.arena"')],
  ])('refuses a file changed in %s', async (_, change) => {
    const changed = change(text)
    expect(changed).not.toBe(text)
    expect(await refusalOf(gzipSync(changed))).toMatchObject({ name: 'damaged' })
  })

  it('passes on the trouble of the file that it reads', async () => {
    const broken = new Readable({
      read() {
        this.push(file.subarray(0, 200))
        this.destroy(new Error('the disk went away'))
      },
    })
    await expect(importData(target.owner, broken)).rejects.toThrow('the disk went away')
  })
})

describe.skipIf(!findDebianPostgres().ok)('between the embedded database and Debian’s', () => {
  it('the data are equal by checksum, there and back', async () => {
    const folder = throwawayFolder('launcher')
    const debian = inject('server').database === 'embedded' ? await startDebianPostgres() : null
    const opened = await openServer({ databaseUrl: debian?.url ?? null, dataDir: folder, log: () => {} })
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
    const { server } = opened
    try {
      await migrate(server, migrations, () => {})
      const before = await dataChecksum(world.fresh.owner)
      expect(await importing(server.owner, await exported(world.fresh.owner))).toEqual({
        ok: true,
        sum: before,
      })
      const back = await fresh()
      expect(await importing(back.owner, await exported(server.owner))).toEqual({ ok: true, sum: before })
    } finally {
      await server.stop()
      await debian?.stop()
      removeFolder(folder)
    }
  })
})
