import type { Writing } from './database.ts'

/** The first coordinator of the oldest partnership; ids are made in order of time. Only at the gate. */
export async function findFirstCoordinator(
  gate: Writing,
): Promise<{ accountId: string; email: string; hasPassword: boolean } | null> {
  const row = await gate
    .selectFrom('membership')
    .innerJoin('partnership', 'partnership.id', 'membership.partnershipId')
    .innerJoin('account', 'account.id', 'membership.accountId')
    .select(['account.id as accountId', 'account.email', 'account.passwordHash'])
    .where('membership.role', '=', 'coordinator')
    .orderBy('partnership.createdAt')
    .orderBy('partnership.id')
    .orderBy('membership.id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return { accountId: row.accountId, email: row.email, hasPassword: row.passwordHash !== null }
}
