import type { Outcome } from '../refusal.ts'

/** The value of an operation that cannot be refused here: a refusal means that the demonstration itself is wrong. */
export function settled<T, R extends { name: string }>(outcome: Outcome<T, R>): T {
  if (!outcome.ok) throw new Error(`the demonstration was refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
