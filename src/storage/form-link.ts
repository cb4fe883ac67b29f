import type { Insertable } from 'kysely'
import type { Gate, Reading, Writing } from './database.ts'
import type { DB } from './tables.ts'

/** The links to a round's forms, or to one form, with what has become of each, the latest first. */
export async function listFormLinks(
  reading: Reading,
  partnershipId: string,
  of: { roundId: string } | { followUpId: string },
) {
  const links = reading
    .selectFrom('formLink')
    .innerJoin('followUp', join =>
      join
        .onRef('followUp.partnershipId', '=', 'formLink.partnershipId')
        .onRef('followUp.id', '=', 'formLink.followUpId'),
    )
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'formLink.partnershipId')
        .onRef('person.id', '=', 'formLink.personId'),
    )
    .leftJoin('formLinkEnd', join =>
      join
        .onRef('formLinkEnd.partnershipId', '=', 'formLink.partnershipId')
        .onRef('formLinkEnd.formLinkId', '=', 'formLink.id'),
    )
    .select([
      'formLink.id',
      'formLink.followUpId',
      'formLink.personId',
      'formLink.asWords',
      'formLink.madeAt',
      'formLink.expiresAt',
      'person.name as personName',
      'formLinkEnd.reason as ended',
      'formLinkEnd.at as endedAt',
    ])
    .where('formLink.partnershipId', '=', partnershipId)
    .orderBy('formLink.madeAt', 'desc')
    .orderBy('formLink.id', 'desc')
  return 'roundId' in of
    ? links.where('followUp.roundId', '=', of.roundId).execute()
    : links.where('formLink.followUpId', '=', of.followUpId).execute()
}

export type FormLinkRow = Awaited<ReturnType<typeof listFormLinks>>[number]

export async function insertFormLink(
  writing: Writing,
  { tokenHash, ...row }: Omit<Insertable<DB['formLink']>, 'tokenHash'> & { tokenHash: Uint8Array },
): Promise<void> {
  await writing
    .insertInto('formLink')
    .values({ ...row, tokenHash: Buffer.from(tokenHash) })
    .execute()
}

/** Ends a link. Where it has ended already, in whichever way, that stands: false. */
export async function insertFormLinkEnd(
  writing: Writing,
  row: Insertable<DB['formLinkEnd']>,
): Promise<boolean> {
  const result = await writing
    .insertInto('formLinkEnd')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Which form this token hash opens, for whom, and what has become of it; null for none. */
export async function findFormLink(gate: Gate, tokenHash: Uint8Array) {
  const row = await gate
    .selectFrom('formLink')
    .leftJoin('formLinkEnd', join =>
      join
        .onRef('formLinkEnd.partnershipId', '=', 'formLink.partnershipId')
        .onRef('formLinkEnd.formLinkId', '=', 'formLink.id'),
    )
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'formLink.partnershipId')
        .onRef('person.id', '=', 'formLink.personId'),
    )
    .innerJoin('partnership', 'partnership.id', 'formLink.partnershipId')
    .select([
      'formLink.partnershipId',
      'formLink.id',
      'formLink.followUpId',
      'formLink.personId',
      'formLink.asWords',
      'formLink.expiresAt',
      'person.name as personName',
      'formLinkEnd.reason as ended',
      'partnership.language',
    ])
    .where('formLink.tokenHash', '=', Buffer.from(tokenHash))
    .executeTakeFirst()
  return row ?? null
}
