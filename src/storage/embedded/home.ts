/** Where the embedded database keeps its files, and the folder of its socket. */
import { createHash, randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeOf } from '../error-code.ts'
import { type Account, chooseAccount } from './account.ts'
import { canReach, isOwnFolder, ownerOf, ownFolder, readText, writeWhole } from './folders.ts'
import { refuse } from './refusal.ts'

/**
 * `folder` is the data folder, or where that one's `database-place` points: root's own home is closed to the
 * unprivileged user that the database runs as, and is left closed.
 */
export type Home = {
  readonly folder: string
  readonly elsewhere: boolean
  readonly account: Account
  /** PostgreSQL's own directory, all of it the account's. */
  readonly cluster: string
  readonly log: string
  readonly ownerPassword: string
  readonly applicationPassword: string
}

const placeFile = 'database-place'

/** Makes the data folder if missing and answers its real path. Refuses `unwritable`. */
export function dataFolder(path: string): string {
  try {
    const made = mkdirSync(path, { recursive: true })
    // Others may pass through (the database's user may have to), but not look around.
    if (made !== undefined) chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700)
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return realpathSync(path)
  } catch (error) {
    return refuse({ name: 'unwritable', path, code: codeOf(error) })
  }
}

/** Finds the database of a data folder, or decides where it is to be. `systemFolder` is root's choice outside closed homes. */
export function findHome(folder: string, systemFolder: string): Home {
  const place = readText(join(folder, placeFile))?.trim()
  if (place !== undefined) return homeAt(existing(place), true)
  const home = homeAt(folder, false)
  if (!home.account.drop || canReach(folder, home.account)) return home
  if (ownerOf(home.cluster) !== null) refuse({ name: 'unwritable', path: folder, code: 'EACCES' })
  return homeAt(newPlace(folder, systemFolder), true)
}

export function homeAt(folder: string, elsewhere: boolean): Home {
  const cluster = join(folder, 'postgres')
  const owner = ownerOf(cluster)
  const account = chooseAccount(owner)
  if (owner !== null && owner.uid !== account.uid && !account.drop)
    refuse({ name: 'wrong-owner', path: cluster, uid: owner.uid })
  return {
    folder,
    elsewhere,
    account,
    cluster,
    log: join(folder, 'postgres.log'),
    ownerPassword: join(folder, 'owner-password'),
    applicationPassword: join(folder, 'application-password'),
  }
}

/** A place that is gone (a disk that is not mounted) is not made anew: an empty database would look like a loss. */
function existing(place: string): string {
  try {
    return realpathSync(place)
  } catch (error) {
    return refuse({ name: 'unwritable', path: place, code: codeOf(error) })
  }
}

/** A name that cannot be guessed or met again: a data folder that is removed and made anew starts empty. */
function newPlace(folder: string, systemFolder: string): string {
  const place = join(systemFolder, randomBytes(6).toString('hex'))
  try {
    mkdirSync(place, { recursive: true, mode: 0o755 })
    chmodSync(place, 0o711)
    writeWhole(join(place, 'data-folder'), `${folder}\n`, 0o644)
    writeWhole(join(folder, placeFile), `${place}\n`, 0o644)
    return realpathSync(place)
  } catch (error) {
    return refuse({ name: 'unwritable', path: place, code: codeOf(error) })
  }
}

/** The smallest room that a system has for a socket's path (macOS: 104 bytes with its closing zero). */
const longestSocketPath = 103
export const socketName = '.s.PGSQL.5432'

/**
 * The folder of the socket, the account's own: beside the database, or under a temporary folder where that path is too
 * long. Refuses `socket-path` where none will do, or where somebody else has made ours.
 */
export function socketFolder(home: Home): string {
  const name = `samhandling-${createHash('sha256').update(home.folder).digest('hex').slice(0, 16)}`
  const folders = [
    join(home.folder, 'run'),
    ...[tmpdir(), '/tmp', '/var/tmp'].map(folder => join(folder, name)),
  ]
  for (const folder of folders) {
    if (Buffer.byteLength(join(folder, socketName)) > longestSocketPath) continue
    if (!makeSocketFolder(folder, home.account)) continue
    return folder
  }
  return refuse({ name: 'socket-path', path: join(home.folder, 'run', socketName) })
}

function makeSocketFolder(folder: string, account: Account): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    ownFolder(folder, account)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') return false
  }
  return isOwnFolder(folder, account) && canReach(folder, account)
}
