/** The installation as a whole: whether it has begun, and the way in for the person who began it. */
import { atGate } from '../storage/database.ts'
import { findFirstCoordinator } from '../storage/installation.ts'
import type { Context } from './context.ts'

/** The coordinator who came first to the oldest partnership; null before there is any. */
export function firstCoordinator(
  context: Context,
): Promise<{ accountId: string; email: string; hasPassword: boolean } | null> {
  return atGate(context.database, findFirstCoordinator)
}
