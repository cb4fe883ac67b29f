import type { Insertable } from 'kysely'
import type { FormTold } from '../domain/round.ts'
import type { Reading, Writing } from './database.ts'
import type { DB } from './tables.ts'

/** What a round asks about, in the plan's order, each with its activity as it stands. */
export async function listFollowUps(
  reading: Reading,
  partnershipId: string,
  of: { roundId: string } | { id: string },
) {
  const rows = await reading
    .selectFrom('followUp')
    .innerJoin('activity', join =>
      join
        .onRef('activity.partnershipId', '=', 'followUp.partnershipId')
        .onRef('activity.id', '=', 'followUp.activityId'),
    )
    .selectAll('followUp')
    .select(['activity.areaId', 'activity.convener', 'activity.title'])
    .where('followUp.partnershipId', '=', partnershipId)
    .where('id' in of ? 'followUp.id' : 'followUp.roundId', '=', 'id' in of ? of.id : of.roundId)
    .orderBy('followUp.rank')
    // Taken in afterwards, it has the rank of the one that it comes after; ids grow with time.
    .orderBy('followUp.id')
    .execute()
  return rows.map(row => ({ ...row, form: row.form as FormTold }))
}

export type FollowUpRow = Awaited<ReturnType<typeof listFollowUps>>[number]

/** Few enough for the parameters that one statement can take. */
const rowsAtOnce = 500

export async function insertFollowUps(
  writing: Writing,
  rows: (Omit<Insertable<DB['followUp']>, 'form'> & { form: FormTold })[],
): Promise<void> {
  const values = rows.map(({ form, ...row }) => ({ ...row, form: JSON.stringify(form) }))
  for (let from = 0; from < values.length; from += rowsAtOnce)
    await writing
      .insertInto('followUp')
      .values(values.slice(from, from + rowsAtOnce))
      .execute()
}

/** The form of a follow-up, alone: what somebody sees who bears its link. */
export async function findForm(
  reading: Reading,
  partnershipId: string,
  followUpId: string,
): Promise<FormTold> {
  const { form } = await reading
    .selectFrom('followUp')
    .select('form')
    .where('partnershipId', '=', partnershipId)
    .where('id', '=', followUpId)
    .executeTakeFirstOrThrow()
  return form as FormTold
}

/** What the rounds of some reporting points ask about, each with the latest answer's word on what was done; null where there is none. */
export async function listStandings(reading: Reading, partnershipId: string, reportingPointIds: string[]) {
  if (reportingPointIds.length === 0) return { rounds: [], followUps: [] }
  const rounds = await reading
    .selectFrom('round')
    .leftJoin('reportDecision', join =>
      join
        .onRef('reportDecision.partnershipId', '=', 'round.partnershipId')
        .onRef('reportDecision.roundId', '=', 'round.id'),
    )
    .select(['round.id', 'round.reportingPointId', 'round.openedAt', 'reportDecision.decidedOn'])
    .where('round.partnershipId', '=', partnershipId)
    .where('round.reportingPointId', 'in', reportingPointIds)
    .execute()
  const ids = rounds.map(({ id }) => id)
  if (ids.length === 0) return { rounds, followUps: [] }
  const followUps = await reading
    .selectFrom('followUp')
    .select(['id', 'roundId', 'activityId', 'form'])
    .where('partnershipId', '=', partnershipId)
    .where('roundId', 'in', ids)
    .orderBy('rank')
    .orderBy('id')
    .execute()
  const answers = await reading
    .selectFrom('answer')
    .select(['followUpId', 'production'])
    .distinctOn('followUpId')
    .where('partnershipId', '=', partnershipId)
    .where(({ eb, selectFrom }) =>
      eb(
        'followUpId',
        'in',
        selectFrom('followUp')
          .select('followUp.id')
          .where('partnershipId', '=', partnershipId)
          .where('roundId', 'in', ids),
      ),
    )
    .orderBy('followUpId')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const productions = new Map(answers.map(({ followUpId, production }) => [followUpId, production]))
  return {
    rounds,
    followUps: followUps.map(({ form, ...row }) => {
      const { activity, area } = form as FormTold
      return { ...row, title: activity.title, area, production: productions.get(row.id) ?? null }
    }),
  }
}
