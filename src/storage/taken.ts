/** What a removal takes along, kept whole so that it can be brought back: the row, and all that the database removes with it. */
import { sql } from 'kysely'
import type { Writing } from './database.ts'

type Json = Record<string, unknown> & { id: string }
/** A row as the database writes it in JSON, by the names of its table and columns. */
export type TakenRow = { table: string; row: Json }
export type Taken = {
  /** What was removed: the record itself first. */
  rows: TakenRow[]
  /** What stays, and was let go of: its column held this id. */
  letGo: { table: string; id: string; column: string; to: string }[]
}

/** A reference between tables: `column` of `from` holds an id of `to`. */
type Reference = { from: string; column: string; to: string; cascades: boolean }

/**
 * Who takes part in what is for coordinators to see, and the history is read by others too: it is not kept there. Nor are the views that
 * people have named: they are each person's own, and nobody else can bring them back.
 */
const notKept = ['participation', 'saved_view']

/** The row with this id, what goes with it, and what points at any of it from outside. Asked before it is removed. */
export async function takenWith(
  writing: Writing,
  partnershipId: string,
  table: string,
  id: string,
): Promise<Taken> {
  const references = await listReferences(writing)
  const rows = await rowsOf(writing, partnershipId, named(table), 'id', [id])
  const taken = new Set(rows.map(({ row }) => row.id))
  // All of a kind at once: a plan holds hundreds of activities.
  const waiting = [{ table: named(table), ids: [...taken] }]
  for (const { table: of, ids } of waiting) {
    for (const { from, column, to, cascades } of references) {
      if (!cascades || to !== of || notKept.includes(from)) continue
      const found = await rowsOf(writing, partnershipId, from, column, ids)
      const more = found.filter(({ row }) => !taken.has(row.id))
      for (const { row } of more) taken.add(row.id)
      rows.push(...more)
      if (more.length > 0) waiting.push({ table: from, ids: more.map(({ row }) => row.id) })
    }
  }
  return { rows, letGo: await pointing(writing, partnershipId, references, rows, taken) }
}

/** Puts the rows back in one statement, so that they may refer to each other in any order; then points at them again what was let go. */
export async function bringBack(
  writing: Writing,
  partnershipId: string,
  { rows, letGo }: Taken,
): Promise<void> {
  const tables = [...new Set(rows.map(({ table }) => table))]
  const parts = tables.map((table, at) => {
    const ofTable = rows
      .filter(one => one.table === table)
      .map(({ row }) => ({ ...row, partnership_id: partnershipId }))
    const columns = sql.join(Object.keys(ofTable[0]!).map(column => sql.ref(column)))
    return sql`${sql.ref(`back_${at}`)} as (insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(ofTable)}::jsonb))`
  })
  await sql`with ${sql.join(parts)} select`.execute(writing)
  // All columns of a row at once: an activity answers no cause without its problem.
  for (const [first, ...others] of Map.groupBy(letGo, ({ table, id }) => `${table} ${id}`).values()) {
    const { table, id } = first!
    const columns = [first!, ...others]
    await sql`update ${sql.table(table)}
      set ${sql.join(columns.map(({ column, to }) => sql`${sql.ref(column)} = ${to}`))}, version = version + 1
      where partnership_id = ${partnershipId} and id = ${id}
        and ${sql.join(
          columns.map(({ column }) => sql`${sql.ref(column)} is null`),
          sql` and `,
        )}`.execute(writing)
  }
}

async function rowsOf(
  writing: Writing,
  partnershipId: string,
  table: string,
  column: string,
  ids: string[],
): Promise<TakenRow[]> {
  const { rows } = await sql<{
    row: Json
  }>`select to_jsonb(kept) - 'partnership_id' as row from ${sql.table(table)} as kept
    where partnership_id = ${partnershipId} and ${sql.ref(column)} = any (${ids}::uuid[]) order by id`.execute(
    writing,
  )
  return rows.map(({ row }) => ({ table, row }))
}

/** What points at what is taken and does not go with it. If it stands in the way, nothing is removed at all. */
async function pointing(
  writing: Writing,
  partnershipId: string,
  references: Reference[],
  rows: TakenRow[],
  taken: Set<string>,
): Promise<Taken['letGo']> {
  const letGo: Taken['letGo'] = []
  for (const { from, column, to } of references.filter(({ cascades }) => !cascades)) {
    const ids = rows.filter(({ table }) => table === to).map(({ row }) => row.id)
    if (ids.length === 0 || notKept.includes(from)) continue
    for (const { row } of await rowsOf(writing, partnershipId, from, column, ids))
      if (!taken.has(row.id)) letGo.push({ table: from, id: row.id, column, to: String(row[column]) })
  }
  return letGo
}

/** Every reference from a partnership's record to another, as the catalog knows them: those of later tables too. */
async function listReferences(writing: Writing): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select c.relname as from, a.attname as column, t.relname as to, k.confdeltype = 'c' as cascades
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_class t on t.oid = k.confrelid
    cross join lateral unnest(k.conkey, k.confkey) as key (own, other)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = key.own
    join pg_attribute b on b.attrelid = t.oid and b.attnum = key.other and b.attname = 'id'
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and cardinality(k.conkey) > 1
    order by c.relname, a.attname`.execute(writing)
  return rows
}

const named = (table: string): string => table.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
