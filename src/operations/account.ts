/** What a person does with the account that they sign in with. */
import { newPassword } from '../domain/account.ts'
import { findAccount, updateLanguage, updatePassword } from '../storage/account.ts'
import { atGate, type Identity, readAs, throughGate, writeAs } from '../storage/database.ts'
import { listPasskeys } from '../storage/passkey.ts'
import { deleteSessions, deleteSignInLinks, listSessions } from '../storage/session.ts'
import { mayBegin } from './beginning.ts'
import type { Context } from './context.ts'
import { hashPassword, isPassword } from './password.ts'
import { done, type Outcome, refused } from './refusal.ts'
import { hashOf, makeSignInLink } from './session.ts'

/** `wrong-password`: the current one, which a change asks for. */
export type PasswordRefusal =
  | { name: 'wrong-password' }
  | { name: 'invalid'; problem: 'required' | 'too-short' | 'too-long' }

/** The account's page. `token` is the session's that asks, so that it can be told from the others. */
export async function showAccount(context: Context, identity: Identity, token: string) {
  const own = Buffer.from(hashOf(token)).toString('hex')
  const beginsPartnerships = await mayBegin(context, identity)
  return readAs(context.database, identity, async reading => {
    const account = await findAccount(reading, identity.accountId)
    const sessions = await listSessions(reading, identity.accountId)
    return {
      email: identity.email,
      language: account?.language ?? identity.language,
      hasPassword: account?.passwordHash != null,
      beginsPartnerships,
      partnerships: identity.memberships.map(({ slug, partnershipName, personId, personName, role }) => ({
        slug,
        partnershipName,
        personId,
        personName,
        role,
      })),
      passkeys: (await listPasskeys(reading, identity.accountId)).map(({ id, name, createdAt }) => ({
        id,
        name,
        createdAt,
      })),
      sessions: sessions
        .filter(({ expiresAt }) => expiresAt > context.now())
        .map(({ tokenHash, createdAt, expiresAt }) => {
          const id = Buffer.from(tokenHash).toString('hex')
          return { id, createdAt, expiresAt, own: id === own }
        }),
    }
  })
}

export type AccountPage = Awaited<ReturnType<typeof showAccount>>

/**
 * Sets or changes the password. Whoever else is signed in to the account is signed out, and links that sign in are worth nothing any more:
 * that is why people change passwords.
 */
export async function changePassword(
  context: Context,
  identity: Identity,
  token: string,
  input: { current: string; wanted: string },
): Promise<Outcome<null, PasswordRefusal>> {
  const { accountId } = identity
  const account = await readAs(context.database, identity, reading => findAccount(reading, accountId))
  const hash = account?.passwordHash ?? null
  if (hash !== null && !(await isPassword(hash, input.current))) return refused({ name: 'wrong-password' })
  const parsed = newPassword.safeParse(input.wanted)
  if (!parsed.success) return refused({ name: 'invalid', problem: passwordProblem(parsed.error) })
  const passwordHash = await hashPassword(parsed.data)
  await atGate(context.database, async gate => {
    await deleteSignInLinks(gate, accountId)
    const writing = await throughGate(gate, identity)
    await updatePassword(writing, accountId, passwordHash)
    await deleteSessions(writing, accountId, { but: hashOf(token) })
  })
  return done(null)
}

/**
 * For who has forgotten the password: it is taken away, whoever is signed in is signed out, and the link whose token is returned lets
 * them in to choose another. Passkeys stay.
 */
export async function forgetPassword(context: Context, accountId: string): Promise<string> {
  await atGate(context.database, async gate => {
    await updatePassword(gate, accountId, null)
    await deleteSessions(gate, accountId, { but: null })
    await deleteSignInLinks(gate, accountId)
  })
  return makeSignInLink(context, accountId)
}

/** The first problem of a password, by name. */
export function passwordProblem(error: {
  issues: { message: string }[]
}): 'required' | 'too-short' | 'too-long' {
  const message = error.issues[0]?.message
  return message === 'too-short' || message === 'too-long' ? message : 'required'
}

export function changeLanguage(context: Context, identity: Identity, language: 'sv' | 'en'): Promise<void> {
  return writeAs(context.database, identity, writing => updateLanguage(writing, identity.accountId, language))
}
