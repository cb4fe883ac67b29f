import type { Reading, Writing } from './database.ts'
import type { Row } from './record.ts'

export async function insertReferral(writing: Writing, referral: Row<'referral'>): Promise<void> {
  await writing.insertInto('referral').values(referral).execute()
}

/** When the versions of a plan were sent to the parties, and by when they answer; the latest first. */
export async function listReferrals(reading: Reading, partnershipId: string, versionIds: string[]) {
  if (versionIds.length === 0) return []
  return reading
    .selectFrom('referral')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'referral.partnershipId')
        .onRef('person.id', '=', 'referral.personId'),
    )
    .select([
      'referral.id',
      'referral.versionId',
      'referral.sentAt',
      'referral.answerBy',
      'referral.message',
      'person.name as personName',
    ])
    .where('referral.partnershipId', '=', partnershipId)
    .where('referral.versionId', 'in', versionIds)
    .orderBy('referral.sentAt', 'desc')
    .orderBy('referral.id', 'desc')
    .execute()
}

export type Referral = Awaited<ReturnType<typeof listReferrals>>[number]
