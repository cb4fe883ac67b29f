/**
 * Counts of many partnerships, made by one formula that PostgreSQL and DuckDB both work out: the newest million first, which is two years
 * of them, then nine million of the eight years before.
 */
import { gridDisk, latLngToCell } from 'h3-js'
import type pg from 'pg'
import { addDays } from '../../src/domain/day.ts'

export const partnerships = 290
export const categories = 10
export const grounds = 4
/** The series of one ground are those of all categories; the first ground is the widest. */
export const series = categories * grounds
export const lastDay = '2026-06-30'
/** Some four hundred cells around a square. */
export const cells = gridDisk(latLngToCell(59.3632, 17.8723, 9), 11)

export type Stage = { name: string; last: string; days: number; each: number; first: number }

export const stages: readonly Stage[] = [
  { name: '1 M', last: lastDay, days: 730, each: 86, first: 0 },
  { name: '10 M', last: addDays(lastDay, -730), days: 2922, each: 776, first: 86 },
]

/** The `i`th count of the `s`th series: its day, how much it counts, and which of the cells it is in. Alike in both databases' SQL. */
export const formula = {
  day: ({ last, days }: Stage) => `date '${last}' - cast(((i * 37 + s * 13) % ${days}) as integer)`,
  amount: '1 + i % 3',
  cell: `(i * 7 + s * 31) % ${cells.length}`,
}

export type Filled = { partnershipId: string; sourceId: string; seriesIds: string[]; personId: string }

/** What the counts of one partnership are of. */
export async function storeSeries(owner: pg.Client, partnershipId: string, number: number): Promise<Filled> {
  const id = (kind: number, at: number) => idOf(kind, number, at)
  const { rows } = await owner.query(`select id from person where partnership_id = $1`, [partnershipId])
  const sourceId = id(1, 0)
  await owner.query(
    `insert into source (partnership_id, id, name, unit, counts) values ($1, $2, 'Anmälda brott', 'brott', 'events')`,
    [partnershipId, sourceId],
  )
  for (let at = 0; at < categories; at++)
    await owner.query(
      'insert into category (partnership_id, id, code, name, rank) values ($1, $2, $3, $4, $5)',
      [partnershipId, id(2, at), `k${at}`, `Kategori ${at}`, at],
    )
  for (let at = 0; at < grounds; at++)
    await owner.query(
      `insert into territory (partnership_id, id, name, kind, within_id, rank) values ($1, $2, $3, $4, $5, $6)`,
      [partnershipId, id(3, at), `Område ${at}`, at ? 'place' : 'district', at ? id(3, 0) : null, at],
    )
  const seriesIds = Array.from({ length: series }, (_, at) => id(4, at))
  for (const [at, one] of seriesIds.entries())
    await owner.query(
      'insert into series (partnership_id, id, source_id, category_id, territory_id) values ($1, $2, $3, $4, $5)',
      [partnershipId, one, sourceId, id(2, at % categories), id(3, Math.floor(at / categories))],
    )
  return { partnershipId, sourceId, seriesIds, personId: rows[0].id }
}

/** A stage's counts as one intake, with what is known of their hours. The sums are the product's to make. */
export async function storeCounts(
  owner: pg.Client,
  filled: Filled,
  number: number,
  stage: Stage,
): Promise<void> {
  const { partnershipId, sourceId, seriesIds, personId } = filled
  const intakeId = idOf(5, number, stage.first)
  const firstDay = addDays(stage.last, 1 - stage.days)
  await owner.query(
    `insert into intake (partnership_id, id, source_id, file_name, file_sha256, complete, at, person_id, file_rows, counts)
     values ($1, $2, $3, 'fil.csv', repeat('0', 64), true, now(), $4, $5, $5)`,
    [partnershipId, intakeId, sourceId, personId, stage.each * series],
  )
  await owner.query(
    `insert into coverage (partnership_id, id, intake_id, series_id, starts_on, ends_on)
     select $1, ${idIn(6, number, `${stage.first} * 1000 + at`)}, $2, id, $4, $5
     from unnest($3::uuid[]) with ordinality as one (id, at)`,
    [partnershipId, intakeId, seriesIds, firstDay, stage.last],
  )
  await owner.query(
    `insert into incident_count (partnership_id, id, intake_id, series_id, cell, starts_on, ends_on, amount, state)
     select $1, ${idIn(7, number, 'i * 64 + s')}, $2, ($3::uuid[])[s + 1], ($4::bigint[])[${formula.cell} + 1], day, day, ${formula.amount}, 'known'
     from generate_series(0, ${series - 1}) as s, generate_series(${stage.first}, ${stage.first + stage.each - 1}) as i,
       lateral (select ${formula.day(stage)} as day) as on_day`,
    [partnershipId, intakeId, seriesIds, cells.map(cell => BigInt(`0x${cell}`).toString())],
  )
  await owner.query(
    `insert into count_hour (partnership_id, id, intake_id, series_id, month, hour_of_week, weight)
     select $1, ${idIn(8, number, `(${stage.first} + m) * 4096 + s * 8 + h`)}, $2, ($3::uuid[])[s + 1],
       (date_trunc('month', date '${stage.last}') - make_interval(months => m))::date, (s * 5 + h * 41 + m) % 168, 1 + h
     from generate_series(0, ${series - 1}) as s, generate_series(0, ${Math.floor(stage.days / 30.5)}) as m, generate_series(0, 3) as h`,
    [partnershipId, intakeId, seriesIds],
  )
}

/** Ids in the order in which they are stored, as the program's own are. */
function idOf(kind: number, number: number, at: number): string {
  const digits = [
    kind.toString(16).padStart(4, '0'),
    number.toString(16).padStart(4, '0'),
    at.toString(16).padStart(24, '0'),
  ].join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const idIn = (kind: number, number: number, at: string): string =>
  `('${kind.toString(16).padStart(4, '0')}${number.toString(16).padStart(4, '0')}' || lpad(to_hex((${at})::bigint), 24, '0'))::uuid`
