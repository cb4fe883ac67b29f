/** A running PostgreSQL server on a cluster: found, started, stopped. */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Connection, onConnection } from '../connection.ts'
import { asAccount } from './account.ts'
import type { Binaries } from './binaries.ts'
import { ownerRole, serverEnvironment } from './cluster.ts'
import { readText } from './folders.ts'
import { type Home, socketFolder } from './home.ts'
import type { ServerLine } from './lines.ts'
import { isServerOn, processesIn, processState } from './process-table.ts'
import { codeOf, refuse } from './refusal.ts'

/** `owner` reaches its `postgres` database as the owner. */
export type Postmaster = { readonly pid: number; readonly owner: Connection }

const patience = 15_000
const mistaken = ['28P01', '28000']

/** What PostgreSQL writes into `postmaster.pid` (its `src/include/utils/pidfile.h`). */
type PidFile = { pid: number; port: number; folder: string; ready: boolean; text: string }

function pidPath(home: Home): string {
  return join(home.cluster, 'postmaster.pid')
}

function readPidFile(home: Home): PidFile | null {
  const text = readText(pidPath(home))
  if (text === null) return null
  const [pid, , , port, folder, , , status] = text.split('\n')
  return {
    pid: Number(pid),
    port: Number(port),
    folder: folder ?? '',
    ready: status?.trim() === 'ready',
    text,
  }
}

/**
 * The server that already runs on the cluster, or null where none does and one can be started. Waits for one that
 * starts, recovers or ends, and for what a killed one leaves behind. Removes a pid file whose number another process
 * now has. Refuses `not-answering`, `no-password`, and `in-use` for a server in another container.
 */
export async function findPostmaster(
  home: Home,
  log: (line: ServerLine) => void,
): Promise<Postmaster | null> {
  const deadline = performance.now() + patience
  for (let told = false; ; await sleep(50)) {
    const file = readPidFile(home)
    if (file === null) return null
    const state = processState(file.pid)
    const ours = state !== null && isServerOn(state, home.cluster)
    if (ours && file.ready) {
      const found = postmasterOf(home, file)
      if (await answers(found.owner, home)) return found
    }
    if (!ours && processesIn(home.cluster).length === 0) {
      if (await listens(file)) refuse({ name: 'in-use', path: home.folder, pid: null })
      // PostgreSQL itself sees through a number that nobody has, not through one that something else has got.
      if (state !== null && readText(pidPath(home)) === file.text) rmSync(pidPath(home), { force: true })
      return null
    }
    if (!told) log({ name: 'waiting', pid: file.pid })
    told = true
    if (performance.now() > deadline) return refuse({ name: 'not-answering', pid: file.pid, log: home.log })
  }
}

function postmasterOf(home: Home, file: PidFile): Postmaster {
  const password = readText(home.ownerPassword)?.trim()
  if (password === undefined) return refuse({ name: 'no-password', path: home.ownerPassword })
  const owner = { host: file.folder, port: file.port, user: ownerRole, password, database: 'postgres' }
  return { pid: file.pid, owner }
}

async function answers(owner: Connection, home: Home): Promise<boolean> {
  try {
    await onConnection(owner, client => client.query('select 1'))
    return true
  } catch (error) {
    if (mistaken.includes(codeOf(error))) refuse({ name: 'no-password', path: home.ownerPassword })
    return false
  }
}

/** Whether anything takes connections on the socket that the pid file names: also what runs where we cannot see it. */
function listens(file: PidFile): Promise<boolean> {
  if (file.folder === '') return Promise.resolve(false)
  return new Promise(resolve => {
    const socket = connect(join(file.folder, `.s.PGSQL.${file.port}`))
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

/**
 * Starts a server and waits until it answers. `onEnd` is called once, when it has ended for whatever reason.
 * Refuses `did-not-start`, `not-answering`, `socket-path`.
 */
export async function startPostmaster(
  home: Home,
  binaries: Binaries,
  onEnd: () => void,
): Promise<Postmaster> {
  const folder = socketFolder(home)
  const deadline = performance.now() + patience
  for (;;) {
    const started = await tryToStart(home, binaries, folder, onEnd)
    if ('pid' in started) return started
    const passing = /lock file "postmaster.pid" already exists|shared memory block .* still in use/.test(
      started.output,
    )
    if (!passing || performance.now() > deadline)
      refuse({ name: 'did-not-start', log: home.log, output: started.output })
    await sleep(200)
  }
}

async function tryToStart(
  home: Home,
  binaries: Binaries,
  folder: string,
  onEnd: () => void,
): Promise<Postmaster | { output: string }> {
  const log = openLog(home.log)
  const from = statSync(home.log).size
  const child = spawn(binaries.postgres, ['-D', home.cluster, ...settings(folder)], {
    ...asAccount(home.account),
    cwd: '/',
    env: serverEnvironment,
    // In a session of its own: Ctrl-C in the terminal is for the program, which ends the database after its own work.
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let ended: string | null = null
  child.on('error', error => {
    ended = error.message
  })
  child.on('exit', () => {
    ended ??= lastLines(home.log, from)
  })
  for (;;) {
    if (ended !== null) return { output: ended }
    const file = readPidFile(home)
    if (file?.pid === child.pid && file?.ready === true) {
      const started = postmasterOf(home, file)
      if (await answers(started.owner, home)) {
        if (ended !== null) return { output: ended }
        child.on('exit', onEnd)
        child.unref()
        return started
      }
    }
    await sleep(10)
  }
}

/**
 * Reached by its socket alone. Nothing that makes a commit less than durable; times in UTC; and in the log no values
 * and no statements, which may hold personal data.
 */
function settings(folder: string): string[] {
  return Object.entries({
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: folder.replaceAll(/([\\"])/g, '\\$1').replace(/.*/s, '"$&"'),
    unix_socket_permissions: '0700',
    max_connections: '50',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'off',
    log_checkpoints: 'off',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const longestLog = 5_000_000

function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > longestLog) renameSync(path, `${path}.1`)
  return openSync(path, 'a', 0o600)
}

function lastLines(path: string, from: number): string {
  return readFileSync(path).subarray(from).subarray(-4000).toString().trim()
}

const fastPatience = 60_000

/** Ends a server: sessions are closed and all is written. One that does not end in a minute is ended at once and recovers at its next start. */
export async function stopPostmaster(pid: number, home: Home): Promise<void> {
  signal(pid, 'SIGINT')
  const deadline = performance.now() + fastPatience
  let urged = false
  for (;;) {
    const state = processState(pid)
    if (state === null || !isServerOn(state, home.cluster)) return
    if (!urged && performance.now() > deadline) {
      signal(pid, 'SIGQUIT')
      urged = true
    }
    await sleep(10)
  }
}

/** Sends a signal to a process that may have ended. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}
