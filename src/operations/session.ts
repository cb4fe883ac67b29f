/** Being let in and staying in: tokens are random, the database holds only their SHA-256. */
import { createHash } from 'node:crypto'
import { findAccountByEmail } from '../storage/account.ts'
import { atGate, type Identity, writeAs } from '../storage/database.ts'
import { deleteExpiredChallenges } from '../storage/passkey.ts'
import {
  deleteExpired,
  deleteSession,
  deleteSessions,
  deleteSignInLinks,
  findSession,
  insertSession,
  insertSignInLink,
  isSignInLink,
  listMemberships,
  takeSignInLink,
} from '../storage/session.ts'
import type { Context } from './context.ts'
import { isPassword } from './password.ts'

const day = 24 * 60 * 60 * 1000
/** Two weeks: a person who looks in every week signs in once, not at every visit. */
export const sessionDays = 14
const linkMinutes = 60

export function newToken(context: Context): string {
  return Buffer.from(context.randomBytes(32)).toString('base64url')
}

export function hashOf(token: string): Uint8Array {
  return createHash('sha256').update(token).digest()
}

/** Who holds this session token, with all their memberships; null when it is unknown or has run out. */
export function identify(context: Context, token: string): Promise<Identity | null> {
  return atGate(context.database, async gate => {
    const account = await findSession(gate, hashOf(token), context.now())
    if (!account) return null
    return {
      accountId: account.id,
      email: account.email,
      language: account.language,
      memberships: await listMemberships(gate, account.id),
    }
  })
}

/** Opens a session for an account that has proved who it is; returns the token for the cookie. */
export async function openSession(context: Context, accountId: string): Promise<string> {
  const token = newToken(context)
  const createdAt = context.now()
  await atGate(context.database, async gate => {
    await deleteExpired(gate, createdAt)
    await deleteExpiredChallenges(gate, createdAt)
    await insertSession(gate, {
      tokenHash: hashOf(token),
      accountId,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + sessionDays * day),
    })
  })
  return token
}

/**
 * A session token for who knows the password, or null: no such account, no password, or another one. These are not told apart, nor
 * do they take different time.
 */
export async function signInByPassword(
  context: Context,
  email: string,
  password: string,
): Promise<string | null> {
  const account = await atGate(context.database, gate => findAccountByEmail(gate, email.trim()))
  const right = await isPassword(account?.passwordHash ?? null, password)
  return account && right ? openSession(context, account.id) : null
}

/** A link's token that signs an account in once, within the hour. It takes the place of the account's former ones. */
export async function makeSignInLink(context: Context, accountId: string): Promise<string> {
  const token = newToken(context)
  const createdAt = context.now()
  await atGate(context.database, async gate => {
    await deleteSignInLinks(gate, accountId)
    await insertSignInLink(gate, {
      tokenHash: hashOf(token),
      accountId,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + linkMinutes * 60 * 1000),
    })
  })
  return token
}

/** Whether a sign-in link still works. Looking does not use it up: mail programs open links before people do. */
export function isOpenLink(context: Context, linkToken: string): Promise<boolean> {
  return atGate(context.database, gate => isSignInLink(gate, hashOf(linkToken), context.now()))
}

/** Uses a sign-in link up; returns a session token, or null when the link is unknown, used or too old. */
export async function signInByLink(context: Context, linkToken: string): Promise<string | null> {
  const accountId = await atGate(context.database, gate =>
    takeSignInLink(gate, hashOf(linkToken), context.now()),
  )
  return accountId ? openSession(context, accountId) : null
}

export function signOut(context: Context, token: string): Promise<void> {
  return atGate(context.database, gate => deleteSession(gate, hashOf(token)))
}

/** Ends a person's sessions: the one with this hash in hexadecimal, or all of them. */
export function endSessions(context: Context, identity: Identity, session: string | null): Promise<void> {
  const which = session === null ? { but: null } : { only: Buffer.from(session, 'hex') }
  return writeAs(context.database, identity, writing => deleteSessions(writing, identity.accountId, which))
}
