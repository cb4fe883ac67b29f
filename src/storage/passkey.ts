import type { Gate, Reading, Writing } from './database.ts'

export type Passkey = {
  /** The device's own name for the key, base64url. */
  id: string
  accountId: string
  publicKey: Uint8Array
  counter: number
  transports: string[]
}

export type NewPasskey = Passkey & { name: string; createdAt: Date }

/** The holder's own passkeys, the oldest first. */
export function listPasskeys(
  reading: Reading | Writing,
  accountId: string,
): Promise<{ id: string; name: string; createdAt: Date; transports: string[] }[]> {
  return reading
    .selectFrom('passkey')
    .select(['id', 'name', 'createdAt', 'transports'])
    .where('accountId', '=', accountId)
    .orderBy('createdAt')
    .execute()
}

/** At the gate, whoever's it is: the device says which key it has, not whose it is. */
export async function findPasskey(gate: Gate, id: string): Promise<Passkey | null> {
  const row = await gate
    .selectFrom('passkey')
    .select(['id', 'accountId', 'publicKey', 'counter', 'transports'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, counter: Number(row.counter) } : null
}

/** False where the device's key is already known. */
export async function insertPasskey(writing: Writing, passkey: NewPasskey): Promise<boolean> {
  const { publicKey, ...rest } = passkey
  const result = await writing
    .insertInto('passkey')
    .values({ ...rest, publicKey: Buffer.from(publicKey) })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) === 1
}

/** How often the device says it has signed; a lower number than before would mean a copied key. */
export async function updateCounter(gate: Gate, id: string, counter: number): Promise<void> {
  await gate.updateTable('passkey').set({ counter }).where('id', '=', id).execute()
}

export async function updatePasskeyName(writing: Writing, id: string, name: string): Promise<boolean> {
  const result = await writing.updateTable('passkey').set({ name }).where('id', '=', id).executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export async function deletePasskey(writing: Writing, id: string): Promise<boolean> {
  const result = await writing.deleteFrom('passkey').where('id', '=', id).executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}

export async function insertChallenge(
  gate: Gate,
  challenge: { challengeHash: Uint8Array; accountId: string | null; expiresAt: Date },
): Promise<void> {
  await gate
    .insertInto('passkeyChallenge')
    .values({ ...challenge, challengeHash: Buffer.from(challenge.challengeHash) })
    .execute()
}

/** Uses a challenge up; whether it was ours, still held, and was given for the same purpose. */
export async function takeChallenge(
  gate: Gate,
  challengeHash: Uint8Array,
  accountId: string | null,
  now: Date,
): Promise<boolean> {
  const row = await gate
    .deleteFrom('passkeyChallenge')
    .where('challengeHash', '=', Buffer.from(challengeHash))
    .where('accountId', 'is not distinct from', accountId)
    .where('expiresAt', '>', now)
    .returning('challengeHash')
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteExpiredChallenges(gate: Gate, now: Date): Promise<void> {
  await gate.deleteFrom('passkeyChallenge').where('expiresAt', '<=', now).execute()
}
