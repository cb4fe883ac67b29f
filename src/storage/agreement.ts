import type { Reading } from './database.ts'

/** The agreements, the one in force latest first. */
export async function listAgreements(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('agreement')
    .select(['id', 'title', 'purpose', 'validFrom', 'validTo', 'catalogueId', 'version'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('validFrom', order => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute()
}

export async function listParties(reading: Reading, partnershipId: string, agreementId: string) {
  return reading
    .selectFrom('party')
    .innerJoin('organisation', join =>
      join
        .onRef('organisation.partnershipId', '=', 'party.partnershipId')
        .onRef('organisation.id', '=', 'party.organisationId'),
    )
    .select([
      'party.id',
      'party.organisationId',
      'organisation.name as organisationName',
      'party.caseNumber',
      'party.signedOn',
      'party.signedBy',
    ])
    .where('party.partnershipId', '=', partnershipId)
    .where('party.agreementId', '=', agreementId)
    .orderBy('organisation.rank')
    .orderBy('organisation.name')
    .execute()
}
