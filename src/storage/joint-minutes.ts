/** What several write live in the minutes of a meeting's points, update by update. */
import type { Insertable } from 'kysely'
import type { Reading, Writing } from './database.ts'
import type { DB } from './tables.ts'

export type MinutesUpdate = Awaited<ReturnType<typeof listMinutesUpdates>>[number]

/** The updates of some points in their order, each with who wrote it. */
export async function listMinutesUpdates(reading: Reading, partnershipId: string, itemIds: string[]) {
  if (itemIds.length === 0) return []
  return reading
    .selectFrom('minutesUpdate')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'minutesUpdate.partnershipId')
        .onRef('person.id', '=', 'minutesUpdate.personId'),
    )
    .select([
      'minutesUpdate.agendaItemId',
      'minutesUpdate.number',
      'minutesUpdate.content',
      'minutesUpdate.told',
      'minutesUpdate.personId',
      'person.name as personName',
    ])
    .where('minutesUpdate.partnershipId', '=', partnershipId)
    .where('minutesUpdate.agendaItemId', 'in', itemIds)
    .orderBy('minutesUpdate.agendaItemId')
    .orderBy('minutesUpdate.number')
    .execute()
}

/** Each of some points that has been written live: the number of its last update. */
export async function listMinutesNumbers(
  reading: Reading,
  partnershipId: string,
  itemIds: string[],
): Promise<Map<string, number>> {
  if (itemIds.length === 0) return new Map()
  const rows = await reading
    .selectFrom('minutesUpdate')
    .select(({ fn }) => ['agendaItemId', fn.max('number').as('number')])
    .where('partnershipId', '=', partnershipId)
    .where('agendaItemId', 'in', itemIds)
    .groupBy('agendaItemId')
    .execute()
  return new Map(rows.map(({ agendaItemId, number }) => [agendaItemId, number]))
}

/** The updates of some points that come after the one that is known of each. */
export async function listMinutesAfter(
  reading: Reading,
  partnershipId: string,
  known: { id: string; after: number }[],
) {
  if (known.length === 0) return []
  return reading
    .selectFrom('minutesUpdate')
    .select(['agendaItemId', 'content'])
    .where('partnershipId', '=', partnershipId)
    .where(({ or, and, eb }) =>
      or(known.map(({ id, after }) => and([eb('agendaItemId', '=', id), eb('number', '>', after)]))),
    )
    .orderBy('agendaItemId')
    .orderBy('number')
    .execute()
}

/** Who has written in some points since a moment, as far as the history has not been told of it. */
export async function listMinutesWriters(
  reading: Reading,
  partnershipId: string,
  itemIds: string[],
  since: Date,
) {
  if (itemIds.length === 0) return []
  return reading
    .selectFrom('minutesUpdate')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'minutesUpdate.partnershipId')
        .onRef('person.id', '=', 'minutesUpdate.personId'),
    )
    .select(['minutesUpdate.agendaItemId', 'minutesUpdate.personId', 'person.name as personName'])
    .distinct()
    .where('minutesUpdate.partnershipId', '=', partnershipId)
    .where('minutesUpdate.agendaItemId', 'in', itemIds)
    .where('minutesUpdate.at', '>', since)
    .where('minutesUpdate.told', '=', false)
    .orderBy('person.name')
    .execute()
}

export async function insertMinutesUpdate(
  writing: Writing,
  row: Insertable<DB['minutesUpdate']>,
): Promise<void> {
  await writing.insertInto('minutesUpdate').values(row).execute()
}

/** One update in the place of all that a point has. */
export async function replaceMinutesUpdates(
  writing: Writing,
  row: Insertable<DB['minutesUpdate']>,
): Promise<void> {
  await writing
    .deleteFrom('minutesUpdate')
    .where('partnershipId', '=', row.partnershipId)
    .where('agendaItemId', '=', row.agendaItemId)
    .execute()
  await insertMinutesUpdate(writing, row)
}

/** What a point's minutes say now. Its version is left: it grows when the history is told. */
export async function writeMinutesText(
  writing: Writing,
  partnershipId: string,
  itemId: string,
  minutes: string | null,
): Promise<void> {
  await writing
    .updateTable('agendaItem')
    .set({ minutes })
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', itemId)
    .execute()
}
