/** What a confirmed draft is written with: many rows at once, and what the partnership has already. */
import { type Insertable, sql } from 'kysely'
import type { Reading, Writing } from './database.ts'
import { type EditableTable, mustBeOne, type Row } from './record.ts'
import type { DB } from './tables.ts'

/** Tables in the order in which their rows can refer to each other. */
export const writingOrder = [
  'organisation',
  'position',
  'group',
  'place',
  'plan',
  'area',
  'goal',
  'passage',
  'activity',
  'contact',
  'catalogue',
  'catalogueArea',
  'agreement',
  'stance',
  'indicator',
  'indicatorValue',
  'judgement',
] as const
export type WrittenTable = (typeof writingOrder)[number]
export type NewRows = { [T in WrittenTable]: Insertable<DB[T]>[] }

/** Parameters that one statement can take. */
const mostParameters = 60_000

/** Inserts all rows, table by table; rows of one table may refer to each other. */
export async function insertRows(writing: Writing, rows: NewRows): Promise<void> {
  for (const table of writingOrder) await insertAll(writing, table, rows[table])
}

/** Inserts many rows of one table. Those that refer to each other must be so few that one statement takes them. */
export async function insertAll(
  writing: Writing,
  table: EditableTable | 'judgement',
  rows: object[],
): Promise<void> {
  const size = Math.max(1, Math.floor(mostParameters / Object.keys(rows[0] ?? { id: 0 }).length))
  for (let from = 0; from < rows.length; from += size) {
    await writing
      .insertInto(table)
      .values(rows.slice(from, from + size) as never)
      .execute()
  }
}

type ListedTable = Exclude<WrittenTable, 'judgement'> | 'person'

/** All rows of a table that the person sees, in the order in which they were made. */
export async function listAll<T extends ListedTable>(
  reading: Reading,
  table: T,
  partnershipId: string,
): Promise<Row<T>[]> {
  const rows = await reading
    // Kysely cannot type a table that is a parameter.
    .selectFrom(table as 'organisation')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .orderBy('id')
    .execute()
  return rows as unknown as Row<T>[]
}

/** What a draft's names are compared with, so that next year's plan does not bring everything a second time. */
export async function listKnown(reading: Reading, partnershipId: string) {
  const all = <T extends ListedTable>(table: T) => listAll(reading, table, partnershipId)
  return {
    partnership: await reading
      .selectFrom('partnership')
      .selectAll()
      .where('id', '=', partnershipId)
      .executeTakeFirstOrThrow(),
    organisations: await all('organisation'),
    positions: await all('position'),
    groups: await all('group'),
    places: await all('place'),
    agreements: await all('agreement'),
    catalogues: await all('catalogue'),
    catalogueAreas: await all('catalogueArea'),
    stances: await all('stance'),
  }
}

export type Known = Awaited<ReturnType<typeof listKnown>>

/** What the document says of the partnership itself, where nobody has said it before. */
export async function fillPartnership(
  writing: Writing,
  partnershipId: string,
  names: { city: string | null; district: string | null; policeRegion: string | null },
): Promise<void> {
  const { numUpdatedRows } = await writing
    .updateTable('partnership')
    .set(({ fn, ref, val }) => ({
      city: fn.coalesce(ref('city'), val(names.city)),
      district: fn.coalesce(ref('district'), val(names.district)),
      policeRegion: fn.coalesce(ref('policeRegion'), val(names.policeRegion)),
      version: sql`version + 1`,
    }))
    .where('id', '=', partnershipId)
    .executeTakeFirst()
  mustBeOne(numUpdatedRows, 'partnership')
}
