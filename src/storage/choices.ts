import type { Reading } from './database.ts'
import { listParties } from './plan.ts'

export type Choice = { value: string; text: string }

/** The names and ids of what a form can point at, list by list; only those that are asked for are loaded. */
const lists = {
  groups: byName('group'),
  places: byName('place'),
  organisations: byName('organisation'),
  people: byName('person'),
  catalogues: byName('catalogue'),
  programmes: byName('programme'),
  categories: byName('category'),
  sources: byName('source'),
  territories: byName('territory'),
  areas: (reading: Reading, partnershipId: string) =>
    reading
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
  parties: async (reading: Reading, partnershipId: string): Promise<Choice[]> =>
    (await listParties(reading, partnershipId)).map(({ id, name }) => ({ value: id, text: name })),
  positions: async (reading: Reading, partnershipId: string) => {
    const rows = await reading
      .selectFrom('position')
      .innerJoin('organisation', join =>
        join
          .onRef('organisation.partnershipId', '=', 'position.partnershipId')
          .onRef('organisation.id', '=', 'position.organisationId'),
      )
      .select([
        'position.id as value',
        'position.name',
        'position.organisationId',
        'organisation.name as organisation',
      ])
      .where('position.partnershipId', '=', partnershipId)
      .orderBy('position.name')
      .execute()
    return rows.map(({ organisation, ...row }) => ({ ...row, text: `${row.name} – ${organisation}` }))
  },
  activities: (reading: Reading, partnershipId: string) =>
    reading
      .selectFrom('activity')
      .select(['id as value', 'title as text'])
      .where('partnershipId', '=', partnershipId)
      .orderBy('title')
      .execute(),
  problems: (reading: Reading, partnershipId: string) =>
    reading
      .selectFrom('problem')
      .innerJoin('area', join =>
        join
          .onRef('area.partnershipId', '=', 'problem.partnershipId')
          .onRef('area.id', '=', 'problem.areaId'),
      )
      .select(['problem.id as value', 'problem.text', 'problem.areaId', 'area.planId'])
      .where('problem.partnershipId', '=', partnershipId)
      .orderBy('area.number')
      .orderBy('problem.rank')
      .orderBy('problem.id')
      .execute(),
  causes: (reading: Reading, partnershipId: string) =>
    reading
      .selectFrom('cause')
      .innerJoin('problem', join =>
        join
          .onRef('problem.partnershipId', '=', 'cause.partnershipId')
          .onRef('problem.id', '=', 'cause.problemId'),
      )
      .innerJoin('area', join =>
        join
          .onRef('area.partnershipId', '=', 'problem.partnershipId')
          .onRef('area.id', '=', 'problem.areaId'),
      )
      .select(['cause.id as value', 'cause.text', 'cause.problemId', 'problem.areaId', 'area.planId'])
      .where('cause.partnershipId', '=', partnershipId)
      .orderBy('area.number')
      .orderBy('problem.rank')
      .orderBy('cause.rank')
      .orderBy('cause.id')
      .execute(),
  catalogueAreas: async (reading: Reading, partnershipId: string) => {
    const rows = await reading
      .selectFrom('catalogueArea')
      .innerJoin('catalogue', join =>
        join
          .onRef('catalogue.partnershipId', '=', 'catalogueArea.partnershipId')
          .onRef('catalogue.id', '=', 'catalogueArea.catalogueId'),
      )
      .select([
        'catalogueArea.id as value',
        'catalogueArea.name',
        'catalogueArea.catalogueId',
        'catalogue.name as catalogue',
      ])
      .where('catalogueArea.partnershipId', '=', partnershipId)
      .orderBy('catalogue.validFrom', order => order.asc().nullsFirst())
      .orderBy('catalogue.id')
      .orderBy('catalogueArea.number')
      .execute()
    return rows.map(({ name, catalogue, ...row }) => ({ ...row, text: `${name} – ${catalogue}` }))
  },
  indicators: (reading: Reading, partnershipId: string) =>
    reading
      .selectFrom('indicator')
      .select(['id as value', 'name as text', 'planId', 'areaId'])
      .where('partnershipId', '=', partnershipId)
      .orderBy('rank')
      .orderBy('id')
      .execute(),
}

type Lists = typeof lists
export type ChoiceName = keyof Lists
export type ChoiceLists = { [N in ChoiceName]: Awaited<ReturnType<Lists[N]>> }

function byName(
  table:
    | 'group'
    | 'place'
    | 'organisation'
    | 'person'
    | 'catalogue'
    | 'programme'
    | 'category'
    | 'source'
    | 'territory',
) {
  return async (reading: Reading, partnershipId: string): Promise<Choice[]> =>
    reading
      .selectFrom(table)
      .select(['id as value', 'name as text'])
      .where('partnershipId', '=', partnershipId)
      .orderBy('name')
      .execute()
}

export async function listChoices<N extends ChoiceName>(
  reading: Reading,
  partnershipId: string,
  names: readonly N[],
): Promise<Pick<ChoiceLists, N>> {
  const found: Partial<Record<ChoiceName, unknown>> = {}
  for (const name of names) found[name] = await lists[name](reading, partnershipId)
  return found as Pick<ChoiceLists, N>
}
