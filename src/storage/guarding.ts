/** What people have answered the guard: figures that are hidden, and findings that somebody stands for. */
import type { Insertable } from 'kysely'
import type { Reading, Writing } from './database.ts'
import type { DB } from './tables.ts'

/** The keys of the figures that are hidden when the picture is published. */
export async function listHiddenFigures(reading: Reading, partnershipId: string, pictureId: string) {
  const rows = await reading
    .selectFrom('hiddenFigure')
    .select('figure')
    .where('partnershipId', '=', partnershipId)
    .where('pictureId', '=', pictureId)
    .orderBy('figure')
    .execute()
  return rows.map(({ figure }) => figure)
}

/** What is hidden already stays so. */
export async function insertHiddenFigures(
  writing: Writing,
  figures: readonly Insertable<DB['hiddenFigure']>[],
): Promise<void> {
  if (figures.length === 0) return
  await writing
    .insertInto('hiddenFigure')
    .values(figures)
    .onConflict(conflict => conflict.columns(['partnershipId', 'pictureId', 'figure']).doNothing())
    .execute()
}

export async function deleteHiddenFigures(
  writing: Writing,
  partnershipId: string,
  pictureId: string,
  figures: readonly string[],
): Promise<void> {
  if (figures.length === 0) return
  await writing
    .deleteFrom('hiddenFigure')
    .where('partnershipId', '=', partnershipId)
    .where('pictureId', '=', pictureId)
    .where('figure', 'in', figures)
    .execute()
}

export function listFindingSignatures(reading: Reading, partnershipId: string, recordId: string) {
  return reading
    .selectFrom('findingSignature')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'findingSignature.partnershipId')
        .onRef('person.id', '=', 'findingSignature.personId'),
    )
    .select([
      'findingSignature.id',
      'findingSignature.fingerprint',
      'findingSignature.wording',
      'findingSignature.reason',
      'findingSignature.at',
      'person.name as personName',
    ])
    .where('findingSignature.partnershipId', '=', partnershipId)
    .where('findingSignature.recordId', '=', recordId)
    .orderBy('findingSignature.at')
    .orderBy('findingSignature.id')
    .execute()
}

export type FindingSignatureRow = Awaited<ReturnType<typeof listFindingSignatures>>[number]

/** What somebody stands for already stays as they wrote it. */
export async function insertFindingSignature(
  writing: Writing,
  row: Insertable<DB['findingSignature']>,
): Promise<void> {
  await writing
    .insertInto('findingSignature')
    .values(row)
    .onConflict(conflict => conflict.columns(['partnershipId', 'recordId', 'fingerprint']).doNothing())
    .execute()
}
