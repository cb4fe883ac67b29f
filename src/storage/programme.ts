import type { Reading } from './database.ts'

/** The working methods in their order, each with who is responsible by name and how many activities lean on it. */
export async function listProgrammes(reading: Reading, partnershipId: string) {
  const rows = await reading
    .selectFrom('programme')
    .leftJoin('organisation', join =>
      join
        .onRef('organisation.partnershipId', '=', 'programme.partnershipId')
        .onRef('organisation.id', '=', 'programme.organisationId'),
    )
    .leftJoin('position', join =>
      join
        .onRef('position.partnershipId', '=', 'programme.partnershipId')
        .onRef('position.id', '=', 'programme.positionId'),
    )
    .selectAll('programme')
    .select(({ selectFrom }) => [
      'organisation.name as organisationName',
      'position.name as positionName',
      selectFrom('activity')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .whereRef('activity.partnershipId', '=', 'programme.partnershipId')
        .whereRef('activity.programmeId', '=', 'programme.id')
        .as('activities'),
    ])
    .where('programme.partnershipId', '=', partnershipId)
    .orderBy('programme.rank')
    .orderBy('programme.id')
    .execute()
  return rows.map(row => ({ ...row, activities: Number(row.activities) }))
}

/** When a partnership's working methods were looked over, the latest first; of one, or of all. */
export async function listRevisions(reading: Reading, partnershipId: string, programmeId?: string) {
  let query = reading
    .selectFrom('revision')
    .selectAll()
    .where('partnershipId', '=', partnershipId)
    .orderBy('revisedOn', 'desc')
    .orderBy('id', 'desc')
  if (programmeId) query = query.where('programmeId', '=', programmeId)
  return query.execute()
}
