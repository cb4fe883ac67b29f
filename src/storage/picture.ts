/** Lägesbilder with what stands in them. */
import type { Reading } from './database.ts'

export function listPictures(reading: Reading, partnershipId: string, of: { id?: string } = {}) {
  return reading
    .selectFrom('picture')
    .leftJoin('source', source =>
      source
        .onRef('source.partnershipId', '=', 'picture.partnershipId')
        .onRef('source.id', '=', 'picture.sourceId'),
    )
    .leftJoin('territory', territory =>
      territory
        .onRef('territory.partnershipId', '=', 'picture.partnershipId')
        .onRef('territory.id', '=', 'picture.territoryId'),
    )
    .selectAll('picture')
    .select(['source.name as sourceName', 'territory.name as territoryName'])
    .where('picture.partnershipId', '=', partnershipId)
    .$if(of.id !== undefined, query => query.where('picture.id', '=', of.id as string))
    .orderBy('picture.toMonth', ordered => ordered.desc().nullsFirst())
    .orderBy('picture.id', 'desc')
    .execute()
}

export function listPicturePassages(reading: Reading, partnershipId: string, pictureId: string) {
  return reading
    .selectFrom('picturePassage')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('pictureId', '=', pictureId)
    .orderBy('rank')
    .orderBy('id')
    .execute()
}

export function listPictureSources(reading: Reading, partnershipId: string, pictureId: string) {
  return reading
    .selectFrom('pictureSource')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .where('pictureId', '=', pictureId)
    .orderBy('rank')
    .orderBy('id')
    .execute()
}

/** The conclusions of a picture, each with the problem that it became. */
export function listConclusions(reading: Reading, partnershipId: string, pictureId: string) {
  return reading
    .selectFrom('conclusion')
    .leftJoin('problem', problem =>
      problem
        .onRef('problem.partnershipId', '=', 'conclusion.partnershipId')
        .onRef('problem.id', '=', 'conclusion.problemId'),
    )
    .selectAll('conclusion')
    .select('problem.text as problemText')
    .where('conclusion.partnershipId', '=', partnershipId)
    .where('conclusion.pictureId', '=', pictureId)
    .orderBy('conclusion.rank')
    .orderBy('conclusion.id')
    .execute()
}
