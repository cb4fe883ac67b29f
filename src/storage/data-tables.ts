/** The tables that hold a database's data, as its catalog names them: those of today and those that come later. */
import type { Client } from 'pg'

/** `name` is quoted and whole: `public."group"`. `columns` are quoted; generated ones are left out. */
export type DataTable = {
  readonly name: string
  readonly columns: readonly string[]
  /** What the rows are ordered by, so that equal tables are copied equal: the primary key, else every column. */
  readonly order: readonly string[]
  /** Bound by its policies even for its owner. */
  readonly forced: boolean
}

/** A foreign key that points forward, to a table that comes later because the tables refer to each other in a circle. */
export type ForwardKey = { readonly table: string; readonly name: string; readonly definition: string }

/** `tables` come after those that they refer to, as far as there is such an order. */
export type DataTables = { readonly tables: readonly DataTable[]; readonly forward: readonly ForwardKey[] }

/** Not data: the record of migrations, which an export names instead, and the queue of jobs, which are of one installation. */
const left = ['samhandling_meta', 'graphile_worker']

export async function dataTables(client: Client): Promise<DataTables> {
  const { rows: found } = await client.query<DataTable>(
    `select format('%I.%I', n.nspname, c.relname) as name, c.relforcerowsecurity as forced,
       array(select quote_ident(a.attname) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         order by a.attnum) as columns,
       array(select quote_ident(a.attname) || case when a.attcollation = 0 then '' else ' collate "C"' end
         from unnest(i.indkey) with ordinality k (attnum, place)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum order by k.place) as order
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     left join pg_index i on i.indrelid = c.oid and i.indisprimary
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
       and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and n.nspname <> all ($1)
       and not exists (select from pg_depend d
         where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     order by format('%I.%I', n.nspname, c.relname) collate "C"`,
    [left],
  )
  const { rows: keys } = await client.query<ForwardKey & { to: string }>(
    `select format('%I.%I', n.nspname, c.relname) as table, format('%I.%I', tn.nspname, t.relname) as to,
       quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k
     join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and k.conrelid <> k.confrelid
     order by 1, 3`,
  )
  const tables = inOrder(found.map(withOrder), keys)
  const place = new Map(tables.map((table, at) => [table.name, at]))
  const forward = keys.filter(key => (place.get(key.to) ?? -1) > (place.get(key.table) ?? -1))
  return { tables, forward }
}

function withOrder(table: DataTable): DataTable {
  if (table.order.length > 0) return table
  return { ...table, order: table.columns.map(column => `${column}::text collate "C"`) }
}

/** Repeatedly the first by name of those that refer to nothing still waiting, else the first that waits for least. */
export function inOrder<T extends { readonly name: string }>(
  tables: readonly T[],
  keys: readonly { readonly table: string; readonly to: string }[],
): T[] {
  const waiting = [...tables]
  const ordered: T[] = []
  while (waiting.length > 0) {
    const names = new Set(waiting.map(table => table.name))
    const waitsFor = (table: T): number =>
      new Set(keys.filter(key => key.table === table.name && names.has(key.to)).map(key => key.to)).size
    const least = Math.min(...waiting.map(waitsFor))
    ordered.push(
      ...waiting.splice(
        waiting.findIndex(table => waitsFor(table) === least),
        1,
      ),
    )
  }
  return ordered
}
