import type { Gate, Reading, Writing } from './database.ts'

export type Account = {
  id: string
  email: string
  passwordHash: string | null
  language: 'sv' | 'en'
}

export async function findAccountByEmail(gate: Gate, email: string): Promise<Account | null> {
  const row = await gate
    .selectFrom('account')
    .select(['id', 'email', 'passwordHash', 'language'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return row ?? null
}

/** An account, for its holder. */
export async function findAccount(reading: Reading | Writing, id: string): Promise<Account | null> {
  const row = await reading
    .selectFrom('account')
    .select(['id', 'email', 'passwordHash', 'language'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export async function insertAccount(gate: Gate, account: Account & { createdAt: Date }): Promise<void> {
  await gate
    .insertInto('account')
    .values({ ...account, email: account.email.toLowerCase() })
    .execute()
}

/** Sets the password, or with null takes it away. */
export async function updatePassword(
  writing: Gate | Writing,
  id: string,
  passwordHash: string | null,
): Promise<void> {
  await writing.updateTable('account').set({ passwordHash }).where('id', '=', id).execute()
}

export async function updateLanguage(writing: Writing, id: string, language: 'sv' | 'en'): Promise<void> {
  await writing.updateTable('account').set({ language }).where('id', '=', id).execute()
}
