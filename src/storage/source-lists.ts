/** Sources, grounds and breaks of series as their lists show them, each with what it stands beside. */
import type { Reading } from './database.ts'

/** The sources by name, each with when a file of it that counts was last read. */
export async function listSourcesWithFiles(reading: Reading, partnershipId: string) {
  const rows = await reading
    .selectFrom('source')
    .select(({ selectFrom }) => [
      'source.id',
      'source.name',
      'source.publisher',
      'source.unit',
      'source.nextOn',
      selectFrom('intake')
        .leftJoin('intakeWithdrawal', withdrawal =>
          withdrawal
            .onRef('intakeWithdrawal.partnershipId', '=', 'intake.partnershipId')
            .onRef('intakeWithdrawal.intakeId', '=', 'intake.id'),
        )
        .select(({ fn }) => [fn.max('intake.at').as('at')])
        .whereRef('intake.partnershipId', '=', 'source.partnershipId')
        .whereRef('intake.sourceId', '=', 'source.id')
        .where('intakeWithdrawal.id', 'is', null)
        .as('lastAt'),
    ])
    .where('source.partnershipId', '=', partnershipId)
    .orderBy('source.name')
    .orderBy('source.id')
    .execute()
  return rows.map(row => ({ ...row, lastAt: row.lastAt as Date | null }))
}

/** The grounds in their order, each with the name of the larger one that it lies in. */
export function listTerritoriesWithin(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('territory')
    .leftJoin('territory as around', around =>
      around
        .onRef('around.partnershipId', '=', 'territory.partnershipId')
        .onRef('around.id', '=', 'territory.withinId'),
    )
    .select([
      'territory.id',
      'territory.name',
      'territory.kind',
      'territory.code',
      'territory.edition',
      'territory.placeId',
      'territory.residents',
      'around.name as withinName',
    ])
    .where('territory.partnershipId', '=', partnershipId)
    .orderBy('territory.rank')
    .orderBy('territory.id')
    .execute()
}

/** The breaks of a source through time, each with the category that it is of, where it is of one alone. */
export function listBreaksWithCategories(reading: Reading, partnershipId: string, sourceId: string) {
  return reading
    .selectFrom('seriesBreak')
    .leftJoin('category', category =>
      category
        .onRef('category.partnershipId', '=', 'seriesBreak.partnershipId')
        .onRef('category.id', '=', 'seriesBreak.categoryId'),
    )
    .select(['seriesBreak.id', 'seriesBreak.startsOn', 'seriesBreak.reason', 'category.name as categoryName'])
    .where('seriesBreak.partnershipId', '=', partnershipId)
    .where('seriesBreak.sourceId', '=', sourceId)
    .orderBy('seriesBreak.startsOn')
    .orderBy('seriesBreak.id')
    .execute()
}
