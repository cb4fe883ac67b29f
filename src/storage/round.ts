import { type Insertable, sql } from 'kysely'
import type { Reading, Writing } from './database.ts'
import type { DB } from './tables.ts'

/** The round of a reporting point, with who opened it; null where it is not opened. */
export async function findRoundOf(reading: Reading, partnershipId: string, reportingPointId: string) {
  const row = await reading
    .selectFrom('round')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'round.partnershipId')
        .onRef('person.id', '=', 'round.personId'),
    )
    .selectAll('round')
    .select('person.name as openedBy')
    .where('round.partnershipId', '=', partnershipId)
    .where('reportingPointId', '=', reportingPointId)
    .executeTakeFirst()
  return row ?? null
}

/** The undecided rounds whose answers shall be in between two days, both inclusive, and for which somebody has been asked: who asked last. */
export async function listAskedRounds(
  reading: Reading,
  partnershipId: string,
  { from, to }: { from: string; to: string },
) {
  return reading
    .selectFrom('round')
    .innerJoin('reportingPoint', join =>
      join
        .onRef('reportingPoint.partnershipId', '=', 'round.partnershipId')
        .onRef('reportingPoint.id', '=', 'round.reportingPointId'),
    )
    .innerJoin('event', join =>
      join.onRef('event.partnershipId', '=', 'round.partnershipId').onRef('event.recordId', '=', 'round.id'),
    )
    .distinctOn('round.id')
    .select(['round.reportingPointId', 'event.personId as askedBy'])
    .where('round.partnershipId', '=', partnershipId)
    .where('reportingPoint.dueOn', '>=', from)
    .where('reportingPoint.dueOn', '<=', to)
    .where('event.record', '=', 'formLink')
    .where('event.verb', 'in', ['mailed', 'sent'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reportDecision')
            .select('reportDecision.id')
            .whereRef('reportDecision.partnershipId', '=', 'round.partnershipId')
            .whereRef('reportDecision.roundId', '=', 'round.id'),
        ),
      ),
    )
    .orderBy('round.id')
    .orderBy('event.at', 'desc')
    .execute()
}

export async function insertRound(writing: Writing, row: Insertable<DB['round']>): Promise<void> {
  await writing.insertInto('round').values(row).execute()
}

/**
 * Locks a round until the transaction ends, so that two do not answer, ask, freeze or decide at once. Its row is not what is locked: who
 * answers may not change it.
 */
export async function lockRound(writing: Writing, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(writing)
}
