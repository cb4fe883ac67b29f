import type { Reading, Writing } from './database.ts'
import type { Row } from './record.ts'

export async function insertReferralEnd(writing: Writing, end: Row<'referralEnd'>): Promise<void> {
  // Two who end it at once have both ended it.
  await writing
    .insertInto('referralEnd')
    .values(end)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function insertReferral(writing: Writing, referral: Row<'referral'>): Promise<void> {
  await writing.insertInto('referral').values(referral).execute()
}

/** When the versions of a plan were sent to the parties, by when they answer, and whether somebody has ended that; the latest first. */
export async function listReferrals(reading: Reading, partnershipId: string, versionIds: string[]) {
  if (versionIds.length === 0) return []
  return reading
    .selectFrom('referral')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'referral.partnershipId')
        .onRef('person.id', '=', 'referral.personId'),
    )
    .leftJoin('referralEnd', join =>
      join
        .onRef('referralEnd.partnershipId', '=', 'referral.partnershipId')
        .onRef('referralEnd.referralId', '=', 'referral.id'),
    )
    .leftJoin('person as ender', join =>
      join
        .onRef('ender.partnershipId', '=', 'referralEnd.partnershipId')
        .onRef('ender.id', '=', 'referralEnd.personId'),
    )
    .select([
      'referral.id',
      'referral.versionId',
      'referral.sentAt',
      'referral.answerBy',
      'referral.message',
      'person.name as personName',
      'referralEnd.at as endedAt',
      'ender.name as endedBy',
    ])
    .where('referral.partnershipId', '=', partnershipId)
    .where('referral.versionId', 'in', versionIds)
    .orderBy('referral.sentAt', 'desc')
    .orderBy('referral.id', 'desc')
    .execute()
}

export type Referral = Awaited<ReturnType<typeof listReferrals>>[number]

/**
 * The latest referral of each plan (or of one) that nobody has ended and after which nothing has been decided, the latest sent first, with
 * how much has been said of its version.
 */
export async function listOpenReferrals(reading: Reading, partnershipId: string, planId: string | null) {
  const found = await reading
    .selectFrom('referral')
    .innerJoin('planVersion', join =>
      join
        .onRef('planVersion.partnershipId', '=', 'referral.partnershipId')
        .onRef('planVersion.id', '=', 'referral.versionId'),
    )
    .innerJoin('plan', join =>
      join
        .onRef('plan.partnershipId', '=', 'planVersion.partnershipId')
        .onRef('plan.id', '=', 'planVersion.planId'),
    )
    .select([
      'planVersion.id as versionId',
      'planVersion.number',
      'plan.id as planId',
      'plan.title',
      'plan.year',
      'referral.answerBy',
    ])
    .select(({ selectFrom }) =>
      selectFrom('comment')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .whereRef('comment.partnershipId', '=', 'referral.partnershipId')
        .whereRef('comment.versionId', '=', 'referral.versionId')
        .as('comments'),
    )
    .where('referral.partnershipId', '=', partnershipId)
    .$if(planId !== null, query => query.where('planVersion.planId', '=', planId))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('referralEnd')
            .select('referralEnd.id')
            .whereRef('referralEnd.partnershipId', '=', 'referral.partnershipId')
            .whereRef('referralEnd.referralId', '=', 'referral.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('decision')
            .innerJoin('planVersion as decided', join =>
              join
                .onRef('decided.partnershipId', '=', 'decision.partnershipId')
                .onRef('decided.id', '=', 'decision.versionId'),
            )
            .select('decision.id')
            .whereRef('decision.partnershipId', '=', 'referral.partnershipId')
            .whereRef('decided.planId', '=', 'planVersion.planId')
            .whereRef('decided.number', '>=', 'planVersion.number'),
        ),
      ),
    )
    .orderBy('referral.sentAt', 'desc')
    .orderBy('referral.id', 'desc')
    .execute()
  const latest = [...Map.groupBy(found, one => one.planId).values()].map(([first]) => first!)
  return latest.map(({ comments, ...referral }) => ({ ...referral, comments: Number(comments ?? 0) }))
}

export type OpenReferral = Awaited<ReturnType<typeof listOpenReferrals>>[number]
