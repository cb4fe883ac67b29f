import type { Gate } from './database.ts'

/** The first coordinator of a partnership, or of the oldest; ids are made in order of time. Only at the gate. */
export async function findFirstCoordinator(
  gate: Gate,
  slug: string | null,
): Promise<{ accountId: string; email: string; hasPassword: boolean } | null> {
  const row = await gate
    .selectFrom('membership')
    .innerJoin('partnership', 'partnership.id', 'membership.partnershipId')
    .innerJoin('account', 'account.id', 'membership.accountId')
    .select(['account.id as accountId', 'account.email', 'account.passwordHash'])
    .where('membership.role', '=', 'coordinator')
    .$if(slug !== null, query => query.where('partnership.slug', '=', slug))
    .orderBy('partnership.createdAt')
    .orderBy('partnership.id')
    .orderBy('membership.id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return { accountId: row.accountId, email: row.email, hasPassword: row.passwordHash !== null }
}
