/** What is watched week by week: how many events each series has, and what the events of a few weeks were. */
import { sql } from 'kysely'
import type { Reading } from './database.ts'
import { laterIntakes, liveCounts, type Touched } from './sums.ts'

/** For each of these series with any, the events of the weeks that begin from `from` on. */
export function listSumsOfWeeks(
  reading: Reading,
  partnershipId: string,
  seriesIds: readonly string[],
  from: string,
): Promise<{ seriesId: string; amount: number }[]> {
  if (seriesIds.length === 0) return Promise.resolve([])
  return reading
    .selectFrom('periodSum')
    .select(['seriesId', sql<number>`sum(amount)::float8`.as('amount')])
    .where('partnershipId', '=', partnershipId)
    .where('seriesId', 'in', seriesIds)
    .where('grain', '=', 'week')
    .where('startsOn', '>=', from)
    .groupBy('seriesId')
    .execute()
}

/** One file's events of one day in one cell; `cell` as the database keeps it, null where none is known. */
export type CountOfDay = {
  intakeId: string
  fileName: string
  day: string
  cell: string | null
  amount: number
}

/** What counts of a series on these days is made of. */
export async function listCountsOfDays(
  reading: Reading,
  partnershipId: string,
  { seriesId, from, to }: { seriesId: string; from: string; to: string },
): Promise<CountOfDay[]> {
  const touched: Touched = { partnershipId, seriesIds: [seriesId], from, to }
  const { rows } = await sql<CountOfDay>`
    with later as materialized (${laterIntakes(touched)}),
    live as (${liveCounts(touched, sql`${from}::date`, sql`${to}::date`)})
    select live.intake_id, intake.file_name, live.starts_on as day, live.cell::text as cell, sum(live.amount)::float8 as amount
    from live join intake on intake.partnership_id = ${partnershipId} and intake.id = live.intake_id
    where live.starts_on = live.ends_on and live.amount > 0
    group by live.intake_id, intake.file_name, live.starts_on, live.cell`.execute(reading)
  return rows
}
