/** Starts PostgreSQL on a cluster that nothing runs on. */
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { asAccount } from './account.ts'
import type { Binaries } from './binaries.ts'
import { serverEnvironment } from './cluster.ts'
import { readText } from './folders.ts'
import { type Home, socketFolder, socketName } from './home.ts'
import { answers, type Postmaster, patience, postmasterOf, readPidFile } from './postmaster.ts'
import { refuse } from './refusal.ts'

/**
 * Starts a server and waits until it answers, however long it has to recover. Refuses `did-not-start`, `socket-path`.
 */
export async function startPostmaster(home: Home, binaries: Binaries): Promise<Postmaster> {
  const folder = socketFolder(home)
  // Nothing runs on the cluster, and nothing else has its socket here; but the number in the socket's lock may be somebody's.
  for (const name of [socketName, `${socketName}.lock`]) rmSync(join(folder, name), { force: true })
  const deadline = performance.now() + patience
  for (;;) {
    const started = await tryToStart(home, binaries, folder)
    if ('pid' in started) return started
    const passing = /lock file .* already exists|shared memory block .* still in use/.test(started.output)
    if (!passing || performance.now() > deadline)
      refuse({ name: 'did-not-start', log: home.log, output: started.output })
    await sleep(200)
  }
}

async function tryToStart(
  home: Home,
  binaries: Binaries,
  folder: string,
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
  try {
    return await waitUntilReady(home, child, () => ended)
  } catch (error) {
    child.kill('SIGINT')
    throw error
  }
}

async function waitUntilReady(
  home: Home,
  child: ChildProcess,
  ended: () => string | null,
): Promise<Postmaster | { output: string }> {
  for (;;) {
    const output = ended()
    if (output !== null) return { output }
    const file = readPidFile(home)
    if (file !== null && file.pid === child.pid && file.status === 'ready') {
      const started = postmasterOf(home, file)
      if (await answers(started.owner, home)) {
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
    unix_socket_directories: `"${folder.replaceAll('"', '""')}"`,
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
  return (readText(path) ?? '').slice(from).slice(-4000).trim()
}
