import type { Reading, Writing } from './database.ts'
import type { Row } from './record.ts'

export async function insertClosings(writing: Writing, closings: Row<'closing'>[]): Promise<void> {
  if (closings.length > 0) await writing.insertInto('closing').values(closings).execute()
}

/** That an activity was not carried into a later plan: which one, when, why. */
export async function listClosings(reading: Reading, partnershipId: string, activityId: string) {
  return reading
    .selectFrom('closing')
    .innerJoin('plan', join =>
      join.onRef('plan.partnershipId', '=', 'closing.partnershipId').onRef('plan.id', '=', 'closing.planId'),
    )
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'closing.partnershipId')
        .onRef('person.id', '=', 'closing.personId'),
    )
    .select([
      'closing.id',
      'closing.reason',
      'closing.at',
      'person.name as personName',
      'plan.id as planId',
      'plan.title as planTitle',
      'plan.year as planYear',
    ])
    .where('closing.partnershipId', '=', partnershipId)
    .where('closing.activityId', '=', activityId)
    .orderBy('closing.at')
    .execute()
}
