/** A running PostgreSQL server on a cluster: found and ended. */
import { rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Connection, onConnection } from '../connection.ts'
import { codeOf } from '../error-code.ts'
import { ownerRole } from './cluster.ts'
import { readText } from './folders.ts'
import type { Home } from './home.ts'
import type { ServerLine } from './lines.ts'
import { isServerOn, processesIn, processState } from './process-table.ts'
import { refuse } from './refusal.ts'

/** `owner` reaches its `postgres` database as the owner. */
export type Postmaster = { readonly pid: number; readonly owner: Connection }

export const patience = 15_000
const mistaken = ['28P01', '28000']

/** What PostgreSQL writes into `postmaster.pid` (its `src/include/utils/pidfile.h`). */
export type PidFile = { pid: number; port: number; folder: string; status: string; text: string }

function pidPath(home: Home): string {
  return join(home.cluster, 'postmaster.pid')
}

export function readPidFile(home: Home): PidFile | null {
  const text = readText(pidPath(home))
  if (text === null) return null
  const [pid, , , port, folder, , , status] = text.split('\n')
  return {
    pid: Number(pid),
    port: Number(port),
    folder: folder ?? '',
    status: status?.trim() ?? '',
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
    const inhabitants = processesIn(home.cluster, home.account.uid)
    if (file === null && inhabitants.length === 0) return null
    const pid = file?.pid ?? inhabitants[0] ?? 0
    const state = processState(pid)
    const ours = state !== null && isServerOn(state, home.cluster)
    if (file?.status === 'ready' && ours) {
      const found = postmasterOf(home, file)
      if (await answers(found.owner, home)) return found
    }
    if (file !== null && !ours && inhabitants.length === 0) {
      if (await listens(file)) refuse({ name: 'in-use', path: home.folder, pid: null })
      // PostgreSQL itself sees through a number that nobody has, not through one that something else has got.
      if (state !== null && readText(pidPath(home)) === file.text) rmSync(pidPath(home), { force: true })
      return null
    }
    if (!told) log({ name: 'waiting', pid })
    told = true
    // Recovery takes the time it takes.
    const recovering = ours && file?.status === 'starting'
    if (!recovering && performance.now() > deadline)
      return refuse({ name: 'not-answering', pid, log: home.log })
  }
}

export function postmasterOf(home: Home, file: PidFile): Postmaster {
  const password = readText(home.ownerPassword)?.trim()
  if (password === undefined) return refuse({ name: 'no-password', path: home.ownerPassword })
  const owner = { host: file.folder, port: file.port, user: ownerRole, password, database: 'postgres' }
  return { pid: file.pid, owner }
}

export async function answers(owner: Connection, home: Home): Promise<boolean> {
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

const fastPatience = 60_000

/** Ends a server: sessions are closed and all is written. One that does not end in a minute is ended at once and recovers at its next start. */
export async function stopPostmaster(pid: number, home: Home): Promise<void> {
  const running = processState(pid)
  if (running === null || !askToEnd(pid, home)) return
  const deadline = performance.now() + fastPatience
  let urged = false
  for (;;) {
    const state = processState(pid)
    if (state === null || state.zombie || state.started !== running.started) return
    if (!urged && performance.now() > deadline) {
      process.kill(pid, 'SIGQUIT')
      urged = true
    }
    await sleep(10)
  }
}

/** Asks the server to end, if that is still what has the number. Answers whether it was asked. */
export function askToEnd(pid: number, home: Home): boolean {
  const state = processState(pid)
  if (state === null || !isServerOn(state, home.cluster)) return false
  try {
    process.kill(pid, 'SIGINT')
    return true
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
    throw error
  }
}
