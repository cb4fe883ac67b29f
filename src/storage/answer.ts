import { type Insertable, sql } from 'kysely'
import type { Reading, Writing } from './database.ts'
import type { DB } from './tables.ts'

/** Every answer to a follow-up, the latest first. */
export async function listAnswers(reading: Reading, partnershipId: string, followUpId: string) {
  return answersWithName(reading, partnershipId)
    .where('answer.followUpId', '=', followUpId)
    .orderBy('answer.at', 'desc')
    .orderBy('answer.id', 'desc')
    .execute()
}

export type AnswerRow = Awaited<ReturnType<typeof listAnswers>>[number]

/** As which function and when some follow-ups have been answered, the latest first. */
export async function listAnswerings(reading: Reading, partnershipId: string, followUpIds: string[]) {
  if (followUpIds.length === 0) return []
  return reading
    .selectFrom('answer')
    .select(['followUpId', 'answeredAs', 'at'])
    .where('partnershipId', '=', partnershipId)
    .where('followUpId', 'in', followUpIds)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The answer that counts of each of some follow-ups that has any, the latest, by the follow-up's id. */
export async function listCountedAnswers(
  reading: Reading,
  partnershipId: string,
  followUpIds: string[],
): Promise<Map<string, AnswerRow>> {
  if (followUpIds.length === 0) return new Map()
  const rows = await answersWithName(reading, partnershipId)
    .distinctOn('answer.followUpId')
    .where('answer.followUpId', 'in', followUpIds)
    .orderBy('answer.followUpId')
    .orderBy('answer.at', 'desc')
    .orderBy('answer.id', 'desc')
    .execute()
  return new Map(rows.map(row => [row.followUpId, row]))
}

function answersWithName(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('answer')
    .innerJoin('person', join =>
      join
        .onRef('person.partnershipId', '=', 'answer.partnershipId')
        .onRef('person.id', '=', 'answer.personId'),
    )
    .selectAll('answer')
    .select('person.name as personName')
    .where('answer.partnershipId', '=', partnershipId)
}

/** What was answered last of each of some activities, or of the same activity in other years' plans, by the activity's line. */
export async function listLastAnswers(
  reading: Reading,
  partnershipId: string,
  lines: string[],
): Promise<Map<string, LastAnswer>> {
  if (lines.length === 0) return new Map()
  const rows = await answersOfLines(reading, partnershipId, lines)
    .distinctOn(lineOfActivity)
    .orderBy(lineOfActivity)
    .orderBy('answer.at', 'desc')
    .orderBy('answer.id', 'desc')
    .execute()
  return new Map(rows.map(row => [row.line, row]))
}

export type LastAnswer = Awaited<ReturnType<typeof listLineAnswers>>[number]

/** Every answer of a line of activities, over the years, the latest first. */
export async function listLineAnswers(reading: Reading, partnershipId: string, line: string) {
  return answersOfLines(reading, partnershipId, [line])
    .orderBy('answer.at', 'desc')
    .orderBy('answer.id', 'desc')
    .execute()
}

const lineOfActivity = sql<string>`coalesce(activity.origin_id, activity.id)`

function answersOfLines(reading: Reading, partnershipId: string, lines: string[]) {
  return reading
    .selectFrom('answer')
    .innerJoin('followUp', join =>
      join
        .onRef('followUp.partnershipId', '=', 'answer.partnershipId')
        .onRef('followUp.id', '=', 'answer.followUpId'),
    )
    .innerJoin('activity', join =>
      join
        .onRef('activity.partnershipId', '=', 'followUp.partnershipId')
        .onRef('activity.id', '=', 'followUp.activityId'),
    )
    .innerJoin('round', join =>
      join
        .onRef('round.partnershipId', '=', 'followUp.partnershipId')
        .onRef('round.id', '=', 'followUp.roundId'),
    )
    .innerJoin('reportingPoint', join =>
      join
        .onRef('reportingPoint.partnershipId', '=', 'round.partnershipId')
        .onRef('reportingPoint.id', '=', 'round.reportingPointId'),
    )
    .selectAll('answer')
    .select([
      lineOfActivity.as('line'),
      'reportingPoint.code',
      'reportingPoint.year',
      'reportingPoint.coversTo',
    ])
    .where('answer.partnershipId', '=', partnershipId)
    .where(lineOfActivity, 'in', lines)
}

export async function insertAnswer(writing: Writing, row: Insertable<DB['answer']>): Promise<void> {
  await writing.insertInto('answer').values(row).execute()
}
