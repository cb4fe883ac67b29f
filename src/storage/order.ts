/** The order of records among their siblings, as people have arranged them: from 1 without gaps once something has moved. */
import { sql } from 'kysely'
import type { Writing } from './database.ts'

/** For each table in which order matters: the column that holds it, and the columns that siblings have in common. */
const orders = {
  area: { rank: 'number', siblings: ['planId'] },
  problem: { rank: 'rank', siblings: ['areaId'] },
  cause: { rank: 'rank', siblings: ['problemId'] },
  goal: { rank: 'rank', siblings: ['areaId'] },
  passage: { rank: 'rank', siblings: ['planId', 'areaId', 'chapter'] },
  activity: { rank: 'rank', siblings: ['areaId'] },
  indicator: { rank: 'rank', siblings: ['planId', 'areaId'] },
  indicatorValue: { rank: 'rank', siblings: ['indicatorId'] },
  organisation: { rank: 'rank', siblings: [] },
  position: { rank: 'rank', siblings: ['organisationId'] },
  group: { rank: 'rank', siblings: ['parentId'] },
  place: { rank: 'rank', siblings: [] },
  programme: { rank: 'rank', siblings: [] },
  category: { rank: 'rank', siblings: [] },
  picturePassage: { rank: 'rank', siblings: ['pictureId', 'part'] },
  pictureSource: { rank: 'rank', siblings: ['pictureId'] },
  conclusion: { rank: 'rank', siblings: ['pictureId'] },
  territory: { rank: 'rank', siblings: [] },
  agendaItem: { rank: 'rank', siblings: ['meetingId'] },
  catalogueArea: { rank: 'number', siblings: ['catalogueId'] },
} as const
export type OrderedTable = keyof typeof orders

export function isOrdered(table: string): table is OrderedTable {
  return table in orders
}

type Columns = Record<string, unknown>

/** The siblings of a record in their order, locked until the transaction ends. */
export async function listSiblingsForChange(
  writing: Writing,
  table: OrderedTable,
  partnershipId: string,
  row: Columns,
): Promise<string[]> {
  const { rank, siblings } = orders[table]
  let query = (writing as AnyTable).selectFrom(table).select('id').where('partnershipId', '=', partnershipId)
  for (const column of siblings) query = query.where(column, 'is not distinct from', row[column] ?? null)
  const rows: { id: string }[] = await query.orderBy(rank).orderBy('id').forUpdate().execute()
  return rows.map(({ id }) => id)
}

/** Gives the siblings the order of the list. Their versions stay: to move is not to rewrite. */
export async function arrange(
  writing: Writing,
  table: OrderedTable,
  partnershipId: string,
  ids: string[],
): Promise<void> {
  const { rank } = orders[table]
  await sql`
    update ${sql.table(table)} as record
    set ${sql.ref(rank)} = place.rank
    from unnest(${ids}::uuid[]) with ordinality as place (id, rank)
    where record.partnership_id = ${partnershipId} and record.id = place.id and record.${sql.ref(rank)} <> place.rank
  `.execute(writing)
}

export type Beside = { id: string; side: 'before' | 'after' }

/** Puts a new record before or after one of its siblings. One that is no sibling (any more) moves nothing. */
export async function placeBeside(
  writing: Writing,
  table: string,
  partnershipId: string,
  id: string,
  row: Columns,
  beside: Beside,
): Promise<void> {
  if (!isOrdered(table)) return
  const others = (await listSiblingsForChange(writing, table, partnershipId, row)).filter(
    other => other !== id,
  )
  const at = others.indexOf(beside.id)
  if (at < 0) return
  others.splice(beside.side === 'before' ? at : at + 1, 0, id)
  await arrange(writing, table, partnershipId, others)
}

/** The column and value that puts a new record last among its siblings. */
export async function lastAmongSiblings(
  writing: Writing,
  table: OrderedTable,
  partnershipId: string,
  row: Columns,
): Promise<Columns> {
  const { rank, siblings } = orders[table]
  let query = (writing as AnyTable)
    .selectFrom(table)
    .select(({ fn }: AnyTable) => fn.max(rank).as('last'))
    .where('partnershipId', '=', partnershipId)
  for (const column of siblings) query = query.where(column, 'is not distinct from', row[column] ?? null)
  const { last } = (await query.executeTakeFirst()) as { last: number | null }
  return { [rank]: (last ?? 0) + 1 }
}

// Kysely cannot type a table that is a parameter; the signatures above can, so the looseness ends here.
// biome-ignore lint/suspicious/noExplicitAny: see the line above
type AnyTable = any
