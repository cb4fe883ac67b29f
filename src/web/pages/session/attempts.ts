import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'

const window = 15 * 60
/** A person who mixes up passwords has enough with ten; a whole office behind one address with a hundred. */
const perAccount = 10
const perAddress = 100

/**
 * Counts attempts to sign in, by account and by network address, in the program's own memory. An attempt counts before it is tried, so
 * that many at once count as many; a right password gives it back.
 */
export function countAttempts() {
  const accounts = new RateLimiterMemory({ points: perAccount, duration: window })
  const addresses = new RateLimiterMemory({ points: perAddress, duration: window })
  return {
    /** Null when the attempt may be made, else the seconds until the next. `account` is whatever was typed as one. */
    async begin(address: string, account: string | null): Promise<number | null> {
      return (await take(addresses, address)) ?? (account === null ? null : take(accounts, key(account)))
    },
    async succeeded(address: string, account: string | null): Promise<void> {
      await addresses.reward(address)
      if (account !== null) await accounts.delete(key(account))
    },
  }
}

const key = (account: string) => account.trim().toLowerCase().slice(0, 254)

async function take(limiter: RateLimiterMemory, of: string): Promise<number | null> {
  try {
    await limiter.consume(of)
    return null
  } catch (error) {
    if (error instanceof Error) throw error
    return Math.max(1, Math.ceil((error as RateLimiterRes).msBeforeNext / 1000))
  }
}
