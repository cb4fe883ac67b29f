/**
 * What every record of a partnership has in common: a key of partnership and id, and a version that grows with each
 * change. The nouns' own files hold the queries that are particular to them.
 */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Reading, Writing } from './database.ts'
import type { DB } from './tables.ts'

/** Tables that belong to a partnership and whose rows people edit. */
export type EditableTable = {
  [T in keyof DB]: DB[T] extends { partnershipId: unknown; id: unknown; version: unknown } ? T : never
}[keyof DB]

export type Row<T extends keyof DB> = Selectable<DB[T]>

/** The record, or null where it does not exist or the person may not see it: the two are not told apart. */
export async function findRecord<T extends EditableTable>(
  reading: Reading,
  table: T,
  partnershipId: string,
  id: string,
): Promise<Row<T> | null> {
  const row = await (reading as AnyTable)
    .selectFrom(table)
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  return (row as Row<T> | undefined) ?? null
}

/** The record, locked until the transaction ends, so that two changes cannot both see the same version. */
export async function findRecordForChange<T extends EditableTable>(
  writing: Writing,
  table: T,
  partnershipId: string,
  id: string,
): Promise<(Row<T> & { version: number }) | null> {
  const row = await (writing as AnyTable)
    .selectFrom(table)
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function insertRecord<T extends EditableTable>(
  writing: Writing,
  table: T,
  row: Insertable<DB[T]>,
): Promise<void> {
  await (writing as AnyTable).insertInto(table).values(row).execute()
}

/** Changes a record and gives it its next version. The caller has found it: that nothing is changed is thrown. */
export async function updateRecord<T extends EditableTable>(
  writing: Writing,
  table: T,
  partnershipId: string,
  id: string,
  values: Updateable<DB[T]>,
): Promise<void> {
  const result = await (writing as AnyTable)
    .updateTable(table)
    .set((expression: AnyTable) => ({ ...values, version: expression('version', '+', 1) }))
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  mustBeOne(result.numUpdatedRows, table)
}

/** Removes a record. The caller has found it: that nothing is removed is thrown. */
export async function deleteRecord<T extends EditableTable>(
  writing: Writing,
  table: T,
  partnershipId: string,
  id: string,
): Promise<void> {
  const result = await (writing as AnyTable)
    .deleteFrom(table)
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .executeTakeFirst()
  mustBeOne(result.numDeletedRows, table)
}

/**
 * For a change of a row that is known to be there: where none was changed, a policy and `domain/access.ts` differ, and the history
 * must not tell of what was not done.
 */
export function mustBeOne(changed: bigint, table: string): void {
  if (changed !== 1n) throw new Error(`${changed} rows of ${table} were changed instead of one`)
}

// Kysely cannot type a table that is a parameter; the signatures above can, so the looseness ends here.
// biome-ignore lint/suspicious/noExplicitAny: see the line above
type AnyTable = any
