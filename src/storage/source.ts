/** Sources, categories and grounds of figures, and the days that are known of their series. */
import { sql } from 'kysely'
import type { Reading } from './database.ts'

export function listSources(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('source')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export function listCategories(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('category')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .orderBy('rank')
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export function listTerritories(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('territory')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .orderBy('rank')
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export function listSeriesBreaks(reading: Reading, partnershipId: string, sourceId: string) {
  return reading
    .selectFrom('seriesBreak')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('sourceId', '=', sourceId)
    .orderBy('startsOn')
    .orderBy('id')
    .execute()
}

/** For each source, the first and last day that any file of it speaks for. */
export function listDaysKnown(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('coverage')
    .innerJoin('series', series =>
      series
        .onRef('series.partnershipId', '=', 'coverage.partnershipId')
        .onRef('series.id', '=', 'coverage.seriesId'),
    )
    .select(({ fn }) => [
      'series.sourceId',
      fn.min<string>('coverage.startsOn').as('from'),
      fn.max<string>('coverage.endsOn').as('to'),
    ])
    .where('coverage.partnershipId', '=', partnershipId)
    .groupBy('series.sourceId')
    .execute()
}

/**
 * The days that files speak for, series by series; `complete`: what such a file does not mention did not happen. `extractedOn` is null
 * where nobody has said when the file was taken out; it was read on `readOn`.
 */
export function listCoverageOfSeries(reading: Reading, partnershipId: string, seriesIds: readonly string[]) {
  if (seriesIds.length === 0) return Promise.resolve([])
  return reading
    .selectFrom('coverage')
    .innerJoin('intake', intake =>
      intake
        .onRef('intake.partnershipId', '=', 'coverage.partnershipId')
        .onRef('intake.id', '=', 'coverage.intakeId'),
    )
    .select([
      'coverage.seriesId',
      'coverage.startsOn',
      'coverage.endsOn',
      'intake.complete',
      'intake.extractedOn',
      sql<string>`intake.at::date`.as('readOn'),
    ])
    .where('coverage.partnershipId', '=', partnershipId)
    .where('coverage.seriesId', 'in', seriesIds)
    .orderBy('coverage.startsOn')
    .execute()
}
