import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { onConnection } from '../../src/storage/connection.ts'
import type { Server } from '../../src/storage/embedded/opened.ts'
import { type Opened, openServer, type ServerConfig } from '../../src/storage/embedded/server.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import { copyFolder, isAlive, type Program, postmasterPid, removeFolder, startProgram } from './processes.ts'

const base = throwawayFolder('launcher')
const prepared = join(base, 'prepared')
let dataDir: string
let count = 0
const servers: Server[] = []
const programs: Program[] = []

async function open(config: Partial<ServerConfig> = {}): Promise<Opened> {
  const opened = await openServer({ databaseUrl: null, dataDir, log: () => {}, ...config })
  if (opened.ok) servers.push(opened.server)
  return opened
}

async function openOk(config: Partial<ServerConfig> = {}): Promise<Server> {
  const opened = await open(config)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.server
}

function program(config: object = {}): Program {
  const started = startProgram({ dataDir, ...config })
  programs.push(started)
  return started
}

beforeAll(async () => {
  dataDir = prepared
  const server = await openOk()
  await onConnection(server.owner, client => client.query('create table kept as select 1 as one'))
  await server.stop()
  servers.length = 0
})
afterAll(() => removeFolder(base))

async function inCopy(): Promise<void> {
  count += 1
  dataDir = join(base, String(count))
  copyFolder(prepared, dataDir)
}

afterEach(async () => {
  for (const started of programs.splice(0)) {
    started.child.kill('SIGTERM')
    await started.ended
  }
  for (const server of servers.splice(0)) await server.stop()
  const left = postmasterPid(dataDir)
  expect(left === null || !isAlive(left), 'a database was left running').toBe(true)
})

describe('a new database', () => {
  it('is durable, checked, reached by its socket alone, and sorts by code point', async () => {
    dataDir = join(base, 'new')
    const server = await openOk()
    const { rows } = await onConnection(server.owner, client =>
      client.query(`select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
        current_setting('synchronous_commit') as commit, current_setting('data_checksums') as checksums,
        current_setting('listen_addresses') as addresses, current_setting('TimeZone') as zone,
        datcollate as collate, pg_encoding_to_char(encoding) as encoding, upper('å') as upper
        from pg_database where datname = current_database()`),
    )
    expect(rows[0]).toEqual({
      fsync: 'on',
      pages: 'on',
      commit: 'on',
      checksums: 'on',
      addresses: '',
      zone: 'UTC',
      collate: expect.stringMatching(/^C/),
      encoding: 'UTF8',
      upper: 'Å',
    })
    expect(server).toMatchObject({ kind: 'embedded', adopted: false })
  })

  it('keeps its passwords in files that only we read, and asks for them', async () => {
    await inCopy()
    const server = await openOk()
    for (const name of ['owner-password', 'application-password'])
      expect(statSync(join(dataDir, name)).mode & 0o777).toBe(0o600)
    expect(statSync(server.owner.host).mode & 0o777).toBe(0o700)
    const guess = onConnection({ ...server.owner, password: 'guess' }, client => client.query('select 1'))
    await expect(guess).rejects.toThrow('password authentication failed')
  })

  it('is found again as it was left', async () => {
    await inCopy()
    const server = await openOk()
    const { rows } = await onConnection(server.owner, client => client.query('select one from kept'))
    expect(rows).toEqual([{ one: 1 }])
  })
})

describe('one program at a time', () => {
  it('refuses a second one by the first one’s pid, and lets it in afterwards', async () => {
    await inCopy()
    const first = program()
    expect(await first.said('open')).toMatchObject({ adopted: false })
    expect(await open()).toEqual({
      ok: false,
      refusal: { name: 'in-use', path: dataDir, pid: first.child.pid },
    })
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(await openOk()).toMatchObject({ adopted: false })
  })

  it('refuses a second one in the same process too', async () => {
    await inCopy()
    await openOk()
    expect(await open()).toMatchObject({ refusal: { name: 'in-use', pid: process.pid } })
  })

  it('lets a short command visit, which leaves the database running', async () => {
    await inCopy()
    const first = program()
    // Not waited for: a visitor may come while the database is starting.
    const lock = join(dataDir, 'samhandling.lock')
    while (!existsSync(lock)) await new Promise(resolve => setTimeout(resolve, 5))
    const visitor = await openOk({ visit: true })
    expect(visitor.adopted).toBe(true)
    await visitor.stop()
    const { rows } = await onConnection(visitor.owner, client => client.query('select one from kept'))
    expect(rows).toEqual([{ one: 1 }])
    expect(await first.said('open')).toMatchObject({ adopted: false })
  })

  it('starts and ends the database for a visitor where no program runs', async () => {
    await inCopy()
    const visitor = await openOk({ visit: true })
    expect(visitor.adopted).toBe(false)
    await visitor.stop()
    expect(postmasterPid(dataDir)).toBeNull()
  })

  it.each([
    ['a number that nobody has', { pid: 4_000_000, started: 'long ago' }],
    ['a number that somebody else has got', { pid: process.pid, started: 'long ago' }],
  ])('takes over the lock of a program that ended abruptly: %s', async (_, holder) => {
    await inCopy()
    writeFileSync(join(dataDir, 'samhandling.lock'), JSON.stringify(holder))
    const server = await openOk()
    expect(JSON.parse(readFileSync(join(dataDir, 'samhandling.lock'), 'utf8')).pid).toBe(process.pid)
    await server.stop()
    expect(existsSync(join(dataDir, 'samhandling.lock'))).toBe(false)
  })

  it('takes over a damaged lock', async () => {
    await inCopy()
    writeFileSync(join(dataDir, 'samhandling.lock'), '{"pid"')
    await openOk()
  })
})

describe('the end of a program', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('ends the database in order at %s', async signal => {
    await inCopy()
    const first = program()
    await first.said('open')
    const pid = postmasterPid(dataDir) ?? 0
    first.child.kill(signal)
    expect(await first.ended).toBe(0)
    expect(isAlive(pid)).toBe(false)
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\s*$/)
  })

  it('ends the database even when it exits without stopping it', async () => {
    await inCopy()
    const first = program({ leave: true })
    expect(await first.ended).toBe(0)
    const server = await openOk()
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toMatch(/automatic recovery/)
    expect(server.kind).toBe('embedded')
  })
})
