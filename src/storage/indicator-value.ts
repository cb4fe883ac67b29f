/** Values of indicators that were taken in: stored and found by their intake, and which of several for the same days stands. */
import { sql } from 'kysely'
import type { ValueState } from '../domain/indicator.ts'
import { insertAll } from './confirm.ts'
import type { Reading, Writing } from './database.ts'

/**
 * That no later intake has given the same indicator a value for the same days, place and part. What people wrote themselves always stands.
 * For a query of `indicator_value`.
 */
export const stands = sql<boolean>`not exists (
  select from indicator_value as later
  where later.partnership_id = indicator_value.partnership_id and later.indicator_id = indicator_value.indicator_id
    and later.intake_id > indicator_value.intake_id
    and later.starts_on = indicator_value.starts_on and later.ends_on = indicator_value.ends_on
    and later.place_name is not distinct from indicator_value.place_name
    and later.breakdown is not distinct from indicator_value.breakdown)`

export type TakenValue = {
  id: string
  indicatorId: string
  rank: number
  year: number | null
  period: string | null
  startsOn: string
  endsOn: string
  placeName: string | null
  breakdown: string | null
  value: number | null
  state: ValueState
  numerator: number | null
  denominator: number | null
  low: number | null
  high: number | null
}

export async function insertTakenValues(
  writing: Writing,
  of: { partnershipId: string; intakeId: string; sourceId: string; extractedOn: string | null },
  values: readonly TakenValue[],
): Promise<void> {
  await insertAll(
    writing,
    'indicatorValue',
    values.map(value => ({ ...of, ...value })),
  )
}

/** Values that go on into another plan are of the same intakes as those that they come from, and go with them. */
export async function carryIntakes(writing: Writing, partnershipId: string, planId: string): Promise<void> {
  await sql`
    update indicator_value as value
    set intake_id = origin.intake_id, source_id = origin.source_id, starts_on = origin.starts_on, ends_on = origin.ends_on
    from indicator, indicator_value as origin
    where value.partnership_id = ${partnershipId} and indicator.partnership_id = value.partnership_id
      and indicator.id = value.indicator_id and indicator.plan_id = ${planId}
      and origin.partnership_id = value.partnership_id and origin.id = value.origin_id
      and origin.intake_id is not null`.execute(writing)
}

/** What an intake gave, indicator by indicator: how many values, of which days, and how many of them are no number. */
export async function listIntakeValues(reading: Reading, partnershipId: string, intakeId: string) {
  return reading
    .selectFrom('indicatorValue')
    .innerJoin('indicator', indicator =>
      indicator
        .onRef('indicator.partnershipId', '=', 'indicatorValue.partnershipId')
        .onRef('indicator.id', '=', 'indicatorValue.indicatorId'),
    )
    .select(({ fn }) => [
      'indicator.id',
      'indicator.name',
      sql<number>`count(*)::float8`.as('values'),
      sql<number>`(count(*) filter (where indicator_value.value is null))::float8`.as('unknown'),
      fn.min<string>('indicatorValue.startsOn').as('startsOn'),
      fn.max<string>('indicatorValue.endsOn').as('endsOn'),
    ])
    .where('indicatorValue.partnershipId', '=', partnershipId)
    .where('indicatorValue.intakeId', '=', intakeId)
    .groupBy(['indicator.id', 'indicator.name', 'indicator.rank'])
    .orderBy('indicator.rank')
    .orderBy('indicator.id')
    .execute()
}

/** The highest number in the order of an indicator's values, indicator by indicator. */
export async function lastRanks(
  reading: Reading,
  partnershipId: string,
  indicatorIds: readonly string[],
): Promise<Map<string, number>> {
  if (indicatorIds.length === 0) return new Map()
  const rows = await reading
    .selectFrom('indicatorValue')
    .select(({ fn }) => ['indicatorId', fn.max<number>('rank').as('rank')])
    .where('partnershipId', '=', partnershipId)
    .where('indicatorId', 'in', indicatorIds)
    .groupBy('indicatorId')
    .execute()
  return new Map(rows.map(({ indicatorId, rank }) => [indicatorId, rank]))
}

/** The plan's indicators as something to choose among, and the areas that a new one may stand in. */
export async function listIndicatorChoices(reading: Reading, partnershipId: string, planId: string) {
  return {
    indicators: await reading
      .selectFrom('indicator')
      .select(['id', 'name', 'kind'])
      .where('partnershipId', '=', partnershipId)
      .where('planId', '=', planId)
      .orderBy('rank')
      .orderBy('id')
      .execute(),
    areas: await reading
      .selectFrom('area')
      .select(['id', 'name'])
      .where('partnershipId', '=', partnershipId)
      .where('planId', '=', planId)
      .orderBy('number')
      .execute(),
  }
}
