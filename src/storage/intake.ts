/** Files that were read: what each gave, which days it speaks for, and taking it back whole. */
import { type ExpressionBuilder, type Insertable, sql } from 'kysely'
import type { Reading, Writing } from './database.ts'
import type { DB } from './tables.ts'

/** The intake of the same file to the same source that still counts, or null. */
export async function findIntakeOfFile(
  reading: Reading,
  partnershipId: string,
  sourceId: string,
  sha256: string,
) {
  const row = await reading
    .selectFrom('intake')
    .leftJoin('intakeWithdrawal', withdrawal =>
      withdrawal
        .onRef('intakeWithdrawal.partnershipId', '=', 'intake.partnershipId')
        .onRef('intakeWithdrawal.intakeId', '=', 'intake.id'),
    )
    .select(['intake.id', 'intake.at', 'intake.fileName'])
    .where('intake.partnershipId', '=', partnershipId)
    .where('intake.sourceId', '=', sourceId)
    .where('intake.fileSha256', '=', sha256)
    .where('intakeWithdrawal.id', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Every intake, the last first, with who read it, the days it speaks for, and who took it back. */
export async function listIntakes(
  reading: Reading,
  partnershipId: string,
  of: { id?: string; sourceId?: string } = {},
) {
  const rows = await reading
    .selectFrom('intake')
    .innerJoin('source', source =>
      source
        .onRef('source.partnershipId', '=', 'intake.partnershipId')
        .onRef('source.id', '=', 'intake.sourceId'),
    )
    .innerJoin('person', person =>
      person
        .onRef('person.partnershipId', '=', 'intake.partnershipId')
        .onRef('person.id', '=', 'intake.personId'),
    )
    .leftJoin('recipe', recipe =>
      recipe
        .onRef('recipe.partnershipId', '=', 'intake.partnershipId')
        .onRef('recipe.id', '=', 'intake.recipeId'),
    )
    .leftJoin('intakeWithdrawal', withdrawal =>
      withdrawal
        .onRef('intakeWithdrawal.partnershipId', '=', 'intake.partnershipId')
        .onRef('intakeWithdrawal.intakeId', '=', 'intake.id'),
    )
    .leftJoin('person as withdrawer', person =>
      person
        .onRef('withdrawer.partnershipId', '=', 'intakeWithdrawal.partnershipId')
        .onRef('withdrawer.id', '=', 'intakeWithdrawal.personId'),
    )
    .select(eb => [
      'intake.id',
      'intake.sourceId',
      'source.name as sourceName',
      'intake.recipeId',
      'recipe.name as recipeName',
      eb('recipe.fetched', 'is not', null).as('isFetched'),
      'intake.fileName',
      'intake.fileSha256',
      'intake.extractedOn',
      'intake.preliminary',
      'intake.replaces',
      'intake.complete',
      'intake.at',
      'person.name as personName',
      'intake.fileRows',
      'intake.counts',
      'intake.gives',
      'intake.leftOut',
      'intakeWithdrawal.at as withdrawnAt',
      'intakeWithdrawal.reason as withdrawnReason',
      'withdrawer.name as withdrawnByName',
      firstDayOf(eb, 'coverage').as('startsOn'),
      lastDayOf(eb, 'coverage').as('endsOn'),
      firstDayOf(eb, 'indicatorValue').as('valuesFrom'),
      lastDayOf(eb, 'indicatorValue').as('valuesTo'),
    ])
    .where('intake.partnershipId', '=', partnershipId)
    .$if(of.id !== undefined, query => query.where('intake.id', '=', of.id as string))
    .$if(of.sourceId !== undefined, query => query.where('intake.sourceId', '=', of.sourceId as string))
    .orderBy('intake.at', 'desc')
    .orderBy('intake.id', 'desc')
    .execute()
  return rows.map(({ valuesFrom, valuesTo, ...row }) => ({
    ...row,
    startsOn: row.startsOn ?? valuesFrom,
    endsOn: row.endsOn ?? valuesTo,
  }))
}

type DaysTable = 'coverage' | 'indicatorValue'

const firstDayOf = (eb: ExpressionBuilder<DB, 'intake'>, table: DaysTable) =>
  eb
    .selectFrom(table)
    .select(({ fn }) => [fn.min<string | null>(`${table}.startsOn`).as('startsOn')])
    .whereRef(`${table}.partnershipId`, '=', 'intake.partnershipId')
    .whereRef(`${table}.intakeId`, '=', 'intake.id')

const lastDayOf = (eb: ExpressionBuilder<DB, 'intake'>, table: DaysTable) =>
  eb
    .selectFrom(table)
    .select(({ fn }) => [fn.max<string | null>(`${table}.endsOn`).as('endsOn')])
    .whereRef(`${table}.partnershipId`, '=', 'intake.partnershipId')
    .whereRef(`${table}.intakeId`, '=', 'intake.id')

/** The intakes of a source of which nothing counts any more: later ones that replace speak for all days of each of their series. */
export async function listReplacedIntakes(
  reading: Reading,
  partnershipId: string,
  sourceId: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select intake.id from intake
    where intake.partnership_id = ${partnershipId} and intake.source_id = ${sourceId}
      and exists (select from coverage where coverage.partnership_id = ${partnershipId} and coverage.intake_id = intake.id)
      and not exists (
        select from coverage as own
        where own.partnership_id = ${partnershipId} and own.intake_id = intake.id and not exists (
          select from coverage as covered
          join intake as after on after.partnership_id = covered.partnership_id and after.id = covered.intake_id
          where covered.partnership_id = ${partnershipId} and covered.series_id = own.series_id
            and covered.starts_on <= own.starts_on and covered.ends_on >= own.ends_on
            and after.replaces and (after.at, after.id) > (intake.at, intake.id)))`.execute(reading)
  return new Set(rows.map(({ id }) => id))
}

export async function insertIntake(writing: Writing, row: Insertable<DB['intake']>): Promise<void> {
  await writing.insertInto('intake').values(row).execute()
}

export async function insertIntakeWithdrawal(
  writing: Writing,
  row: Insertable<DB['intakeWithdrawal']>,
): Promise<void> {
  await writing.insertInto('intakeWithdrawal').values(row).execute()
}

/** The days that an intake speaks for, series by series. */
export function listCoverage(reading: Reading, partnershipId: string, intakeId: string) {
  return reading
    .selectFrom('coverage')
    .select(['seriesId', 'startsOn', 'endsOn'])
    .where('partnershipId', '=', partnershipId)
    .where('intakeId', '=', intakeId)
    .execute()
}

export type CoverageRow = { id: string; seriesId: string; startsOn: string; endsOn: string }

export async function insertCoverage(
  writing: Writing,
  partnershipId: string,
  intakeId: string,
  rows: readonly CoverageRow[],
): Promise<void> {
  const of = <K extends keyof CoverageRow>(key: K) => rows.map(row => row[key])
  await sql`
    insert into coverage (partnership_id, id, intake_id, series_id, starts_on, ends_on)
    select ${partnershipId}, id, ${intakeId}, series_id, starts_on, ends_on
    from unnest(${of('id')}::uuid[], ${of('seriesId')}::uuid[], ${of('startsOn')}::date[], ${of('endsOn')}::date[])
      as given (id, series_id, starts_on, ends_on)`.execute(writing)
}

/** Takes away all that an intake gave; the intake itself stays, to tell that it was. */
export async function deleteOfIntake(
  writing: Writing,
  partnershipId: string,
  intakeId: string,
): Promise<void> {
  for (const table of ['incidentCount', 'countHour', 'coverage', 'indicatorValue'] as const)
    await writing
      .deleteFrom(table)
      .where('partnershipId', '=', partnershipId)
      .where('intakeId', '=', intakeId)
      .execute()
}

/** How many of what an intake gave are of each state: counts of a file of counts, values of one of values. */
export async function countIntakeStates(
  reading: Reading,
  partnershipId: string,
  intakeId: string,
): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; times: number }>`
    select state, count(*)::float8 as times
    from (
      select state from incident_count where partnership_id = ${partnershipId} and intake_id = ${intakeId}
      union all
      select state from indicator_value where partnership_id = ${partnershipId} and intake_id = ${intakeId}
    ) as given
    group by state`.execute(reading)
  return Object.fromEntries(rows.map(({ state, times }) => [state, times]))
}

/** What an intake gave, series by series: of what, how many, from which day through which, and how much of it is no number. */
export async function listIntakeSums(reading: Reading, partnershipId: string, intakeId: string) {
  const { rows } = await sql<{
    categoryName: string
    territoryName: string
    amount: number
    counts: number
    unknown: number
    startsOn: string
    endsOn: string
  }>`
    select category.name as category_name, territory.name as territory_name, sums.*
    from (
      select series_id, coalesce(sum(amount), 0)::float8 as amount, count(*)::float8 as counts,
        (count(*) filter (where amount is null))::float8 as unknown, min(starts_on) as starts_on, max(ends_on) as ends_on
      from incident_count
      where partnership_id = ${partnershipId} and intake_id = ${intakeId}
      group by series_id
    ) as sums
    join series on series.partnership_id = ${partnershipId} and series.id = sums.series_id
    join category on category.partnership_id = series.partnership_id and category.id = series.category_id
    join territory on territory.partnership_id = series.partnership_id and territory.id = series.territory_id
    order by category.rank, category.name, territory.rank, territory.name`.execute(reading)
  return rows
}
