/** What people answered of themselves: shares that stand beside the reports of categories. */
import { sql } from 'kysely'
import type { Better, ValueState } from '../domain/indicator.ts'
import type { Reading } from './database.ts'
import { stands } from './indicator-value.ts'

/** That no later plan has taken the same indicator along, whatever has become of it there. */
const isLast = sql<boolean>`not exists (
  select from indicator as later
  where later.partnership_id = indicator.partnership_id and later.id > indicator.id
    and coalesce(later.origin_id, later.id) = coalesce(indicator.origin_id, indicator.id))`

/**
 * Values of the shares that stand beside these categories, of all who answered, with a time; what was only proposed out of a text, or dismissed, is none.
 * Of an indicator that goes on from plan to plan only the last is there, and what that does not say is not said by those before it.
 */
export async function listSurveyValues(
  reading: Reading,
  partnershipId: string,
  categoryIds: readonly string[],
) {
  if (categoryIds.length === 0) return []
  const rows = await reading
    .selectFrom('indicator')
    .innerJoin('indicatorValue', join =>
      join
        .onRef('indicatorValue.partnershipId', '=', 'indicator.partnershipId')
        .onRef('indicatorValue.indicatorId', '=', 'indicator.id'),
    )
    .leftJoin('judgement', join =>
      join
        .onRef('judgement.partnershipId', '=', 'indicator.partnershipId')
        .onRef('judgement.indicatorId', '=', 'indicator.id'),
    )
    .leftJoin('source', join =>
      join
        .onRef('source.partnershipId', '=', 'indicatorValue.partnershipId')
        .onRef('source.id', '=', 'indicatorValue.sourceId'),
    )
    .select([
      'indicator.id as indicatorId',
      'indicator.categoryId',
      'indicator.name',
      'indicator.source',
      'indicator.better',
      'indicator.nextOn',
      'indicator.placeId',
      'indicatorValue.placeName',
      'indicatorValue.year',
      'indicatorValue.period',
      'indicatorValue.startsOn',
      'indicatorValue.endsOn',
      'indicatorValue.value',
      'indicatorValue.state',
      'indicatorValue.numerator',
      'indicatorValue.denominator',
      'indicatorValue.low',
      'indicatorValue.high',
      'source.name as sourceName',
    ])
    .where('indicator.partnershipId', '=', partnershipId)
    .where('indicator.categoryId', 'in', categoryIds)
    .where('indicator.kind', '=', 'share')
    .where('indicatorValue.breakdown', 'is', null)
    .where('indicatorValue.value', '>=', 0)
    .where('indicatorValue.value', '<=', 100)
    .where(({ eb, or, and }) =>
      or([
        eb('judgement.verdict', '=', 'accepted'),
        and([eb('judgement.verdict', 'is', null), eb('indicator.sentence', 'is', null)]),
      ]),
    )
    .where(isLast)
    .where(stands)
    .orderBy('indicator.rank')
    .orderBy('indicator.id')
    .orderBy('indicatorValue.rank')
    .execute()
  return rows.map(row => ({
    ...row,
    better: row.better as Better | null,
    state: row.state as ValueState,
  }))
}

export type SurveyValue = Awaited<ReturnType<typeof listSurveyValues>>[number]
