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

/** What somebody stands for of a record: signatures that were taken back are not among them. */
export function listFindingSignatures(reading: Reading, partnershipId: string, recordId: string) {
  return signatures(reading, partnershipId)
    .where('findingSignature.recordId', '=', recordId)
    .where('signatureWithdrawal.id', 'is', null)
    .execute()
}

export type FindingSignatureRow = Awaited<ReturnType<typeof listFindingSignatures>>[number]

export async function findFindingSignature(reading: Reading, partnershipId: string, id: string) {
  const found = await signatures(reading, partnershipId)
    .where('findingSignature.id', '=', id)
    .executeTakeFirst()
  return found ?? null
}

/** What a signature was kept with: one of them. */
export type SignedVersion = { planVersionId: string } | { reportId: string } | { pictureVersionId: string }

/** What a version was frozen with; those that were taken back since, too. */
export function listVersionSignatures(reading: Reading, partnershipId: string, version: SignedVersion) {
  const [[column, id]] = Object.entries(version) as [[keyof DB['versionSignature'], string]]
  return signatures(reading, partnershipId)
    .where('findingSignature.id', 'in', query =>
      query
        .selectFrom('versionSignature')
        .select('signatureId')
        .where('versionSignature.partnershipId', '=', partnershipId)
        .where(`versionSignature.${column}`, '=', id),
    )
    .execute()
}

function signatures(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('findingSignature')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'findingSignature.partnershipId')
        .onRef('person.id', '=', 'findingSignature.personId'),
    )
    .leftJoin('signatureWithdrawal', join =>
      join
        .onRef('signatureWithdrawal.partnershipId', '=', 'findingSignature.partnershipId')
        .onRef('signatureWithdrawal.signatureId', '=', 'findingSignature.id'),
    )
    .select([
      'findingSignature.id',
      'findingSignature.record',
      'findingSignature.recordId',
      'findingSignature.fingerprint',
      'findingSignature.wording',
      'findingSignature.reason',
      'findingSignature.at',
      'findingSignature.personId',
      'person.name as personName',
      'signatureWithdrawal.at as withdrawnAt',
    ])
    .where('findingSignature.partnershipId', '=', partnershipId)
    .orderBy('findingSignature.at')
    .orderBy('findingSignature.id')
}

/**
 * Of two who sign the same finding at once the first stands for it; one that was taken back can be signed again. Whether it was this one
 * that was written.
 */
export async function insertFindingSignature(
  writing: Writing,
  row: Omit<Insertable<DB['findingSignature']>, 'turn'>,
): Promise<boolean> {
  const { partnershipId, recordId, fingerprint } = row
  const last = await writing
    .selectFrom('findingSignature')
    .select(({ fn }) => fn.max<number | null>('turn').as('turn'))
    .where('partnershipId', '=', partnershipId)
    .where('recordId', '=', recordId)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  const written = await writing
    .insertInto('findingSignature')
    .values({ ...row, turn: (last?.turn ?? 0) + 1 })
    .onConflict(conflict =>
      conflict.columns(['partnershipId', 'recordId', 'fingerprint', 'turn']).doNothing(),
    )
    .executeTakeFirst()
  return written.numInsertedOrUpdatedRows === 1n
}

/** Taken back already, it is so. Whether it was this one that was written. */
export async function insertSignatureWithdrawal(
  writing: Writing,
  row: Insertable<DB['signatureWithdrawal']>,
): Promise<boolean> {
  const written = await writing
    .insertInto('signatureWithdrawal')
    .values(row)
    .onConflict(conflict => conflict.columns(['partnershipId', 'signatureId']).doNothing())
    .executeTakeFirst()
  return written.numInsertedOrUpdatedRows === 1n
}

/** What a version keeps already is kept once. */
export async function insertVersionSignatures(
  writing: Writing,
  rows: readonly Insertable<DB['versionSignature']>[],
): Promise<void> {
  if (rows.length === 0) return
  await writing
    .insertInto('versionSignature')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
