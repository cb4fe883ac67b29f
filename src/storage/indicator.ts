import { sql } from 'kysely'
import type { Better } from '../domain/indicator.ts'
import type { Reading, Writing } from './database.ts'
import { stands } from './indicator-value.ts'
import type { Row } from './record.ts'

/** Indicators in the plan's order, each with its values and a person's word on it, if any; of a plan, a place, or one. */
export async function listIndicators(
  reading: Reading,
  partnershipId: string,
  of: { planId: string } | { placeId: string } | { id: string },
) {
  let query = reading
    .selectFrom('indicator')
    .leftJoin('judgement', join =>
      join
        .onRef('judgement.partnershipId', '=', 'indicator.partnershipId')
        .onRef('judgement.indicatorId', '=', 'indicator.id'),
    )
    .leftJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'judgement.partnershipId')
        .onRef('person.id', '=', 'judgement.personId'),
    )
    .leftJoin('place', join =>
      join
        .onRef('place.partnershipId', '=', 'indicator.partnershipId')
        .onRef('place.id', '=', 'indicator.placeId'),
    )
    .leftJoin('category', join =>
      join
        .onRef('category.partnershipId', '=', 'indicator.partnershipId')
        .onRef('category.id', '=', 'indicator.categoryId'),
    )
    .selectAll('indicator')
    .select([
      'judgement.verdict',
      'judgement.at as judgedAt',
      'person.name as judgedBy',
      'place.name as placeName',
      'category.name as categoryName',
    ])
    .where('indicator.partnershipId', '=', partnershipId)
    .orderBy('indicator.rank')
    .orderBy('indicator.id')
  if ('id' in of) query = query.where('indicator.id', '=', of.id)
  else if ('placeId' in of) query = query.where('indicator.placeId', '=', of.placeId)
  else query = query.where('indicator.planId', '=', of.planId)
  const rows = await query.execute()
  const values = await listValues(
    reading,
    partnershipId,
    rows.map(row => row.id),
  )
  const valuesOf = Map.groupBy(values, value => value.indicatorId)
  return rows.map(row => ({
    ...row,
    verdict: row.verdict as 'accepted' | 'dismissed' | null,
    better: row.better as Better | null,
    values: valuesOf.get(row.id) ?? [],
  }))
}

export type Indicator = Awaited<ReturnType<typeof listIndicators>>[number]

async function listValues(
  reading: Reading,
  partnershipId: string,
  indicatorIds: string[],
): Promise<(Row<'indicatorValue'> & { sourceName: string | null })[]> {
  if (indicatorIds.length === 0) return []
  return reading
    .selectFrom('indicatorValue')
    .leftJoin('source', source =>
      source
        .onRef('source.partnershipId', '=', 'indicatorValue.partnershipId')
        .onRef('source.id', '=', 'indicatorValue.sourceId'),
    )
    .selectAll('indicatorValue')
    .select('source.name as sourceName')
    .where('indicatorValue.partnershipId', '=', partnershipId)
    .where('indicatorValue.indicatorId', 'in', indicatorIds)
    .where(stands)
    .orderBy('indicatorValue.rank')
    .orderBy('indicatorValue.id')
    .execute()
}

export async function insertJudgement(
  writing: Writing,
  judgement: {
    partnershipId: string
    id: string
    indicatorId: string
    verdict: 'accepted' | 'dismissed'
    personId: string
    at: Date
  },
): Promise<void> {
  await writing.insertInto('judgement').values(judgement).execute()
}

/** Takes back what was said of an indicator; it is only proposed again. */
export async function deleteJudgement(
  writing: Writing,
  partnershipId: string,
  indicatorId: string,
): Promise<boolean> {
  const result = await writing
    .deleteFrom('judgement')
    .where('partnershipId', '=', partnershipId)
    .where('indicatorId', '=', indicatorId)
    .executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}

/** Indicators that go on into another plan stand beside the same categories as in the plan that they come from. */
export async function carryCategories(
  writing: Writing,
  partnershipId: string,
  plans: { from: string; into: string },
): Promise<void> {
  await sql`
    update indicator set category_id = origin.category_id
    from indicator as origin
    where indicator.partnership_id = ${partnershipId} and indicator.plan_id = ${plans.into}
      and origin.partnership_id = indicator.partnership_id and origin.plan_id = ${plans.from}
      and coalesce(origin.origin_id, origin.id) = indicator.origin_id
      and origin.category_id is not null`.execute(writing)
}
