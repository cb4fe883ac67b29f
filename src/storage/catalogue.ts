/** The central list in its versions: the areas of each, the local stance to them, and what they have become. */
import type { Reading } from './database.ts'

/** The versions of the central list, the latest first; one without a day is the earliest. */
export async function listCatalogues(reading: Reading, partnershipId: string) {
  const catalogues = await reading
    .selectFrom('catalogue')
    .select(['id', 'name', 'validFrom', 'version'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('validFrom', order => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .execute()
  const areas = await listCatalogueAreas(reading, partnershipId)
  const areasOf = Map.groupBy(areas, area => area.catalogueId)
  return catalogues.map(catalogue => ({ ...catalogue, areas: areasOf.get(catalogue.id) ?? [] }))
}

/** The areas of every list in its order, each with the local stance to it; null where none has been taken. */
async function listCatalogueAreas(reading: Reading, partnershipId: string) {
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
      'catalogueArea.catalogueId',
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

/** What areas of earlier lists have become in later ones. */
export async function listSuccessions(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('succession')
    .select(['id', 'earlierAreaId', 'laterAreaId'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('id')
    .execute()
}

/** The agreement that mirrors a list, the one in force latest of several; null where none does. */
export async function findAgreementOfCatalogue(reading: Reading, partnershipId: string, catalogueId: string) {
  const row = await reading
    .selectFrom('agreement')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .where('catalogueId', '=', catalogueId)
    .orderBy('validFrom', order => order.desc().nullsLast())
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.id ?? null
}
