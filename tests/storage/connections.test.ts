/** Connections that break or never come about: nothing is left behind, and the program lives on. */
import { type AddressInfo, connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isDatabaseAway } from '../../src/server/errors.ts'
import { onConnection } from '../../src/storage/connection.ts'
import {
  atGate,
  type Gate,
  openDatabase,
  type Reading,
  readAs,
  type Writing,
  writeAs,
} from '../../src/storage/database.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

it('a connection that breaks between two queries rejects the next one, and ends nothing but its transaction', async () => {
  const database = openDatabase(fresh.application)
  const work = atGate(database, async writing => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(writing)
    await onConnection(fresh.owner, client => client.query('select pg_terminate_backend($1)', [rows[0]!.pid]))
    // Long enough for the end of the connection to be heard of while no query is under way.
    await sleep(200)
    await sql`select 1`.execute(writing)
  })
  await expect(work).rejects.toThrow(/connection|terminat/i)
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(database)
  expect(rows).toEqual([{ one: 1 }])
  await database.destroy()
})

it('who finds all connections taken is told so in time, as of a database that is away', async () => {
  const database = openDatabase({ ...fresh.application, max: 1 })
  let release = () => {}
  const held = atGate(database, () => new Promise<void>(resolve => (release = resolve)))
  const refused = await atGate(database, async () => null).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Error)
  expect(isDatabaseAway(refused)).toBe(true)
  release()
  await held
  await database.destroy()
})

it('every transaction ends a statement that hangs, and itself when nobody goes on with it', async () => {
  const database = openDatabase(fresh.application)
  const nobody = { accountId: '00000000-0000-7000-8000-000000000000', email: '', memberships: [] }
  const identity = { ...nobody, language: 'sv' as const }
  const limits = async (connection: Gate | Reading | Writing) => {
    const { rows } = await sql`
      select current_setting('statement_timeout') as statement,
        current_setting('idle_in_transaction_session_timeout') as idle`.execute(connection)
    return rows[0]
  }
  const expected = { statement: '30s', idle: '1min' }
  expect(await readAs(database, identity, limits)).toEqual(expected)
  expect(await writeAs(database, identity, limits)).toEqual(expected)
  expect(await atGate(database, limits)).toEqual(expected)
  await database.destroy()
})

it('a connection that cannot sign in is closed, and not left to the server to wait for', async () => {
  const { host, port } = fresh.owner
  const passedOn = createServer(from => {
    const to = connect(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port })
    from.pipe(to).pipe(from)
    from.on('error', () => to.destroy())
    to.on('error', () => from.destroy())
  })
  await new Promise<void>(resolve => passedOn.listen(0, '127.0.0.1', resolve))
  const { port: before } = passedOn.address() as AddressInfo
  const nameless = { ...fresh.owner, host: '127.0.0.1', port: before, password: '' }
  await expect(onConnection(nameless, client => client.query('select 1'))).rejects.toThrow(/password/)
  const open = () => new Promise(resolve => passedOn.getConnections((_, count) => resolve(count)))
  await expect.poll(open, { timeout: 10_000 }).toBe(0)
  passedOn.close()
})
