/** Folders and files of the embedded database that another user may have to reach. */
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from '../error-code.ts'
import type { Account } from './account.ts'

/** Whether the account may pass through `folder` and all that is above it. Only owner, group and others are asked, no access lists. */
export function canReach(folder: string, account: Account): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const { uid, gid, mode } = statSync(at)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (at === dirname(at)) return true
  }
}

/** Makes `folder` if missing, with the account as its only user. Throws what the file system throws. */
export function ownFolder(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account.drop) chownSync(folder, account.uid, account.gid)
  chmodSync(folder, 0o700)
}

/** Whether `folder` is a directory that only the account can use. A link is not. */
export function isOwnFolder(folder: string, account: Account): boolean {
  const found = lstatSync(folder)
  return found.isDirectory() && found.uid === account.uid && (found.mode & 0o077) === 0
}

export function ownerOf(path: string): { uid: number; gid: number } | null {
  try {
    const { uid, gid } = statSync(path)
    return { uid, gid }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** The secret in a file that only we read; a new random one where there is no file. */
export function keptSecret(path: string): string {
  const kept = readText(path)
  if (kept !== null) return kept.trim()
  const secret = randomBytes(32).toString('base64url')
  writeWhole(path, `${secret}\n`, 0o600)
  return secret
}

export function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Writes a file that after a power cut is there whole or not at all. */
export function writeWhole(path: string, text: string, mode: number): void {
  writeFileSync(`${path}.new`, text, { mode, flush: true })
  renameSync(`${path}.new`, path)
  syncFolder(dirname(path))
}

/** Makes a rename in `folder` last through a power cut. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
