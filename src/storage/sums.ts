/**
 * The sums that the shared picture is made of: by period, by hour of the week and by cell. They are made again, for the years that an
 * intake touches, in the transaction that stores or takes back its counts.
 */
import { sql } from 'kysely'
import type { Reading, Writing } from './database.ts'

export const grains = ['week', 'month', 'quarter', 'year', 'other'] as const
export type Grain = (typeof grains)[number]

/** Which sums: of these series, of counts that begin on these days. */
export type Touched = { partnershipId: string; seriesIds: readonly string[]; from: string; to: string }

/**
 * Makes the sums of the touched years again from what counts now: a count whose days a later intake speaks for, and that intake
 * replaces, counts no more. Counts of single days are summed by month and by week; a month, a quarter and a year stay what they are.
 */
export async function remakeSums(writing: Writing, touched: Touched): Promise<void> {
  const { partnershipId, seriesIds, from, to } = touched
  if (seriesIds.length === 0) return
  // A million counts take longer than a page may; the reading of a file is nobody's page.
  await sql`set local statement_timeout = '10min'`.execute(writing)
  const series = sql`series_id = any (${seriesIds}::uuid[])`
  const first = sql`date_trunc('year', ${from}::date)::date`
  const last = sql`(date_trunc('year', ${to}::date) + interval '1 year - 1 day')::date`
  // Weeks reach over the turn of the year.
  const firstWeek = sql`date_trunc('week', ${first})::date`
  const lastWeek = sql`(date_trunc('week', ${last}) + interval '6 days')::date`
  await sql`
    delete from period_sum where partnership_id = ${partnershipId} and ${series} and (
      (grain <> 'week' and starts_on between ${first} and ${last})
      or (grain = 'week' and starts_on between ${firstWeek} and ${lastWeek}))`.execute(writing)
  await sql`
    with later as materialized (${laterIntakes(touched)}),
    live as materialized (${liveCounts(touched, firstWeek, lastWeek)}),
    grained as (
      select live.*, 'month' as grain, date_trunc('month', starts_on)::date as first,
        (date_trunc('month', starts_on) + interval '1 month - 1 day')::date as last
      from live where starts_on = ends_on and starts_on between ${first} and ${last}
      union all
      select live.*, 'week', date_trunc('week', starts_on)::date,
        (date_trunc('week', starts_on) + interval '6 days')::date
      from live where starts_on = ends_on
        or (extract(isodow from starts_on) = 1 and ends_on = starts_on + 6)
      union all
      select live.*,
        case
          when ends_on = (date_trunc('month', starts_on) + interval '1 month - 1 day')::date
            and extract(day from starts_on) = 1 then 'month'
          when ends_on = (date_trunc('quarter', starts_on) + interval '3 months - 1 day')::date
            and starts_on = date_trunc('quarter', starts_on)::date then 'quarter'
          when ends_on = (date_trunc('year', starts_on) + interval '1 year - 1 day')::date
            and starts_on = date_trunc('year', starts_on)::date then 'year'
          else 'other'
        end, starts_on, ends_on
      from live where starts_on < ends_on and starts_on between ${first} and ${last}
        and not (extract(isodow from starts_on) = 1 and ends_on = starts_on + 6)
    )
    insert into period_sum (partnership_id, series_id, grain, starts_on, ends_on, amount, counts, missing, suppressed,
      preliminary, noised)
    select ${partnershipId}, series_id, grain, first, last, coalesce(sum(amount), 0), count(*),
      count(*) filter (where state = 'missing'), count(*) filter (where state = 'suppressed'),
      count(*) filter (where state = 'preliminary'), count(*) filter (where state = 'noised')
    from grained group by series_id, grain, first, last`.execute(writing)
  await sql`
    delete from cell_sum where partnership_id = ${partnershipId} and ${series}
      and year between extract(year from ${from}::date) and extract(year from ${to}::date)`.execute(writing)
  await sql`
    with later as materialized (${laterIntakes(touched)}),
    live as (${liveCounts(touched, first, last)})
    insert into cell_sum (partnership_id, series_id, year, cell, amount)
    select ${partnershipId}, series_id, extract(year from starts_on), cell, sum(amount)
    from live where cell is not null and amount > 0
    group by series_id, extract(year from starts_on), cell`.execute(writing)
  await sql`
    delete from hour_sum where partnership_id = ${partnershipId} and ${series}
      and year between extract(year from ${from}::date) and extract(year from ${to}::date)`.execute(writing)
  await sql`
    with later as materialized (${laterIntakes(touched)})
    insert into hour_sum (partnership_id, series_id, year, hour_of_week, weight)
    select ${partnershipId}, hour.series_id, extract(year from hour.month), hour.hour_of_week, sum(hour.weight)
    from coverage
    cross join lateral (
      select * from count_hour as one
      where one.partnership_id = coverage.partnership_id and one.intake_id = coverage.intake_id
        and one.series_id = coverage.series_id and one.month between ${first} and ${last}
      offset 0) as hour
    where coverage.partnership_id = ${partnershipId} and coverage.${series}
      and not ${replaced(sql`hour.month`, sql`(hour.month + interval '1 month - 1 day')::date`)}
    group by hour.series_id, extract(year from hour.month), hour.hour_of_week`.execute(writing)
}

/**
 * Counts that count, which begin on these days. Each series of an intake is looked up for itself: of counts that were stored a moment ago the
 * database knows no numbers yet, and would look through all of them for each series.
 */
export function liveCounts(
  { partnershipId, seriesIds }: Touched,
  first: ReturnType<typeof sql>,
  last: ReturnType<typeof sql>,
) {
  return sql`
    select counted.intake_id, counted.series_id, counted.starts_on, counted.ends_on, counted.cell, counted.amount, counted.state
    from coverage
    cross join lateral (
      select * from incident_count as one
      where one.partnership_id = coverage.partnership_id and one.intake_id = coverage.intake_id
        and one.series_id = coverage.series_id and one.starts_on between ${first} and ${last}
      offset 0) as counted
    where coverage.partnership_id = ${partnershipId} and coverage.series_id = any (${seriesIds}::uuid[])
      and not ${replaced(sql`counted.starts_on`, sql`counted.ends_on`)}`
}

/**
 * What later intakes that replace speak for, beside each intake of the same series: found once, for asking it of every count costs more
 * than all the rest.
 */
export function laterIntakes({ partnershipId, seriesIds }: Touched) {
  return sql`
    select own.intake_id, own.series_id, covered.starts_on, covered.ends_on
    from coverage as own
    join intake on intake.partnership_id = own.partnership_id and intake.id = own.intake_id
    join coverage as covered on covered.partnership_id = own.partnership_id and covered.series_id = own.series_id
    join intake as after on after.partnership_id = covered.partnership_id and after.id = covered.intake_id
    where own.partnership_id = ${partnershipId} and own.series_id = any (${seriesIds}::uuid[])
      and after.replaces and (after.at, after.id) > (intake.at, intake.id)`
}

/** Whether a later intake speaks for these days of the series, and for all of them alone; `later` stands before. */
function replaced(startsOn: ReturnType<typeof sql>, endsOn: ReturnType<typeof sql>) {
  return sql`exists (
    select from later
    where later.intake_id = coverage.intake_id and later.series_id = coverage.series_id
      and later.starts_on <= ${startsOn} and later.ends_on >= ${endsOn})`
}

/** Which sums to read: of which series, and of periods that lie within these days. */
export type SumsWanted = { seriesIds: readonly string[]; from: string; to: string }

/** Sums of a grain, period by period. `amount` is of what is known; `missing` and `suppressed` of how many it is not. */
export function listPeriodSums(reading: Reading, partnershipId: string, grain: Grain, wanted: SumsWanted) {
  return reading
    .selectFrom('periodSum')
    .select([
      'seriesId',
      'startsOn',
      'endsOn',
      'amount',
      'counts',
      'missing',
      'suppressed',
      'preliminary',
      'noised',
    ])
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', 'in', wanted.seriesIds.length ? wanted.seriesIds : [none])
    .where('grain', '=', grain)
    .where('startsOn', '>=', wanted.from)
    .where('endsOn', '<=', wanted.to)
    .orderBy('seriesId')
    .orderBy('startsOn')
    .execute()
}

/** The grains that any of these series has sums of. */
export async function listGrainsOfSeries(
  reading: Reading,
  partnershipId: string,
  seriesIds: readonly string[],
): Promise<string[]> {
  // Looked up series by series and grain by grain: a distinct would read every sum.
  const { rows } = await sql<{ grain: string }>`
    select known.grain from unnest(${grains}::text[]) as known (grain)
    where exists (select from unnest(${seriesIds}::uuid[]) as one (id) where exists (
      select from period_sum where partnership_id = ${partnershipId} and series_id = one.id and period_sum.grain = known.grain))`.execute(
    reading,
  )
  return rows.map(({ grain }) => grain)
}

/** Weight by hour of the week over these years, series by series; 168 is what has no hour. */
export function listHourSums(
  reading: Reading,
  partnershipId: string,
  seriesIds: readonly string[],
  years: { from: number; to: number },
) {
  return reading
    .selectFrom('hourSum')
    .select(({ fn }) => ['seriesId', 'hourOfWeek', fn.sum<number>('weight').as('weight')])
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', 'in', seriesIds.length ? seriesIds : [none])
    .where('year', '>=', years.from)
    .where('year', '<=', years.to)
    .groupBy(['seriesId', 'hourOfWeek'])
    .orderBy('seriesId')
    .orderBy('hourOfWeek')
    .execute()
}

/** Counts by cell over these years, all series together; `cell` as h3-js writes it. */
export async function listCellSums(
  ...asked: Parameters<typeof cellSumsOf>
): Promise<{ cell: string; amount: number }[]> {
  const rows = await cellSumsOf(...asked)
    .select(['cell', cellAmount])
    .groupBy('cell')
    .orderBy('cell')
    .execute()
  return rows.map(asH3Writes)
}

/** The same of each series by itself. */
export async function listCellSumsOfSeries(
  ...asked: Parameters<typeof cellSumsOf>
): Promise<{ cell: string; seriesId: string; amount: number }[]> {
  const rows = await cellSumsOf(...asked)
    .select(['cell', 'seriesId', cellAmount])
    .groupBy(['cell', 'seriesId'])
    .orderBy('cell')
    .orderBy('seriesId')
    .execute()
  return rows.map(asH3Writes)
}

const cellAmount = sql<number>`sum(amount)::float8`.as('amount')
const asH3Writes = <T extends { cell: string }>(row: T): T => ({
  ...row,
  cell: BigInt(row.cell).toString(16),
})

function cellSumsOf(
  reading: Reading,
  partnershipId: string,
  seriesIds: readonly string[],
  years: { from: number; to: number },
) {
  return reading
    .selectFrom('cellSum')
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', 'in', seriesIds.length ? seriesIds : [none])
    .where('year', '>=', years.from)
    .where('year', '<=', years.to)
}

/** Every cell in which one of these series has counted anything, in any year. */
export async function listCellsKnown(
  reading: Reading,
  partnershipId: string,
  seriesIds: readonly string[],
): Promise<string[]> {
  const rows = await reading
    .selectFrom('cellSum')
    .select('cell')
    .distinct()
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', 'in', seriesIds.length ? seriesIds : [none])
    .execute()
  return rows.map(({ cell }) => BigInt(cell).toString(16))
}

/** An id that no record has, so that of no series nothing is found. */
const none = '00000000-0000-0000-0000-000000000000'
