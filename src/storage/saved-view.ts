import type { Reading } from './database.ts'

/** A person's own views of a plan, and those that others have shared, by name. */
export async function listSavedViews(reading: Reading, partnershipId: string, planId: string) {
  return reading
    .selectFrom('savedView')
    .leftJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'savedView.partnershipId')
        .onRef('person.id', '=', 'savedView.personId'),
    )
    .select([
      'savedView.id',
      'savedView.personId',
      'person.name as personName',
      'savedView.name',
      'savedView.shared',
      'savedView.view',
      'savedView.version',
    ])
    .where('savedView.partnershipId', '=', partnershipId)
    .where('savedView.planId', '=', planId)
    .orderBy('savedView.name')
    .orderBy('savedView.id')
    .execute()
}
