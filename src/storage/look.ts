import type { Reading, Writing } from './database.ts'
import { mustBeOne } from './record.ts'

export type StoredLook = {
  accent: string | null
  logo: Uint8Array | null
  logoKind: string | null
  logoWords: string | null
}

const columns = ['accent', 'logo', 'logoKind', 'logoWords'] as const

/** How a partnership's documents look, for those who belong to it. */
export async function findLook(reading: Reading, partnershipId: string): Promise<StoredLook | null> {
  const row = await reading
    .selectFrom('partnership')
    .select(columns)
    .where('id', '=', partnershipId)
    .executeTakeFirst()
  return row ?? null
}

/** The same with name and version, locked until the transaction ends. */
export async function findLookForChange(writing: Writing, partnershipId: string) {
  const row = await writing
    .selectFrom('partnership')
    .select([...columns, 'name', 'version'])
    .where('id', '=', partnershipId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function updateLook(writing: Writing, partnershipId: string, look: StoredLook): Promise<void> {
  const { numUpdatedRows } = await writing
    .updateTable('partnership')
    .set(({ eb }) => ({
      ...look,
      logo: look.logo && Buffer.from(look.logo),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', partnershipId)
    .executeTakeFirst()
  mustBeOne(numUpdatedRows, 'partnership')
}

/** What the logo shows, without the picture itself; null where there is none. */
export async function findLogoWords(reading: Reading, partnershipId: string): Promise<string | null> {
  const row = await reading
    .selectFrom('partnership')
    .select('logoWords')
    .where('id', '=', partnershipId)
    .executeTakeFirst()
  return row?.logoWords ?? null
}
