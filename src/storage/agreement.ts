import type { Reading } from './database.ts'

/** The agreements, the one in force latest first. */
export async function listAgreements(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('agreement')
    .select(['id', 'title', 'purpose', 'validFrom', 'validTo', 'version'])
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
    ])
    .where('party.partnershipId', '=', partnershipId)
    .where('party.agreementId', '=', agreementId)
    .orderBy('organisation.rank')
    .orderBy('organisation.name')
    .execute()
}

/** The central list's areas in its order, each with the local stance to it; null where none has been taken. */
export async function listCatalogueAreas(reading: Reading, partnershipId: string, agreementId: string) {
  const rows = await reading
    .selectFrom('catalogueArea')
    .leftJoin('stance', join =>
      join
        .onRef('stance.partnershipId', '=', 'catalogueArea.partnershipId')
        .onRef('stance.catalogueAreaId', '=', 'catalogueArea.id'),
    )
    .leftJoin('area', join =>
      join.onRef('area.partnershipId', '=', 'stance.partnershipId').onRef('area.id', '=', 'stance.areaId'),
    )
    .select([
      'catalogueArea.id',
      'catalogueArea.number',
      'catalogueArea.name',
      'stance.id as stanceId',
      'stance.version as stanceVersion',
      'stance.kind',
      'stance.reason',
      'stance.areaId',
      'area.name as areaName',
    ])
    .where('catalogueArea.partnershipId', '=', partnershipId)
    .where('catalogueArea.agreementId', '=', agreementId)
    .orderBy('catalogueArea.number')
    .orderBy('catalogueArea.id')
    .execute()
  return rows.map(({ stanceId, stanceVersion, kind, reason, areaId, areaName, ...area }) => ({
    ...area,
    stance:
      stanceId && stanceVersion && kind
        ? { id: stanceId, version: stanceVersion, kind, reason, areaId, areaName }
        : null,
  }))
}

/** The agreement that an area of the central list stands in. */
export async function findAgreementOfArea(reading: Reading, partnershipId: string, catalogueAreaId: string) {
  const row = await reading
    .selectFrom('catalogueArea')
    .select('agreementId')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', catalogueAreaId)
    .executeTakeFirst()
  return row?.agreementId ?? null
}
