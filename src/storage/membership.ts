import { sql } from 'kysely'
import type { Role } from '../domain/access.ts'
import type { Gate, Reading, Writing } from './database.ts'

/** Gives an account a place in a partnership, as a person there. */
export async function insertMembership(
  gate: Gate,
  membership: { partnershipId: string; id: string; accountId: string; personId: string; role: Role },
): Promise<void> {
  await gate.insertInto('membership').values(membership).execute()
}

export async function insertPerson(
  gate: Gate,
  person: { partnershipId: string; id: string; name: string; email: string | null },
): Promise<void> {
  await gate.insertInto('person').values(person).execute()
}

export type Member = {
  id: string
  personId: string
  name: string
  email: string | null
  role: Role
  version: number
  groups: { id: string; name: string }[]
  places: { id: string; name: string }[]
}

/** Everyone who has a role in the partnership, with what participants take part in; by name. */
export async function listMembers(reading: Reading | Writing, partnershipId: string): Promise<Member[]> {
  const named = (table: 'group' | 'place') => sql<{ id: string; name: string }[]>`coalesce((
    select json_agg(json_build_object('id', named.id, 'name', named.name) order by named.name)
    from participation join ${sql.table(table)} named
      on named.partnership_id = participation.partnership_id and named.id = participation.${sql.ref(`${table}_id`)}
    where participation.partnership_id = membership.partnership_id and participation.membership_id = membership.id
  ), '[]')`
  return reading
    .selectFrom('membership')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'membership.partnershipId')
        .onRef('person.id', '=', 'membership.personId'),
    )
    .select(['membership.id', 'personId', 'person.name', 'person.email', 'role', 'membership.version'])
    .select([named('group').as('groups'), named('place').as('places')])
    .where('membership.partnershipId', '=', partnershipId)
    .orderBy('person.name')
    .execute()
}

/** How many have a role in the partnership. */
export async function countMembers(reading: Reading, partnershipId: string): Promise<number> {
  const { members } = await reading
    .selectFrom('membership')
    .select(({ fn }) => fn.countAll<string>().as('members'))
    .where('partnershipId', '=', partnershipId)
    .executeTakeFirstOrThrow()
  return Number(members)
}

/** Whether an account already has a place in the partnership, or a person already an account. */
export async function isMember(
  gate: Gate,
  partnershipId: string,
  who: { accountId: string } | { personId: string },
): Promise<boolean> {
  const query = gate.selectFrom('membership').select('id').where('partnershipId', '=', partnershipId)
  const row = await ('accountId' in who
    ? query.where('accountId', '=', who.accountId)
    : query.where('personId', '=', who.personId)
  ).executeTakeFirst()
  return row !== undefined
}

/** The coordinators' memberships, locked: two who remove each other at once must not both succeed. */
export async function listCoordinatorsForChange(writing: Writing, partnershipId: string): Promise<string[]> {
  const rows = await writing
    .selectFrom('membership')
    .select('id')
    .where('partnershipId', '=', partnershipId)
    .where('role', '=', 'coordinator')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(row => row.id)
}

type Participation = { id: string; groupId: string | null; placeId: string | null }

export async function insertParticipations(
  writing: Gate | Writing,
  partnershipId: string,
  membershipId: string,
  participations: Participation[],
): Promise<void> {
  if (participations.length === 0) return
  await writing
    .insertInto('participation')
    .values(participations.map(one => ({ partnershipId, membershipId, ...one })))
    .execute()
}

export async function deleteParticipations(
  writing: Writing,
  partnershipId: string,
  membershipId: string,
): Promise<void> {
  await writing
    .deleteFrom('participation')
    .where('partnershipId', '=', partnershipId)
    .where('membershipId', '=', membershipId)
    .execute()
}

/** Those of some groups and places that there are, with their names. */
export async function listNamed(
  reading: Gate | Reading | Writing,
  partnershipId: string,
  ids: { groupIds: string[]; placeIds: string[] },
): Promise<{ groups: { id: string; name: string }[]; places: { id: string; name: string }[] }> {
  const named = (table: 'group' | 'place', wanted: string[]) =>
    wanted.length === 0
      ? []
      : reading
          .selectFrom(table)
          .select(['id', 'name'])
          .where('partnershipId', '=', partnershipId)
          .where('id', 'in', wanted)
          .orderBy('name')
          .execute()
  return { groups: await named('group', ids.groupIds), places: await named('place', ids.placeIds) }
}
