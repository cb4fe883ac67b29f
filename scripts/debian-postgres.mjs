/**
 * A throwaway cluster of the system's own PostgreSQL server (Debian: `apt-get install postgresql`), for running the tests on it too.
 * By itself, `node scripts/debian-postgres.mjs` starts one, prints its address, and removes it at Ctrl-C.
 */
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const oldest = 15

/** The newest `bin` folder that Debian's packages have put here, or a sentence that says how to get one. */
export function findDebianPostgres() {
  const parent = '/usr/lib/postgresql'
  const majors = (existsSync(parent) ? readdirSync(parent) : [])
    .map(Number)
    .filter(major => major >= oldest && existsSync(join(parent, String(major), 'bin', 'initdb')))
    .sort((a, b) => b - a)
  return majors.length > 0
    ? { ok: true, bin: join(parent, String(majors[0]), 'bin') }
    : { ok: false, sentence: `No PostgreSQL ${oldest} or later under ${parent}: apt-get install postgresql` }
}

/** Makes and starts a cluster of its own below `parent`; `stop` ends and removes it. Its owner is no superuser, as on most servers. */
export async function startDebianPostgres(parent = tmpdir()) {
  const found = findDebianPostgres()
  if (!found.ok) throw new Error(found.sentence)
  const folder = mkdtempSync(join(parent, 'samhandling-debian-'))
  chmodSync(folder, 0o711)
  const account = unprivileged()
  const cluster = join(folder, 'postgres')
  const socket = join(folder, 'run')
  for (const made of [cluster, socket]) {
    mkdirSync(made, { mode: 0o700 })
    if (account.uid !== undefined) chownSync(made, account.uid, account.gid)
  }
  const password = join(socket, 'password')
  writeFileSync(password, 'throwaway', { mode: 0o644 })
  const initdb = [
    '-D',
    cluster,
    '-U',
    'postgres',
    `--pwfile=${password}`,
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ]
  const made = spawnSync(join(found.bin, 'initdb'), initdb, { ...account, cwd: '/', encoding: 'utf8' })
  if (made.status !== 0) throw new Error(made.stderr || String(made.error))
  const server = spawn(
    join(found.bin, 'postgres'),
    ['-D', cluster, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${socket}`],
    { ...account, cwd: '/', stdio: 'ignore', detached: true },
  )
  const ended = new Promise(resolve => server.once('exit', resolve))
  await ready(cluster, server)
  psql(found.bin, socket, 'create role samhandling login createrole createdb password $$throwaway$$')
  psql(found.bin, socket, 'create database samhandling owner samhandling')
  return {
    url: `postgresql://samhandling:throwaway@/samhandling?host=${encodeURIComponent(socket)}`,
    async stop() {
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** As root, the user that Debian makes for PostgreSQL, else nobody; otherwise ourselves. */
function unprivileged() {
  if (process.getuid() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

async function ready(cluster, server) {
  const file = join(cluster, 'postmaster.pid')
  for (let left = 1500; left > 0; left -= 1) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`)
    if (existsSync(file) && readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready') return
    await sleep(10)
  }
  throw new Error('PostgreSQL has not started in 15 seconds')
}

function psql(bin, socket, sql) {
  const run = spawnSync(
    join(bin, 'psql'),
    ['-h', socket, '-U', 'postgres', '-v', 'ON_ERROR_STOP=1', '-c', sql, 'postgres'],
    {
      encoding: 'utf8',
      env: { PGPASSWORD: 'throwaway' },
    },
  )
  if (run.status !== 0) throw new Error(run.stderr || String(run.error))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await startDebianPostgres()
  console.log(server.url)
  await new Promise(resolve => process.once('SIGINT', resolve).once('SIGTERM', resolve))
  await server.stop()
}
