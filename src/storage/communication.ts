import { sql } from 'kysely'
import type { Heard } from '../domain/communication.ts'
import type { Reading } from './database.ts'

export async function listStrategies(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('strategy')
    .select(['id', 'title', 'text', 'due', 'dueOn'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('dueOn', order => order.desc().nullsLast())
    .orderBy('id')
    .execute()
}

/** What is planned to be said, by its day; what has been said comes last, the latest first. */
export async function listMessages(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('message')
    .select(['id', 'text', 'audience', 'channel', 'planned', 'plannedOn', 'saidOn'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('saidOn', order => order.desc().nullsFirst())
    .orderBy('plannedOn', order => order.asc().nullsLast())
    .orderBy('id')
    .execute()
}

/** Each party's communicators: those of everything, whose `messageId` is null, and those of single messages. */
export async function listCommunicators(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('communicator')
    .innerJoin('organisation', join =>
      join
        .onRef('organisation.partnershipId', '=', 'communicator.partnershipId')
        .onRef('organisation.id', '=', 'communicator.organisationId'),
    )
    .select([
      'communicator.id',
      'communicator.messageId',
      'communicator.wording',
      'communicator.positionId',
      'organisation.name as organisationName',
    ])
    .where('communicator.partnershipId', '=', partnershipId)
    .orderBy('organisation.rank')
    .orderBy('communicator.id')
    .execute()
}

/** The promises, the latest first, each with the activity that keeps it. */
export async function listPromises(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('promise')
    .leftJoin('activity', join =>
      join
        .onRef('activity.partnershipId', '=', 'promise.partnershipId')
        .onRef('activity.id', '=', 'promise.activityId'),
    )
    .select([
      'promise.id',
      'promise.text',
      'promise.promisedBy',
      'promise.promisedOn',
      'promise.due',
      'promise.dueOn',
      'promise.activityId',
      'activity.title as activityTitle',
    ])
    .where('promise.partnershipId', '=', partnershipId)
    .orderBy('promise.promisedOn', order => order.desc().nullsLast())
    .orderBy('promise.id', 'desc')
    .execute()
}

/** What came of the promises, the latest first. */
export async function listPromiseOutcomes(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('promiseOutcome')
    .select(['id', 'promiseId', 'state', 'text', 'seenOn'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('seenOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The dialogues with residents, the latest first, each with its place. */
export async function listDialogues(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('dialogue')
    .leftJoin('place', join =>
      join
        .onRef('place.partnershipId', '=', 'dialogue.partnershipId')
        .onRef('place.id', '=', 'dialogue.placeId'),
    )
    .select([
      'dialogue.id',
      'dialogue.title',
      'dialogue.heldOn',
      'dialogue.placeId',
      'place.name as placeName',
      'dialogue.how',
      'dialogue.said',
    ])
    .where('dialogue.partnershipId', '=', partnershipId)
    .orderBy('dialogue.heldOn', 'desc')
    .orderBy('dialogue.id', 'desc')
    .execute()
}

/** The points of the dialogues, in the order that they were written, each with what became of it. */
export async function listDialoguePoints(reading: Reading, partnershipId: string) {
  return reading
    .selectFrom('dialoguePoint')
    .leftJoin('problem', join =>
      join
        .onRef('problem.partnershipId', '=', 'dialoguePoint.partnershipId')
        .onRef('problem.id', '=', 'dialoguePoint.problemId'),
    )
    .leftJoin('activity', join =>
      join
        .onRef('activity.partnershipId', '=', 'dialoguePoint.partnershipId')
        .onRef('activity.id', '=', 'dialoguePoint.activityId'),
    )
    .select([
      'dialoguePoint.id',
      'dialoguePoint.dialogueId',
      'dialoguePoint.text',
      'dialoguePoint.setAside',
      'dialoguePoint.problemId',
      'problem.text as problemText',
      'dialoguePoint.activityId',
      'activity.title as activityTitle',
    ])
    .where('dialoguePoint.partnershipId', '=', partnershipId)
    .orderBy('dialoguePoint.id')
    .execute()
}

/**
 * What residents have said that some problems or activities go back to, the earliest first, by the record's id: also where it was the
 * record of an earlier year's plan that was made of it.
 */
export async function listHeard(
  reading: Reading,
  partnershipId: string,
  table: 'problem' | 'activity',
  ids: string[],
): Promise<Map<string, Heard[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Heard & { madeId: string }>`
    select made.id as made_id, point.id, point.text, dialogue.title, dialogue.held_on
    from ${sql.table(table)} made
    join ${sql.table(table)} first on first.partnership_id = made.partnership_id
      and coalesce(first.origin_id, first.id) = coalesce(made.origin_id, made.id)
    join dialogue_point point on point.partnership_id = first.partnership_id and ${sql.ref(`point.${table}_id`)} = first.id
    join dialogue on dialogue.partnership_id = point.partnership_id and dialogue.id = point.dialogue_id
    where made.partnership_id = ${partnershipId} and made.id = any (${ids}::uuid[])
    order by dialogue.held_on, point.id`.execute(reading)
  return Map.groupBy(rows, ({ madeId }) => madeId)
}
