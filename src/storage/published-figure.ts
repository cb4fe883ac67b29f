/** The register of published figures of persons: what stands in what was published here and elsewhere. */
import type { Insertable } from 'kysely'
import type { Reading, Writing } from './database.ts'
import type { DB } from './tables.ts'

export async function insertPublishedFigures(
  writing: Writing,
  figures: readonly Insertable<DB['publishedFigure']>[],
): Promise<void> {
  // Fifteen values a row, and no more than 65 535 a statement.
  for (let at = 0; at < figures.length; at += 2_000) {
    await writing
      .insertInto('publishedFigure')
      .values(figures.slice(at, at + 2_000))
      .execute()
  }
}

/** Every figure in the order that it was published, with the picture that it stood in. */
export async function listPublishedFigures(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('publishedFigure')
    .leftJoin('pictureVersion', join =>
      join
        .onRef('pictureVersion.partnershipId', '=', 'publishedFigure.partnershipId')
        .onRef('pictureVersion.id', '=', 'publishedFigure.versionId'),
    )
    .selectAll('publishedFigure')
    .select(['pictureVersion.title as versionTitle', 'pictureVersion.number as versionNumber'])
    .where('publishedFigure.partnershipId', '=', partnershipId)
    .orderBy('publishedFigure.publishedOn')
    .orderBy('publishedFigure.id')
    .execute()
}

export type PublishedFigureRow = Awaited<ReturnType<typeof listPublishedFigures>>[number]
