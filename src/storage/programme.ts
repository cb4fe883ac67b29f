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

/** The activities that lean on a working method, each with its area. */
export async function listProgrammeActivities(reading: Reading, partnershipId: string, programmeId: string) {
  return reading
    .selectFrom('activity')
    .innerJoin('area', join =>
      join
        .onRef('area.partnershipId', '=', 'activity.partnershipId')
        .onRef('area.id', '=', 'activity.areaId'),
    )
    .select([
      'activity.id',
      'activity.title',
      'activity.duration',
      'area.id as areaId',
      'area.name as areaName',
    ])
    .where('activity.partnershipId', '=', partnershipId)
    .where('activity.programmeId', '=', programmeId)
    .orderBy('area.number')
    .orderBy('activity.rank')
    .orderBy('activity.id')
    .execute()
}
