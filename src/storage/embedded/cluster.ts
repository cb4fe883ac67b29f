/** PostgreSQL's own directory: made once, whole or not at all. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, lchownSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { codeOf } from '../error-code.ts'
import { asAccount, requireName } from './account.ts'
import type { Binaries } from './binaries.ts'
import { keptSecret, ownerOf, ownFolder, readText, syncFolder } from './folders.ts'
import type { Home } from './home.ts'
import { refuse } from './refusal.ts'

/** The embedded database's owner, and the name of the database. */
export const ownerRole = 'samhandling'
export const databaseName = 'samhandling'

/** The major version that made the files of `cluster`; null where there are none. */
export function clusterMajor(cluster: string): number | null {
  const text = readText(join(cluster, 'PG_VERSION'))
  return text === null ? null : Number.parseInt(text, 10)
}

/** Makes the cluster beside its place and moves it there when it is complete. Refuses `no-user`, `did-not-start`. */
export async function makeCluster(home: Home, binaries: Binaries): Promise<void> {
  requireName(home.account)
  const unfinished = `${home.cluster}.new-${randomBytes(4).toString('hex')}`
  ownFolder(unfinished, home.account)
  const passwordFile = `${home.cluster}.password`
  writeFileSync(passwordFile, keptSecret(home.ownerPassword), { mode: 0o600 })
  if (home.account.drop) chownSync(passwordFile, home.account.uid, home.account.gid)
  try {
    const { status, output } = await run(
      binaries.initdb,
      initdbArguments(unfinished, passwordFile, binaries.major),
      home,
    )
    if (status !== 0) {
      rmSync(unfinished, { recursive: true, force: true })
      refuse({ name: 'did-not-start', log: home.log, output })
    }
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(unfinished, home.cluster)
  syncFolder(home.folder)
}

/** Removes what a killed program left half made. Its `initdb` may still be at work there: that fails, and the rest goes at the next start. */
export function removeUnfinished(home: Home): void {
  const names = readdirSync(home.folder).filter(name => name.startsWith(`${basename(home.cluster)}.new-`))
  for (const name of names) {
    try {
      rmSync(join(home.folder, name), { recursive: true, force: true })
    } catch (error) {
      if (codeOf(error) !== 'ENOTEMPTY') throw error
    }
  }
}

/**
 * Text sorts and compares by code point in every build: PostgreSQL's own locale from 17, the system's C.UTF-8 before.
 * The build's ICU is old, and no two builds have the same.
 */
function initdbArguments(cluster: string, passwordFile: string, major: number): string[] {
  const locale =
    major >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale-provider=libc', '--locale=C.UTF-8']
  return [
    ['-D', cluster, '-U', ownerRole, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ['--data-checksums', '--encoding=UTF8', '--no-instructions', ...locale],
  ].flat()
}

/** A backup put back by root belongs to root, for whom PostgreSQL never runs: it is given to the account. */
export function giveToAccount(home: Home): void {
  if (!home.account.drop || ownerOf(home.cluster)?.uid !== 0) return
  const give = (path: string): void => lchownSync(path, home.account.uid, home.account.gid)
  for (const entry of readdirSync(home.cluster, { recursive: true, encoding: 'utf8' }))
    give(join(home.cluster, entry))
  give(home.cluster)
}

function run(
  program: string,
  args: string[],
  home: Home,
): Promise<{ status: number | null; output: string }> {
  return new Promise(resolve => {
    const child = spawn(program, args, {
      ...asAccount(home.account),
      cwd: '/',
      env: serverEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const add = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-4000)
    }
    child.stdout.on('data', add)
    child.stderr.on('data', add)
    child.on('error', error => resolve({ status: null, output: error.message }))
    child.on('close', status => resolve({ status, output: output.trim() }))
  })
}

/** Nothing of ours reaches the server: no PG* setting, no secret, no locale. */
export const serverEnvironment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
