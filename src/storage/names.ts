import type { Reading } from './database.ts'

/** What the records with these ids are called, of those kinds that others point at; unknown ids are left out. */
export async function listNames(
  reading: Reading,
  partnershipId: string,
  ids: string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const named = (
    table:
      | 'area'
      | 'group'
      | 'place'
      | 'organisation'
      | 'position'
      | 'person'
      | 'catalogue'
      | 'catalogueArea'
      | 'programme'
      | 'indicator'
      | 'reportingPoint',
  ) =>
    reading
      .selectFrom(table)
      .select(['id', 'name'])
      .where('partnershipId', '=', partnershipId)
      .where('id', 'in', ids)
  const called = (table: 'problem' | 'cause' | 'goal') =>
    reading
      .selectFrom(table)
      .select(['id', 'text as name'])
      .where('partnershipId', '=', partnershipId)
      .where('id', 'in', ids)
  const rows = await named('area')
    .unionAll(named('group'))
    .unionAll(named('place'))
    .unionAll(named('organisation'))
    .unionAll(named('position'))
    .unionAll(named('person'))
    .unionAll(named('catalogue'))
    .unionAll(named('catalogueArea'))
    .unionAll(named('programme'))
    .unionAll(named('indicator'))
    .unionAll(named('reportingPoint'))
    .unionAll(called('problem'))
    .unionAll(called('cause'))
    .unionAll(called('goal'))
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
