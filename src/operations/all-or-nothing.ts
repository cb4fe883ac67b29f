import { type Writing, writeAs } from '../storage/database.ts'
import type { Context } from './context.ts'
import type { Actor } from './record.ts'
import type { Outcome } from './refusal.ts'

/** Carries a refusal out of a transaction, which is taken back by it. */
class TakenBack extends Error {
  readonly outcome: unknown

  constructor(outcome: unknown) {
    super('taken back')
    this.outcome = outcome
  }
}

/** Writes as a person, in one transaction that a refusal takes back: what was done before it is not stored either. */
export async function allOrNothing<T, R extends { name: string }>(
  context: Context,
  actor: Actor,
  work: (writing: Writing) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R>> {
  try {
    return await writeAs(context.database, actor.identity, async writing => {
      const outcome = await work(writing)
      if (!outcome.ok) throw new TakenBack(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome as Outcome<T, R>
    throw error
  }
}
