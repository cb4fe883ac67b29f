/** Files of figures that wait to be read. */
import type { Reading, Writing } from './database.ts'

/** Those that wait or are being read, the last first. */
export function listFigureFiles(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('figureFile')
    .innerJoin('source', source =>
      source
        .onRef('source.partnershipId', '=', 'figureFile.partnershipId')
        .onRef('source.id', '=', 'figureFile.sourceId'),
    )
    .select([
      'figureFile.id',
      'figureFile.fileName',
      'figureFile.at',
      'figureFile.begunAt',
      'figureFile.endedAt',
      'source.name as sourceName',
    ])
    .where('figureFile.partnershipId', '=', partnershipId)
    .where('figureFile.intakeId', 'is', null)
    .orderBy('figureFile.at', 'desc')
    .execute()
}

/** Takes away what was handed in before a point in time; its files are gone long since. */
export async function deleteFigureFilesBefore(
  writing: Writing,
  partnershipId: string,
  time: Date,
): Promise<void> {
  await writing
    .deleteFrom('figureFile')
    .where('partnershipId', '=', partnershipId)
    .where('at', '<', time)
    .execute()
}

/** The file that an intake was read from, while it is remembered. */
export async function findFileOfIntake(reading: Reading, partnershipId: string, intakeId: string) {
  const row = await reading
    .selectFrom('figureFile')
    .select(['at', 'layout', 'survey'])
    .where('partnershipId', '=', partnershipId)
    .where('intakeId', '=', intakeId)
    .executeTakeFirst()
  return row ?? null
}

export async function deleteFileOfIntake(
  writing: Writing,
  partnershipId: string,
  intakeId: string,
): Promise<void> {
  await writing
    .deleteFrom('figureFile')
    .where('partnershipId', '=', partnershipId)
    .where('intakeId', '=', intakeId)
    .execute()
}

/** How far a reading has come, which is no change of the file: its version stays. */
export async function noteReading(
  writing: Writing,
  partnershipId: string,
  id: string,
  noted: { heardAt: Date; rowsRead?: number; endedAt?: Date; intakeId?: string; refusal?: string },
): Promise<void> {
  await writing
    .updateTable('figureFile')
    .set(noted)
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .execute()
}

/** Marks that a reading begins, unless one that is still heard of has begun already; answers whether it did. */
export async function beginReading(
  writing: Writing,
  partnershipId: string,
  id: string,
  { at, silentSince, layout }: { at: Date; silentSince: Date; layout: string },
): Promise<boolean> {
  const result = await writing
    .updateTable('figureFile')
    .set({ begunAt: at, heardAt: at, rowsRead: 0, endedAt: null, refusal: null, layout })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', id)
    .where('intakeId', 'is', null)
    .where(({ or, eb }) =>
      or([eb('begunAt', 'is', null), eb('endedAt', 'is not', null), eb('heardAt', '<', silentSince)]),
    )
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
