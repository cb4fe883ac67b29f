import { readdirSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { applicationRole, onConnection } from '../../src/storage/connection.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { migrations } from '../../src/storage/migrations.ts'
import { bareDatabase, type FreshDatabase, freshDatabase } from '../database.ts'

const made: FreshDatabase[] = []
async function bare(): Promise<FreshDatabase> {
  const database = await bareDatabase()
  made.push(database)
  return database
}
afterEach(async () => {
  for (const database of made.splice(0)) await database.drop()
})

const first = {
  name: '0001_first',
  sql: 'create table first (id int primary key); -- one\ninsert into first values (1)',
}
const second = { name: '0002_second', sql: 'create table second (id int primary key);' }

describe('migrate', () => {
  it('runs each file once, in order, and tells which', async () => {
    const database = await bare()
    const told: string[] = []
    expect(await migrate(database, [first], name => told.push(name))).toEqual({
      ok: true,
      applied: ['0001_first'],
    })
    expect(await migrate(database, [first, second], name => told.push(name))).toEqual({
      ok: true,
      applied: ['0002_second'],
    })
    expect(await migrate(database, [first, second], name => told.push(name))).toEqual({
      ok: true,
      applied: [],
    })
    expect(told).toEqual(['0001_first', '0002_second'])
    const { rows } = await onConnection(database.owner, client =>
      client.query('select count(*)::int from first'),
    )
    expect(rows).toEqual([{ count: 1 }])
  })

  it('keeps nothing of a file that fails, and names its file and line', async () => {
    const database = await bare()
    const broken = { name: '0001_broken', sql: 'create table half (id int);\n\nselect nonsense;' }
    await expect(migrate(database, [broken], () => {})).rejects.toThrow('0001_broken.sql, line 3')
    const { rows } = await onConnection(database.owner, client =>
      client.query(`select to_regclass('half') as half`),
    )
    expect(rows).toEqual([{ half: null }])
  })

  it('refuses a changed file, an unknown one and one that comes too late', async () => {
    const database = await bare()
    await migrate(database, [first, second], () => {})
    const changed = { ...first, sql: `${first.sql} ` }
    expect(await migrate(database, [changed, second], () => {})).toMatchObject({
      refusal: { name: 'migration-changed', migration: '0001_first' },
    })
    expect(await migrate(database, [first], () => {})).toMatchObject({
      refusal: { name: 'newer-database', migration: '0002_second' },
    })
    const late = { name: '0001_later', sql: 'select 1' }
    expect(await migrate(database, [first, late, second], () => {})).toMatchObject({
      refusal: { name: 'migration-out-of-order', migration: '0001_later', applied: '0002_second' },
    })
  })

  it('runs a file once when several programs start together', async () => {
    const database = await bare()
    const results = await Promise.all([1, 2, 3].map(() => migrate(database, [first, second], () => {})))
    expect(results.flatMap(result => (result.ok ? result.applied : [])).sort()).toEqual([
      '0001_first',
      '0002_second',
    ])
  })

  it('gives the application a role that signs in, owns nothing and passes no policy', async () => {
    const database = await freshDatabase()
    made.push(database)
    const role = await onConnection(database.application, async client => {
      const { rows } = await client.query(
        `select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
           (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
         from pg_roles where rolname = current_user`,
      )
      return rows[0]
    })
    expect(role).toEqual({
      name: applicationRole,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
    })
  })

  it('keeps the application out of the record of migrations', async () => {
    const database = await freshDatabase()
    made.push(database)
    const read = onConnection(database.application, client =>
      client.query('select from samhandling_meta.migration'),
    )
    await expect(read).rejects.toThrow('permission denied')
  })

  it('finds the files in this program, in the order of their numbers', () => {
    const files = readdirSync(new URL('../../src/storage/migrations/', import.meta.url))
    const numbered = files
      .map(name => name.replace(/\.sql$/, ''))
      .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    expect(numbered.length).toBeGreaterThan(0)
    expect(migrations.map(migration => migration.name)).toEqual(numbered)
  })
})
