/** What a record takes along when it is removed, and what points at it and stays. */
import type { Writing } from './database.ts'
import type { EditableTable, Row } from './record.ts'

/** The areas of a plan. */
export function listAreasOf(writing: Writing, partnershipId: string, planId: string): Promise<Row<'area'>[]> {
  return writing
    .selectFrom('area')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('planId', '=', planId)
    .orderBy('number')
    .execute()
}

/** The activities of some areas. */
export async function listActivitiesOf(
  writing: Writing,
  partnershipId: string,
  areaIds: string[],
): Promise<Row<'activity'>[]> {
  if (areaIds.length === 0) return []
  return writing
    .selectFrom('activity')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('areaId', 'in', areaIds)
    .orderBy('rank')
    .execute()
}

/** The indicators of a plan, or of one area. */
export function listIndicatorsOf(
  writing: Writing,
  partnershipId: string,
  of: { planId: string } | { areaId: string },
): Promise<Row<'indicator'>[]> {
  const query = writing.selectFrom('indicator').selectAll().where('partnershipId', '=', partnershipId)
  const own = 'planId' in of ? query.where('planId', '=', of.planId) : query.where('areaId', '=', of.areaId)
  return own.orderBy('rank').execute()
}

/** The agreement's stances that point at some areas, with the names of what they are taken to; locked. */
export async function listStancesToForChange(writing: Writing, partnershipId: string, areaIds: string[]) {
  if (areaIds.length === 0) return []
  return writing
    .selectFrom('stance')
    .innerJoin('catalogueArea', join =>
      join
        .onRef('catalogueArea.partnershipId', '=', 'stance.partnershipId')
        .onRef('catalogueArea.id', '=', 'stance.catalogueAreaId'),
    )
    .select(['stance.id', 'stance.areaId', 'stance.version', 'catalogueArea.name'])
    .where('stance.partnershipId', '=', partnershipId)
    .where('stance.areaId', 'in', areaIds)
    .forUpdate('stance')
    .execute()
}

/** The problems of some areas. */
export async function listProblemsOf(
  writing: Writing,
  partnershipId: string,
  areaIds: string[],
): Promise<Row<'problem'>[]> {
  if (areaIds.length === 0) return []
  return writing
    .selectFrom('problem')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('areaId', 'in', areaIds)
    .orderBy('rank')
    .execute()
}

/** The causes of some problems. */
export async function listCausesOf(
  writing: Writing,
  partnershipId: string,
  problemIds: string[],
): Promise<Row<'cause'>[]> {
  if (problemIds.length === 0) return []
  return writing
    .selectFrom('cause')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('problemId', 'in', problemIds)
    .orderBy('rank')
    .execute()
}

/** The rows of a table that point at some records with one of their columns; locked. */
export async function listPointingForChange<T extends EditableTable>(
  writing: Writing,
  table: T,
  column: keyof Row<T> & string,
  partnershipId: string,
  ids: string[],
): Promise<Row<T>[]> {
  if (ids.length === 0) return []
  return (writing as AnyTable)
    .selectFrom(table)
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where(column, 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
}

// Kysely cannot type a table that is a parameter; the signature above can, so the looseness ends here.
// biome-ignore lint/suspicious/noExplicitAny: see the line above
type AnyTable = any
