/** A PostgreSQL server that somebody else runs, by its URL. */
import { hkdfSync } from 'node:crypto'
import { join } from 'node:path'
import { applicationRole, type Connection, connectionFromUrl, onConnection } from '../connection.ts'
import { codeOf } from '../error-code.ts'
import { oldestMajor } from './binaries.ts'
import { keptSecret, readText } from './folders.ts'
import { dataFolder } from './home.ts'
import type { Server } from './opened.ts'
import { refuse } from './refusal.ts'

/** Looks that the server is there, new enough, and lets the owner in. Refuses what `ServerRefusal` lists for a URL, by name. */
export async function openUrl(url: string, dataDir: string): Promise<Server> {
  const owner = parse(url)
  if (owner.user === applicationRole) refuse({ name: 'owner-is-application', user: owner.user })
  const version = await serverVersion(owner)
  if (Number.parseInt(version, 10) < oldestMajor) refuse({ name: 'too-old', host: owner.host, version })
  const password = applicationPassword(owner, dataDir)
  const application = { ...owner, user: applicationRole, password }
  return { kind: 'url', adopted: true, owner, application, stop: async () => {} }
}

function parse(url: string): Connection {
  try {
    return connectionFromUrl(url)
  } catch {
    return refuse({ name: 'bad-url' })
  }
}

async function serverVersion(owner: Connection): Promise<string> {
  const { host, port, user, database } = owner
  try {
    return await onConnection(
      owner,
      async client => (await client.query('show server_version')).rows[0].server_version,
    )
  } catch (error) {
    const code = codeOf(error)
    if (code.startsWith('28')) return refuse({ name: 'sign-in-refused', host, user })
    if (code === '3D000') return refuse({ name: 'no-database', host, database })
    return refuse({ name: 'unreachable', host, port, code })
  }
}

/**
 * The password of the application's role: the file `application-password` where there is one (an administrator who made
 * the role writes it there), else derived from the owner's, so that several programs on one server agree without sharing
 * files, else (an owner without a password) random and kept in that file.
 */
function applicationPassword(owner: Connection, dataDir: string): string {
  const kept = readText(join(dataDir, 'application-password'))
  if (kept !== null) return kept.trim()
  if (owner.password === '') return keptSecret(join(dataFolder(dataDir), 'application-password'))
  return Buffer.from(hkdfSync('sha256', owner.password, '', applicationRole, 32)).toString('base64url')
}
