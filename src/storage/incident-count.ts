/** Counts of events as they were read, many at a time; and their series. */
import { sql } from 'kysely'
import type { ValueState } from '../domain/indicator.ts'
import type { Reading, Writing } from './database.ts'

/** A series by what makes it one. */
export type SeriesKey = { categoryId: string; territoryId: string }

/** The series of a source for every pair of category and territory, in the order asked for; made where there was none. */
export async function ensureSeries(
  writing: Writing,
  partnershipId: string,
  sourceId: string,
  keys: readonly SeriesKey[],
  newId: () => string,
): Promise<string[]> {
  if (keys.length === 0) return []
  const ids = keys.map(newId)
  const categories = keys.map(key => key.categoryId)
  const territories = keys.map(key => key.territoryId)
  await sql`
    insert into series (partnership_id, id, source_id, category_id, territory_id)
    select ${partnershipId}, id, ${sourceId}, category_id, territory_id
    from unnest(${ids}::uuid[], ${categories}::uuid[], ${territories}::uuid[]) as given (id, category_id, territory_id)
    on conflict (partnership_id, source_id, category_id, territory_id) do nothing`.execute(writing)
  const { rows } = await sql<{ id: string }>`
    select series.id from unnest(${categories}::uuid[], ${territories}::uuid[])
      with ordinality as given (category_id, territory_id, place)
    join series using (category_id, territory_id)
    where series.partnership_id = ${partnershipId} and series.source_id = ${sourceId}
    order by given.place`.execute(writing)
  return rows.map(row => row.id)
}

/** The series of a partnership: all, or of one source. */
export function listSeries(reading: Reading, partnershipId: string, of: { sourceId?: string } = {}) {
  return reading
    .selectFrom('series')
    .select(['id', 'sourceId', 'categoryId', 'territoryId'])
    .where('partnershipId', '=', partnershipId)
    .$if(of.sourceId !== undefined, query => query.where('sourceId', '=', of.sourceId as string))
    .execute()
}

/** `cell` is an H3 index in hexadecimal, as h3-js writes it; `endsOn` is the last day. */
export type CountRow = {
  id: string
  seriesId: string
  startsOn: string
  endsOn: string
  cell: string | null
  amount: number | null
  state: ValueState
}

export async function insertCounts(
  writing: Writing,
  partnershipId: string,
  intakeId: string,
  rows: readonly CountRow[],
): Promise<void> {
  const of = <K extends keyof CountRow>(key: K) => rows.map(row => row[key])
  const cells = rows.map(({ cell }) => (cell === null ? null : BigInt(`0x${cell}`).toString()))
  await sql`
    insert into incident_count (partnership_id, id, intake_id, series_id, starts_on, ends_on, cell, amount, state)
    select ${partnershipId}, id, ${intakeId}, series_id, starts_on, ends_on, cell, amount, state
    from unnest(${of('id')}::uuid[], ${of('seriesId')}::uuid[], ${of('startsOn')}::date[], ${of('endsOn')}::date[],
      ${cells}::bigint[], ${of('amount')}::integer[], ${of('state')}::text[])
      as given (id, series_id, starts_on, ends_on, cell, amount, state)`.execute(writing)
}

/** `month` is its first day; `hourOfWeek` 0 is Monday 00–01, 168 what has no hour. */
export type CountHourRow = {
  id: string
  seriesId: string
  month: string
  hourOfWeek: number
  weight: number
}

export async function insertCountHours(
  writing: Writing,
  partnershipId: string,
  intakeId: string,
  rows: readonly CountHourRow[],
): Promise<void> {
  const of = <K extends keyof CountHourRow>(key: K) => rows.map(row => row[key])
  await sql`
    insert into count_hour (partnership_id, id, intake_id, series_id, month, hour_of_week, weight)
    select ${partnershipId}, id, ${intakeId}, series_id, month, hour_of_week, weight
    from unnest(${of('id')}::uuid[], ${of('seriesId')}::uuid[], ${of('month')}::date[],
      ${of('hourOfWeek')}::smallint[], ${of('weight')}::double precision[])
      as given (id, series_id, month, hour_of_week, weight)`.execute(writing)
}
