import { type Writing, writeAs, writeInSnapshotAs } from '../storage/database.ts'
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

type Work<T, R extends { name: string }> = (writing: Writing) => Promise<Outcome<T, R>>

/** Writes as a person, in one transaction that a refusal takes back: what was done before it is not stored either. */
export function allOrNothing<T, R extends { name: string }>(
  context: Context,
  actor: Actor,
  work: Work<T, R>,
) {
  return takingBack(writeAs, context, actor, work)
}

/** Like `allOrNothing`, and everything it reads is from one moment. */
export function allOrNothingInSnapshot<T, R extends { name: string }>(
  context: Context,
  actor: Actor,
  work: Work<T, R>,
) {
  return takingBack(writeInSnapshotAs, context, actor, work)
}

async function takingBack<T, R extends { name: string }>(
  write: typeof writeAs,
  context: Context,
  actor: Actor,
  work: Work<T, R>,
): Promise<Outcome<T, R>> {
  try {
    return await write(context.database, actor.identity, async writing => {
      const outcome = await work(writing)
      if (!outcome.ok) throw new TakenBack(outcome)
      return outcome
    })
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome as Outcome<T, R>
    throw error
  }
}
