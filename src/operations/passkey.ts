/**
 * Passkeys (WebAuthn): a device holds a key and signs a challenge with it, once and for one site. The device proves that its owner was
 * there (a finger, a face, a code), so a passkey is enough by itself.
 */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { passkeyName } from '../domain/account.ts'
import type { problemsOf } from '../domain/fields.ts'
import { atGate, type Identity, readAs, writeAs } from '../storage/database.ts'
import {
  deletePasskey,
  findPasskey,
  insertChallenge,
  insertPasskey,
  listPasskeys,
  takeChallenge,
  updateCounter,
  updatePasskeyName,
} from '../storage/passkey.ts'
import type { Context } from './context.ts'
import { done, type Outcome, refused } from './refusal.ts'
import { hashOf, newToken, openSession } from './session.ts'

/** Where the browser is: a passkey belongs to the host, and signs for the whole origin ("https://plan.kommunen.se"). */
export type Place = { origin: string }

export type PasskeyRefusal =
  | { name: 'passkey-refused' }
  | { name: 'invalid'; problems: ReturnType<typeof problemsOf> }

/** Ed25519, ECDSA with P-256, RSA: what devices make today, by their COSE numbers. */
const algorithms = [-8, -7, -257]
const minutes = 5
const timeout = minutes * 60 * 1000

const hostOf = ({ origin }: Place) => new URL(origin).hostname

async function challenge(context: Context, accountId: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Buffer.from(newToken(context), 'base64url')
  const expiresAt = new Date(context.now().getTime() + timeout)
  const challengeHash = hashOf(bytes.toString('base64url'))
  await atGate(context.database, gate => insertChallenge(gate, { challengeHash, accountId, expiresAt }))
  return new Uint8Array(bytes)
}

/** The challenge that an answer is to, used up; null where we did not ask it, or not for this. */
async function answered(context: Context, accountId: string | null, answer: unknown): Promise<string | null> {
  const asked = challengeIn(answer)
  if (asked === null) return null
  const ours = await atGate(context.database, gate =>
    takeChallenge(gate, hashOf(asked), accountId, context.now()),
  )
  return ours ? asked : null
}

function challengeIn(answer: unknown): string | null {
  try {
    const { clientDataJSON } = (answer as RegistrationResponseJSON).response
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())
    return typeof challenge === 'string' ? challenge : null
  } catch {
    return null
  }
}

/** What the browser asks the device to sign in order to sign somebody in; the device says who. */
export async function askForPasskey(context: Context, place: Place) {
  return generateAuthenticationOptions({
    rpID: hostOf(place),
    challenge: await challenge(context, null),
    userVerification: 'required',
    timeout,
  })
}

/** Signs in who holds a passkey; a session token, or null where the answer is not a known device's to our question. */
export async function signInByPasskey(
  context: Context,
  place: Place,
  answer: unknown,
): Promise<string | null> {
  const response = answer as AuthenticationResponseJSON
  const passkey =
    typeof response?.id === 'string'
      ? await atGate(context.database, gate => findPasskey(gate, response.id))
      : null
  const expectedChallenge = await answered(context, null, answer)
  if (!passkey || !expectedChallenge) return null
  const verified = await trusting(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: place.origin,
      expectedRPID: hostOf(place),
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    }),
  )
  if (!verified?.verified) return null
  const { newCounter } = verified.authenticationInfo
  await atGate(context.database, gate => updateCounter(gate, passkey.id, newCounter))
  return openSession(context, passkey.accountId)
}

/** What the browser asks the device for in order to add a passkey to the account. */
export async function askForNewPasskey(context: Context, identity: Identity, place: Place) {
  const known = await readAs(context.database, identity, reading => listPasskeys(reading, identity.accountId))
  return generateRegistrationOptions({
    rpName: 'Samhandling',
    rpID: hostOf(place),
    userName: identity.email,
    userID: new TextEncoder().encode(identity.accountId),
    challenge: await challenge(context, identity.accountId),
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    timeout,
  })
}

/** Adds the device's key to the account, under a name that its owner knows it by. */
export async function addPasskey(
  context: Context,
  identity: Identity,
  place: Place,
  input: { name: unknown; answer: unknown },
): Promise<Outcome<{ id: string }, PasskeyRefusal>> {
  const name = passkeyName.safeParse(input.name)
  if (!name.success) return refused({ name: 'invalid', problems: { name: 'required' } })
  const expectedChallenge = await answered(context, identity.accountId, input.answer)
  if (!expectedChallenge) return refused({ name: 'passkey-refused' })
  const verified = await trusting(() =>
    verifyRegistrationResponse({
      response: input.answer as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin: place.origin,
      expectedRPID: hostOf(place),
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }),
  )
  if (!verified?.verified) return refused({ name: 'passkey-refused' })
  const { credential } = verified.registrationInfo
  const added = await writeAs(context.database, identity, writing =>
    insertPasskey(writing, {
      id: credential.id,
      accountId: identity.accountId,
      name: name.data,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: credential.transports ?? [],
      createdAt: context.now(),
    }),
  )
  return added ? done({ id: credential.id }) : refused({ name: 'passkey-refused' })
}

export async function renamePasskey(
  context: Context,
  identity: Identity,
  id: string,
  input: unknown,
): Promise<Outcome<{ id: string }>> {
  const name = passkeyName.safeParse(input)
  if (!name.success) return refused({ name: 'invalid', problems: { name: 'required' } })
  const there = await writeAs(context.database, identity, writing =>
    updatePasskeyName(writing, id, name.data),
  )
  return there ? done({ id }) : refused({ name: 'not-found' })
}

/** The device can no longer sign in; what it holds itself its owner removes there. */
export async function removePasskey(
  context: Context,
  identity: Identity,
  id: string,
): Promise<Outcome<{ id: string }>> {
  const there = await writeAs(context.database, identity, writing => deletePasskey(writing, id))
  return there ? done({ id }) : refused({ name: 'not-found' })
}

/** The library throws at every answer that is not as it should be; to us they are all one refusal. */
async function trusting<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify()
  } catch {
    return null
  }
}
