import type { Reading } from './database.ts'

type Choice = { value: string; text: string }

/** The names and ids of everything that a form can point at. */
export async function listChoices(reading: Reading, partnershipId: string) {
  const byName = async (table: 'group' | 'place' | 'organisation' | 'person'): Promise<Choice[]> =>
    reading
      .selectFrom(table)
      .select(['id as value', 'name as text'])
      .where('partnershipId', '=', partnershipId)
      .orderBy('name')
      .execute()
  return {
    groups: await byName('group'),
    places: await byName('place'),
    organisations: await byName('organisation'),
    people: await byName('person'),
    areas: await reading
      .selectFrom('area')
      .innerJoin('plan', join =>
        join.onRef('plan.partnershipId', '=', 'area.partnershipId').onRef('plan.id', '=', 'area.planId'),
      )
      .select([
        'area.id as value',
        'area.name as text',
        'area.planId',
        'plan.title as planTitle',
        'plan.year as planYear',
      ])
      .where('area.partnershipId', '=', partnershipId)
      .orderBy('plan.createdAt', 'desc')
      .orderBy('plan.id')
      .orderBy('area.number')
      .execute(),
    positions: (
      await reading
        .selectFrom('position')
        .innerJoin('organisation', join =>
          join
            .onRef('organisation.partnershipId', '=', 'position.partnershipId')
            .onRef('organisation.id', '=', 'position.organisationId'),
        )
        .select(['position.id', 'position.name', 'organisation.name as organisation'])
        .where('position.partnershipId', '=', partnershipId)
        .orderBy('position.name')
        .execute()
    ).map((row): Choice => ({ value: row.id, text: `${row.name} – ${row.organisation}` })),
  }
}
