import type { Reading } from './database.ts'

/** The organisations, each with whether it is a party to an agreement: parties first, then in the plan's order. */
export async function listOrganisations(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('organisation')
    .select(({ exists, selectFrom }) => [
      'organisation.id',
      'organisation.name',
      'organisation.shortName',
      'organisation.kind',
      'organisation.rank',
      exists(
        selectFrom('party')
          .select('party.id')
          .whereRef('party.partnershipId', '=', 'organisation.partnershipId')
          .whereRef('party.organisationId', '=', 'organisation.id'),
      ).as('isParty'),
    ])
    .where('organisation.partnershipId', '=', partnershipId)
    .orderBy('isParty', 'desc')
    .orderBy('organisation.rank')
    .orderBy('organisation.name')
    .execute()
}

export async function listPositions(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('position')
    .select(['id', 'organisationId', 'name', 'rank'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('rank')
    .orderBy('name')
    .execute()
}

export type HoldingRow = {
  id: string
  positionId: string
  positionName: string
  organisationName: string
  personId: string
  personName: string
  fromOn: string | null
  toOn: string | null
}

/** Who holds which position from when to when, the latest first; of positions, people or the whole partnership. */
export async function listHoldings(
  reading: Reading,
  partnershipId: string,
  of: { positionIds?: string[]; personId?: string; personIds?: string[] } = {},
): Promise<HoldingRow[]> {
  let query = reading
    .selectFrom('holding')
    .innerJoin('position', join =>
      join
        .onRef('position.partnershipId', '=', 'holding.partnershipId')
        .onRef('position.id', '=', 'holding.positionId'),
    )
    .innerJoin('organisation', join =>
      join
        .onRef('organisation.partnershipId', '=', 'position.partnershipId')
        .onRef('organisation.id', '=', 'position.organisationId'),
    )
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'holding.partnershipId')
        .onRef('person.id', '=', 'holding.personId'),
    )
    .select([
      'holding.id',
      'holding.positionId',
      'position.name as positionName',
      'organisation.name as organisationName',
      'holding.personId',
      'person.name as personName',
      'holding.fromOn',
      'holding.toOn',
    ])
    .where('holding.partnershipId', '=', partnershipId)
    .orderBy('holding.fromOn', order => order.desc().nullsLast())
    .orderBy('person.name')
  if (of.positionIds) {
    if (of.positionIds.length === 0) return []
    query = query.where('holding.positionId', 'in', of.positionIds)
  }
  if (of.personId) query = query.where('holding.personId', '=', of.personId)
  if (of.personIds) {
    if (of.personIds.length === 0) return []
    query = query.where('holding.personId', 'in', of.personIds)
  }
  return query.execute()
}

export async function listPeople(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('name')
    .execute()
}

/** The activities that name a position as a party's contact. */
export async function listContactActivities(reading: Reading, partnershipId: string, positionId: string) {
  return reading
    .selectFrom('contact')
    .innerJoin('activity', join =>
      join
        .onRef('activity.partnershipId', '=', 'contact.partnershipId')
        .onRef('activity.id', '=', 'contact.activityId'),
    )
    .select(['activity.id', 'activity.title', 'activity.duration'])
    .where('contact.partnershipId', '=', partnershipId)
    .where('contact.positionId', '=', positionId)
    .orderBy('activity.rank')
    .orderBy('activity.id')
    .execute()
}
