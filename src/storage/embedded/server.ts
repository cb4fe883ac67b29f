/** Opens the database: a server by its URL, else the embedded one, started or adopted. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { applicationRole, type Connection, onConnection } from '../connection.ts'
import { codeOf } from '../error-code.ts'
import { findBinaries } from './binaries.ts'
import { clusterMajor, databaseName, giveToAccount, makeCluster, removeUnfinished } from './cluster.ts'
import { keptSecret } from './folders.ts'
import { dataFolder, findHome, type Home } from './home.ts'
import type { ServerLine } from './lines.ts'
import { lockHolder, takeLock } from './lock.ts'
import type { Server } from './opened.ts'
import { askToEnd, findPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts'
import { refuse, type ServerRefusal, ServerRefused } from './refusal.ts'
import { startPostmaster } from './start.ts'
import { keepRunning } from './supervision.ts'
import { openUrl } from './url.ts'

export type ServerConfig = {
  /** A server to use instead of the embedded one. */
  readonly databaseUrl: string | null
  /** The data folder; made if missing. */
  readonly dataDir: string
  log(line: ServerLine): void
  /** A short command beside a running program: uses that one's database, without owning it, and starts one only where none runs. */
  readonly visit?: boolean
  /** Where root keeps a database whose data folder is closed to everybody else. */
  readonly systemFolder?: string
  /** The folder of PostgreSQL's programs as npm has it; null for none. */
  readonly native?: string | null
}

export type Opened =
  | { readonly ok: true; readonly server: Server }
  | { readonly ok: false; readonly refusal: ServerRefusal }

/** Every expected trouble is a named refusal. The application's role is made by `migrate`. */
export async function openServer(config: ServerConfig): Promise<Opened> {
  try {
    const server =
      config.databaseUrl === null
        ? await openEmbedded(config)
        : await openUrl(config.databaseUrl, config.dataDir)
    return { ok: true, server }
  } catch (error) {
    const refusal = error instanceof ServerRefused ? error.refusal : refusalOfFiles(error)
    if (refusal !== null) return { ok: false, refusal }
    throw error
  }
}

const expectedOfFiles = [
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EIO',
  'ENOTDIR',
  'ELOOP',
  'ENAMETOOLONG',
]

/** A disk that is full, read-only or not ours can show itself at any step. */
function refusalOfFiles(error: unknown): ServerRefusal | null {
  const code = codeOf(error)
  if (!(error instanceof Error && 'path' in error) || !expectedOfFiles.includes(code)) return null
  return { name: 'unwritable', path: String(error.path), code }
}

async function openEmbedded(config: ServerConfig): Promise<Server> {
  const folder = dataFolder(config.dataDir)
  const visited = config.visit ? await visit(folder, config) : null
  if (visited !== null) return visited
  const locks = [lock(folder)]
  const release = (): void => {
    for (const held of locks) held.release()
  }
  try {
    const home = findHome(folder, systemFolderOf(config))
    if (home.elsewhere) {
      config.log({ name: 'elsewhere', path: home.folder })
      locks.push(lock(home.folder))
    }
    return await openHome(home, config, release)
  } catch (error) {
    release()
    throw error
  }
}

/** The database of the program that has the folder, which may be about to start it; null where no program has it. */
async function visit(folder: string, config: ServerConfig): Promise<Server | null> {
  while (lockHolder(folder) !== null) {
    const home = findHome(folder, systemFolderOf(config))
    const running = await findPostmaster(home, config.log)
    if (running !== null) return serverOn(running, home, true, async () => {})
    await sleep(50)
  }
  return null
}

function systemFolderOf(config: ServerConfig): string {
  return config.systemFolder ?? '/var/lib/samhandling'
}

function lock(folder: string): { release(): void } {
  try {
    const taken = takeLock(folder)
    return taken.held ? taken : refuse({ name: 'in-use', path: folder, pid: taken.holder })
  } catch (error) {
    if (error instanceof ServerRefused) throw error
    return refuse({ name: 'unwritable', path: folder, code: codeOf(error) })
  }
}

async function openHome(home: Home, config: ServerConfig, release: () => void): Promise<Server> {
  const running = await findPostmaster(home, config.log)
  if (running !== null) config.log({ name: 'adopted', pid: running.pid })
  const postmaster = running ?? (await start(home, config))
  const supervision = keepRunning(postmaster, home, () => restart(home, config), config.log)
  // The last thing a program does, even one that ends without stopping: ask the database to end too.
  const lastWord = (): void => {
    const current = supervision.current()
    if (current !== null) askToEnd(current.pid, home)
  }
  process.once('exit', lastWord)
  const stop = async (): Promise<void> => {
    process.off('exit', lastWord)
    await supervision.end()
    const current = supervision.current()
    if (current !== null) await stopPostmaster(current.pid, home)
    release()
  }
  try {
    await makeDatabase(postmaster)
  } catch (error) {
    await stop()
    throw error
  }
  return serverOn(postmaster, home, running !== null, stop)
}

async function restart(home: Home, config: ServerConfig): Promise<Postmaster> {
  return (await findPostmaster(home, config.log)) ?? (await start(home, config))
}

async function start(home: Home, config: ServerConfig): Promise<Postmaster> {
  removeUnfinished(home)
  const major = clusterMajor(home.cluster)
  const copies = join(home.folder, 'programs')
  const native = config.native === undefined ? {} : { native: config.native }
  const binaries = findBinaries({
    account: home.account,
    major,
    cluster: home.cluster,
    copies,
    log: config.log,
    ...native,
  })
  if (major !== null && !existsSync(home.ownerPassword))
    refuse({ name: 'no-password', path: home.ownerPassword })
  if (major === null) {
    config.log({ name: 'making-database', path: home.cluster })
    await makeCluster(home, binaries)
  }
  giveToAccount(home)
  config.log({ name: 'starting', version: binaries.version })
  return startPostmaster(home, binaries)
}

async function makeDatabase(postmaster: Postmaster): Promise<void> {
  await onConnection(postmaster.owner, async client => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName}`)
  })
}

function serverOn(postmaster: Postmaster, home: Home, adopted: boolean, stop: () => Promise<void>): Server {
  const owner: Connection = { ...postmaster.owner, database: databaseName }
  const application: Connection = {
    ...owner,
    user: applicationRole,
    password: keptSecret(home.applicationPassword),
  }
  return { kind: 'embedded', adopted, owner, application, stop }
}
