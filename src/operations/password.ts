/** Passwords as argon2id hashes. Asking takes as long whether or not there is anything to compare with. */
import { hash, verify } from '@node-rs/argon2'
import { longestPassword, sameWritten } from '../domain/account.ts'

/** OWASP's first choice for argon2id, which is also the library's: 19 MiB, two passes, one thread. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(sameWritten(password), cost)
}

/** Of a random password that nobody knows: what is compared with where there is no account, or no password. */
const nobodys = hashPassword(crypto.randomUUID())

/** Whether this is the password; `passwordHash` is null where there is none. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const written = sameWritten(password)
  const same = await verify(passwordHash ?? (await nobodys), written.slice(0, longestPassword))
  return same && passwordHash !== null && written.length <= longestPassword
}
