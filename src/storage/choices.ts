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
      .select(['id as value', 'name as text', 'planId'])
      .where('partnershipId', '=', partnershipId)
      .orderBy('number')
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
