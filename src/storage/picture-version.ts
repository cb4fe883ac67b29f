/** Published pictures: each as it was, and never again otherwise. */
import type { Reading, Writing } from './database.ts'
import type { Row } from './record.ts'

export async function insertPictureVersion(
  writing: Writing,
  { content, ...version }: Omit<Row<'pictureVersion'>, 'content'> & { content: unknown },
): Promise<void> {
  await writing
    .insertInto('pictureVersion')
    .values({ ...version, content: JSON.stringify(content) })
    .execute()
}

/** The version with all that was frozen in it; null where there is none for this person. */
export async function findPictureVersion(reading: Reading, partnershipId: string, id: string) {
  const found = await versions(reading, partnershipId)
    .select('pictureVersion.content')
    .where('pictureVersion.id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

/** Versions without what they hold, the latest first. */
export function listPictureVersions(
  reading: Reading,
  partnershipId: string,
  of: { pictureId?: string } = {},
) {
  return versions(reading, partnershipId)
    .$if(of.pictureId !== undefined, query =>
      query.where('pictureVersion.pictureId', '=', of.pictureId as string),
    )
    .orderBy('pictureVersion.turn', 'desc')
    .execute()
}

/** How many times the partnership has published. */
export async function lastTurn(reading: Reading, partnershipId: string): Promise<number> {
  const row = await reading
    .selectFrom('pictureVersion')
    .select(({ fn }) => fn.max<number | null>('turn').as('turn'))
    .where('partnershipId', '=', partnershipId)
    .executeTakeFirst()
  return row?.turn ?? 0
}

function versions(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('pictureVersion')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'pictureVersion.partnershipId')
        .onRef('person.id', '=', 'pictureVersion.personId'),
    )
    .select([
      'pictureVersion.id',
      'pictureVersion.pictureId',
      'pictureVersion.number',
      'pictureVersion.turn',
      'pictureVersion.title',
      'pictureVersion.at',
      'pictureVersion.checksum',
      'person.name as personName',
    ])
    .where('pictureVersion.partnershipId', '=', partnershipId)
}
